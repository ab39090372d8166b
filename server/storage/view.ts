/** The catalog as it travels to the browser: the sources stay here, their count and span go along. */

import type { Catalog, CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { leaveOutAfter } from '@/lib/catalog/stale';
import type { PlanDocument } from '@/lib/plan/plan';

/** The earliest and latest date among the sources that cover the charges; null where none states one. */
export function pricesSeen(plan: Pick<PlanDocument, 'sources'>): CatalogPlan['pricesSeen'] {
  const dates = plan.sources
    .filter((source) => source.covers.includes('charges'))
    .flatMap((source) => source.asOf ?? [])
    .sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

/** Leaves the evidence out of every plan and says how much there is. */
export function toView(catalog: Catalog): CatalogView {
  const plans = catalog.plans.map(({ sources, ...plan }) => ({
    ...plan,
    sourceCount: sources.length,
    pricesSeen: pricesSeen({ sources }),
  }));
  const { version, carriers, taxes, settings, site } = catalog;
  const withoutShared = carriers.map((carrier) => ({ ...carrier, shared: null }));
  return {
    version,
    carriers: withoutShared,
    plans,
    taxes,
    settings,
    leaveOutAfterDays: leaveOutAfter(site),
  };
}
