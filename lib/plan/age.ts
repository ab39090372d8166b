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

/** Ages are said in days up to here, then in months. */
const MOST_DAYS = 45;

export interface Age {
  unit: 'days' | 'months';
  count: number;
}

/** An age as people say it: whole days up to 45, then months, rounded. */
export function ageOf(day: string, today: string): Age {
  const days = ageInDays(day, today);
  if (days <= MOST_DAYS) return { unit: 'days', count: days };
  return { unit: 'months', count: Math.round((days * 12) / 365) };
}

/** The earliest and the latest of some days; null where there is none. */
export function daySpan(days: Iterable<string>): { from: string; to: string } | null {
  let span: { from: string; to: string } | null = null;
  for (const day of days) {
    if (span === null) span = { from: day, to: day };
    else if (day < span.from) span.from = day;
    else if (day > span.to) span.to = day;
  }
  return span;
}
