import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';

export interface CarrierCoverage {
  carrier: CarrierDocument;
  plans: number;
  oldest: string;
  newest: string;
}

/** How many plans each carrier has and when they were checked; carriers without plans are left out. */
export function coverageOf(
  carriers: readonly CarrierDocument[],
  plans: readonly PlanDocument[],
): CarrierCoverage[] {
  return carriers.flatMap((carrier) => {
    const dates = plans
      .filter((plan) => plan.carrier === carrier.id)
      .map(({ verifiedAt }) => verifiedAt)
      .sort();
    const [oldest] = dates;
    const newest = dates.at(-1);
    return oldest && newest ? [{ carrier, plans: dates.length, oldest, newest }] : [];
  });
}
