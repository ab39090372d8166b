/** What an ask means: an answer to it decides the verdict, and what is open can only add to the total. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Need, Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { ANSWERERS, type Comparable, runs } from './answerers';
import { OPEN, openPair } from './open-asks';
import { withoutNulls } from './without-nulls';

vi.setConfig({ testTimeout: 120_000 });

/** The total, or null where the plan does not meet the need. */
const totalOf = (answer: Comparable): number | null =>
  'totalCents' in answer ? (answer.totalCents ?? null) : null;

interface Fact {
  code: string;
  require: Partial<Requirements>;
  /** The plan with this fact. */
  set: (plan: PlanFacts, value: 'unknown' | 'wanted' | 'opposite') => PlanFacts;
}

type Value = Parameters<Fact['set']>[1];
const pick = <One>(value: Value, unknown: One, wanted: One, opposite: One): One =>
  ({ unknown, wanted, opposite })[value];
const truth = (value: Value) => pick<boolean | null>(value, null, true, false);
const untruth = (value: Value) => pick<boolean | null>(value, null, false, true);

const feature = (code: 'volte' | 'wifiCalling' | 'wifiCallingAbroad'): Fact => ({
  code,
  require: { [code]: true },
  set: (plan, value) => ({ ...plan, features: { ...plan.features, [code]: truth(value) } }),
});

const requirement = (
  code: 'noCreditCheck' | 'noSsn' | 'foreignCard' | 'activateFromAbroad',
  field: keyof PlanFacts['requirements'],
  read: typeof truth,
): Fact => ({
  code,
  require: { [code]: true },
  set: (plan, value) => ({ ...plan, requirements: { ...plan.requirements, [field]: read(value) } }),
});

const FACTS: Fact[] = [
  {
    code: 'esim',
    require: { esim: true },
    set: (plan, value) => ({ ...plan, sim: { ...plan.sim, esim: truth(value) } }),
  },
  feature('volte'),
  feature('wifiCalling'),
  feature('wifiCallingAbroad'),
  {
    code: 'fiveG',
    require: { fiveG: true },
    set: (plan, value) => ({ ...plan, data: { ...plan.data, fiveG: truth(value) } }),
  },
  requirement('noCreditCheck', 'creditCheck', untruth),
  requirement('noSsn', 'ssn', untruth),
  requirement('foreignCard', 'foreignCard', truth),
  requirement('activateFromAbroad', 'activateFromAbroad', truth),
  {
    code: 'mobileNumber',
    require: { mobileNumber: true },
    set: (plan, value) => ({ ...plan, number: pick<PlanFacts['number']>(value, null, 'mobile', 'voip') }),
  },
  {
    code: 'spendingLimit',
    require: { spendingLimit: true },
    set: (plan, value) => {
      const spendingLimit = pick<PlanFacts['features']['spendingLimit']>(value, null, 'cap', 'alerts');
      return { ...plan, features: { ...plan.features, spendingLimit } };
    },
  },
  {
    code: 'priorityData',
    require: { minPriorityGB: 5 },
    set: (plan, value) => ({
      ...plan,
      data: { ...plan.data, priorityGB: pick<number | null>(value, null, 5, 4.5) },
    }),
  },
  {
    code: 'numberIdle',
    require: { idleDays: 60 },
    set: (plan, value) => ({
      ...plan,
      numberKeeping: {
        inactivityDays: pick<number | null>(value, null, 60, 59),
        graceDays: null,
        resetBy: ['use'],
      },
    }),
  },
  {
    code: 'network',
    require: { networks: ['att'] },
    set: (plan, value) => ({
      ...plan,
      networks: pick<PlanFacts['networks']>(value, [], ['att', 'boost'], ['boost']),
      networksEvidence: value === 'unknown' ? null : 'published',
    }),
  },
];

const requiring = (need: Need, require: Partial<Requirements>): Need => ({
  ...need,
  require: { ...need.require, ...require },
});

describe.each(ANSWERERS)('by %s', (_, answer) => {
  test.each(FACTS)(
    '$code: not stated is an ask, as wanted is none, the opposite is a no',
    ({ code, require, set }) => {
      fc.assert(
        fc.property(arbitraryPlan, arbitraryNeed, (plan, drawn) => {
          const need = requiring(drawn, require);
          const unknown = answer(set(plan, 'unknown'), need);
          const wanted = answer(set(plan, 'wanted'), need);
          const opposite = answer(set(plan, 'opposite'), need);
          const otherAsks = unknown.asks.filter((ask) => ask !== `${code} priced`);
          expect(unknown.asks).toContain(`${code} priced`);
          expect(opposite.verdict).toBe('doesNot');
          expect('reasons' in opposite && opposite.reasons).toContain(code);
          expect(opposite.asks).toEqual(otherAsks);
          if (unknown.verdict === 'doesNot') {
            expect(wanted).toEqual({ ...unknown, asks: otherAsks });
            return;
          }
          const verdict = otherAsks.length === 0 ? 'meets' : 'mayMeet';
          expect(wanted).toEqual({ ...unknown, verdict, asks: otherAsks });
        }),
        runs(120),
      );
    },
  );

  test('separate accounts that are allowed cost what they cost as an ask', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, fc.integer({ min: 2, max: 5 }), (drawn, one, lines) => {
        const options = drawn.charges.options.map((option) => ({
          ...option,
          priceByLines: { '1': option.priceByLines['1'] ?? '10.00' },
          extraLinePrice: 'notSold' as const,
        }));
        const plan = { ...drawn, charges: { ...drawn.charges, options } };
        const need = { ...one, lines };
        const unknown = answer({ ...plan, separateAccounts: null }, need);
        const allowed = answer({ ...plan, separateAccounts: true }, need);
        const otherAsks = unknown.asks.filter((ask) => ask !== 'lines priced');
        expect(allowed.asks).toEqual(otherAsks);
        expect(totalOf(allowed)).toBe(totalOf(unknown));
        if (otherAsks.length === unknown.asks.length) return;
        expect(answer({ ...plan, separateAccounts: false }, need)).toMatchObject({
          verdict: 'doesNot',
          reasons: expect.arrayContaining(['lines']),
        });
      }),
      runs(300),
    );
  });

  test.each(OPEN)('$label: any number in place of what is open gives a total not below', (one) => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, fc.integer({ min: 0, max: 40 }), (drawn, drawnNeed, by) => {
        const { plan, need } = openPair(one, drawn, drawnNeed);
        const before = answer(plan, need);
        if (!before.asks.some((ask) => ask.startsWith(one.code) && ask.endsWith(' open'))) return;
        const [shown, filled] = [totalOf(before), totalOf(answer(one.fill(plan, need, by), need))];
        if (shown === null || filled === null) return;
        compared += 1;
        expect(filled).toBeGreaterThanOrEqual(shown);
      }),
      runs(250),
    );
    expect(compared).toBeGreaterThan(10);
  });

  test('a plan that states everything has no ask', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const { asks, verdict } = answer(withoutNulls(plan), need);
        expect(asks).toEqual([]);
        expect(verdict).not.toBe('mayMeet');
      }),
      runs(400),
    );
  });

  test('the verdict follows from the asks and the reasons', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
        const all = answer(plan, need);
        if ('reasons' in all) {
          expect(all.verdict).toBe('doesNot');
          expect(all.reasons).not.toEqual([]);
          return;
        }
        expect(all.verdict).toBe(all.asks.length > 0 ? 'mayMeet' : 'meets');
        expect(all.totalIs).toBe(all.asks.some((ask) => ask.endsWith(' open')) ? 'atLeast' : 'exact');
      }),
      runs(400),
    );
  });
});
