import { alongData, type Scatter } from '@/lib/series/scatter';
import { type Step, stepAlong } from '../frame/focus-steps';

/** Arrows to the sides walk along the data axis, as Home and End do, up and down along the price. */
export function stepOver({ points }: Scatter): Step {
  const byData = stepAlong(
    alongData(points).map(({ id }) => id),
    'ArrowUp',
  );
  const byPrice = stepAlong(
    points.map(({ id }) => id),
    'ArrowUp',
  );
  return (from, key) => (key === 'ArrowUp' || key === 'ArrowDown' ? byPrice : byData)(from, key);
}
