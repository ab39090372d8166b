/** Price against high-speed data: a point for each plan, in the lane its data belongs to. Values only, no pixel. */

import { NETWORK_GROUPS, type NetworkGroup, networkGroup } from '@/lib/catalog/network-group';
import type { ChartRow } from './bars';
import { type Certainty, certaintyOf, comparableRows } from './certainty';

/** What the price axis shows: the price of the whole period, or of a month of it. */
export const PRICE_PERIODS = ['total', 'monthly'] as const;
export type PricePeriod = (typeof PRICE_PERIODS)[number];

/** Left to right. Unlimited and not stated are no numbers and have lanes of their own. */
export const DATA_LANES = ['stated', 'unlimited', 'notStated'] as const;
export type DataLane = (typeof DATA_LANES)[number];

/** More points than this hide each other; the cheapest are drawn, of `rowCount`. */
export const MAX_POINTS = 300;

export interface Point<Row extends ChartRow = ChartRow> {
  id: string;
  row: Row;
  lane: DataLane;
  /** GB of high-speed data a line and month (0: not offered) in the lane `stated`; null in the others. */
  gb: number | null;
  priceCents: number;
  /** Dearer than the axis reaches: drawn at its end. */
  beyond: boolean;
  group: NetworkGroup;
  certainty: Certainty;
}

export interface Scatter<Row extends ChartRow = ChartRow> {
  period: PricePeriod;
  /** From the cheapest to the dearest; ties keep the order of the rows given. */
  points: Point<Row>[];
  /** How many rows there were. */
  rowCount: number;
  /** The lanes and groups that have points, in their fixed order. */
  lanes: DataLane[];
  groups: NetworkGroup[];
  /** The cheapest plan of each lane among those that meet the need (among all where none does); null where there is none. */
  cheapest: Record<DataLane, Point<Row> | null>;
  /**
   * The cheapest plan for so much data or more, from the least to the most: no plan of the same standing has as much data
   * for less. Unlimited is more than any amount; what is not stated is on no edge.
   */
  edge: Point<Row>[];
  maxGb: number;
  /** The dearest price the axis has to reach; prices `beyond` it are far out. */
  maxCents: number;
  beyond: number;
}

function pointOf<Row extends ChartRow>(row: Row, period: PricePeriod): Point<Row> {
  const { highSpeedGB } = row.plan.data;
  return {
    id: row.plan.id,
    row,
    lane: highSpeedGB === null ? 'notStated' : highSpeedGB === 'unlimited' ? 'unlimited' : 'stated',
    gb: typeof highSpeedGB === 'number' ? highSpeedGB : null,
    priceCents: period === 'total' ? row.quote.totalCents : row.quote.monthlyCents,
    beyond: false,
    group: networkGroup(row.plan.networks),
    certainty: certaintyOf(row.quote),
  };
}

/**
 * Tukey's outer fence: three times the middle half's width above its upper end. A few plans at twenty times the usual
 * price (a need far above their allowance) would otherwise press all others into one line.
 */
function fence(ascending: readonly { priceCents: number }[]): number {
  const quantile = (share: number) => ascending[Math.floor((ascending.length - 1) * share)]?.priceCents ?? 0;
  return quantile(0.75) + 3 * (quantile(0.75) - quantile(0.25));
}

/** Of points from the cheapest to the dearest those that have more data than every cheaper one. */
function edgeOf<Row extends ChartRow>(ascending: readonly Point<Row>[]): Point<Row>[] {
  const size = ({ lane, gb }: Point<Row>) => (lane === 'unlimited' ? Number.POSITIVE_INFINITY : (gb ?? -1));
  const edge: Point<Row>[] = [];
  for (const point of ascending) {
    const last = edge.at(-1);
    if (size(point) < 0 || (last && size(point) <= size(last))) continue;
    // Of equal prices only the one with the most data.
    if (last?.priceCents === point.priceCents) edge.pop();
    edge.push(point);
  }
  return edge;
}

/** The points of the cheapest `limit` rows. */
export function scatter<Row extends ChartRow>(
  rows: readonly Row[],
  period: PricePeriod,
  limit = MAX_POINTS,
): Scatter<Row> {
  const sorted = rows
    .map((row) => pointOf(row, period))
    .sort((a, b) => a.priceCents - b.priceCents)
    .slice(0, limit);
  const limitCents = fence(sorted);
  const points = sorted.map((point) => ({ ...point, beyond: point.priceCents > limitCents }));
  const compared = new Set(comparableRows(points.map(({ row }) => row)));
  const first = (lane: DataLane) =>
    points.find((point) => point.lane === lane && compared.has(point.row)) ?? null;
  return {
    period,
    points,
    rowCount: rows.length,
    lanes: DATA_LANES.filter((lane) => points.some((point) => point.lane === lane)),
    groups: NETWORK_GROUPS.filter((group) => points.some((point) => point.group === group)),
    cheapest: { stated: first('stated'), unlimited: first('unlimited'), notStated: first('notStated') },
    edge: edgeOf(points.filter(({ row }) => compared.has(row))),
    maxGb: points.reduce((max, { gb }) => Math.max(max, gb ?? 0), 0),
    maxCents: points.findLast((point) => !point.beyond)?.priceCents ?? 0,
    beyond: points.filter((point) => point.beyond).length,
  };
}

/** The points from left to right (lane, GB, then price): how the arrow keys walk along the data axis. */
export function alongData<Row extends ChartRow>(points: readonly Point<Row>[]): Point<Row>[] {
  const lane = (point: Point<Row>) => DATA_LANES.indexOf(point.lane);
  return [...points].sort(
    (a, b) => lane(a) - lane(b) || (a.gb ?? 0) - (b.gb ?? 0) || a.priceCents - b.priceCents,
  );
}
