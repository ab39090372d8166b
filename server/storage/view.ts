/** The catalog as it travels to the browser: the sources stay here, their count and span go along. */

import type { Catalog, CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { leaveOutAfter } from '@/lib/catalog/stale';
import type { PlanDocument } from '@/lib/plan/plan';
import { oldestCheck } from '@/lib/plan/resolve';

/** The earliest and latest date among the sources that cover the charges; null where none states one. */
export function pricesSeen(plan: Pick<PlanDocument, 'sources'>): CatalogPlan['pricesSeen'] {
  const dates = plan.sources
    .filter((source) => source.covers.includes('charges'))
    .flatMap((source) => source.asOf ?? [])
    .sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

const aged = new WeakMap<Catalog, readonly PlanDocument[]>();

/**
 * The plans of a catalog, each with the day of the oldest check that what it says rests on: its own, or that of its
 * carrier's facts where it uses any. By this day a ranking leaves plans out. One list for each catalog.
 */
export function agedPlansOf(catalog: Catalog): readonly PlanDocument[] {
  const carriers = new Map(catalog.carriers.map((carrier) => [carrier.id, carrier]));
  const plans =
    aged.get(catalog) ??
    catalog.plans.map((plan) => {
      const verifiedAt = oldestCheck(plan, carriers.get(plan.carrier), catalog.inherited.get(plan.id) ?? []);
      return verifiedAt === plan.verifiedAt ? plan : { ...plan, verifiedAt };
    });
  aged.set(catalog, plans);
  return plans;
}

/** Leaves the evidence out of every plan and says how much there is. */
export function toView(catalog: Catalog): CatalogView {
  const plans = agedPlansOf(catalog).map(({ sources, ...plan }) => ({
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
