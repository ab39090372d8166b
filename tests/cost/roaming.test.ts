import { describe, expect, test } from 'vitest';
import { makeOption, makePass, makeRoaming, makeTrip } from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

const trip = (days: number, dataGB = 0, voiceMinutes = 0, smsMessages = 0, country = 'MX') => ({
  trips: [makeTrip({ country, days, dataGB, voiceMinutes, smsMessages })],
});

describe("the plan's own entry", () => {
  const entry = makeRoaming({
    data: { includedGB: 1, afterAllowance: 'overage', overagePerMB: '0.01' },
    voice: { includedMinutes: 10, ratePerMinute: '0.25' },
    sms: { includedMessages: 5, ratePerMessage: '0.50' },
  });
  test.each<Row>([
    ['at all included amounts', { roaming: [entry] }, trip(7, 1, 10, 5), 30_00],
    ['half a GB over: 512 MB', { roaming: [entry] }, trip(7, 1.5, 10, 5), 30_00 + 512 * 1],
    ['one minute over', { roaming: [entry] }, trip(7, 1, 11, 5), 30_00 + 25],
    ['one message over', { roaming: [entry] }, trip(7, 1, 10, 6), 30_00 + 50],
    ['30 days have the amounts once', { roaming: [entry] }, trip(30, 0, 20), 30_00 + 10 * 25],
    ['31 days have them twice', { roaming: [entry] }, trip(31, 0, 20), 30_00],
    ['60 days twice', { roaming: [entry] }, trip(60, 0, 21), 30_00 + 25],
    ['61 days three times', { roaming: [entry] }, trip(61, 0, 21), 30_00],
    [
      'throttled data is not enough',
      { roaming: [makeRoaming({ data: { includedGB: 1, afterAllowance: 'throttle' } })] },
      trip(7, 2),
      ['roaming:MX'],
    ],
    [
      'unless it is accepted',
      { roaming: [makeRoaming({ data: { includedGB: 1, afterAllowance: 'throttle' } })] },
      { acceptThrottled: true, ...trip(7, 2) },
      30_00,
    ],
    [
      'amounts not stated are left out, also with a rate',
      { roaming: [makeRoaming({ voice: { includedMinutes: null, ratePerMinute: '0.10' } })] },
      trip(7, 0, 3),
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'the country goes before the rest of the world',
      {
        roaming: [
          makeRoaming({ countries: '*', voice: { includedMinutes: 'unlimited' } }),
          makeRoaming({ countries: ['MX'], voice: { ratePerMinute: '1.00' } }),
        ],
      },
      trip(7, 0, 3),
      30_00 + 3 * 1_00,
    ],
    [
      'the rest of the world',
      { roaming: [makeRoaming({ countries: '*', voice: { ratePerMinute: '1.00' } }), entry] },
      trip(7, 0, 3, 0, 'JP'),
      30_00 + 3 * 1_00,
    ],
    [
      // 30.00 x 365/360 = 30.42
      'amounts are not scaled by a cycle in days',
      { charges: { options: [makeOption({ period: { days: 30 } })] }, roaming: [entry] },
      trip(7, 0, 11),
      30_42 + 25,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('passes', () => {
  const ten = makePass({
    id: 'ten',
    price: '20.00',
    validDays: 10,
    dataGB: 2,
    voiceMinutes: 30,
    smsMessages: 0,
  });
  const capped = makePass({ maxChargedPerMonth: 10 });
  const one = (pass: ReturnType<typeof makePass>) => ({ roamingPasses: [pass] });
  test.each<Row>([
    ['10 days, one pass', one(ten), trip(10, 2), 30_00 + 20_00],
    ['11 days, two passes', one(ten), trip(11, 2), 30_00 + 2 * 20_00],
    ['two passes hold twice as much', one(ten), trip(11, 4, 60), 30_00 + 2 * 20_00],
    ['a little more data', one(ten), trip(11, 4.5, 60), ['roaming:MX']],
    [
      'unless throttled data is accepted',
      one(ten),
      { acceptThrottled: true, ...trip(11, 4.5) },
      30_00 + 2 * 20_00,
    ],
    [
      'one more minute, for throttling gives no minutes',
      one(ten),
      { acceptThrottled: true, ...trip(10, 2, 31) },
      ['roaming:MX'],
    ],
    ['no messages in the pass', one(ten), trip(10, 0, 0, 1), ['roaming:MX']],
    [
      'amounts not stated: the pass is bought',
      one({ ...ten, voiceMinutes: null }),
      trip(10, 0, 1),
      [30_00 + 20_00, 'roaming:MX (open)'],
    ],
    ['a pass for another country', one({ ...ten, countries: ['JP'] }), trip(10, 1), ['roaming:MX']],
    ['day passes', one(makePass()), trip(11, 1), 30_00 + 11 * 12_00],
    ['the tenth day is charged', one(capped), trip(10, 1), 30_00 + 10 * 12_00],
    ['the eleventh is not', one(capped), trip(11, 1), 30_00 + 10 * 12_00],
    ['nor the thirtieth', one(capped), trip(30, 1), 30_00 + 10 * 12_00],
    ['the thirty-first begins a new block', one(capped), trip(31, 1), 30_00 + 11 * 12_00],
    ['41 days: two full blocks', one(capped), trip(41, 1), 30_00 + 20 * 12_00],
    [
      'passes that are not charged hold data all the same',
      one({ ...capped, dataGB: 0.5 }),
      trip(20, 10),
      30_00 + 10 * 12_00,
    ],
    ['the cheaper pass', { roamingPasses: [makePass(), ten] }, trip(2, 2), 30_00 + 20_00],
    ['one day: the day pass', { roamingPasses: [makePass(), ten] }, trip(1, 2), 30_00 + 12_00],
    [
      'all passes compete, also where another names the country',
      { roamingPasses: [makePass(), { ...ten, countries: ['MX'] }] },
      trip(1, 2),
      30_00 + 12_00,
    ],
    [
      'use beats the pass',
      { roaming: [makeRoaming({ voice: { ratePerMinute: '1.00' } })], roamingPasses: [makePass()] },
      trip(1, 0, 11),
      30_00 + 11_00,
    ],
    [
      'the pass beats use',
      { roaming: [makeRoaming({ voice: { ratePerMinute: '1.00' } })], roamingPasses: [makePass()] },
      trip(1, 0, 13),
      30_00 + 12_00,
    ],
    [
      'one way for the whole trip: a pass adds nothing to the entry',
      { roaming: [makeRoaming({ data: { includedGB: 1 } })], roamingPasses: [{ ...ten, dataGB: 1 }] },
      trip(1, 1.5),
      ['roaming:MX'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('what is not stated or not read', () => {
  const data = (includedGB: number | null, afterAllowance: 'throttle' | 'overage' | null = null) =>
    makeRoaming({ data: { includedGB, afterAllowance } });
  const some = { internationalCalling: 'all', internationalSms: 'all', roaming: 'some' } as const;
  const texts = (smsReceived: number, smsMessages = 0) => ({
    trips: [makeTrip({ smsReceived, smsMessages })],
  });
  test.each<Row>([
    ['what comes after the data, where they suffice', { roaming: [data(1)] }, trip(7, 1), 30_00],
    [
      'what comes after the data, where they do not',
      { roaming: [data(1)] },
      trip(7, 2),
      [30_00, 'roaming:MX (open)'],
    ],
    ['the price of overage', { roaming: [data(1, 'overage')] }, trip(7, 2), [30_00, 'roaming:MX (open)']],
    [
      'the amount of data, also where throttled data is accepted',
      { roaming: [data(null, 'throttle')] },
      { acceptThrottled: true, ...trip(7, 2) },
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'a certain way comes before a cheaper one that is not stated',
      { roaming: [data(null)], roamingPasses: [makePass()] },
      trip(1, 2),
      30_00 + 12_00,
    ],
    [
      'an unread list comes before what is not stated',
      { roaming: [data(null)], roamingPasses: [makePass({ countries: 'unlisted' })] },
      trip(1, 2),
      [30_00 + 12_00, 'roaming:MX'],
    ],
    ['nothing names the country', { listed: some }, trip(7, 1), [30_00, 'roaming:MX (open)']],
    [
      'a pass names it, with too little',
      { listed: some, roamingPasses: [makePass({ dataGB: 1, validDays: 7 })] },
      trip(7, 2),
      ['roaming:MX'],
    ],
    [
      'two trips to one country, one of them a no',
      { roaming: [makeRoaming({ voice: { includedMinutes: null }, data: { includedGB: 1 } })] },
      { trips: [makeTrip({ voiceMinutes: 1 }), makeTrip({ dataGB: 2 })] },
      ['roaming:MX'],
    ],
    [
      'a received message has its own price, and takes nothing of what is included',
      { roaming: [makeRoaming({ sms: { includedMessages: 10, ratePerReceived: '0.05' } })] },
      texts(20, 10),
      30_00 + 20 * 5,
    ],
    [
      'the price of a received message',
      { roaming: [makeRoaming({})] },
      texts(1),
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'in a pass received messages count like those sent',
      { roamingPasses: [makePass({ validDays: 7, smsMessages: 10 })] },
      texts(6, 4),
      30_00 + 12_00,
    ],
    [
      'one more',
      { roamingPasses: [makePass({ validDays: 7, smsMessages: 10 })] },
      texts(7, 4),
      ['roaming:MX'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('amounts as at home, and days abroad', () => {
  const home = { data: { highSpeedGB: 5 }, roamingPasses: [makePass({ dataGB: 'home', price: '1.00' })] };
  test.each<Row>([
    ['those of the plan for 30 days, whatever the number of passes', home, trip(30, 5), 30_00 + 30_00],
    ['a little more', home, trip(30, 5.1), ['roaming:MX']],
    ['twice for 31 days', home, trip(31, 10), 30_00 + 31_00],
    ['home use is not set against it', home, { ...trip(2, 5), monthly: { dataGB: 5 } }, 30_00 + 2_00],
    [
      'of a roaming entry',
      { data: { highSpeedGB: 5 }, roaming: [makeRoaming({ data: { includedGB: 'home' } })] },
      trip(7, 5),
      30_00,
    ],
    [
      'not stated at home',
      { ...home, data: { highSpeedGB: null } },
      trip(2, 1),
      [30_00 + 2_00, 'roaming:MX (open)'],
    ],
    ['30 days where no limit is stated', { ...home, maxDaysAbroad: null }, trip(30, 1), 30_00 + 30_00],
    ['31 days', { ...home, maxDaysAbroad: null }, trip(31, 1), [30_00 + 31_00, 'abroadTooLong:MX']],
    ['at the limit', { ...home, maxDaysAbroad: 7 }, trip(7, 1), 30_00 + 7_00],
    ['a day more', { ...home, maxDaysAbroad: 7 }, trip(8, 1), [30_00 + 8_00, 'abroadTooLong:MX']],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('trips', () => {
  const plan = {
    charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
    roaming: [makeRoaming({ voice: { includedMinutes: 10, ratePerMinute: '0.25' } })],
    roamingPasses: [makePass({ countries: ['JP'] })],
  };
  const visit = { days: 3, voiceMinutes: 12 };

  test('are priced apart from one another, for each line, once in the horizon', () => {
    const need = {
      lines: 2,
      horizonMonths: 6,
      trips: [
        makeTrip({ country: 'MX', ...visit }),
        makeTrip({ country: 'JP', ...visit }),
        makeTrip({ country: 'MX', ...visit }),
      ],
    };
    expect(itemsOf(plan, need, 'roaming')).toEqual([
      ['MX', 2, '0.50', 2 * 2 * 25],
      ['JP @ day', 2 * 3, '12.00', 2 * 3 * 12_00],
      ['MX', 2, '0.50', 2 * 2 * 25],
    ]);
  });
});

describe('what decides between yes, an ask and a no', () => {
  const listed = { internationalCalling: 'all', internationalSms: 'all', roaming: 'some' } as const;
  const minutes = makeRoaming({ voice: { includedMinutes: 100 } });
  test.each<Row>([
    [
      'an amount that the trip does not need may be not stated',
      {
        roaming: [
          makeRoaming({
            voice: { includedMinutes: 100 },
            sms: { includedMessages: null },
            data: { includedGB: null },
          }),
        ],
      },
      trip(7, 0, 3),
      30_00,
    ],
    [
      'so may one of a pass',
      { roamingPasses: [makePass({ smsMessages: null, dataGB: null })] },
      trip(1, 0, 3),
      42_00,
    ],
    [
      'a list that nobody has read: to be asked',
      { roaming: [{ ...minutes, countries: 'unlisted' }] },
      trip(7, 0, 3),
      [30_00, 'roaming:MX'],
    ],
    [
      'a pass whose list nobody has read',
      { roamingPasses: [makePass({ countries: 'unlisted' })] },
      trip(1, 0, 3),
      [42_00, 'roaming:MX'],
    ],
    [
      'a certain way is taken, also where an unread list would be cheaper',
      { roaming: [{ ...minutes, countries: 'unlisted' }], roamingPasses: [makePass()] },
      trip(1, 0, 3),
      42_00,
    ],
    [
      'nothing for the country on a list of some: to be asked, left out',
      { listed, roaming: [] },
      trip(7, 0, 3),
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'an entry for another country is nothing for it',
      { listed, roaming: [{ ...minutes, countries: ['JP'] }] },
      trip(7, 0, 3),
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'so is a pass for another country',
      { listed, roamingPasses: [makePass({ countries: ['JP'] })] },
      trip(7, 0, 3),
      [30_00, 'roaming:MX (open)'],
    ],
    [
      'an entry that does not suffice is a no',
      { listed, roaming: [makeRoaming({})] },
      trip(7, 0, 3),
      ['roaming:MX'],
    ],
    [
      'so is a pass',
      { listed, roamingPasses: [makePass({ voiceMinutes: 0 })] },
      trip(7, 0, 3),
      ['roaming:MX'],
    ],
    [
      'so is one for every country',
      { listed, roamingPasses: [makePass({ voiceMinutes: 0, countries: '*' })] },
      trip(7, 0, 3),
      ['roaming:MX'],
    ],
    [
      'and one that names it',
      { listed, roamingPasses: [makePass({ voiceMinutes: 0, countries: ['MX'] })] },
      trip(7, 0, 3),
      ['roaming:MX'],
    ],
    [
      'data that stop are not slow',
      { roaming: [makeRoaming({ data: { includedGB: 1 } })] },
      { acceptThrottled: true, ...trip(7, 2) },
      ['roaming:MX'],
    ],
    [
      'data that slow down have no price above what is included',
      {
        roaming: [makeRoaming({ data: { includedGB: 1, afterAllowance: 'throttle', overagePerMB: '0.01' } })],
      },
      { acceptThrottled: true, ...trip(7, 2) },
      30_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('of ways that cost the same, the own roaming before a pass, and passes in document order', () => {
    const passes = [makePass({ id: 'a', price: '3.00' }), makePass({ id: 'b', price: '3.00' })];
    const roaming = [makeRoaming({ voice: { ratePerMinute: '1.00' } })];
    const ref = (plan: Parameters<typeof itemsOf>[0]) =>
      itemsOf(plan, trip(1, 0, 3), 'roaming').map(([id]) => id);
    expect(ref({ roaming, roamingPasses: passes })).toEqual(['MX']);
    expect(ref({ roamingPasses: passes })).toEqual(['MX @ a']);
  });
});
