import { describe, expect, it } from 'vitest';
import { FACT_PATHS, type FactKey, factsOf, sourcesOf } from '@/lib/facts/facts';
import type { FactValue } from '@/lib/facts/value';
import type { PlanDocument } from '@/lib/plan/plan';
import { CARRIER, FILES, FULL_PLAN, realPlan } from './plans';

type Steps = (string | number)[];

/** The way to every leaf of a document. */
function leaves(value: unknown, steps: Steps = []): Steps[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => leaves(part, [...steps, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leaves(part, [...steps, key]));
  return [steps];
}

function get(document: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], document);
}

function changed(document: PlanDocument, steps: Steps, value: unknown): PlanDocument {
  const copy = structuredClone(document);
  const parent = get(copy, steps.slice(0, -1)) as Record<string | number, unknown>;
  parent[steps.at(-1) as string | number] = value;
  return copy;
}

/** Another value that the field can have: closed sets of two or more words are swapped by hand. */
const OTHER_WORD: Record<string, string> = {
  line: 'account',
  account: 'line',
  excluded: 'included',
  month: 'purchase',
  purchase: 'month',
  all: 'some',
  some: 'all',
  mobile: 'voip',
  '5g': '4g',
};

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  if (/^\d+\.\d+$/.test(text)) return `${text}1`.replace(/^(\d+\.\d)\d+$/, '$17');
  return OTHER_WORD[text] ?? `${text}x`;
}

const say = (plan: PlanDocument): string => JSON.stringify(factsOf(plan, CARRIER));

const readFact = (plan: PlanDocument, wanted: FactKey): FactValue | undefined =>
  factsOf(plan, CARRIER)
    .flatMap(({ facts }) => facts)
    .find(({ key }) => key === wanted)?.value;

/** That calls are taken from the plan's minutes is the shape of an entry, not a value that can change alone. */
const isShape = (way: Steps): boolean => way.at(-1) === 'fromVoice';
// The carrier's name comes from the carrier document, its id is no fact of its own.
const steps = leaves(FULL_PLAN).filter((way) => way[0] !== 'carrier' && !isShape(way));

describe('every field of a plan document is among the facts', () => {
  it.each(steps.map((way) => [way.join('.'), way] as const))('%s', (_, way) => {
    const before = get(FULL_PLAN, way);
    expect(say(changed(FULL_PLAN, way, other(before)))).not.toBe(say(FULL_PLAN));
  });

  it('each field is named by exactly one fact', () => {
    const paths = new Set(steps.map((way) => way.filter((step) => typeof step === 'string').join('.')));
    for (const path of paths) {
      const naming = FACT_PATHS.filter((one) => path === one || path.startsWith(`${one}.`));
      expect(naming, path).toHaveLength(1);
    }
  });

  it('minutes from the plan’s own allowance are told apart from minutes of an entry', () => {
    const own = { countries: ['CA'], includedMinutes: 500, ratePerMinute: null };
    expect(say({ ...FULL_PLAN, internationalCalling: [own] })).not.toBe(
      say({ ...FULL_PLAN, internationalCalling: [{ countries: ['CA'], fromVoice: true }] }),
    );
  });

  it('a list that is read but not told is noticed', () => {
    expect(say({ ...FULL_PLAN, roamingPasses: [] })).not.toBe(say(FULL_PLAN));
  });
});

