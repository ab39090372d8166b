import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { makeNeed } from '../support/make-need';
import { makeAddOn, makeCalling, makeOption, makePlan, makeRoaming, makeTrip } from '../support/make-plan';
import { HALF_TAXABLE, outcome, type Row } from '../support/outcome';

const FREE = 30_00;

describe('who may buy', () => {
  test.each<Row>([
    ['a current plan', {}, {}, FREE],
    ['a plan closed to new customers', { status: 'closed' }, {}, ['closed']],
    ['an eligibility the person lacks', { eligibility: ['student'] }, {}, ['eligibility']],
    [
      'an eligibility the person has',
      { eligibility: ['student'] },
      { require: { eligibility: ['student'] } },
      FREE,
    ],
    [
      'one of two eligibilities',
      { eligibility: ['student', 'military'] },
      { require: { eligibility: ['student'] } },
      ['eligibility'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('required facts: yes, no, not stated (an ask), not required', () => {
  const facts = {
    esim: (value: boolean | null) => ({ sim: { esim: value } }),
    volte: (value: boolean | null) => ({ features: { volte: value } }),
    wifiCallingAbroad: (value: boolean | null) => ({ features: { wifiCallingAbroad: value } }),
    wifiCalling: (value: boolean | null) => ({ features: { wifiCalling: value } }),
    fiveG: (value: boolean | null) => ({ data: { fiveG: value } }),
    foreignCard: (value: boolean | null) => ({ requirements: { foreignCard: value } }),
    activateFromAbroad: (value: boolean | null) => ({ requirements: { activateFromAbroad: value } }),
    noCreditCheck: (value: boolean | null) => ({
      requirements: { creditCheck: value === null ? null : !value },
    }),
    noSsn: (value: boolean | null) => ({ requirements: { ssn: value === null ? null : !value } }),
  };
  test.each(Object.entries(facts))('%s', (code, withFact) => {
    const need = { require: { [code]: true } };
    expect(outcome(withFact(true), need)).toBe(FREE);
    expect(outcome(withFact(false), need)).toEqual([code]);
    expect(outcome(withFact(null), need)).toEqual([FREE, code]);
    expect(outcome(withFact(false), {})).toBe(FREE);
    expect(outcome(withFact(null), {})).toBe(FREE);
  });
});

describe('required networks, billing, carriers, limits and priority data', () => {
  test.each<Row>([
    ['one of two networks', { networks: ['att', 'verizon'] }, { require: { networks: ['verizon'] } }, FREE],
    ['another network', { networks: ['att'] }, { require: { networks: ['verizon'] } }, ['network']],
    ['networks not stated', { networks: [] }, { require: { networks: ['verizon'] } }, [FREE, 'network']],
    ['networks not stated, none required', { networks: [] }, {}, FREE],
    ['the billing', { billing: 'prepaid' }, { require: { billing: ['prepaid', 'payg'] } }, FREE],
    ['another billing', { billing: 'postpaid' }, { require: { billing: ['prepaid', 'payg'] } }, ['billing']],
    ['the carrier', { carrier: 'a' }, { require: { carriers: ['a', 'b'] } }, FREE],
    ['another carrier', { carrier: 'c' }, { require: { carriers: ['a', 'b'] } }, ['carrier']],
    [
      'spending ends with credit',
      { features: { spendingLimit: 'prepaid' } },
      { require: { spendingLimit: true } },
      FREE,
    ],
    [
      'spending has a cap',
      { features: { spendingLimit: 'cap' } },
      { require: { spendingLimit: true } },
      FREE,
    ],
    [
      'alerts are no limit',
      { features: { spendingLimit: 'alerts' } },
      { require: { spendingLimit: true } },
      ['spendingLimit'],
    ],
    [
      'no limit',
      { features: { spendingLimit: 'none' } },
      { require: { spendingLimit: true } },
      ['spendingLimit'],
    ],
    [
      'limit not stated',
      { features: { spendingLimit: null } },
      { require: { spendingLimit: true } },
      [FREE, 'spendingLimit'],
    ],
    ['exactly the priority data', { data: { priorityGB: 10 } }, { require: { minPriorityGB: 10 } }, FREE],
    ['a little less', { data: { priorityGB: 9.9 } }, { require: { minPriorityGB: 10 } }, ['priorityData']],
    [
      'unlimited priority data',
      { data: { priorityGB: 'unlimited' } },
      { require: { minPriorityGB: 10 } },
      FREE,
    ],
    [
      'priority data not stated',
      { data: { priorityGB: null } },
      { require: { minPriorityGB: 1 } },
      [FREE, 'priorityData'],
    ],
    ['no priority data required', { data: { priorityGB: null } }, { require: { minPriorityGB: 0 } }, FREE],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('lines', () => {
  const two = { priceByLines: { '1': '30.00', '3': '80.00' } };
  test.each<Row>([
    ['a number that is sold', { charges: { options: [makeOption(two)] } }, { lines: 3 }, 80_00],
    ['a hole below the greatest', { charges: { options: [makeOption(two)] } }, { lines: 2 }, ['lines']],
    [
      'beyond the greatest, no extra line',
      { charges: { options: [makeOption(two)] } },
      { lines: 4 },
      ['lines'],
    ],
    [
      'beyond the greatest, extra lines',
      { charges: { options: [makeOption({ ...two, extraLinePrice: '20.00' })] } },
      { lines: 5 },
      80_00 + 2 * 20_00,
    ],
    [
      'a hole stays a hole with extra lines',
      { charges: { options: [makeOption({ ...two, extraLinePrice: '20.00' })] } },
      { lines: 2 },
      ['lines'],
    ],
    [
      'only an intro offer, an old customer',
      { charges: { options: [makeOption({ newCustomersOnly: true, maxUses: 3 })] } },
      { newCustomer: false },
      ['lines'],
    ],
    [
      'an intro offer that lasts',
      { charges: { options: [makeOption({ newCustomersOnly: true, maxUses: 3 })] } },
      { horizonMonths: 3 },
      3 * 30_00,
    ],
    [
      'an intro offer that ends a month too early',
      { charges: { options: [makeOption({ newCustomersOnly: true, maxUses: 3 })] } },
      { horizonMonths: 4 },
      ['lines'],
    ],
    [
      'two intro offers may not follow each other',
      {
        charges: {
          options: [
            makeOption({ id: 'a', newCustomersOnly: true, maxUses: 2 }),
            makeOption({ id: 'b', newCustomersOnly: true, maxUses: 2 }),
          ],
        },
      },
      { horizonMonths: 3 },
      ['lines'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('use at home: at the allowance and one step over', () => {
  const cases = {
    voice: {
      plan: (amount: number | null) => ({ voice: { includedMinutes: amount } }),
      need: (amount: number) => ({ monthly: { voiceMinutes: amount } }),
    },
    sms: {
      plan: (amount: number | null) => ({ sms: { includedMessages: amount } }),
      need: (amount: number) => ({ monthly: { smsMessages: amount } }),
    },
    data: {
      plan: (amount: number | null) => ({ data: { highSpeedGB: amount } }),
      need: (amount: number) => ({ monthly: { dataGB: amount } }),
    },
    hotspot: {
      plan: (amount: number | null) => ({ hotspot: { includedGB: amount } }),
      need: (amount: number) => ({ monthly: { dataGB: amount, hotspotGB: amount } }),
    },
  };
  test.each(Object.entries(cases))('%s', (code, { plan, need }) => {
    expect(outcome(plan(10), need(10))).toBe(FREE);
    expect(outcome(plan(10), need(10.5))).toEqual([code]);
    expect(outcome(plan(0), need(1))).toEqual([code]);
    expect(outcome(plan(null), need(1))).toEqual([FREE, `${code} (open)`]);
    expect(outcome(plan(null), need(0))).toBe(FREE);
  });

  test.each<Row>([
    [
      'what is not stated is left out, whatever an add-on gives',
      { voice: { includedMinutes: null }, addOns: [makeAddOn({ voiceMinutes: 100 })] },
      { monthly: { voiceMinutes: 100 } },
      [FREE, 'voice (open)'],
    ],
    [
      'all add-ons together are too little',
      { voice: { includedMinutes: 50 }, addOns: [makeAddOn({ voiceMinutes: 100, maxPerLine: 2 })] },
      { monthly: { voiceMinutes: 251 } },
      ['voice'],
    ],
    [
      'data: overage whose price is not stated is left out',
      { data: { highSpeedGB: 1, afterAllowance: 'overage', overagePerGB: null } },
      { monthly: { dataGB: 2 } },
      [FREE, 'data (open)'],
    ],
    [
      'a rate counts only where data goes on as overage',
      { data: { highSpeedGB: 1, afterAllowance: 'stop', overagePerGB: '5.00' } },
      { monthly: { dataGB: 2 } },
      ['data'],
    ],
    [
      'not stated what comes after: what is above is left out',
      { data: { highSpeedGB: 1, afterAllowance: null } },
      { acceptThrottled: true, monthly: { dataGB: 2 } },
      [FREE, 'data (open)'],
    ],
    [
      'not stated what comes after, but add-ons suffice: they are bought',
      {
        data: { highSpeedGB: 1, afterAllowance: null },
        addOns: [makeAddOn({ dataGB: 1, maxPerLine: 2 })],
      },
      { monthly: { dataGB: 3 } },
      FREE + 2 * 10_00,
    ],
    [
      'not stated what comes after, and add-ons do not suffice: none is bought',
      {
        data: { highSpeedGB: 1, afterAllowance: null },
        addOns: [makeAddOn({ dataGB: 1, maxPerLine: 2 })],
      },
      { monthly: { dataGB: 3.5 } },
      [FREE, 'data (open)'],
    ],
    [
      'throttled and not accepted',
      { data: { highSpeedGB: 1, afterAllowance: 'throttle' } },
      { monthly: { dataGB: 2 } },
      ['data'],
    ],
    [
      'throttled and accepted',
      { data: { highSpeedGB: 1, afterAllowance: 'throttle' } },
      { acceptThrottled: true, monthly: { dataGB: 2 } },
      FREE,
    ],
    [
      'throttled hotspot data is never enough',
      { hotspot: { includedGB: 1 }, data: { highSpeedGB: 9, afterAllowance: 'throttle' } },
      { acceptThrottled: true, monthly: { dataGB: 2, hotspotGB: 2 } },
      ['hotspot'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('use of other countries', () => {
  const calls = (...to: [string, number][]) => ({
    monthly: { internationalCalls: to.map(([country, minutes]) => ({ country, minutes })) },
  });
  const texts = (...to: [string, number][]) => ({
    monthly: { internationalSms: to.map(([country, messages]) => ({ country, messages })) },
  });
  const pool = makeCalling({ countries: ['CN', 'IN'], includedMinutes: 100, ratePerMinute: null });
  const textPool = { countries: ['CN', 'IN'], includedMessages: 10, ratePerMessage: null };
  test.each<Row>([
    ['nobody prices the country', {}, calls(['BR', 1]), ['internationalCalling:BR']],
    ['no minutes are no reason', {}, calls(['BR', 0]), FREE],
    ['the pool holds both', { internationalCalling: [pool] }, calls(['CN', 60], ['IN', 40]), FREE],
    [
      'the pool is one minute short for both together',
      { internationalCalling: [pool] },
      calls(['CN', 60], ['IN', 41]),
      ['internationalCalling:CN', 'internationalCalling:IN'],
    ],
    [
      'only the country that cannot be had alone is named',
      { internationalCalling: [pool] },
      calls(['CN', 101], ['IN', 50]),
      ['internationalCalling:CN'],
    ],
    [
      'a country without minutes is not named with the others',
      { internationalCalling: [pool] },
      calls(['CN', 60], ['IN', 41], ['BR', 0]),
      ['internationalCalling:CN', 'internationalCalling:IN'],
    ],
    [
      'minutes not stated are left out',
      { internationalCalling: [makeCalling({ includedMinutes: null, ratePerMinute: null })] },
      calls(['CN', 1]),
      [FREE, 'internationalCalling:CN (open)'],
    ],
    [
      'messages: the pool is one short',
      { internationalSms: [textPool] },
      texts(['CN', 6], ['IN', 5]),
      ['internationalSms:CN', 'internationalSms:IN'],
    ],
    ['messages: the pool holds both', { internationalSms: [textPool] }, texts(['CN', 5], ['IN', 5]), FREE],
    ['messages: nobody prices the country', {}, texts(['BR', 1]), ['internationalSms:BR']],
    [
      'an entry for all others does not stand for a country that another entry names',
      {
        internationalCalling: [
          makeCalling({ includedMinutes: 0, ratePerMinute: null }),
          makeCalling({ countries: '*', ratePerMinute: '0.10' }),
        ],
      },
      calls(['CN', 1], ['BR', 1]),
      ['internationalCalling:CN'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  const trip = makeTrip({ days: 5, dataGB: 1 });
  test.each<Row>([
    ['nothing serves the trip', {}, { trips: [trip] }, ['roaming:MX']],
    ['a trip without use', {}, { trips: [{ ...trip, dataGB: 0 }] }, FREE],
    ['two trips, one reason', {}, { trips: [trip, { ...trip, days: 2 }] }, ['roaming:MX']],
    ['the plan holds it', { roaming: [makeRoaming({ data: { includedGB: 1 } })] }, { trips: [trip] }, FREE],
    [
      'the plan holds a little less',
      { roaming: [makeRoaming({ data: { includedGB: 0.9 } })] },
      { trips: [trip] },
      ['roaming:MX'],
    ],
    [
      'not stated what the plan holds',
      { roaming: [makeRoaming({ data: { includedGB: null } })] },
      { trips: [trip] },
      [FREE, 'roaming:MX (open)'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('the list of reasons', () => {
  test('holds every reason once, in code unit order', () => {
    expect(
      outcome(
        {
          status: 'closed',
          networks: [],
          sim: { esim: null },
          voice: { includedMinutes: 10 },
          hotspot: { includedGB: null },
        },
        {
          lines: 2,
          monthly: {
            voiceMinutes: 11,
            dataGB: 1,
            hotspotGB: 1,
            internationalCalls: [{ country: 'CN', minutes: 5 }],
          },
          trips: [makeTrip({ country: 'JP', days: 1, dataGB: 1 })],
          require: { esim: true, networks: ['att'], billing: ['payg'] },
        },
      ),
    ).toEqual(['billing', 'closed', 'internationalCalling:CN', 'lines', 'roaming:JP', 'voice']);
  });

  test.each(['met', 'unmet'])('a state that the tax table lacks is refused, where the need is %s', (how) => {
    const plan = makePlan(how === 'met' ? {} : { status: 'closed' });
    expect(() => quote(plan, makeNeed({ state: 'ZZ' }), HALF_TAXABLE)).toThrow(RangeError);
  });
});
