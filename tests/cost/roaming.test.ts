import { describe, expect, test } from 'vitest';
import { makeOption, makePass, makeRoaming } from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

const trip = (days: number, dataGB = 0, voiceMinutes = 0, smsMessages = 0, country = 'MX') => ({
  trips: [{ country, days, dataGB, voiceMinutes, smsMessages }],
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
      'amounts not stated count as none, at the rate',
      { roaming: [makeRoaming({ voice: { includedMinutes: null, ratePerMinute: '0.10' } })] },
      trip(7, 0, 3),
      30_00 + 3 * 10,
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
    ['amounts not stated count as none', one({ ...ten, voiceMinutes: null }), trip(10, 0, 1), ['roaming:MX']],
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

describe('trips', () => {
  const plan = {
    charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
    roaming: [makeRoaming({ voice: { includedMinutes: 10, ratePerMinute: '0.25' } })],
    roamingPasses: [makePass({ countries: ['JP'] })],
  };
  const visit = { days: 3, dataGB: 0, voiceMinutes: 12, smsMessages: 0 };

  test('are priced apart from one another, for each line, once in the horizon', () => {
    const need = {
      lines: 2,
      horizonMonths: 6,
      trips: [
        { country: 'MX', ...visit },
        { country: 'JP', ...visit },
        { country: 'MX', ...visit },
      ],
    };
    expect(itemsOf(plan, need, 'roaming')).toEqual([
      ['MX', 2, '0.50', 2 * 2 * 25],
      ['JP @ day', 2 * 3, '12.00', 2 * 3 * 12_00],
      ['MX', 2, '0.50', 2 * 2 * 25],
    ]);
  });
});
