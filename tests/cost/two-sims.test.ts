/** Section 8: a number from one plan and data from another. */
import { describe, expect, test } from 'vitest';
import { dataAlone, twoSims, withoutData } from '@/lib/cost/two-sims';
import type { OwnOffer } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { makeNeed, makeOwnOffer, type PartialNeed } from '../support/make-need';
import {
  makeCalling,
  makeOption,
  makePlan,
  makeRoaming,
  makeTrip,
  type PartialPlan,
} from '../support/make-plan';
import { HALF_TAXABLE } from '../support/outcome';

const priced = (id: string, price: string, said: PartialPlan = {}): PlanFacts =>
  makePlan({ id, charges: { options: [makeOption({ priceByLines: { '1': price } })] }, ...said });

const NO_VOICE: PartialPlan = { voice: { includedMinutes: 0 }, sms: { includedMessages: 0 } };

/** Everything abroad, in Mexico and towards China. */
const ABROAD: PartialPlan = {
  internationalCalling: [makeCalling({ includedMinutes: 'unlimited' })],
  internationalSms: [{ countries: ['CN'], includedMessages: 'unlimited', ratePerMessage: null }],
  roaming: [
    makeRoaming({
      data: { includedGB: 'unlimited' },
      voice: { includedMinutes: 'unlimited' },
      sms: { includedMessages: 'unlimited', ratePerReceived: '0.00' },
    }),
  ],
};

const all = priced('all', '30.00', { hotspot: { includedGB: 'unlimited' }, ...ABROAD });
const number = priced('number', '5.00', { data: { highSpeedGB: 0 }, ...ABROAD });
const data = priced('data', '12.00', {
  ...NO_VOICE,
  number: 'none',
  hotspot: { includedGB: 'unlimited' },
  features: { volte: false, wifiCalling: false, wifiCallingAbroad: false },
});

const use: PartialNeed = { horizonMonths: 1, monthly: { voiceMinutes: 100, dataGB: 5 } };

const answer = (plans: PlanFacts[], need: PartialNeed) => twoSims(plans, makeNeed(need), HALF_TAXABLE);

describe('two SIMs', () => {
  test('are the best plan of each part, where they cost less than the best single plan', () => {
    const found = answer([all, number, data], use);
    expect(found).toMatchObject({ totalCents: 17_00, dueAtStartCents: 17_00 });
    expect([found?.number.planId, found?.data.planId, found?.single?.planId]).toEqual([
      'number',
      'data',
      'all',
    ]);
    expect(found?.number.items).toHaveLength(1);
    expect(found?.data.items).toHaveLength(1);
  });

  test('are all there is where no plan meets the whole need', () => {
    expect(answer([number, data], use)).toMatchObject({ totalCents: 17_00, single: null });
  });

  test('pay the first purchase of both at start, and one-time fees', () => {
    const year = { period: { months: 12 }, priceByLines: { '1': '50.00' } };
    const plans = [
      makePlan({ ...number, charges: { ...number.charges, options: [makeOption(year)] } }),
      makePlan({
        ...data,
        charges: { ...data.charges, oneTimeFees: [{ name: 'SIM', amount: '3.00', per: 'line' }] },
      }),
    ];
    const found = answer(plans, { ...use, horizonMonths: 12 });
    expect(found).toMatchObject({
      totalCents: 50_00 + 12 * 12_00 + 3_00,
      dueAtStartCents: 50_00 + 12_00 + 3_00,
    });
  });

  test.each<[label: string, plans: PlanFacts[], need: PartialNeed]>([
    ['they cost as much as one plan', [priced('one', '17.00'), number, data], use],
    ['no plan has the number', [priced('dear', '99.00', { voice: { includedMinutes: 0 } }), data], use],
    ['no plan has the data', [number], use],
    ['there are no plans', [], use],
  ])('are not told where %s', (_, plans, need) => {
    expect(answer(plans, need)).toBeNull();
  });

  // A plan of no use that an offer pays for: with it any two plans would cost less than one.
  const gift = priced('gift', '12.00', { ...NO_VOICE, data: { highSpeedGB: 0 }, carrier: 'other' });
  const credit: OwnOffer = {
    ...{ carrier: 'other', plan: null, perMonth: '-20.00', months: 36, oneTime: '0.00', name: 'Gift' },
  };
  test.each<[label: string, need: PartialNeed]>([
    ['no data is needed', { monthly: { voiceMinutes: 100 } }],
    ['a trip alone is needed', { trips: [makeTrip({ dataGB: 1 })] }],
    ['nothing but data is needed', { monthly: { dataGB: 5 } }],
    ['nothing but hotspot is needed', { monthly: { dataGB: 1, hotspotGB: 1 } }],
    ['nothing at all is needed', {}],
    [
      'calls, messages and trips are listed without use',
      {
        monthly: {
          dataGB: 5,
          internationalCalls: [{ country: 'CN', minutes: 0 }],
          internationalSms: [{ country: 'CN', messages: 0 }],
        },
        trips: [makeTrip()],
      },
    ],
  ])('are not told where %s, whatever a second plan would bring', (_, need) => {
    expect(answer([all, number, data, gift], { horizonMonths: 1, ...need, offers: [credit] })).toBeNull();
  });

  test('are told where they cost a cent less than one plan', () => {
    expect(answer([priced('one', '17.01'), number, data], use)).toMatchObject({
      totalCents: 17_00,
      single: { planId: 'one' },
    });
  });
});

