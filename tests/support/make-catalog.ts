import type { CatalogView } from '@/lib/catalog/catalog';
import type { CarrierDocument } from '@/lib/plan/plan';
import { makePlan, type PartialPlan } from './make-plan';

const makeCarrier = (id: string): CarrierDocument => ({
  id,
  name: { en: `${id} Mobile`, zh: `${id} 移动` },
  kind: 'MVNO',
  parent: null,
  website: 'https://example.org',
  links: {
    plans: null,
    byodCheck: null,
    coverage: null,
    support: null,
    networkManagement: null,
    internationalRates: null,
  },
  families: [],
  shared: null,
});

/** A catalog of plain plans that differ as said, with the carriers they name. */
export function makeCatalog(said: PartialPlan[]): CatalogView {
  const plans = said.map((one) => ({
    ...makePlan(one),
    notes: {},
    sourceCount: 1,
    pricesSeen: { from: null, to: null },
  }));
  return {
    version: 'made',
    carriers: [...new Set(plans.map((plan) => plan.carrier))].map(makeCarrier),
    plans,
    taxes: { taxableShare: { value: '0.48', year: 2025, source: '' }, states: {} },
    settings: { combinedTaxRatePercent: {}, taxableShare: '0.48' },
    leaveOutAfterDays: null,
  };
}
