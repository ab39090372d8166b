/** The ways of a household as series: who pays how much of each, and what each costs month by month. */
import type { WayRow } from '@/lib/results/household-rows';
import { crossingsAmong } from './timeline';

/** As many ways as can be told apart. */
export const MOST_BARS = 12;
export const MOST_LINES = 6;

export interface WayBar {
  /** The way's key. */
  id: string;
  row: WayRow;
  totalCents: number;
  /** What each group pays, by its position in the need; they add up to the total. */
  parts: number[];
}

export interface WayBars {
  bars: WayBar[];
  /** Positions of the groups, in the order of their parts. */
  people: number[];
  /** Ends of the bars; below zero where somebody's own offer is more than the price. */
  lowCents: number;
  highCents: number;
}

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0);

/** The first ways as bars, each in parts by person. */
export function wayBars(rows: readonly WayRow[], limit = MOST_BARS): WayBars {
  const bars = rows.slice(0, limit).map((row): WayBar => {
    const parts = row.people.map(({ quote }) => quote.totalCents);
    return { id: row.key, row, totalCents: row.totalCents, parts };
  });
  return {
    bars,
    people: bars[0]?.row.people.map(({ index }) => index) ?? [],
    lowCents: Math.min(0, ...bars.map(({ parts }) => sum(parts.filter((cents) => cents < 0)))),
    highCents: Math.max(0, ...bars.map(({ parts }) => sum(parts.filter((cents) => cents > 0)))),
  };
}

export interface WayLine {
  /** The way's key. */
  id: string;
  row: WayRow;
  /** Cents that fall into each month; they add up to the total. */
  monthly: number[];
  /** Cents paid by the end of each month. */
  cumulative: number[];
}

/** Ways as lines over the months of the need; which of them has cost more from when on is in `crossings`. */
export function wayTimeline(rows: readonly WayRow[], limit = MOST_LINES) {
  const lines = rows.slice(0, limit).map((row): WayLine => {
    const schedules = row.people.map(({ quote }) => quote.schedule());
    const months = schedules[0]?.length ?? 0;
    const monthly = Array.from({ length: months }, (_, month) =>
      sum(schedules.map((schedule) => schedule[month] ?? 0)),
    );
    let paid = 0;
    const cumulative = monthly.map((cents) => {
      paid += cents;
      return paid;
    });
    return { id: row.key, row, monthly, cumulative };
  });
  return { lines, months: lines[0]?.monthly.length ?? 0, crossings: crossingsAmong(lines) };
}
