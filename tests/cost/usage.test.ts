/** Section 5: what use costs with add-ons, and calls that are taken from voice minutes. */
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { TopUp } from '@/lib/plan/plan';
import { makeNeed, type PartialNeed } from '../support/make-need';
import { makeAddOn, makeCalling, makeOption, makePlan, type PartialPlan } from '../support/make-plan';
import { HALF_TAXABLE, itemsOf, outcome, quoteOf, type Row } from '../support/outcome';

const minutes = (voiceMinutes: number): PartialNeed => ({ monthly: { voiceMinutes } });
const calls = (...to: [country: string, minutes: number][]): PartialNeed['monthly'] => ({
  internationalCalls: to.map(([country, amount]) => ({ country, minutes: amount })),
});
const texts = (messages: number): PartialNeed['monthly'] => ({
  internationalSms: [{ country: 'CN', messages }],
});
const metered: PartialPlan = { voice: { includedMinutes: 100, overagePerMinute: '0.10' } };
const fromVoice = { countries: ['CN'], fromVoice: true as const };
const unlimitedCalls = [makeCalling({ includedMinutes: 'unlimited', ratePerMinute: null })];

describe('add-ons', () => {
  const voice = (pricePerLine: string, voiceMinutes: number | 'unlimited', maxPerLine = 1): PartialPlan => ({
    ...metered,
    addOns: [makeAddOn({ pricePerLine, voiceMinutes, maxPerLine })],
  });
  test.each<Row>([
    ['that cost less than they save', voice('1.00', 30), minutes(130), 31_00],
    ['that cost as much are not bought', voice('3.00', 30), minutes(130), 33_00],
    ['that cost more are not bought', voice('3.01', 30), minutes(130), 33_00],
    [
      'of which there is one at most: what it leaves is paid',
      voice('1.00', 30),
      minutes(160),
      30_00 + 1_00 + 3_00,
    ],
    ['of which there are two', voice('1.00', 30, 2), minutes(160), 30_00 + 2_00],
    ['of which the second does not pay', voice('1.00', 30, 2), minutes(135), 30_00 + 1_00 + 50],
    ['without limit', voice('4.00', 'unlimited'), minutes(999), 34_00],
    [
      'in pieces smaller than one',
      {
        data: { highSpeedGB: 1 },
        addOns: [makeAddOn({ pricePerLine: '1.00', dataGB: 0.5, maxPerLine: 10 })],
      },
      { monthly: { dataGB: 3 } },
      30_00 + 4_00,
    ],
    [
      'of each line and month',
      {
        ...voice('1.00', 30),
        charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
      },
      { ...minutes(130), lines: 2, horizonMonths: 3 },
      3 * 50_00 + 2 * 3 * 1_00,
    ],
    [
      'of calls without limit',
      {
        internationalCalling: [makeCalling({ ratePerMinute: '0.21' })],
        addOns: [makeAddOn({ internationalCalling: unlimitedCalls })],
      },
      { monthly: calls(['CN', 100]) },
      40_00,
    ],
    [
      'of calls without limit, which cost more than the minutes',
      {
        internationalCalling: [makeCalling({ ratePerMinute: '0.21' })],
        addOns: [makeAddOn({ internationalCalling: unlimitedCalls })],
      },
      { monthly: calls(['CN', 40]) },
      38_40,
    ],
    [
      'of calls that can be had in no other way',
      { addOns: [makeAddOn({ internationalCalling: unlimitedCalls })] },
      { monthly: calls(['CN', 1]) },
      40_00,
    ],
    [
      'of messages abroad',
      {
        internationalSms: [{ countries: ['CN'], includedMessages: 0, ratePerMessage: '0.30' }],
        addOns: [
          makeAddOn({
            pricePerLine: '2.00',
            internationalSms: [{ countries: ['CN'], includedMessages: 'unlimited', ratePerMessage: null }],
          }),
        ],
      },
      { monthly: texts(10) },
      32_00,
    ],
    [
      'of calls that the plan has without limit anyway',
      {
        internationalCalling: unlimitedCalls,
        addOns: [makeAddOn({ pricePerLine: '0.00', internationalCalling: unlimitedCalls })],
      },
      { monthly: calls(['CN', 10]) },
      30_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('that do the same for the same: the first of the document', () => {
    const addOns = ['a', 'b'].map((id) => makeAddOn({ id, pricePerLine: '1.00', voiceMinutes: 30 }));
    expect(itemsOf({ ...metered, addOns }, minutes(130), 'addOn')).toEqual([['a', 1, '1.00', 1_00]]);
  });

  test('that save what they cost are no items', () => {
    expect(itemsOf(voice('3.00', 30), minutes(130), 'addOn')).toEqual([]);
  });
});

describe('calls taken from voice minutes', () => {
  const plan: PartialPlan = { ...metered, internationalCalling: [fromVoice] };
  const both = (home: number, abroad: number): PartialNeed => ({
    monthly: { voiceMinutes: home, ...calls(['CN', abroad]) },
  });
  test.each<Row>([
    ['within the allowance', plan, both(60, 40), 30_00],
    ['above it together', plan, both(60, 45), 30_50],
    ['home minutes above it alone are charged once', plan, both(120, 30), 30_00 + 50 * 10],
    [
      'beside a dearer add-on for the country',
      { ...plan, addOns: [makeAddOn({ pricePerLine: '4.51', internationalCalling: unlimitedCalls })] },
      both(100, 45),
      34_50,
    ],
    [
      'or a cheaper one',
      { ...plan, addOns: [makeAddOn({ pricePerLine: '4.49', internationalCalling: unlimitedCalls })] },
      both(100, 45),
      34_49,
    ],
    [
      'an add-on of minutes serves them too',
      { ...plan, addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 45 })] },
      both(100, 45),
      31_00,
    ],
    [
      'without a rate they cannot be had above it',
      { ...plan, voice: { includedMinutes: 100 } },
      both(60, 41),
      ['internationalCalling:CN'],
    ],
    [
      'messages abroad are chosen by themselves',
      { ...plan, internationalSms: [{ countries: ['CN'], includedMessages: 0, ratePerMessage: '0.30' }] },
      { monthly: { voiceMinutes: 120, ...calls(['CN', 30]), ...texts(10) } },
      30_00 + 5_00 + 3_00,
    ],
  ])('%s', (_, said, need, expected) => {
    expect(outcome(said, need)).toEqual(expected);
  });

  // Voice at 0.10 is 0.11 with 10 % of tax; calls by the add-on's rate are not taxed.
  const taxed = (ratePerMinute: string): PartialPlan => ({
    ...plan,
    charges: { taxesAndFees: 'excluded' },
    addOns: [
      makeAddOn({ pricePerLine: '0.00', dataGB: 1, internationalCalling: [makeCalling({ ratePerMinute })] }),
    ],
  });
  test.each<[label: string, rate: string, state: string | null, totalCents: number]>([
    ['a rate above that of minutes is not taken without taxes', '0.105', null, 30_00 + 10_00],
    ['but where taxes are on minutes', '0.105', 'NY', 33_00 + 10_50],
    ['unless it is above them with the tax', '0.115', 'NY', 33_00 + 11_00],
  ])('%s', (_, rate, state, totalCents) => {
    expect(outcome(taxed(rate), { ...both(100, 100), state })).toBe(totalCents);
  });
});

