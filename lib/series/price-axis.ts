/** Every plan that meets the need or may meet it on one axis of money, a lane for each host network. No pixel in it. */

import { NETWORK_GROUPS, type NetworkGroup, networkGroup } from '@/lib/catalog/network-group';
import type { CostSettings } from '@/lib/cost/result';
import { fraction, round } from '@/lib/money';
import type { CostRange } from '@/lib/results/cost-range';
import type { ChartRow } from './bars';
import { type Certainty, certaintyOf, comparableRows } from './certainty';
import { taxRange } from './tax-range';

export interface AxisPoint<Row extends ChartRow = ChartRow> {
  id: string;
  row: Row;
  group: NetworkGroup;
  certainty: Certainty;
  /** A month, or of a stay the whole. */
  cents: number;
  /**
   * Where usage is a range, at the least and the most use; else with the least and the greatest estimate of taxes; both
   * `cents` where there is none of these.
   */
  lowCents: number;
  highCents: number;
}

export interface AxisLane<Row extends ChartRow = ChartRow> {
  group: NetworkGroup;
  /** From the cheapest. */
  points: AxisPoint<Row>[];
  /** Among the plans that meet the need (among all where none does); null where the lane has none of them. */
  cheapest: AxisPoint<Row> | null;
}

export interface PriceAxis<Row extends ChartRow = ChartRow> {
  /** Only lanes with plans; several and not stated come last. */
  lanes: AxisLane<Row>[];
  /** Where the axis ends: dearer plans stand at its end. */
  maxCents: number;
  beyond: number;
}

/** The axis ends where the dearest twentieth begins, if those cost far more than the rest. */
const SHARE = 0.95;
const MIN_RATIO = 1.5;

/** Points of the rows, `months` of which make the period (1 for a stay). */
export function priceAxis<Row extends ChartRow>(
  rows: readonly Row[],
  months: number,
  settings: CostSettings,
): PriceAxis<Row> {
  const perMonth = (cents: number) => round(fraction(cents, months));
  const points = rows.map((row): AxisPoint<Row> => {
    const { totalCents, monthlyCents } = row.quote;
    const cents = months === 1 ? totalCents : monthlyCents;
    const { range } = row as { range?: CostRange | null };
    if (range) {
      const lowCents = perMonth(range.lowCents ?? totalCents);
      const highCents = perMonth(range.highCents ?? totalCents);
      return {
        id: row.plan.id,
        row,
        group: networkGroup(row.plan.networks),
        certainty: certaintyOf(row.quote),
        cents,
        lowCents: Math.min(lowCents, cents),
        highCents: Math.max(highCents, cents),
      };
    }
    const taxes = taxRange(row.quote, settings);
    const least = taxes ? taxes.lowCents - taxes.cents : 0;
    const most = taxes ? taxes.highCents - taxes.cents : 0;
    return {
      id: row.plan.id,
      row,
      group: networkGroup(row.plan.networks),
      certainty: certaintyOf(row.quote),
      cents,
      lowCents: cents + perMonth(least),
      highCents: cents + perMonth(most),
    };
  });
  const sorted = points.map(({ highCents }) => highCents).sort((a, b) => a - b);
  const limit = sorted[Math.floor(sorted.length * SHARE)] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const maxCents = last > limit * MIN_RATIO ? limit : last;
  const compared = new Set(comparableRows(rows));
  const lanes = NETWORK_GROUPS.map((group) => {
    const inLane = points.filter((point) => point.group === group).sort((a, b) => a.cents - b.cents);
    return { group, points: inLane, cheapest: inLane.find(({ row }) => compared.has(row)) ?? null };
  }).filter((lane) => lane.points.length > 0);
  return { lanes, maxCents, beyond: points.filter(({ cents }) => cents > maxCents).length };
}

/**
 * Which of the levels of a lane each point takes so that neighbours do not cover each other: the lowest level whose
 * last point is at least `gap` away (both as shares of the axis), else the one whose last point is the farthest.
 */
export function deOverlap(shares: readonly number[], gap: number, levels: number): number[] {
  const ends = new Array<number>(levels).fill(Number.NEGATIVE_INFINITY);
  return shares.map((share) => {
    const free = ends.findIndex((end) => share - end >= gap);
    const level = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[level] = share;
    return level;
  });
}