describe('the four states of a fact stay apart', () => {
  const data = (highSpeedGB: PlanDocument['data']['highSpeedGB']) =>
    readFact({ ...FULL_PLAN, data: { ...FULL_PLAN.data, highSpeedGB } }, 'highSpeedGB');

  it.each([
    ['unlimited', 'unlimited', { kind: 'amount', amount: 'unlimited', unit: 'gb', per: { days: 30 } }],
    ['a number', 15, { kind: 'amount', amount: 15, unit: 'gb', per: { days: 30 } }],
    ['none included, charged by use', 0, { kind: 'word', set: 'allowance', word: 'byUse' }],
    ['not stated', null, { kind: 'notStated' }],
  ] as const)('%s', (_, amount, expected) => {
    expect(data(amount)).toEqual(expected);
  });

  it('not offered, where use is not charged either', () => {
    const plan = {
      ...FULL_PLAN,
      data: { ...FULL_PLAN.data, highSpeedGB: 0, afterAllowance: 'stop' as const },
    };
    expect(readFact(plan, 'highSpeedGB')).toMatchObject({ kind: 'amount', amount: 0 });
  });

  it('yes, no and not stated', () => {
    const esim = (value: boolean | null) =>
      readFact({ ...FULL_PLAN, sim: { esim: value, physical: true } }, 'esim');
    expect([esim(true), esim(false), esim(null)]).toEqual([
      { kind: 'yesNo', yes: true },
      { kind: 'yesNo', yes: false },
      { kind: 'notStated' },
    ]);
  });

  it('a rate above an unlimited allowance is no question, and never not stated', () => {
    const plan = { ...FULL_PLAN, voice: { includedMinutes: 'unlimited' as const, overagePerMinute: null } };
    expect(readFact(plan, 'voiceRate')).toEqual({ kind: 'notApplicable' });
    const silent = { ...FULL_PLAN, voice: { includedMinutes: 500, overagePerMinute: null } };
    expect(readFact(silent, 'voiceRate')).toEqual({ kind: 'notStated' });
  });
});

