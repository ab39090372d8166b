import { expect, test } from 'vitest';
import { linesOfGroups } from '@/lib/need/groups';
import type { NeedGroup } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { householdOf } from '@/lib/results/households';
import { twoSimsOf } from '@/lib/results/two-sims';
import { REAL } from '../support/real-catalog-view';

const group = (said: Partial<NeedGroup>): NeedGroup => ({
  name: '',
  lines: 1,
  monthly: {},
  require: {},
  offers: [],
  ...said,
});
const groups = [group({ lines: 2 }), group({ monthly: { dataGB: 40 } })];
const need = { ...PRESETS.everyday, groups, lines: linesOfGroups(groups) };

test('a household on the real catalog: every carrier once, the best of all no dearer than any', () => {
  const { best, carriers, unserved } = householdOf(REAL, need, null);
  expect([...carriers, ...unserved].map(({ carrierId }) => carrierId).toSorted()).toEqual(
    [...new Set(REAL.plans.map(({ carrier }) => carrier))].toSorted(),
  );
  expect(best?.totalCents).toBeLessThanOrEqual(carriers[0]?.totalCents ?? 0);
});

test('plans whose check is too old are left out of a household and of two SIMs', () => {
  const future = '2999-01-01';
  expect(householdOf(REAL, need, future)).toEqual({ best: null, carriers: [], unserved: [] });
  expect(twoSimsOf(REAL, PRESETS.everyday, future)).toBeNull();
});

test('two SIMs on the real catalog: for light use they cost less than the best plan', () => {
  const found = twoSimsOf(REAL, PRESETS.light, null);
  if (!found?.single) throw new Error('No two SIMs, or no single plan');
  expect(found.totalCents).toBe(found.number.quote.totalCents + found.data.quote.totalCents);
  expect(found.totalCents).toBeLessThan(found.single.totalCents);
});
