/** What a phone must have for two plans at once. */
import type { PlanFacts } from '@/lib/plan/plan';

/** Two lines that are on at the same time. */
export const ARRANGEMENTS = ['simAndEsim', 'twoEsims', 'twoSims'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

type Sim = PlanFacts['sim'];

/**
 * The arrangements of SIMs with which both plans are known to work, any of which will do; none where the carriers do
 * not state enough.
 */
export function arrangementsFor(one: Sim, other: Sim): Arrangement[] {
  const works: Record<Arrangement, boolean> = {
    simAndEsim:
      (one.physical === true && other.esim === true) || (one.esim === true && other.physical === true),
    twoEsims: one.esim === true && other.esim === true,
    twoSims: one.physical === true && other.physical === true,
  };
  return ARRANGEMENTS.filter((arrangement) => works[arrangement]);
}