describe('several countries', () => {
  test.each<Row>([
    [
      'that share an entry pay for each of their minutes once',
      {
        internationalCalling: [makeCalling({ countries: '*', ratePerMinute: '0.10' })],
        addOns: [
          makeAddOn({
            pricePerLine: '25.00',
            internationalCalling: [makeCalling({ countries: '*', includedMinutes: 'unlimited' })],
          }),
        ],
      },
      { monthly: calls(['CN', 100], ['IN', 100]) },
      30_00 + 20_00,
    ],
    [
      'go where they are cheapest together: one by the add-on, one by the plan',
      {
        internationalCalling: [makeCalling({ countries: '*', ratePerMinute: '0.10' })],
        addOns: [
          makeAddOn({
            pricePerLine: '5.00',
            internationalCalling: [
              makeCalling({ countries: '*', includedMinutes: 100, ratePerMinute: '0.50' }),
            ],
          }),
        ],
      },
      { monthly: calls(['CN', 100], ['IN', 100]) },
      30_00 + 5_00 + 10_00,
    ],
    [
      'can each be had alone but not together',
      { internationalCalling: [makeCalling({ countries: '*', includedMinutes: 100, ratePerMinute: null })] },
      { monthly: calls(['CN', 60], ['IN', 60]) },
      ['internationalCalling:CN', 'internationalCalling:IN'],
    ],
    [
      'from voice minutes, together too many',
      { voice: { includedMinutes: 100 }, internationalCalling: [{ countries: '*', fromVoice: true }] },
      { monthly: calls(['CN', 60], ['IN', 60]) },
      ['internationalCalling:CN', 'internationalCalling:IN'],
    ],
    [
      'together with an add-on that one of them takes',
      {
        internationalCalling: [makeCalling({ countries: '*', includedMinutes: 100, ratePerMinute: null })],
        addOns: [
          makeAddOn({
            internationalCalling: [
              makeCalling({ countries: ['IN'], includedMinutes: 60, ratePerMinute: null }),
            ],
          }),
        ],
      },
      { monthly: calls(['CN', 60], ['IN', 60]) },
      40_00,
    ],
    [
      'one entry that does not suffice, and one that states nothing: to be asked',
      {
        internationalCalling: [makeCalling({ includedMinutes: 10, ratePerMinute: null })],
        addOns: [
          makeAddOn({ internationalCalling: [makeCalling({ includedMinutes: null, ratePerMinute: null })] }),
        ],
      },
      { monthly: calls(['CN', 50]) },
      [30_00, 'internationalCalling:CN (open)'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('with the same price in two entries: the first', () => {
    const rate = makeCalling({ countries: '*', ratePerMinute: '0.10' });
    const plan = {
      internationalCalling: [rate],
      addOns: [makeAddOn({ pricePerLine: '0.00', internationalCalling: [rate] })],
    };
    expect(itemsOf(plan, { monthly: calls(['CN', 10], ['IN', 10]) }, 'internationalCalling')).toEqual([
      ['CN+IN', 20, '0.10', 2_00],
    ]);
  });
});

test('a rate below a cent is rounded once, for all lines and months', () => {
  const plan = {
    charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
    internationalCalling: [makeCalling({ ratePerMinute: '0.0235' })],
  };
  // 2 lines x 3 months x 7 minutes x 0.0235 = 0.987
  const need = { lines: 2, horizonMonths: 3, monthly: calls(['CN', 7]) };
  expect(outcome(plan, need)).toBe(3 * 50_00 + 99);
});

describe('by credit', () => {
  const topUp: TopUp = { price: '10.00', credit: '10.00', validityDays: 92 };
  const payg: PartialPlan = {
    ...metered,
    billing: 'payg',
    charges: { options: [], topUps: [topUp], oneTimeFees: [{ name: 'SIM', amount: '5.00', per: 'line' }] },
  };
  test('one-time fees are due at start with the first top-up of each line', () => {
    expect(quoteOf(payg, { lines: 2 })).toMatchObject({ totalCents: 2 * 15_00, dueAtStartCents: 2 * 15_00 });
  });

  test('add-ons are paid for each line and month', () => {
    // 200 minutes above the allowance are 20.00 a month and line, or 2.00 for the add-on.
    const plan = {
      ...payg,
      addOns: [makeAddOn({ pricePerLine: '2.00', voiceMinutes: 'unlimited' as const })],
    };
    expect(outcome(plan, { lines: 2, horizonMonths: 3, ...minutes(300) })).toBe(2 * (15_00 + 3 * 2_00));
  });
});

describe('a state', () => {
  const plan = makePlan({ charges: { taxesAndFees: 'excluded' } });
  const need = makeNeed({ horizonMonths: 1, state: 'NY' });

  test('that the tax table lacks is refused', () => {
    expect(() => quote(plan, { ...need, state: 'ZZ' }, HALF_TAXABLE)).toThrow('no state "ZZ"');
    expect(() => quote(plan, { ...need, state: 'ZZ' }, HALF_TAXABLE)).toThrow(RangeError);
  });

  test('has the rate of the settings at hand, also of a need asked before', () => {
    const totals = ['0.5', '1', '0.5'].map((taxableShare) => {
      const answer = quote(plan, need, { ...HALF_TAXABLE, taxableShare });
      return answer.verdict === 'doesNot' ? null : answer.totalCents;
    });
    expect(totals).toEqual([33_00, 36_00, 33_00]);
  });
});
