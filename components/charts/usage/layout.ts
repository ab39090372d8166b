import type { CurvePoint } from '@/lib/series/curve';
import { onGrid, type QuantityAxis } from '@/lib/series/quantity-axis';
import { niceTicks } from '@/lib/series/ticks';

type Axis = Pick<QuantityAxis, 'quantity' | 'low' | 'high' | 'step'>;

/** The drawing ends at so many times the dearest point of the envelope: lines far above it say nothing. */
const HEADROOM = 1.6;
/** Steps of the page keys. */
const PAGE = 10;

const KEY_STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
};

/** The axis of cents, from zero. */
export function costAxis(envelope: readonly CurvePoint[]): { low: number; high: number; ticks: number[] } {
  const dearest = Math.max(100, ...envelope.map(({ cents }) => cents ?? 0));
  const ticks = niceTicks(0, dearest * HEADROOM, 5, 100);
  return { low: 0, high: ticks.at(-1) ?? 0, ticks };
}

/** Round values within the axis, about `count`. */
export const quantityTicks = ({ low, high }: Axis, count: number): number[] =>
  niceTicks(low, high, count).filter((value) => value >= low && value <= high);

/** Points of a line, interrupted where it lies above `highCents`. */
export const linePoints = (points: readonly CurvePoint[], highCents: number) =>
  points.map(({ value, cents }) => ({
    x: value,
    cents: cents !== null && cents <= highCents ? cents : null,
  }));

const clamp = ({ low, high }: Axis, value: number): number => Math.max(low, Math.min(high, value));

/** What one key press moves the marker by: half a gigabyte, or one of everything else. */
const strideOf = ({ quantity, step }: Axis): number => Math.max(step, quantity === 'data' ? 0.5 : 1);

/** The share of the axis, 0 to 1, at which a value lies. */
export const shareOf = (axis: Axis, value: number): number =>
  (clamp(axis, value) - axis.low) / (axis.high - axis.low);

/** The value at a share of the axis: a whole number of strides within it. */
export function valueAtShare(axis: Axis, share: number): number {
  const stride = strideOf(axis);
  const value = Math.round((axis.low + share * (axis.high - axis.low)) / stride) * stride;
  return onGrid(clamp(axis, value), axis.step);
}

/** The value that a key moves the marker to; null for keys that do not move it. */
export function valueAfterKey(axis: Axis, now: number, key: string): number | null {
  if (key === 'Home') return axis.low;
  if (key === 'End') return axis.high;
  const steps = KEY_STEPS[key];
  return steps === undefined ? null : onGrid(clamp(axis, now + steps * strideOf(axis)), axis.step);
}
