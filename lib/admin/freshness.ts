/** Whether the figures of a plan are fresh, due for another look, or old. */

import type { SiteSettings } from '@/lib/catalog/site-settings';
import { ageInDays, dayBefore } from '@/lib/plan/age';

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

/** The days of verification that make a plan of that freshness: from `gte` on, and before `lt`. */
export function verifiedRange(
  freshness: Freshness,
  today: string,
  days: FreshnessDays,
): { gte?: string; lt?: string } {
  const { freshnessWarnDays, freshnessLimitDays } = days;
  const warn = dayBefore(today, freshnessWarnDays);
  if (freshness === 'fresh') return { gte: warn };
  if (freshness === 'due') return { lt: warn, gte: dayBefore(today, freshnessLimitDays) };
  return { lt: dayBefore(today, Math.max(freshnessWarnDays, freshnessLimitDays)) };
}

/** What came of looking at a source. */
export const CHECK_OUTCOMES = ['unchanged', 'unreachable'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
