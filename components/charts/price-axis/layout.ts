import type { AxisPoint, PriceAxis } from '@/lib/series/price-axis';
import { deOverlap } from '@/lib/series/price-axis';
import { niceTicks } from '@/lib/series/ticks';
import type { Step } from '../frame/focus-steps';

/** Levels of marks above each other in a lane. */
const LEVELS = 3;
/** Least distance of two marks beside each other, as a share of the axis on a narrow screen. */
const GAP = 0.03;

export interface PlacedPoint {
  point: AxisPoint;
  /** Index of its lane. */
  lane: number;
  /** Shares of the axis, 0 to 1. */
  x: number;
  low: number;
  high: number;
  /** From 0, the lowest of its lane. */
  level: number;
}

export interface PriceAxisLayout {
  ticks: { cents: number; x: number }[];
  lanes: PlacedPoint[][];
}

/** Positions of the points lane by lane; prices beyond the axis stand at its end. */
export function priceAxisLayout({ lanes, maxCents }: PriceAxis): PriceAxisLayout {
  const ticks = niceTicks(0, maxCents, 6, 100);
  const end = ticks.at(-1) || 1;
  const share = (cents: number) => Math.max(0, Math.min(1, cents / end));
  return {
    ticks: ticks.map((cents) => ({ cents, x: share(cents) })),
    lanes: lanes.map(({ points }, lane) => {
      const levels = deOverlap(
        points.map(({ cents }) => share(cents)),
        GAP,
        LEVELS,
      );
      return points.map((point, index) => ({
        point,
        lane,
        x: share(point.cents),
        low: share(point.lowCents),
        high: share(point.highCents),
        level: levels[index] ?? 0,
      }));
    }),
  };
}

/** Sideways along all points, lane after lane; up and down to the nearest price of the neighbouring lane. */
export function stepOverLanes(placed: readonly PlacedPoint[]): Step {
  const ids = placed.map(({ point }) => point.id);
  return (from, key) => {
    const index = ids.indexOf(from);
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    if (key === 'ArrowRight' || key === 'ArrowLeft') return ids[index + (key === 'ArrowRight' ? 1 : -1)];
    const { lane = 0, x = 0 } = placed[index] ?? {};
    const target = lane + (key === 'ArrowDown' ? 1 : -1);
    const [nearest] = placed
      .filter((other) => other.lane === target)
      .sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
    return nearest?.point.id;
  };
}
