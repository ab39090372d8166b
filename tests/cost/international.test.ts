import { describe, expect, test } from 'vitest';
import { makeAddOn, makeCalling, makeOption } from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

const calls = (...to: [string, number][]) => ({
  monthly: { internationalCalls: to.map(([country, minutes]) => ({ country, minutes })) },
});
const texts = (...to: [string, number][]) => ({
  monthly: { internationalSms: to.map(([country, messages]) => ({ country, messages })) },
});
const china = makeCalling({ countries: ['CN'], includedMinutes: 100, ratePerMinute: '0.05' });
const d28 = makeOption({ period: { days: 28 }, priceByLines: { '1': '28.00' } });

describe('calls', () => {
  test.each<Row>([
    ['at the included minutes', { internationalCalling: [china] }, calls(['CN', 100]), 30_00],
    ['one over', { internationalCalling: [china] }, calls(['CN', 101]), 30_00 + 5],
    [
      'unlimited',
      { internationalCalling: [{ ...china, includedMinutes: 'unlimited' }] },
      calls(['CN', 9999]),
      30_00,
    ],
    [
      'minutes not stated are left out, also with a rate',
      { internationalCalling: [{ ...china, includedMinutes: null }] },
      calls(['CN', 3]),
      [30_00, 'internationalCalling:CN (open)'],
    ],
    [
      'a pool is shared by its countries',
      { internationalCalling: [{ ...china, countries: ['CN', 'IN'] }] },
      calls(['CN', 60], ['IN', 50]),
      30_00 + 10 * 5,
    ],
    [
      'two entries are two pools',
      { internationalCalling: [china, { ...china, countries: ['IN'] }] },
      calls(['CN', 60], ['IN', 50]),
      30_00,
    ],
    [
      'an entry for all others is one pool',
      { internationalCalling: [{ ...china, countries: '*' }] },
      calls(['CN', 60], ['IN', 50]),
      30_00 + 10 * 5,
    ],
    [
      'rates of four decimals: 3 x 0.0235 = 0.0705',
      { internationalCalling: [makeCalling({ ratePerMinute: '0.0235' })] },
      calls(['CN', 3]),
      30_00 + 7,
    ],
    [
      // 28.00 x 365/336 = 30.42; 100 x 365/336 = 108.63
      'a 28-day cycle holds 108.63 minutes a month',
      { charges: { options: [d28] }, internationalCalling: [china] },
      calls(['CN', 108]),
      30_42,
    ],
    [
      'and is over by 0.369 at 109: 0.0185',
      { charges: { options: [d28] }, internationalCalling: [china] },
      calls(['CN', 109]),
      30_42 + 2,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('calls with add-ons', () => {
  const pack = makeAddOn({
    id: 'pack',
    pricePerLine: '4.00',
    maxPerLine: 2,
    internationalCalling: [makeCalling({ includedMinutes: 100, ratePerMinute: null })],
  });
  const dear = makeCalling({ includedMinutes: 0, ratePerMinute: '0.10' });
  test.each<Row>([
    [
      '40 minutes at the rate',
      { internationalCalling: [dear], addOns: [pack] },
      calls(['CN', 39]),
      30_00 + 3_90,
    ],
    ['41: the pack', { internationalCalling: [dear], addOns: [pack] }, calls(['CN', 41]), 30_00 + 4_00],
    ['100: the pack', { internationalCalling: [dear], addOns: [pack] }, calls(['CN', 100]), 30_00 + 4_00],
    [
      '101: two packs hold twice the minutes',
      { internationalCalling: [dear], addOns: [pack] },
      calls(['CN', 101]),
      30_00 + 2 * 4_00,
    ],
    [
      '201 go wholly to the plan, for one entry has to hold all of a country',
      { internationalCalling: [dear], addOns: [pack] },
      calls(['CN', 201]),
      30_00 + 20_10,
    ],
    ['201 without the plan', { addOns: [pack] }, calls(['CN', 201]), ['internationalCalling:CN']],
    [
      'two countries, each where it is cheapest',
      {
        internationalCalling: [
          makeCalling({ countries: ['CN', 'IN'], includedMinutes: 50, ratePerMinute: '0.10' }),
        ],
        addOns: [pack],
      },
      calls(['CN', 90], ['IN', 50]),
      30_00 + 4_00,
    ],
    [
      // 28.00 x 365/336 = 30.42; the pack's 100 minutes stay 100
      'what an add-on includes is not scaled',
      { charges: { options: [d28] }, addOns: [{ ...pack, maxPerLine: 1 }] },
      calls(['CN', 101]),
      ['internationalCalling:CN'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test.each<[string, string, string, [string, number][]]>([
    ['of equal rates the plan’s own list', '0.02', '0.02', [['CN', 30]]],
    ['a dearer add-on leaves them to the plan', '0.02', '0.03', [['CN', 30]]],
    ['a cheaper add-on takes them', '0.02', '0.01', [['CN @ data', 30]]],
  ])('with an add-on that is bought anyway: %s', (_, ofPlan, ofAddOn, expected) => {
    const plan = {
      data: { highSpeedGB: 1 },
      internationalCalling: [makeCalling({ ratePerMinute: ofPlan })],
      addOns: [
        makeAddOn({
          id: 'data',
          dataGB: 10,
          internationalCalling: [makeCalling({ ratePerMinute: ofAddOn })],
        }),
      ],
    };
    const need = { monthly: { ...calls(['CN', 30]).monthly, dataGB: 5 } };
    const items = itemsOf(plan, need, 'internationalCalling');
    expect(items.map(([ref, quantity]) => [ref, quantity])).toEqual(expected);
  });

  test('are one item for each entry, named by its countries and add-on', () => {
    const plan = {
      charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
      internationalCalling: [makeCalling({ countries: ['CN', 'HK'], ratePerMinute: '0.01' })],
      addOns: [
        makeAddOn({
          id: 'india',
          pricePerLine: '1.00',
          internationalCalling: [makeCalling({ countries: ['IN'], ratePerMinute: '0.02' })],
        }),
      ],
    };
    const need = { lines: 2, horizonMonths: 3, ...calls(['CN', 10], ['HK', 20], ['IN', 40]) };
    expect(itemsOf(plan, need, 'internationalCalling')).toEqual([
      ['CN+HK', 2 * 3 * 30, '0.01', 2 * 3 * 30 * 1],
      ['IN @ india', 2 * 3 * 40, '0.02', 2 * 3 * 40 * 2],
    ]);
    expect(itemsOf(plan, need, 'addOn')).toEqual([['india', 2 * 3, '1.00', 2 * 3 * 1_00]]);
  });
});

describe('lists that nobody has read', () => {
  const unread = makeCalling({ countries: 'unlisted', includedMinutes: 100, ratePerMinute: null });
  const some = { internationalCalling: 'some', internationalSms: 'all', roaming: 'all' } as const;
  const ask = 'internationalCalling:CN';
  test.each<Row>([
    ['the country may be on it', { internationalCalling: [unread] }, calls(['CN', 100]), [30_00, ask]],
    ['but its minutes do not suffice', { internationalCalling: [unread] }, calls(['CN', 101]), [ask]],
    [
      'its minutes are not stated',
      { internationalCalling: [{ ...unread, includedMinutes: null }] },
      calls(['CN', 1]),
      [30_00, `${ask} (open)`],
    ],
    [
      'it does not stand for a country where its own list has *',
      { internationalCalling: [unread, { ...unread, countries: '*', includedMinutes: 50 }] },
      calls(['CN', 60]),
      [ask],
    ],
    [
      'that of an add-on serves a country that the plan names with too little',
      {
        internationalCalling: [{ ...unread, countries: ['CN'], includedMinutes: 50 }],
        addOns: [makeAddOn({ internationalCalling: [unread] })],
      },
      calls(['CN', 60]),
      [30_00 + 10_00, ask],
    ],
    [
      'uses that fit alone but not together are a no',
      { internationalCalling: [unread] },
      calls(['CN', 60], ['IN', 60]),
      [ask, 'internationalCalling:IN'],
    ],
    ['nothing names the country: left out', { listed: some }, calls(['CN', 5]), [30_00, `${ask} (open)`]],
    [
      'something names it, with too little: a no',
      { listed: some, internationalCalling: [{ ...unread, countries: ['CN'] }] },
      calls(['CN', 101]),
      [ask],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('calls from the voice minutes', () => {
  const fromVoice = { countries: ['CN', 'IN'], fromVoice: true as const };
  const own = (includedMinutes: number | 'unlimited' | null, overagePerMinute: string | null = null) => ({
    voice: { includedMinutes, overagePerMinute },
    internationalCalling: [fromVoice],
  });
  const need = (home: number, ...to: [string, number][]) => ({
    monthly: { ...calls(...to).monthly, voiceMinutes: home },
  });
  test.each<Row>([
    ['together at the allowance', own(100), need(40, ['CN', 30], ['IN', 30]), 30_00],
    [
      'each alone, but not together',
      own(100),
      need(40, ['CN', 30], ['IN', 31]),
      ['internationalCalling:CN', 'internationalCalling:IN'],
    ],
    [
      'too many at home are a no of both',
      own(100),
      need(101, ['CN', 1]),
      ['internationalCalling:CN', 'voice'],
    ],
    ['unlimited', own('unlimited'), need(40, ['CN', 999]), 30_00],
    ['not stated', own(null), need(0, ['CN', 1]), [30_00, 'internationalCalling:CN (open)']],
    ['above the allowance at the home rate', own(100, '0.10'), need(90, ['CN', 15]), 30_00 + 50],
    [
      'a voice add-on holds them',
      { ...own(100), addOns: [makeAddOn({ voiceMinutes: 50 })] },
      need(100, ['CN', 50]),
      30_00 + 10_00,
    ],
    [
      'the tax can decide: 1.50 of taxed minutes are dearer than 1.60 untaxed',
      {
        ...own(100, '0.10'),
        charges: { taxesAndFees: 'excluded' },
        data: { highSpeedGB: 0 },
        addOns: [
          makeAddOn({
            dataGB: 1,
            internationalCalling: [makeCalling({ includedMinutes: 0, ratePerMinute: '0.1067' })],
          }),
        ],
      },
      { ...need(100, ['CN', 15]), monthly: { ...need(100, ['CN', 15]).monthly, dataGB: 1 }, state: 'NY' },
      // 40.00 and 10 % of it; 15 x 0.1067 = 1.6005, against 1.50 and 10 % of it
      40_00 + 4_00 + 1_60,
    ],
  ])('%s', (_, plan, asked, expected) => {
    expect(outcome(plan, asked)).toEqual(expected);
  });
});

describe('messages', () => {
  const entry = { countries: ['CN'], includedMessages: 10, ratePerMessage: '0.25' };
  test.each<Row>([
    ['at the included messages', { internationalSms: [entry] }, texts(['CN', 10]), 30_00],
    ['one over', { internationalSms: [entry] }, texts(['CN', 11]), 30_00 + 25],
    [
      'calls do not count as messages',
      { internationalSms: [entry] },
      calls(['CN', 1]),
      ['internationalCalling:CN'],
    ],
    [
      'an add-on holds them',
      { addOns: [makeAddOn({ internationalSms: [{ ...entry, countries: '*' }] })] },
      texts(['CN', 5], ['BR', 5]),
      30_00 + 10_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});
