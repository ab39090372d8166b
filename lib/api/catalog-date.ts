/** The date of the data. */
import type { PlanDocument } from '@/lib/plan/plan';

/** The latest day on which a plan was verified, e.g. `2026-10-03`; null for a catalog without plans. */
export function catalogDate(plans: readonly Pick<PlanDocument, 'verifiedAt'>[]): string | null {
  return plans.reduce<string | null>(
    (latest, { verifiedAt }) => (latest === null || verifiedAt > latest ? verifiedAt : latest),
    null,
  );
}
