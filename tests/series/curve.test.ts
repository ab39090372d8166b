import { describe, expect, test } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { curve, lineOf, segmentAt } from '@/lib/series/curve';
import { movable, onGrid, type Quantity, quantityAxis } from '@/lib/series/quantity-axis';
import { REAL } from '@/tests/support/real-catalog-view';

const { plans, settings } = REAL;
const ABROAD: Need = {
  ...PRESETS.everyday,
  trips: [{ country: 'MX', days: 7, dataGB: 2, voiceMinutes: 30, smsMessages: 0, smsReceived: 0 }],
};

/** Numbers that look random and are the same on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const winnerAt = (need: Need) => quoteAll(plans, need, settings).quotes[0] ?? null;

const CASES: [string, Need, Quantity, number][] = [
  ['data, everyday', PRESETS.everyday, 'data', 500],
  ['data with hotspot', PRESETS.heavy, 'data', 150],
  ['data of a stay', PRESETS.visit, 'data', 150],
  ['data of a family of four with taxes', { ...PRESETS.family, state: 'IL', autopay: 'bank' }, 'data', 200],
  ['minutes to China', PRESETS.china, 'calls', 300],
  ['domestic minutes of a kept number', PRESETS.keepNumber, 'minutes', 250],
  ['texts of who only needs bank codes', PRESETS.bankCodes, 'texts', 150],
  ['minutes where nothing else is used', DEFAULT_NEED, 'minutes', 300],
];

describe('the envelope equals brute force', () => {
  test.each(CASES)('%s', (_, need, quantity, count) => {
    const axis = quantityAxis(need, quantity);
    const { segments } = curve(plans, axis, settings);
    const next = random(7);
    const steps = Math.round((axis.high - axis.low) / axis.step);
    for (let at = 0; at < count; at += 1) {
      const value = onGrid(axis.low + Math.floor(next() * (steps + 1)) * axis.step, axis.step);
      const expected = winnerAt(axis.needAt(value))?.planId ?? null;
      expect([value, segmentAt(segments, value)?.planId ?? null]).toEqual([value, expected]);
    }
  });

  test.each([
    ['months', PRESETS.everyday, 'months'],
    ['lines', PRESETS.family, 'lines'],
    ['days abroad', ABROAD, 'abroad'],
  ] as const)('%s: every value', (_, need, quantity) => {
    const axis = quantityAxis(need, quantity);
    const { segments } = curve(plans, axis, settings);
    for (let value = axis.low; value <= axis.high; value += 1)
      expect(segmentAt(segments, value)?.planId ?? null).toBe(winnerAt(axis.needAt(value))?.planId ?? null);
  });
});

describe('segments', () => {
  const axis = quantityAxis(PRESETS.everyday, 'data');
  const { segments, envelope } = curve(plans, axis, settings);

  test('follow each other without gap or overlap from one end of the axis to the other', () => {
    expect(segments[0]?.from).toBe(axis.low);
    expect(segments.at(-1)?.to).toBe(axis.high);
    for (const [at, segment] of segments.entries()) {
      const before = segments[at - 1];
      if (before) expect(onGrid(segment.from - before.to, axis.step)).toBe(axis.step);
    }
  });

  test('one step past a breakpoint another plan is the cheapest', () => {
    for (const [at, { to, planId }] of segments.entries()) {
      const after = segments[at + 1];
      if (!after) continue;
      expect(winnerAt(axis.needAt(to))?.planId ?? null).toBe(planId);
      expect(winnerAt(axis.needAt(onGrid(to + axis.step, axis.step)))?.planId ?? null).toBe(after.planId);
    }
  });

  test('the line holds the winner’s total, to the cent', () => {
    for (const { value, cents } of envelope)
      expect(cents).toBe(winnerAt(axis.needAt(value))?.totalCents ?? null);
  });
});

test('a plan’s line is null where it does not meet the need', () => {
  const plan = plans.find(({ id }) => id === 'tello-10gb');
  if (!plan) throw new Error('The catalog has lost tello-10gb.');
  const axis = quantityAxis(DEFAULT_NEED, 'data');
  expect(lineOf(plan, axis, [10, 10.2], settings).map(({ cents }) => cents !== null)).toEqual([true, false]);
});

test('months are moved only where the need is no stay, days abroad only with a trip', () => {
  expect(movable(PRESETS.visit)).not.toContain('months');
  expect(movable(PRESETS.everyday)).not.toContain('abroad');
  expect(movable(ABROAD)).toContain('abroad');
});

test('moving calls keeps the other countries; none at all takes the country out', () => {
  const need: Need = {
    ...PRESETS.china,
    monthly: {
      ...PRESETS.china.monthly,
      internationalCalls: [
        { country: 'CN', minutes: 120 },
        { country: 'MX', minutes: 5 },
      ],
    },
  };
  const axis = quantityAxis(need, 'calls');
  expect(axis.country).toBe('CN');
  expect(axis.needAt(0).monthly.internationalCalls).toEqual([{ country: 'MX', minutes: 5 }]);
});
