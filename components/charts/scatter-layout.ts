/** Where points, ticks and lanes of the scatter stand, as shares of the plot's width and height (0 to 1). */
import type { DataLane, Point, Scatter } from '@/lib/series/scatter';
import { decadeTicks, niceTicks } from '@/lib/series/ticks';

export interface ScatterLayout {
  lanes: { lane: DataLane; from: number; to: number }[];
  places: Map<string, { x: number; y: number }>;
  gbTicks: { at: number; gb: number }[];
  priceTicks: { at: number; cents: number }[];
  /** Where an amount of data would stand; null beyond the axis or where no plan states an amount. */
  placeOf(gb: number): number | null;
}

/** Lanes without a number need room for a word and for many plans at one place. */
const WIDTHS: Record<DataLane, number> = { stated: 1, unlimited: 0.42, notStated: 0.3 };
const GAP = 0.015;
/** Room at both ends of the stated lane, so that no mark is cut. */
const EDGE = 0.025;
/** Prices beyond the axis stand above its end. */
const BEYOND = 0.96;
const AXIS_END_BELOW_BEYOND = 0.9;

/** Points nearer than this (share of the height) would hide each other. */
const NEAR = 0.045;

/**
 * Moves points of one place aside until none hides another: right, left, further right …, never further than `reach`.
 * An amount of data keeps its place to within a mark's width; a lane without numbers may be filled.
 */
function spread(points: { id: string; y: number }[], step: number, reach: number): Map<string, number> {
  const columns: number[][] = [];
  const most = Math.floor(reach / step) * 2 + 1;
  return new Map(
    points.map(({ id, y }) => {
      let column = 0;
      const hidden = () => columns[column]?.some((other) => Math.abs(other - y) < NEAR);
      while (hidden() && column < most - 1) column++;
      if (hidden())
        column = columns.reduce((best, c, at) => (c.length < (columns[best]?.length ?? 0) ? at : best), 0);
      const taken = columns[column];
      if (taken) taken.push(y);
      else columns[column] = [y];
      const side = column % 2 === 1 ? 1 : -1;
      return [id, side * Math.ceil(column / 2) * step];
    }),
  );
}

export function layScatter(data: Scatter): ScatterLayout {
  const weight = data.lanes.reduce((sum, lane) => sum + WIDTHS[lane], 0) || 1;
  const width = 1 - GAP * Math.max(data.lanes.length - 1, 0);
  let left = 0;
  const lanes = data.lanes.map((lane) => {
    const from = left;
    const to = from + (WIDTHS[lane] / weight) * width;
    left = to + GAP;
    return { lane, from, to };
  });

  const gbTicks = decadeTicks(data.maxGb);
  const mostGb = gbTicks.at(-1) ?? 1;
  const stated = lanes.find(({ lane }) => lane === 'stated');
  // Amounts span 0.1 to 500 GB: a logarithmic scale that has a place for 0.
  const placeOf = (gb: number) => {
    if (!stated || gb > mostGb) return null;
    const room = stated.to - stated.from - 2 * EDGE;
    return stated.from + EDGE + (Math.log1p(gb) / Math.log1p(mostGb)) * room;
  };

  const prices = niceTicks(0, data.maxCents, 5, 100);
  const axisEnd = data.beyond > 0 ? AXIS_END_BELOW_BEYOND : 1;
  const placeOfPrice = (cents: number) => (cents / (prices.at(-1) ?? 1)) * axisEnd;
  const yOf = (point: Point) => (point.beyond ? BEYOND : placeOfPrice(point.priceCents));

  const places = new Map<string, { x: number; y: number }>();
  const put = (points: Point[], x: number, step: number, reach: number) => {
    const aside = spread(
      points.map((point) => ({ id: point.id, y: yOf(point) })),
      step,
      reach,
    );
    for (const point of points) places.set(point.id, { x: x + (aside.get(point.id) ?? 0), y: yOf(point) });
  };
  for (const { lane, from, to } of lanes) {
    const inLane = data.points.filter((point) => point.lane === lane);
    if (lane !== 'stated') {
      put(inLane, (from + to) / 2, (to - from) / 13, ((to - from) / 13) * 5.5);
      continue;
    }
    for (const gb of new Set(inLane.map((point) => point.gb ?? 0))) {
      put(
        inLane.filter((point) => point.gb === gb),
        placeOf(gb) ?? 0,
        0.009,
        0.018,
      );
    }
  }

  return {
    lanes,
    places,
    gbTicks: stated ? gbTicks.map((gb) => ({ at: placeOf(gb) ?? 0, gb })) : [],
    priceTicks: prices.map((cents) => ({ at: placeOfPrice(cents), cents })),
    placeOf,
  };
}

/** The point nearest to a place of the plot, in px, if it is within `reach`. */
export function nearest(
  layout: ScatterLayout,
  size: { width: number; height: number },
  at: { x: number; y: number },
  reach = 28,
): string | null {
  let best: string | null = null;
  let least = reach;
  for (const [id, place] of layout.places) {
    const distance = Math.hypot(place.x * size.width - at.x, (1 - place.y) * size.height - at.y);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}
