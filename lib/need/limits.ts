/** What a need may ask for. Form, link and API hold the same bounds. */
import type { NumberUnit } from '@/lib/number-text';

export interface Limit {
  min: number;
  max: number;
  /** Whether only whole numbers make sense. */
  whole: boolean;
  /** What may be written behind the number. */
  unit?: NumberUnit;
}

export const LIMITS = {
  lines: { min: 1, max: 20, whole: true, unit: 'lines' },
  groupLines: { min: 1, max: 11, whole: true, unit: 'lines' },
  horizonMonths: { min: 1, max: 60, whole: true, unit: 'months' },
  horizonDays: { min: 1, max: 180, whole: true, unit: 'days' },
  minutes: { min: 0, max: 100_000, whole: false, unit: 'minutes' },
  messages: { min: 0, max: 100_000, whole: true, unit: 'messages' },
  gigabytes: { min: 0, max: 10_000, whole: false, unit: 'GB' },
  idleDays: { min: 0, max: 3650, whole: true, unit: 'days' },
  otherMonths: { min: 1, max: 59, whole: true, unit: 'months' },
  offerMonths: { min: 0, max: 120, whole: true, unit: 'months' },
  tripDays: { min: 1, max: 1826, whole: true, unit: 'days' },
} as const satisfies Record<string, Limit>;

/** GB are read to a billionth, about a byte. */
export const GB_PLACES = 9;

/** As many entries as the lists that could grow without end may have. */
export const MAX_TRIPS = 50;
export const MAX_OTHER_MONTHS = 3;
/** Groups of a household, where there are any, and the lines of all of them. */
export const GROUPS: Limit = { min: 2, max: 6, whole: true };
export const MAX_GROUP_LINES = 12;
export const MAX_GROUP_NAME = 40;
export const MAX_OFFERS = 20;
export const MAX_OFFER_NAME = 100;
export const MAX_SLUGS = 100;

/** Ids of carriers and kinds of eligibility, e.g. `red-pocket`, `age-55-plus`. */
export const MAX_SLUG_LENGTH = 60;

/** True for a number within the limit. */
export function isWithin(value: number, { min, max, whole }: Limit): boolean {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}

/** True for a number of GB with no more places than are read. */
export function hasReadablePlaces(gigabytes: number): boolean {
  return Number(gigabytes.toFixed(GB_PLACES)) === gigabytes;
}
