/** Which changes of a need leave a row of the same quote as it reads. */
import type { Need } from '@/lib/need/need';

/** Months, days and lines decide when an item falls due; with the same ones equal items make equal schedules. */
export const samePeriod = (a: Need, b: Need): boolean =>
  a.lines === b.lines && a.horizonMonths === b.horizonMonths && a.horizonDays === b.horizonDays;

/**
 * True where a row of the same quote says the same for both needs: its words name countries, trips, the state and the
 * period, never an amount of home use. Parts are compared by identity, which an edit of another part keeps.
 */
export const hasSameRowText = (a: Need, b: Need): boolean =>
  samePeriod(a, b) &&
  a.state === b.state &&
  a.trips === b.trips &&
  a.monthly.internationalCalls === b.monthly.internationalCalls &&
  a.monthly.internationalSms === b.monthly.internationalSms;
