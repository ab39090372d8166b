/** How old the figures of a plan are. */
import { isoDate } from '@/lib/date';

const DAY_MS = 86_400_000;

/** Whole days from one day to another, e.g. `2026-11-01` to `2026-11-26` = 25; never below 0. */
export function ageInDays(verifiedAt: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(verifiedAt)) / DAY_MS));
}

/** The day that many days before another. */
export function dayBefore(today: string, days: number): string {
  return isoDate(new Date(Date.parse(today) - days * DAY_MS));
}

/** The day that many days after another. */
export const dayAfter = (day: string, days: number): string => dayBefore(day, -days);
