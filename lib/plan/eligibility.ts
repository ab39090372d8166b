/** What people must show, for a plan or for one of its prices. */
import type { PlanFacts } from './plan';

/** Every id that plans or their prices ask for, once each, in alphabetical order. */
export function eligibilitiesOf(plans: readonly Pick<PlanFacts, 'eligibility' | 'charges'>[]): string[] {
  const ids = plans.flatMap(({ eligibility, charges }) => [
    ...eligibility,
    ...charges.options.flatMap(({ conditions }) => conditions),
  ]);
  return [...new Set(ids)].sort();
}
