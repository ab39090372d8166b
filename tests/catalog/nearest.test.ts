import { describe, expect, it } from 'vitest';
import { nearestPlans } from '@/lib/catalog/nearest';
import { editDistance } from '@/lib/edit-distance';
import { REAL } from '@/tests/support/real-catalog-view';

describe('the distance of two texts', () => {
  it.each([
    ['the same', 'mint', 'mint', 0],
    ['a letter missing', 'mnt', 'mint', 1],
    ['a letter too many', 'mintt', 'mint', 1],
    ['another letter', 'mant', 'mint', 1],
    ['two letters swapped', 'mitn', 'mint', 2],
    ['nothing and something', '', 'mint', 4],
  ])('%s', (_, one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe('what a mistyped plan may have meant', () => {
  it.each([
    ['visible', 'visible'],
    ['tello', 'tello'],
    ['Telo', 'tello'],
  ])('%s: plans of that carrier', (typed, carrier) => {
    const found = nearestPlans(REAL, typed);
    expect(found.length).toBeGreaterThan(0);
    expect(REAL.plans.filter(({ id }) => found.includes(id)).every((plan) => plan.carrier === carrier)).toBe(
      true,
    );
  });

  it.each([
    ['a letter missing', 'mint-unlimted', 'mint-unlimited'],
    ['capitals', 'MINT-6GB', 'mint-6gb'],
    ['two letters swapped', 'mint-6bg', 'mint-6gb'],
  ])('%s: the plan first', (_, typed, id) => {
    expect(nearestPlans(REAL, typed)[0]).toBe(id);
  });

  it('the beginning of an id: the plans that begin so', () => {
    expect(nearestPlans(REAL, 'mint-').every((id) => id.startsWith('mint-'))).toBe(true);
  });

  it.each(['', 'qqqqqqqqqqqqqqqqqqqqqqqq', 'x'.repeat(500)])('%j: nothing is near', (typed) => {
    expect(nearestPlans(REAL, typed)).toEqual([]);
  });
});
