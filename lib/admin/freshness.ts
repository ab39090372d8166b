/** Whether the figures of a plan are fresh, due for another look, or old. */

import type { SiteSettings } from '@/lib/catalog/site-settings';
import { ageInDays } from '@/lib/plan/age';

export const FRESHNESS = ['fresh', 'due', 'old'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export type FreshnessDays = Pick<SiteSettings, 'freshnessWarnDays' | 'freshnessLimitDays'>;

/**
 * Fresh up to and on the day of `freshnessWarnDays`, due up to and on that of `freshnessLimitDays`, then old.
 * Comparison tools are to refresh their data within two weeks (Ofcom), hence 14 days where nothing else is set.
 */
export function freshnessOf(verifiedAt: string, today: string, days: FreshnessDays): Freshness {
  const age = ageInDays(verifiedAt, today);
  if (age <= days.freshnessWarnDays) return 'fresh';
  return age <= days.freshnessLimitDays ? 'due' : 'old';
}

/** What came of looking at a source. */
export const CHECK_OUTCOMES = ['unchanged', 'unreachable'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