const AWAY: [label: string, need: PartialNeed][] = [
  ['data', { trips: [makeTrip({ dataGB: 1 })] }],
  ['minutes', { trips: [makeTrip({ voiceMinutes: 1 })] }],
  ['messages sent', { trips: [makeTrip({ smsMessages: 1 })] }],
  ['messages received', { trips: [makeTrip({ smsReceived: 1 })] }],
];

describe('a need is divided where it has data and', () => {
  test.each<[label: string, need: PartialNeed]>([
    ['minutes', { monthly: { voiceMinutes: 1 } }],
    ['messages', { monthly: { smsMessages: 1 } }],
    ['calls abroad', { monthly: { internationalCalls: [{ country: 'CN', minutes: 1 }] } }],
    ['messages abroad', { monthly: { internationalSms: [{ country: 'CN', messages: 1 }] } }],
    [
      'calls to one of several countries',
      {
        monthly: {
          internationalCalls: [
            { country: 'DE', minutes: 0 },
            { country: 'CN', minutes: 1 },
          ],
        },
      },
    ],
    [
      'messages to one of several countries',
      {
        monthly: {
          internationalSms: [
            { country: 'DE', messages: 0 },
            { country: 'CN', messages: 1 },
          ],
        },
      },
    ],
    ...AWAY.map(([label, need]): [string, PartialNeed] => [`${label} of a trip`, need]),
    ['a trip behind one without use', { trips: [makeTrip(), makeTrip({ voiceMinutes: 1 })] }],
    [
      'minutes in some months alone',
      { horizonMonths: 2, otherMonths: [{ months: 1, monthly: { voiceMinutes: 1 } }] },
    ],
  ])('%s', (_, { monthly, ...need }) => {
    const found = answer([all, number, data], {
      horizonMonths: 1,
      ...need,
      monthly: { dataGB: 5, ...monthly },
    });
    expect([found?.number.planId, found?.data.planId, found?.single?.planId]).toEqual([
      'number',
      'data',
      'all',
    ]);
  });
});

describe('a need is divided where it has minutes and', () => {
  test.each<[label: string, need: PartialNeed, totalCents: number]>([
    ['hotspot', { monthly: { dataGB: 1, hotspotGB: 1 } }, 17_00],
    ['hotspot alone', { monthly: { hotspotGB: 1 } }, 17_00],
    [
      'data in some months alone',
      { horizonMonths: 2, otherMonths: [{ months: 1, monthly: { dataGB: 1 } }] },
      34_00,
    ],
    [
      'hotspot in some months alone',
      { horizonMonths: 2, otherMonths: [{ months: 1, monthly: { dataGB: 1, hotspotGB: 1 } }] },
      34_00,
    ],
  ])('%s', (_, { monthly, ...need }, totalCents) => {
    const divided = { horizonMonths: 1, ...need, monthly: { voiceMinutes: 100, ...monthly } };
    expect(answer([all, number, data], divided)).toMatchObject({ totalCents, single: { planId: 'all' } });
  });
});

test('data of other months are taken away from the number and left to the data', () => {
  const need: PartialNeed = {
    horizonMonths: 3,
    monthly: { voiceMinutes: 100, dataGB: 5 },
    otherMonths: [{ months: 1, monthly: { dataGB: 90, voiceMinutes: 300 } }],
  };
  expect(answer([all, number, data], need)).toMatchObject({ totalCents: 51_00 });
});

