import { niceTicks } from '@/lib/series/ticks';
import type { TimeKind } from './use-data';

const MAX_MONTH_TICKS = 12;

/** The axis of months: month n lasts from n - 1 to n, and its tick is in the middle. */
export function monthAxis(months: number): { low: number; high: number; ticks: number[] } {
  const every = Math.max(1, Math.ceil(months / MAX_MONTH_TICKS));
  const count = Math.ceil(months / every);
  return { low: 0, high: months, ticks: Array.from({ length: count }, (_, index) => index * every + 0.5) };
}

/** The axis of cents over all lines; zero is always on it. */
export function valueAxis(
  { lines }: { lines: readonly Record<TimeKind, number[]>[] },
  kind: TimeKind,
): { low: number; high: number; ticks: number[] } {
  const cents = lines.flatMap((line) => line[kind]);
  const ticks = niceTicks(Math.min(0, ...cents), Math.max(0, ...cents), 5, 100);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 0, ticks };
}

/** Points of a stepped line: a month lasts to its end, so the last value holds until there. */
export const stepLine = (cents: readonly number[]): { x: number; cents: number }[] =>
  [...cents, cents.at(-1) ?? 0].map((value, x) => ({ x, cents: value }));