describe('what comparison tools must show', () => {
  it('CT-16: the list price and the price with autopay are two figures', () => {
    const prices = readFact(FULL_PLAN, 'options');
    expect(prices?.kind === 'prices' && prices.options[0]?.rows[1]).toEqual({
      lines: 2,
      list: { accountCents: 8000, perLineCents: 4000, monthlyCents: 2667 },
      autopay: { accountCents: 7000, perLineCents: 3500, monthlyCents: 2333 },
    });
  });

  it('CT-15: an introductory price says how long it lasts', () => {
    const prices = readFact(FULL_PLAN, 'options');
    expect(prices?.kind === 'prices' && prices.options[0]?.introPeriod).toEqual({ months: 6 });
  });

  it('CT-17: for every number of lines the account’s price is its lines’ prices, to the cent of rounding', () => {
    for (const { carrier, plans } of FILES)
      for (const plan of plans) {
        const facts = factsOf(plan, carrier).flatMap((group) => group.facts);
        const prices = facts.find(({ key }) => key === 'options')?.value;
        if (prices?.kind !== 'prices') continue;
        for (const { rows } of prices.options)
          for (const { lines, list } of rows)
            expect(Math.abs(list.perLineCents * lines - list.accountCents)).toBeLessThanOrEqual(lines / 2);
      }
  });

  it('CT-18: a year paid at once shows what is due and what that is a month', () => {
    const { plan, carrier } = realPlan('mint-6gb');
    const all = factsOf(plan, carrier).flatMap(({ facts }) => facts);
    const prices = all.find(({ key }) => key === 'options')?.value;
    if (prices?.kind !== 'prices') throw new Error('no prices');
    const year = prices.options.find(({ period }) => 'months' in period && period.months === 12);
    const [one] = year?.rows ?? [];
    expect(one?.list.monthlyCents).toBe(Math.round((one?.list.accountCents ?? 0) / 12));
  });

  it('CT-19: recovery fees stand among the provider’s fees, and taxes name no fee', () => {
    const { plan, carrier } = realPlan('att-value-2-0');
    const groups = factsOf(plan, carrier);
    const taxes = groups.find(({ key }) => key === 'taxes');
    const fees = groups.find(({ key }) => key === 'fees');
    expect(JSON.stringify(fees)).toContain('Recovery Fee');
    expect(JSON.stringify(taxes)).not.toContain('Recovery Fee');
  });

  it('CT-21: what happens after the allowance is always said', () => {
    const readAfter = (afterAllowance: PlanDocument['data']['afterAllowance']) =>
      readFact({ ...FULL_PLAN, data: { ...FULL_PLAN.data, afterAllowance } }, 'afterAllowance');
    expect(readAfter('throttle')).toEqual({ kind: 'word', set: 'afterAllowance', word: 'throttle' });
    expect(readAfter(null)).toEqual({ kind: 'notStated' });
  });

  it.each([
    ['earlyTermination', { kind: 'money', amount: '175.00', per: null }],
    ['minimumTerm', { kind: 'amount', amount: 24, unit: 'months', per: null }],
    ['refund', { kind: 'amount', amount: 14, unit: 'days', per: null }],
  ] as const)('CT-22: %s is said, and where it is not stated, that', (key, value) => {
    expect(readFact(FULL_PLAN, key)).toEqual(value);
    const terms = { earlyTerminationFee: null, minimumMonths: null, refundDays: null };
    expect(readFact({ ...FULL_PLAN, terms }, key)).toEqual({ kind: 'notStated' });
  });

  it.each([
    ['a list that is whole', 'all', 'all'],
    ['a list of which no more is known', 'some', 'some'],
  ] as const)('%s says so of the other countries', (_, extent, word) => {
    const listed = { ...FULL_PLAN.listed, roaming: extent };
    expect(readFact({ ...FULL_PLAN, listed }, 'roamingListed')).toEqual({
      kind: 'word',
      set: 'listExtent',
      word,
    });
  });

  it('an amount abroad that is the plan’s own is “as at home”, and a list that nobody read stays one', () => {
    const pass = { ...FULL_PLAN.roamingPasses[0], dataGB: 'home', countries: 'unlisted' };
    const passes = readFact({ ...FULL_PLAN, roamingPasses: [pass] } as PlanDocument, 'roamingPasses');
    const parts = passes?.kind === 'entries' ? passes.entries[0]?.parts : [];
    expect(parts?.find(({ key }) => key === 'data')?.value).toEqual({ kind: 'asAtHome' });
    expect(parts?.find(({ key }) => key === 'countries')?.value).toMatchObject({ countries: 'unlisted' });
  });

  it('a percentage, a fee of each purchase and a fee of each month read differently', () => {
    const fees = readFact(FULL_PLAN, 'recurringFees');
    expect(fees?.kind === 'entries' && fees.entries.map(({ parts }) => parts[0]?.value)).toEqual([
      { kind: 'money', amount: '1.99', per: 'lineMonth' },
      { kind: 'money', amount: '0.50', per: 'accountPurchase' },
      { kind: 'percent', percent: '5.25' },
    ]);
  });

  it('autopay takes off by means, and the price with it is the best of them', () => {
    const prices = readFact(FULL_PLAN, 'options');
    expect(prices?.kind === 'prices' && prices.options[0]).toMatchObject({
      conditions: ['port-in'],
      autopayDiscount: {
        fromPurchase: 2,
        byMeans: [
          { means: 'bank', amount: '5.00' },
          { means: 'debit', amount: '4.00' },
          { means: 'card', amount: '3.00' },
        ],
      },
    });
  });

  it('CT-27: speeds, reduced speed, priority and video stand in one group, with the carrier’s policy', () => {
    const quality = factsOf(FULL_PLAN, CARRIER).find(({ key }) => key === 'quality');
    expect(quality?.facts.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'typicalSpeeds',
        'throttleKbps',
        'priorityGB',
        'videoMaxHeight',
        'networkManagement',
      ]),
    );
    const links = { ...CARRIER.links, networkManagement: null };
    const silent = factsOf(FULL_PLAN, { ...CARRIER, links }).flatMap(({ facts }) => facts);
    expect(silent.find(({ key }) => key === 'networkManagement')?.value).toEqual({ kind: 'noLink' });
  });

  it('CT-28: a priority class stands only with how it is known', () => {
    expect(readFact(FULL_PLAN, 'priorityClass')).toMatchObject({ kind: 'tagged', tag: { word: 'policy' } });
    const bare = { ...FULL_PLAN, data: { ...FULL_PLAN.data, priorityEvidence: null } };
    expect(readFact(bare, 'priorityClass')).toEqual({ kind: 'notStated' });
  });

  it('CT-09: sources belong to the groups that they cover', () => {
    const { plan } = realPlan('att-value-2-0');
    expect(sourcesOf(plan, 'roaming').map(({ title }) => title)).toEqual([
      'AT&T: use in Canada and Mexico',
      'AT&T International Day Pass terms (undated page)',
    ]);
    expect(sourcesOf(plan, 'prices').length).toBeGreaterThan(3);
    expect(sourcesOf(plan, 'numberKeeping')).toEqual([]);
  });
});
