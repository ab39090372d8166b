import { describe, expect, test } from 'vitest';
import { criterionKey } from '@/lib/cost/reason';
import { makeAddOn, makeAutopay, makeOption, makeTrip } from '../support/make-plan';
import { answerOf, askText, outcome, type Row } from '../support/outcome';

const FREE = 30_00;

describe('a verdict is the worst answer', () => {
  test.each([
    ['all is yes', {}, {}, 'meets', 'exact'],
    ['a priced ask', { sim: { esim: null } }, { require: { esim: true } }, 'mayMeet', 'exact'],
    [
      'an open ask',
      { voice: { includedMinutes: null } },
      { monthly: { voiceMinutes: 1 } },
      'mayMeet',
      'atLeast',
    ],
    ['a no', { sim: { esim: false } }, { require: { esim: true } }, 'doesNot', null],
  ])('%s', (_, plan, need, verdict, totalIs) => {
    const answer = answerOf(plan, need);
    expect([answer.verdict, answer.verdict === 'doesNot' ? null : answer.totalIs]).toEqual([
      verdict,
      totalIs,
    ]);
  });

  test('asks stand beside noes, in order, and not where their criterion is a no', () => {
    const answer = answerOf(
      { sim: { esim: null }, features: { volte: false }, roamingPasses: [], data: { highSpeedGB: null } },
      {
        monthly: { dataGB: 1 },
        require: { esim: true, volte: true },
        trips: [makeTrip({ days: 400, dataGB: 1 })],
      },
    );
    expect(answer.verdict === 'doesNot' && answer.reasons.map(criterionKey)).toEqual(['roaming:MX', 'volte']);
    expect(answer.asks.map(askText)).toEqual(['abroadTooLong:MX', 'data (open)', 'esim']);
  });
});

