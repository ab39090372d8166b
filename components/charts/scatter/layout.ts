/** Positions of points, ticks and lanes of the scatter, as shares of the plot's width and height (0 to 1). */
import type { DataLane, Point, Scatter } from '@/lib/series/scatter';
import { decadeTicks, niceTicks } from '@/lib/series/ticks';

export interface ScatterLayout {
  lanes: { lane: DataLane; from: number; to: number }[];
  positions: Map<string, Position>;
  gbTicks: { x: number; gb: number }[];
  priceTicks: { y: number; cents: number }[];
  /** The x of an amount of data; null beyond the axis or where no plan states an amount. */
  xOf(gb: number): number | null;
}

export interface Position {
  x: number;
  y: number;
}

export const positionIn = ({ positions }: ScatterLayout, id: string): Position =>
  positions.get(id) ?? { x: 0, y: 0 };

/** Lanes without a number need room for a word and for many plans of one price. */
const WIDTHS: Record<DataLane, number> = { stated: 1, unlimited: 0.42, notStated: 0.3 };
const GAP = 0.015;
/** Room at both ends of the stated lane, so that no mark is cut. */
const EDGE = 0.025;
/** Prices beyond the axis stand above its end. */
const BEYOND = 0.96;
const AXIS_END_BELOW_BEYOND = 0.9;

/** Points nearer than this (share of the height) would hide each other. */
const MIN_DISTANCE = 0.045;

/**
 * Offsets that move points of one x aside until none hides another: right, left, further right …, never further than
 * `reach`. An amount of data keeps its x to within a mark's width; a lane without numbers may be filled.
 */
function offsetsOf(points: { id: string; y: number }[], step: number, reach: number): Map<string, number> {
  const columns: number[][] = [];
  const maxColumns = Math.floor(reach / step) * 2 + 1;
  return new Map(
    points.map(({ id, y }) => {
      let index = 0;
      const isHidden = () => columns[index]?.some((other) => Math.abs(other - y) < MIN_DISTANCE);
      while (isHidden() && index < maxColumns - 1) index++;
      if (isHidden())
        index = columns.reduce(
          (best, column, other) => (column.length < (columns[best]?.length ?? 0) ? other : best),
          0,
        );
      const column = columns[index];
      if (column) column.push(y);
      else columns[index] = [y];
      const side = index % 2 === 1 ? 1 : -1;
      return [id, side * Math.ceil(index / 2) * step];
    }),
  );
}

/** The layout of a scatter. */
export function scatterLayout(series: Scatter): ScatterLayout {
  const weight = series.lanes.reduce((sum, lane) => sum + WIDTHS[lane], 0) || 1;
  const width = 1 - GAP * Math.max(series.lanes.length - 1, 0);
  let left = 0;
  const lanes = series.lanes.map((lane) => {
    const from = left;
    const to = from + (WIDTHS[lane] / weight) * width;
    left = to + GAP;
    return { lane, from, to };
  });

  const gbTicks = decadeTicks(series.maxGb);
  const maxGb = gbTicks.at(-1) ?? 1;
  const stated = lanes.find(({ lane }) => lane === 'stated');
  // Amounts span 0.1 to 500 GB: a logarithmic scale that has room for 0.
  const xOf = (gb: number) => {
    if (!stated || gb > maxGb) return null;
    const room = stated.to - stated.from - 2 * EDGE;
    return stated.from + EDGE + (Math.log1p(gb) / Math.log1p(maxGb)) * room;
  };

  const prices = niceTicks(0, series.maxCents, 5, 100);
  const axisEnd = series.beyond > 0 ? AXIS_END_BELOW_BEYOND : 1;
  const yOfPrice = (cents: number) => (cents / (prices.at(-1) ?? 1)) * axisEnd;
  const yOf = (point: Point) => (point.beyond ? BEYOND : yOfPrice(point.priceCents));

  const positions = new Map<string, Position>();
  const place = (points: Point[], x: number, step: number, reach: number) => {
    const offsets = offsetsOf(
      points.map((point) => ({ id: point.id, y: yOf(point) })),
      step,
      reach,
    );
    for (const point of points)
      positions.set(point.id, { x: x + (offsets.get(point.id) ?? 0), y: yOf(point) });
  };
  for (const { lane, from, to } of lanes) {
    const inLane = series.points.filter((point) => point.lane === lane);
    if (lane !== 'stated') {
      place(inLane, (from + to) / 2, (to - from) / 13, ((to - from) / 13) * 5.5);
      continue;
    }
    for (const gb of new Set(inLane.map((point) => point.gb ?? 0))) {
      place(
        inLane.filter((point) => point.gb === gb),
        xOf(gb) ?? 0,
        0.009,
        0.018,
      );
    }
  }

  return {
    lanes,
    positions,
    gbTicks: stated ? gbTicks.map((gb) => ({ x: xOf(gb) ?? 0, gb })) : [],
    priceTicks: prices.map((cents) => ({ y: yOfPrice(cents), cents })),
    xOf,
  };
}

/** The id of the point nearest to a position in px from the upper left corner, if it is within `reach`. */
export function nearestPoint(
  { positions }: ScatterLayout,
  size: { width: number; height: number },
  { x, y }: Position,
  reach = 28,
): string | null {
  let best: string | null = null;
  let least = reach;
  for (const [id, position] of positions) {
    const distance = Math.hypot(position.x * size.width - x, (1 - position.y) * size.height - y);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

/** The edge as a line of steps: a price holds up to the amount of data that it buys, then the next one does. */
export function edgeSteps(layout: ScatterLayout, edge: readonly Pick<Point, 'id'>[]): Position[] {
  const steps: Position[] = [];
  for (const { id } of edge) {
    const { x, y } = positionIn(layout, id);
    const last = steps.at(-1);
    steps.push({ x: last?.x ?? 0, y }, { x, y });
  }
  return steps;
}

/** Names nearer than this, as shares of the plot, would be written over each other. */
const NAME = { width: 0.2, height: 0.06 };

/** The points of the edge whose names have room below the line, the most data first. */
export function namedOnEdge<Named extends Pick<Point, 'id'>>(
  layout: ScatterLayout,
  edge: readonly Named[],
): Named[] {
  const named: Named[] = [];
  for (const point of edge.toReversed()) {
    const own = positionIn(layout, point.id);
    const isFree = named.every(({ id }) => {
      const other = positionIn(layout, id);
      return Math.abs(other.x - own.x) > NAME.width || Math.abs(other.y - own.y) > NAME.height;
    });
    if (isFree) named.push(point);
  }
  return named;
}
