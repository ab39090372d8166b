/** The catalog as pages, table and charts read it: what the cost function needs and what a row shows. */

import type { CostSettings } from '@/lib/cost/result';
import type { CarrierDocument, Notes, PlanDocument, PlanFacts } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';
import type { SiteSettings } from './site-settings';

export const TAX_BASES = ['published', 'derived'] as const;

/** One row of the tax table, with its evidence. */
export interface StateTax {
  /** Combined federal, state and local rate in percent, which costs are estimated with. */
  combinedRatePercent: string;
  /** `published`: a source gives it for the state; `derived`: worked out of older or other figures. */
  basis: (typeof TAX_BASES)[number];
  year: number;
  /** Upper end of the range whose lower end is the rate; null = no range. */
  highPercent: string | null;
  source: string;
}

export interface TaxTable {
  taxableShare: { value: string; year: number; source: string };
  states: Record<string, StateTax>;
}

/** Everything the server knows: documents with their evidence. */
export interface Catalog {
  /** Changes with every change of a carrier, a plan or a setting. */
  version: string;
  carriers: CarrierDocument[];
  /** Sorted by id. */
  plans: PlanDocument[];
  /** The fields that a plan has from its carrier, by plan id. */
  inherited: ReadonlyMap<string, readonly SharedField[]>;
  taxes: TaxTable;
  settings: CostSettings;
  /** How the instance is run. */
  site: SiteSettings;
}

/** A plan as it travels to the browser: the sources stay on the server, their count and span come along. */
export interface CatalogPlan extends PlanFacts {
  notes: Notes;
  sourceCount: number;
  /** Earliest and latest date (year, month or day) of the sources that cover the charges; null = not stated. */
  pricesSeen: { from: string | null; to: string | null };
}

/** The catalog as it travels to the browser. */
export interface CatalogView {
  version: string;
  /** Without what they share: their plans have it. */
  carriers: CarrierDocument[];
  plans: CatalogPlan[];
  taxes: TaxTable;
  settings: CostSettings;
  /** Plans checked longer ago than so many days are left out of the ranking; null = none is. */
  leaveOutAfterDays: number | null;
}