describe('the number', () => {
  const idle = (days: number) => ({ require: { idleDays: days } });
  const keeping = (inactivityDays: number | null, ...resetBy: string[]) => ({
    numberKeeping: { inactivityDays, resetBy },
  });
  test.each<Row>([
    ['mobile', { number: 'mobile' }, { require: { mobileNumber: true } }, FREE],
    ['over the internet', { number: 'voip' }, { require: { mobileNumber: true } }, ['mobileNumber']],
    ['none', { number: 'none' }, { require: { mobileNumber: true } }, ['mobileNumber']],
    ['not stated', { number: null }, { require: { mobileNumber: true } }, [FREE, 'mobileNumber']],
    ['not stated and not asked for', { number: null }, {}, FREE],
    ['idle for as long as it is kept', keeping(60), idle(60), FREE],
    ['idle for a day longer', keeping(60), idle(61), ['numberIdle']],
    ['idle, and renewed', keeping(60, 'use', 'renewal'), idle(61), FREE],
    ['idle, and topped up', keeping(60, 'top-up'), idle(61), FREE],
    ['idle, and kept by use alone', keeping(60, 'use'), idle(61), ['numberIdle']],
    ['how long it is kept is not stated', keeping(null), idle(1), [FREE, 'numberIdle']],
    ['never idle', keeping(null), idle(0), FREE],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('conditions of a price', () => {
  const bring = makeOption({
    id: 'bring',
    priceByLines: { '1': '20.00' },
    conditions: ['port-in', 'own-phone'],
  });
  const showing = (...eligibility: string[]) => ({ require: { eligibility } });
  test.each<Row>([
    ['all shown', { charges: { options: [makeOption(), bring] } }, showing('own-phone', 'port-in'), 20_00],
    ['one of two shown', { charges: { options: [makeOption(), bring] } }, showing('port-in'), FREE],
    ['the only price', { charges: { options: [bring] } }, showing('own-phone'), ['eligibility']],
    [
      'the only price, of an intro offer that would not last',
      { charges: { options: [{ ...bring, newCustomersOnly: true, maxUses: 2 }] } },
      { horizonMonths: 3 },
      ['lines'],
    ],
    [
      'the only price, of an intro offer that would last',
      { charges: { options: [{ ...bring, newCustomersOnly: true, maxUses: 3 }] } },
      { horizonMonths: 3 },
      ['eligibility'],
    ],
    [
      'allowances go by the first ordinary price, whatever its conditions',
      {
        charges: { options: [{ ...bring, period: { days: 28 } }, makeOption()] },
        data: { highSpeedGB: 28 },
      },
      // 28 x 365/336 = 30.4
      { monthly: { dataGB: 30.4 } },
      FREE,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('each line an account of its own', () => {
  const single = (extraLinePrice: null | 'notSold' = null, separateAccounts: boolean | null = null) => ({
    separateAccounts,
    charges: { options: [makeOption({ extraLinePrice, autopayDiscount: makeAutopay('5.00', 'account') })] },
  });
  test.each<Row>([
    ['allowed', single(null, true), { lines: 2 }, 2 * 30_00],
    ['not stated', single(null, null), { lines: 2 }, [2 * 30_00, 'lines']],
    ['not allowed, no further lines', single('notSold', false), { lines: 2 }, ['lines']],
    ['not allowed, but further lines may be sold', single(null, false), { lines: 2 }, [2 * 30_00, 'lines']],
    ['allowed, although no further lines are sold', single('notSold', true), { lines: 2 }, 2 * 30_00],
    ['one line is one account', single('notSold', false), { lines: 1 }, 30_00],
    ['discounts per account count for each', single(null, true), { lines: 3, autopay: 'bank' }, 3 * 25_00],
    [
      'no price for one line',
      { separateAccounts: true, charges: { options: [makeOption({ priceByLines: { '3': '60.00' } })] } },
      { lines: 2 },
      ['lines'],
    ],
    [
      'not allowed, but one account would do with a condition',
      {
        separateAccounts: false,
        charges: {
          options: [
            makeOption(),
            makeOption({ id: 'two', priceByLines: { '2': '40.00' }, conditions: ['student'] }),
          ],
        },
      },
      { lines: 2 },
      ['eligibility'],
    ],
    [
      'shared data are those of one line',
      {
        ...single(null, true),
        data: {
          highSpeedGB: 5,
          sharing: 'account',
          afterAllowance: 'overage',
          overagePerGB: '10.00',
          overageCapByLines: { '1': '15.00', '2': '20.00' },
        },
      },
      { lines: 2, monthly: { dataGB: 8 } },
      2 * 30_00 + 2 * 15_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('data that lines share, and blocks', () => {
  const options = [makeOption({ priceByLines: { '1': '30.00', '2': '50.00' } })];
  const shared = (more: object = {}) => ({
    charges: { options },
    data: {
      highSpeedGB: 10,
      sharing: 'account' as const,
      afterAllowance: 'overage' as const,
      overagePerGB: '4.00',
      ...more,
    },
  });
  test.each<Row>([
    ['at the allowance', shared(), { lines: 2, monthly: { dataGB: 5 } }, 50_00],
    ['a GB over', shared(), { lines: 2, monthly: { dataGB: 5.5 } }, 50_00 + 4_00],
    [
      'whole blocks of the account',
      shared({ overageBlockGB: 2 }),
      { lines: 2, monthly: { dataGB: 5.6 } },
      50_00 + 2 * 4_00,
    ],
    [
      'at the cap',
      shared({ overageCapByLines: { '2': '4.00' } }),
      { lines: 2, monthly: { dataGB: 5.5 } },
      50_00 + 4_00,
    ],
    [
      'above the cap',
      shared({ overageCapByLines: { '2': '4.00' } }),
      { lines: 2, horizonMonths: 3, monthly: { dataGB: 9 } },
      3 * (50_00 + 4_00),
    ],
    [
      'a cap of another number of lines',
      shared({ overageCapByLines: { '1': '4.00' } }),
      { lines: 2, monthly: { dataGB: 6 } },
      50_00 + 8_00,
    ],
    [
      'a stay has the cap for each 30 days begun',
      {
        data: {
          highSpeedGB: 0,
          sharing: 'account',
          afterAllowance: 'overage',
          overagePerGB: '4.00',
          overageCapByLines: { '1': '6.00' },
        },
      },
      { horizonDays: 31, monthly: { dataGB: 9 } },
      2 * 30_00 + 2 * 6_00,
    ],
    [
      'blocks of each line where data are not shared',
      {
        charges: { options },
        data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '4.00', overageBlockGB: 1 },
      },
      { lines: 2, monthly: { dataGB: 5.1 } },
      50_00 + 2 * 4_00,
    ],
    [
      'hotspot that is not stated leaves the data whole',
      {
        hotspot: { includedGB: null },
        data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '4.00' },
      },
      { monthly: { dataGB: 6, hotspotGB: 2 } },
      [FREE + 4_00, 'hotspot (open)'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('months that differ', () => {
  const months = (count: number, monthly: object) => ({ months: count, monthly });
  const gb = makeAddOn({ dataGB: 1, maxPerLine: 3, pricePerLine: '3.00' });
  test.each<Row>([
    [
      'a code is open where it is open in one kind',
      { data: { highSpeedGB: 5, afterAllowance: null } },
      { horizonMonths: 3, monthly: { dataGB: 5 }, otherMonths: [months(1, { dataGB: 6 })] },
      [3 * FREE, 'data (open)'],
    ],
    [
      'a no of one kind is a no',
      { data: { highSpeedGB: 5 } },
      { horizonMonths: 3, monthly: { dataGB: 5 }, otherMonths: [months(1, { dataGB: 5.1 })] },
      ['data'],
    ],
    [
      'each kind buys what it needs',
      { data: { highSpeedGB: 5 }, addOns: [gb] },
      {
        horizonMonths: 6,
        monthly: { dataGB: 6 },
        otherMonths: [months(2, { dataGB: 8 }), months(1, { dataGB: 1 })],
      },
      6 * FREE + 3 * 3_00 + 2 * 3 * 3_00,
    ],
    [
      'fields that are left out are as in the usual months',
      { data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '1.00' } },
      { horizonMonths: 2, monthly: { dataGB: 7 }, otherMonths: [months(1, { voiceMinutes: 9 })] },
      2 * (FREE + 2_00),
    ],
    [
      // 0.0235 x 3 = 0.0705 and 0.0235 x 5 = 0.1175: each kind is an item, rounded once
      'each kind is rounded by itself',
      { voice: { includedMinutes: 0, overagePerMinute: '0.0235' } },
      { horizonMonths: 2, monthly: { voiceMinutes: 3 }, otherMonths: [months(1, { voiceMinutes: 5 })] },
      2 * FREE + 7 + 12,
    ],
    [
      'the credit of top-ups covers all kinds together',
      {
        charges: { options: [], topUps: [{ price: '10.00', credit: '10.00', validityDays: 90 }] },
        voice: { includedMinutes: 0, overagePerMinute: '0.10' },
      },
      { horizonMonths: 2, monthly: { voiceMinutes: 40 }, otherMonths: [months(1, { voiceMinutes: 70 })] },
      2 * 10_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('own offers', () => {
  const offer = {
    carrier: 'example',
    plan: null,
    perMonth: '-3.00',
    months: 2,
    oneTime: '1.00',
    name: 'Credit',
  };
  test.each<Row>([
    ['for as many months as they last', {}, { horizonMonths: 3, offers: [offer] }, 3 * FREE - 6_00 + 1_00],
    ['but not beyond the horizon', {}, { horizonMonths: 1, offers: [offer] }, FREE - 3_00 + 1_00],
    ['once for all lines', { separateAccounts: true }, { lines: 2, offers: [offer] }, 2 * FREE - 3_00 + 1_00],
    ['one month of a stay', {}, { horizonDays: 60, offers: [offer] }, 2 * FREE - 3_00 + 1_00],
    ['of another carrier', {}, { offers: [{ ...offer, carrier: 'other' }] }, FREE],
    ['of another plan', {}, { offers: [{ ...offer, plan: 'other' }] }, FREE],
    ['of this plan', {}, { offers: [{ ...offer, plan: 'plain' }] }, FREE - 2_00],
    ['a total below zero', {}, { offers: [{ ...offer, perMonth: '-40.00' }] }, -9_00],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('the first top-up', () => {
  const topUp = (price: string, credit = price, validityDays = 30) => ({ price, credit, validityDays });
  const payg = (firstTopUpAtLeast: string | null, ...topUps: ReturnType<typeof topUp>[]) => ({
    charges: { options: [], topUps, firstTopUpAtLeast },
    voice: { includedMinutes: 0, overagePerMinute: '0.10' },
  });
  const two = [topUp('10.00'), topUp('25.00')];
  test.each<Row>([
    ['has no least price', payg(null, ...two), { horizonMonths: 1 }, 2 * 10_00],
    ['at its least price, the others any', payg('25.00', ...two), { horizonMonths: 1 }, 25_00 + 10_00],
    [
      'is bought also where a cheaper one holds more',
      payg('20.00', topUp('10.00', '50.00', 90), topUp('20.00')),
      {},
      20_00 + 10_00,
    ],
    ['reached by the cheapest one', payg('10.00', ...two), { horizonMonths: 1 }, 2 * 10_00],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});
