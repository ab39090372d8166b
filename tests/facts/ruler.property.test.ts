import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ruler, rulerOf, rulerPhrases, rulerUse, scalePosition } from '@/lib/facts/ruler';
import { arbitraryPlan } from '@/tests/support/arbitrary-plan';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption, makePlan, type PartialPlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const SILENT = { afterAllowance: null, throttleKbps: null, overagePerGB: null } as const;
const data = (said: PartialPlan['data']) => makePlan({ data: { ...SILENT, priorityGB: null, ...said } });
const read = (ruler: Ruler) => rulerPhrases(ruler).map(({ kind, place }) => `${kind} ${place}`);

describe('the parts of a ruler', () => {
  test.each([
    [
      '50 of unlimited at priority',
      { highSpeedGB: 'unlimited', priorityGB: 50 },
      ['priority first', 'busy then'],
    ],
    ['all at priority', { highSpeedGB: 'unlimited', priorityGB: 'unlimited' }, ['priority all']],
    ['never at priority', { highSpeedGB: 'unlimited', priorityGB: 0 }, ['busy all']],
    ['priority not stated', { highSpeedGB: 'unlimited' }, ['unstatedPriority all']],
    ['what follows not stated', { highSpeedGB: 20, priorityGB: 20 }, ['priority all', 'notStated then']],
    [
      'more priority than data',
      { highSpeedGB: 20, priorityGB: 'unlimited' },
      ['priority all', 'notStated then'],
    ],
    [
      'priority, then busy, then slowed',
      { highSpeedGB: 100, priorityGB: 20, afterAllowance: 'throttle', throttleKbps: 128 },
      ['priority first', 'busy then', 'slowed then'],
    ],
    [
      'charged by the GB',
      { highSpeedGB: 10, priorityGB: 10, afterAllowance: 'overage', overagePerGB: '7.50' },
      ['priority all', 'charged then'],
    ],
    [
      'charged at a price not stated',
      { highSpeedGB: 10, afterAllowance: 'overage' },
      ['unstatedPriority all', 'notStated then'],
    ],
    ['stops', { highSpeedGB: 5, afterAllowance: 'stop' }, ['unstatedPriority all', 'stops then']],
    ['no data', { highSpeedGB: 0 }, ['stops all']],
    [
      'no data, each GB charged',
      { highSpeedGB: 0, afterAllowance: 'overage', overagePerGB: '5.00' },
      ['charged all'],
    ],
    ['nothing stated', { highSpeedGB: null }, ['notStated all']],
    ['only priority stated', { highSpeedGB: null, priorityGB: 30 }, ['priority first', 'notStated then']],
    ['no priority, data not stated', { highSpeedGB: null, priorityGB: 0 }, ['notStated all']],
  ] as [string, PartialPlan['data'], string[]][])('%s', (_, said, parts) =>
    expect(read(rulerOf(data(said)))).toEqual(parts),
  );

  test('cover the scale in order, without gaps or overlap, and have a phrase each', () => {
    const holds = (ruler: Ruler) => {
      const { parts } = ruler;
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBe(1);
      parts.forEach((part, index) => {
        expect(part.from).toBeLessThanOrEqual(part.to);
        expect(part.to).toBe(parts[index + 1]?.from ?? 1);
        // Only what has no end is at the right end of the scale.
        expect(part.toGB === null).toBe(part.to === 1);
      });
      expect(rulerPhrases(ruler).map(({ part }) => part)).toEqual(parts);
      expect(
        rulerPhrases(ruler)
          .slice(1)
          .every(({ place }) => place === 'then'),
      ).toBe(true);
    };
    fc.assert(fc.property(arbitraryPlan, (plan) => holds(rulerOf(plan))));
    for (const plan of REAL.plans) holds(rulerOf(plan));
  });
});

describe('the scale', () => {
  test('grows with the amount, is the same step for each tenfold, and ends before unlimited', () => {
    const amounts = [0.1, 1, 10, 100, 200, 250, 1000, 1e6];
    const places = amounts.map(scalePosition);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(scalePosition(10) - scalePosition(1)).toBeCloseTo(scalePosition(100) - scalePosition(10));
    expect(scalePosition(0)).toBe(0);
    expect(places.at(-1)).toBeLessThan(1);
  });

  test('an allowance of a week is as much as four a month', () => {
    const weekly = makePlan({
      charges: { options: [makeOption({ period: { days: 7 } })] },
      data: { ...SILENT, highSpeedGB: 1, priorityGB: null },
    });
    expect(rulerOf(weekly)).toMatchObject({ days: 7, amount: 1 });
    expect(rulerOf(weekly).parts[0]?.to).toBeCloseTo(scalePosition(365 / 12 / 7));
  });
});

describe('the use that is marked', () => {
  test.each([
    ['of a line', { monthly: { dataGB: 10 }, lines: 3 }, 'line', 10],
    ['of all lines that share the data', { monthly: { dataGB: 10 }, lines: 3 }, 'account', 30],
    ['of a long stay, in 30 days', { monthly: { dataGB: 10 }, horizonDays: 60 }, 'line', 5],
    ['of a short stay', { monthly: { dataGB: 10 }, horizonDays: 7 }, 'line', 10],
    ['none', {}, 'line', 0],
  ] as const)('%s', (_, need, sharing, use) =>
    expect(rulerUse(makeNeed(need), makePlan({ data: { sharing } }))).toBe(use),
  );
});
