/** Two SIMs on a catalog, as pages ask for them. */
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { withoutStale } from '@/lib/catalog/stale';
import type { Quote } from '@/lib/cost/result';
import { dataAlone, type TwoSims, twoSims, withoutData } from '@/lib/cost/two-sims';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument } from '@/lib/plan/plan';

/** One of the two plans, with the part of the need that it is for. */
export interface Sim {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  quote: Quote;
  need: Need;
}

export interface SimPair extends Omit<TwoSims, 'number' | 'data'> {
  number: Sim;
  data: Sim;
}

/**
 * A number from one plan and data from another where that costs less than one plan; null where it does not. See
 * `twoSims`, whose errors it has.
 * @param oldest Plans last checked before this day are left out (`oldestCheckDate`); null = none.
 */
export function twoSimsOf(fullCatalog: CatalogView, need: Need, oldest: string | null): SimPair | null {
  const catalog = withoutStale(fullCatalog, oldest);
  const found = twoSims(catalog.plans, need, catalog.settings);
  if (!found) return null;
  const sim = (quote: Quote, part: Need): Sim => {
    const plan = planOf(catalog, quote.planId);
    if (!plan) throw new Error(`A quote names "${quote.planId}", which is not in the catalog.`);
    return { plan, carrier: carrierOf(catalog, plan.carrier), quote, need: part };
  };
  return { ...found, number: sim(found.number, withoutData(need)), data: sim(found.data, dataAlone(need)) };
}
