import { describe, expect, test } from 'vitest';
import { INITIAL_INELIGIBLE, ineligibleLines, onlyReason } from '@/lib/advice/ineligible';
import { advise, obstacles } from '@/lib/advice/nothing-fits';
import { drop, findRemedy } from '@/lib/advice/remedies';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeOption, makePlan, type PartialPlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const need = (monthly: Partial<Need['monthly']>, rest: Partial<Need> = {}): Need => ({
  ...DEFAULT_NEED,
  ...rest,
  monthly: { ...DEFAULT_NEED.monthly, ...monthly },
});

const DEMANDING = need(
  { dataGB: 60, hotspotGB: 30, internationalCalls: [{ country: 'CN', minutes: 300 }] },
  {
    lines: 2,
    trips: [{ country: 'MX', days: 5, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 }],
    require: { ...DEFAULT_NEED.require, esim: true, noSsn: true, minPriorityGB: 20, networks: ['verizon'] },
  },
);

describe.each([
  ...PRESET_IDS.map((id) => [id, PRESETS[id]] as const),
  ['a demanding need', DEMANDING] as const,
])('what would let a plan in: %s', (_, asked) => {
  const { ineligible } = priceCatalog(REAL, asked);

  test('every change that is offered leaves no reason against the plan', () => {
    for (const { plan } of ineligible) {
      const remedy = findRemedy(plan, asked, REAL.settings);
      if (!remedy) continue;
      expect(quote(plan, remedy.need, REAL.settings).verdict, plan.id).toBe(remedy.verdict);
      expect(remedy.changes.length, plan.id).toBeGreaterThan(0);
    }
  });

  test('a plan that is open to customers can be reached by some change', () => {
    for (const { plan } of ineligible)
      if (plan.status === 'current') expect(findRemedy(plan, asked, REAL.settings), plan.id).not.toBeNull();
  });
});

describe('the smallest change', () => {
  const cases: [string, PartialPlan, Need, object[]][] = [
    [
      'less data, to the half GB that fits',
      { data: { highSpeedGB: 5 } },
      need({ dataGB: 10 }),
      [{ kind: 'lower', criterion: { code: 'data' }, to: 5 }],
    ],
    [
      'less data in other months as well',
      { data: { highSpeedGB: 5 } },
      need({ dataGB: 3 }, { otherMonths: [{ months: 2, monthly: { dataGB: 10 } }] }),
      [{ kind: 'lower', criterion: { code: 'data' }, to: 5 }],
    ],
    [
      'no calls where none can be had',
      {},
      need({ internationalCalls: [{ country: 'CN', minutes: 5 }] }),
      [{ kind: 'drop', criterion: { code: 'internationalCalling', country: 'CN' } }],
    ],
    [
      'slowed data before less data',
      { data: { highSpeedGB: 6, afterAllowance: 'throttle' } },
      need({ dataGB: 10 }),
      [{ kind: 'throttled', criterion: { code: 'data' } }],
    ],
    [
      'as many idle days as keep the number',
      { numberKeeping: { inactivityDays: 60 } },
      need({}, { require: { ...DEFAULT_NEED.require, idleDays: 90 } }),
      [{ kind: 'lower', criterion: { code: 'numberIdle' }, to: 60 }],
    ],
    [
      'what a way to pay asks for, where the plan itself asks for nothing',
      { charges: { options: [makeOption({ conditions: ['home-internet'] })] } },
      DEFAULT_NEED,
      [{ kind: 'eligibility', eligibility: ['home-internet'] }],
    ],
  ];
  test.each(cases)('%s', (_, said, asked, changes) => {
    expect(findRemedy(makePlan(said), asked, REAL.settings)).toMatchObject({ changes, verdict: 'meets' });
  });

  test('one step less would be asked too much of the person', () => {
    const plan = makePlan({ data: { highSpeedGB: 5 } });
    expect(quote(plan, need({ dataGB: 5.5 }), REAL.settings).verdict).toBe('doesNot');
  });

  test('what the carrier does not state is still to be asked after the change', () => {
    const plan = makePlan({ data: { highSpeedGB: 5 }, sim: { esim: null } });
    const asked = need({ dataGB: 10 }, { require: { ...DEFAULT_NEED.require, esim: true } });
    expect(findRemedy(plan, asked, REAL.settings)).toMatchObject({
      changes: [{ kind: 'lower', to: 5 }],
      verdict: 'mayMeet',
    });
  });

  test('nothing helps with a closed plan', () => {
    const [shut] = makeCatalog([{ status: 'closed' }]).plans;
    expect(shut && findRemedy(shut, DEFAULT_NEED, REAL.settings)).toBeNull();
  });

  test('who could show what the plan asks for is told so', () => {
    const [plan] = makeCatalog([{ eligibility: ['student'] }]).plans;
    expect(plan && findRemedy(plan, DEFAULT_NEED, REAL.settings)?.changes).toMatchObject([
      { kind: 'eligibility', eligibility: ['student'] },
    ]);
  });

  test('less data takes hotspot data with it', () => {
    expect(drop(need({ dataGB: 10, hotspotGB: 5 }), { code: 'data', country: null })?.monthly).toMatchObject({
      dataGB: 0,
      hotspotGB: 0,
    });
  });
});