describe('what the plan of data need not have', () => {
  test.each<[label: string, require: PartialNeed['require']]>([
    ['a mobile number', { mobileNumber: true }],
    ['calls over Wi-Fi', { wifiCalling: true }],
    ['calls over Wi-Fi abroad', { wifiCallingAbroad: true }],
    ['VoLTE', { volte: true }],
    ['a number that is kept while it is idle', { idleDays: 90 }],
  ])('%s', (_, require) => {
    const keeps: PartialPlan = {
      features: { ...number.features, wifiCallingAbroad: true },
      numberKeeping: { inactivityDays: 90, graceDays: null, resetBy: [] },
    };
    const plans = [
      makePlan({ ...number, ...keeps }),
      { ...data, numberKeeping: { ...data.numberKeeping, inactivityDays: 30 } },
    ];
    expect(answer(plans, { ...use, require })).toMatchObject({ totalCents: 17_00 });
    // The plan of the number has to have it.
    expect(
      answer(
        [number, data].map((plan) => ({ ...plan, ...LACKS })),
        { ...use, require },
      ),
    ).toBeNull();
  });

  test('whatever else is required it has to have', () => {
    expect(
      answer([number, { ...data, sim: { esim: false, physical: true } }], {
        ...use,
        require: { esim: true },
      }),
    ).toBeNull();
  });
});

/** No number that can be called, none that is kept, and no way to call but by the network. */
const LACKS: Partial<PlanFacts> = {
  number: 'none',
  numberKeeping: { inactivityDays: 30, graceDays: null, resetBy: [] },
  features: { ...number.features, volte: false, wifiCalling: false, wifiCallingAbroad: false },
};

describe('a trip goes with the number', () => {
  test.each(AWAY)('%s', (_, need) => {
    const found = answer([number, data], { ...use, ...need });
    expect(found).toMatchObject({ totalCents: 17_00 });
    // The plan of data alone has no roaming, the plan of the number needs it.
    expect(answer([{ ...number, roaming: [] }, data], { ...use, ...need })).toBeNull();
  });
});

describe('both parts of a need', () => {
  const need = makeNeed({
    horizonMonths: 6,
    lines: 2,
    monthly: {
      voiceMinutes: 100,
      smsMessages: 10,
      dataGB: 5,
      hotspotGB: 2,
      internationalCalls: [{ country: 'CN', minutes: 1 }],
      internationalSms: [{ country: 'CN', messages: 1 }],
    },
    otherMonths: [
      { months: 1, monthly: { dataGB: 9, voiceMinutes: 50 } },
      { months: 2, monthly: { hotspotGB: 0 } },
      { months: 1, monthly: { smsMessages: 3 } },
    ],
    trips: [makeTrip({ dataGB: 1 })],
    require: {
      esim: true,
      volte: true,
      wifiCalling: true,
      wifiCallingAbroad: true,
      mobileNumber: true,
      idleDays: 9,
    },
  });

  test('of the number: no data at home in any month', () => {
    const noData = { dataGB: 0, hotspotGB: 0 };
    expect(withoutData(need)).toEqual({
      ...need,
      monthly: { ...need.monthly, ...noData },
      otherMonths: [
        { months: 1, monthly: { ...noData, voiceMinutes: 50 } },
        { months: 2, monthly: noData },
        { months: 1, monthly: { ...noData, smsMessages: 3 } },
      ],
    });
  });

  test('of the data: data and hotspot of each month, what a month leaves out being as usual', () => {
    expect(dataAlone(need)).toEqual({
      ...need,
      monthly: { ...makeNeed().monthly, dataGB: 5, hotspotGB: 2 },
      otherMonths: [
        { months: 1, monthly: { dataGB: 9 } },
        { months: 2, monthly: { hotspotGB: 0 } },
        { months: 1, monthly: {} },
      ],
      trips: [],
      require: { ...makeNeed().require, esim: true },
    });
    // A month that says nothing of data has as much as usual, not none.
    expect(dataAlone(need).otherMonths.map(({ monthly }) => Object.keys(monthly))).toEqual([
      ['dataGB'],
      ['hotspotGB'],
      [],
    ]);
  });
});

describe('an own offer', () => {
  const offer = (said: Partial<OwnOffer>) => makeOwnOffer({ months: 36, ...said });
  const elsewhere = { ...data, carrier: 'other' };
  test.each<[label: string, plans: PlanFacts[], offer: OwnOffer, totalCents: number]>([
    ['of the carrier of both counts once, with the number', [number, data], offer({}), 15_00],
    ['of the plan of the number counts there', [number, data], offer({ plan: 'number' }), 15_00],
    ['of the plan of data counts there', [number, data], offer({ plan: 'data' }), 15_00],
    ['of the carrier of the data counts there', [number, elsewhere], offer({ carrier: 'other' }), 15_00],
    ['whichever plan stands first', [elsewhere, number], offer({ carrier: 'other' }), 15_00],
    ['of another plan does not count', [number, data], offer({ plan: 'all' }), 17_00],
    ['of another carrier does not count', [number, data], offer({ carrier: 'third' }), 17_00],
  ])('%s', (_, plans, own, totalCents) => {
    expect(answer(plans, { ...use, offers: [own] })).toMatchObject({ totalCents });
  });
});