describe('an empty answer', () => {
  const asked: Need = {
    ...PRESETS.everyday,
    require: { ...DEFAULT_NEED.require, networks: ['uscellular'], esim: true },
  };
  const answered = priceCatalog(REAL, asked);

  test('names the requirement that keeps most plans out, and exactly how many come back without it', () => {
    expect(answered.rows).toEqual([]);
    const advice = advise(answered);
    expect(advice?.dropped.map(({ criterion }) => criterion.code)).toEqual(['network']);
    expect(advice?.dropped[0]?.excludes).toBe(
      answered.ineligible.filter(({ reasons }) => reasons.some(({ code }) => code === 'network')).length +
        answered.mayMeet.filter(({ quote }) => quote.asks.some(({ code }) => code === 'network')).length,
    );
    const without = { ...asked, require: { ...asked.require, networks: [] } };
    expect(advice?.comesBack).toBe(quoteAll(REAL.plans, without, REAL.settings).quotes.length);
    expect(advice?.comesBack).toBeGreaterThan(0);
  });

  test('drops several where one alone brings nothing back', () => {
    const none = makeCatalog([{ networks: ['att'], sim: { esim: false } }]);
    const both = priceCatalog(none, { ...DEFAULT_NEED, require: asked.require });
    expect(advise(both)).toMatchObject({
      comesBack: 1,
      dropped: [{ criterion: { code: 'esim' } }, { criterion: { code: 'network' } }],
    });
  });

  test('has no advice where nothing a person asks for is the reason', () => {
    expect(advise(priceCatalog(makeCatalog([{ status: 'closed' }]), DEFAULT_NEED))).toBeNull();
  });

  test('obstacles count each plan once, most first', () => {
    const counts = obstacles(answered).map(({ excludes }) => excludes);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.max(...counts)).toBeLessThanOrEqual(REAL.plans.length);
  });
});

test('the nearest misses come first, and their remedies are worked out for those that are shown', () => {
  const answered = priceCatalog(REAL, DEMANDING);
  const lines = ineligibleLines(answered, INITIAL_INELIGIBLE);
  expect(lines).toHaveLength(INITIAL_INELIGIBLE);
  const lengths = lines.map(({ reasons }) => reasons.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(ineligibleLines(answered, Number.POSITIVE_INFINITY)).toHaveLength(answered.ineligible.length);
  expect(ineligibleLines(answered, INITIAL_INELIGIBLE)).toHaveLength(INITIAL_INELIGIBLE);
});

test('near misses are grouped by the one thing that they lack, each group by what the plan then costs', () => {
  const option = (amount: string) => ({ options: [makeOption({ priceByLines: { '1': amount } })] });
  const catalog = makeCatalog([
    { id: 'small-dear', data: { highSpeedGB: 1 }, charges: option('30.00') },
    { id: 'small-cheap', data: { highSpeedGB: 2 }, charges: option('20.00') },
    { id: 'no-esim', sim: { esim: false }, charges: option('25.00') },
    { id: 'both', sim: { esim: false }, data: { highSpeedGB: 1 }, charges: option('5.00') },
    { id: 'closed', status: 'closed' },
  ]);
  const asked = need({ dataGB: 5 }, { require: { ...DEFAULT_NEED.require, esim: true } });
  const lines = ineligibleLines(priceCatalog(catalog, asked), Number.POSITIVE_INFINITY);
  expect(lines.map(({ id, remedy }) => [id, remedy?.totalCents ?? null])).toEqual([
    ['small-cheap', 24_000],
    ['small-dear', 36_000],
    ['no-esim', 30_000],
    ['closed', null],
    ['both', 6_000],
  ]);
  expect(lines.map((line) => onlyReason(line)?.code ?? null)).toEqual([
    'data',
    'data',
    'esim',
    'closed',
    null,
  ]);
});
