/** Many plans priced together: each has the answer that it has by itself, whatever was asked before. */
import { describe, expect, test } from 'vitest';
import { pricePlans } from '@/lib/cost/price-plans';
import type { Need } from '@/lib/need/need';
import type { PlanFacts, TopUp } from '@/lib/plan/plan';
import { makeNeed, makeOwnOffer, type PartialNeed } from '../support/make-need';
import {
  makeAddOn,
  makeAutopay,
  makeCalling,
  makeMonthlyFee,
  makeOption,
  makePass,
  makePlan,
  makeRoaming,
  makeTrip,
  type PartialPlan,
} from '../support/make-plan';
import { HALF_TAXABLE } from '../support/outcome';
import { expectAsAlone, expectTotalsAsAlone } from '../support/priced-alone';

/** Something of everything included, and a rate for all that is above. */
const METERED: PartialPlan = {
  charges: {
    options: [makeOption({ priceByLines: { '1': '30.00', '2': '50.00' }, extraLinePrice: '20.00' })],
    taxesAndFees: 'excluded',
  },
  voice: { includedMinutes: 100, overagePerMinute: '0.10' },
  sms: { includedMessages: 100, overagePerMessage: '0.05' },
  data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '2.00' },
  hotspot: { includedGB: 1 },
  internationalCalling: [makeCalling({ ratePerMinute: '0.21' })],
  internationalSms: [{ countries: ['CN'], includedMessages: 0, ratePerMessage: '0.30' }],
  roaming: [
    makeRoaming({
      data: { includedGB: 1, afterAllowance: 'overage', overagePerMB: '0.01' },
      voice: { ratePerMinute: '0.50' },
      sms: { ratePerMessage: '0.10', ratePerReceived: '0.05' },
    }),
  ],
};
const { charges } = METERED;

/** The same plan with one thing changed, in charges one level deeper. */
const metered = (id: string, said: PartialPlan = {}): PlanFacts =>
  makePlan({
    ...METERED,
    ...said,
    id,
    data: { ...METERED.data, ...said.data },
    charges: { ...charges, ...said.charges },
  });

const option = (said: Parameters<typeof makeOption>[0]) =>
  makeOption({ priceByLines: { '1': '30.00' }, ...said });
const unlimitedCalls = [makeCalling({ includedMinutes: 'unlimited' })];
const freeTexts = [{ countries: ['CN'], includedMessages: 'unlimited' as const, ratePerMessage: null }];
const at = (ratePerMessage: string) => [{ countries: ['CN'], includedMessages: 0, ratePerMessage }];
const home = makeRoaming({
  data: { includedGB: 'home' },
  voice: { includedMinutes: 'home', ratePerMinute: '0.70' },
  sms: { includedMessages: 'home', ratePerMessage: '0.60', ratePerReceived: '0.00' },
});
const topUp: TopUp = { price: '10.00', credit: '10.00', validityDays: 30 };
const payg = (id: string, said: PartialPlan = {}): PlanFacts =>
  metered(id, { billing: 'payg', ...said, charges: { options: [], topUps: [topUp], ...said.charges } });

/** Plans that differ from the first one in one thing each. */
const PLANS: readonly PlanFacts[] = [
  metered('metered'),
  metered('voice-60', { voice: { includedMinutes: 60, overagePerMinute: '0.10' } }),
  metered('voice-unlimited', { voice: { includedMinutes: 'unlimited' } }),
  metered('voice-not-stated', { voice: { includedMinutes: null } }),
  metered('voice-dearer', { voice: { includedMinutes: 100, overagePerMinute: '0.20' } }),
  metered('voice-ends', { voice: { includedMinutes: 100 } }),
  metered('sms-60', { sms: { includedMessages: 60, overagePerMessage: '0.05' } }),
  metered('sms-dearer', { sms: { includedMessages: 100, overagePerMessage: '0.07' } }),
  metered('data-3', { data: { highSpeedGB: 3 } }),
  metered('data-not-stated', { data: { highSpeedGB: null } }),
  metered('data-stops', { data: { afterAllowance: 'stop', overagePerGB: null } }),
  metered('data-slows', { data: { afterAllowance: 'throttle', overagePerGB: null } }),
  metered('data-end-not-stated', { data: { afterAllowance: null, overagePerGB: null } }),
  metered('data-in-blocks', { data: { overageBlockGB: 2 } }),
  metered('data-shared', { data: { sharing: 'account' } }),
  metered('data-shared-capped', {
    data: { sharing: 'account', overageCapByLines: { '1': '3.00', '2': '5.00' } },
  }),
  metered('hotspot-3', { hotspot: { includedGB: 3 } }),
  metered('hotspot-not-stated', { hotspot: { includedGB: null } }),
  metered('calls-dearer', { internationalCalling: [makeCalling({ ratePerMinute: '0.40' })] }),
  metered('calls-all', { internationalCalling: unlimitedCalls }),
  metered('calls-from-voice', { internationalCalling: [{ countries: ['CN'], fromVoice: true }] }),
  metered('calls-unlisted', { internationalCalling: [makeCalling({ countries: 'unlisted' })] }),
  metered('calls-none', { internationalCalling: [] }),
  metered('calls-unknown', {
    internationalCalling: [],
    listed: { internationalCalling: 'some', internationalSms: 'all', roaming: 'all' },
  }),
  metered('texts-dearer', { internationalSms: at('0.40') }),
  metered('texts-unlisted', {
    internationalSms: [{ countries: 'unlisted', includedMessages: 0, ratePerMessage: '0.30' }],
  }),
  metered('texts-none', { internationalSms: [] }),
  metered('texts-unknown', {
    internationalSms: [],
    listed: { internationalCalling: 'all', internationalSms: 'some', roaming: 'all' },
  }),
  metered('roaming-dearer', {
    roaming: [makeRoaming({ voice: { ratePerMinute: '0.60' }, sms: { ratePerReceived: '0.01' } })],
  }),
  metered('roaming-home', { roaming: [home] }),
  metered('roaming-home-of-60', {
    roaming: [home],
    voice: { includedMinutes: 60, overagePerMinute: '0.10' },
  }),
  metered('roaming-home-of-3', { roaming: [home], data: { highSpeedGB: 3 } }),
  metered('roaming-home-texts-60', {
    roaming: [home],
    sms: { includedMessages: 60, overagePerMessage: '0.05' },
  }),
  metered('roaming-none', { roaming: [] }),
  metered('roaming-unknown', {
    roaming: [],
    listed: { internationalCalling: 'all', internationalSms: 'all', roaming: 'some' },
  }),
  metered('roaming-pass', { roaming: [], roamingPasses: [makePass()] }),
  metered('roaming-pass-dearer', { roaming: [], roamingPasses: [makePass({ price: '13.00' })] }),
  metered('roaming-6-days', { maxDaysAbroad: 6 }),
  metered('add-on-minutes', { addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 30 })] }),
  metered('add-on-minutes-dearer', { addOns: [makeAddOn({ pricePerLine: '1.50', voiceMinutes: 30 })] }),
  metered('add-on-voice', { addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 'unlimited' })] }),
  metered('add-on-texts', { addOns: [makeAddOn({ pricePerLine: '0.50', smsMessages: 50 })] }),
  metered('add-on-data', { addOns: [makeAddOn({ pricePerLine: '1.00', dataGB: 3 })] }),
  metered('add-on-data-of-shared', {
    addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 30 })],
    data: { sharing: 'account' },
  }),
  metered('add-on-hotspot', { addOns: [makeAddOn({ pricePerLine: '2.00', hotspotGB: 2 })] }),
  metered('add-on-calls', {
    addOns: [makeAddOn({ pricePerLine: '10.00', internationalCalling: unlimitedCalls })],
  }),
  metered('add-on-calls-untaxed', {
    addOns: [makeAddOn({ pricePerLine: '10.00', internationalCalling: unlimitedCalls })],
    charges: { taxesAndFees: 'included' },
  }),
  metered('add-on-calls-alone', {
    internationalCalling: [],
    addOns: [makeAddOn({ pricePerLine: '10.00', internationalCalling: unlimitedCalls })],
  }),
  metered('add-on-messages', { addOns: [makeAddOn({ pricePerLine: '2.00', internationalSms: freeTexts })] }),
  metered('add-on-voice-not-stated', {
    voice: { includedMinutes: null },
    addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 30 })],
  }),
  metered('add-on-nothing', { addOns: [makeAddOn({ pricePerLine: '1.00' })] }),
  metered('28-days', { charges: { options: [option({ period: { days: 28 } })] } }),
  metered('90-days', { charges: { options: [option({ period: { days: 90 } })] } }),
  metered('two-options', {
    charges: { options: [option({}), option({ id: 'dear', priceByLines: { '1': '31.00' } })] },
  }),
  metered('half-a-year', {
    charges: {
      options: [option({}), option({ id: 'half', period: { months: 6 }, priceByLines: { '1': '90.00' } })],
    },
  }),
  metered('intro', {
    charges: {
      options: [option({}), option({ id: 'new', newCustomersOnly: true, priceByLines: { '1': '1.00' } })],
    },
  }),
  metered('autopay', { charges: { options: [option({ autopayDiscount: makeAutopay('5.00') })] } }),
  metered('students', {
    charges: {
      options: [
        option({}),
        option({ id: 'student', conditions: ['student'], priceByLines: { '1': '9.00' } }),
      ],
    },
  }),
  metered('monthly-fees', {
    charges: { recurringFees: [makeMonthlyFee({ per: 'line' }), makeMonthlyFee({ amount: '0.40' })] },
  }),
  metered('one-time-fees', {
    charges: {
      oneTimeFees: [
        { name: 'SIM', amount: '7.00', per: 'line' },
        { name: 'Start', amount: '0.90', per: 'account' },
      ],
    },
  }),
  metered('percent-fee', { charges: { recurringFees: [{ name: 'Recovery', percent: '5' }] } }),
  metered('taxes-included', { charges: { taxesAndFees: 'included' } }),
  metered('taxes-unknown', { charges: { taxesAndFees: 'unknown' } }),
  metered('free', { charges: { options: [option({ priceByLines: { '1': '0.00' } })] } }),
  metered('one-line', { charges: { options: [option({})] } }),
  metered('one-line-each', {
    separateAccounts: true,
    charges: {
      options: [option({})],
      recurringFees: [makeMonthlyFee({ per: 'line' }), makeMonthlyFee({ amount: '0.40' })],
      oneTimeFees: [{ name: 'Start', amount: '0.90', per: 'account' }],
    },
  }),
  metered('one-line-perhaps', { separateAccounts: null, charges: { options: [option({})] } }),
  metered('shared-one-line-each', {
    separateAccounts: true,
    charges: { options: [option({})] },
    data: { sharing: 'account' },
  }),
  metered('calls-from-voice-texts-add-on', {
    internationalCalling: [{ countries: ['CN'], fromVoice: true }],
    addOns: [makeAddOn({ pricePerLine: '0.50', smsMessages: 50 })],
  }),
  metered('closed', { status: 'closed' }),
  metered('students-only', { eligibility: ['student'] }),
  metered('no-esim', { sim: { esim: false, physical: true } }),
  metered('esim-not-stated', { sim: { esim: null as unknown as boolean, physical: true } }),
  payg('payg'),
  payg('payg-dearer', { voice: { includedMinutes: 100, overagePerMinute: '0.20' } }),
  payg('payg-first', {
    charges: { topUps: [topUp, { ...topUp, price: '25.00', credit: '26.00' }], firstTopUpAtLeast: '25.00' },
  }),
  payg('payg-untaxed', { charges: { taxesAndFees: 'included' } }),
  payg('payg-add-on', { addOns: [makeAddOn({ pricePerLine: '1.00', voiceMinutes: 300 })] }),
  payg('payg-voice-ends', { voice: { includedMinutes: 100 } }),
];

const calls = (minutes: number) => ({ internationalCalls: [{ country: 'CN', minutes }] });
const texts = (messages: number) => ({ internationalSms: [{ country: 'CN', messages }] });
const offer = makeOwnOffer();
const mixed = { voiceMinutes: 120, smsMessages: 130, dataGB: 7, hotspotGB: 1, ...calls(50), ...texts(10) };

const NEEDS: [label: string, need: PartialNeed][] = [
  ['no use', {}],
  ['minutes within the allowance', { monthly: { voiceMinutes: 60 } }],
  ['a minute more', { monthly: { voiceMinutes: 61 } }],
  ['minutes above it', { monthly: { voiceMinutes: 140 } }],
  ['messages', { monthly: { smsMessages: 130 } }],
  ['data', { monthly: { dataGB: 8 } }],
  ['data that may be slow', { monthly: { dataGB: 8 }, acceptThrottled: true }],
  ['hotspot', { monthly: { dataGB: 2, hotspotGB: 2 } }],
  ['calls abroad', { monthly: calls(50) }],
  ['calls abroad and minutes', { monthly: { ...calls(50), voiceMinutes: 80 } }],
  ['messages abroad', { monthly: texts(10) }],
  ['a trip', { trips: [makeTrip({ dataGB: 2, voiceMinutes: 70, smsMessages: 70, smsReceived: 1 })] }],
  ['a trip for messages received', { trips: [makeTrip({ smsReceived: 1 })] }],
  ['some of everything', { monthly: mixed, trips: [makeTrip({ voiceMinutes: 9 })] }],
  ['the same in New York', { monthly: mixed, state: 'NY' }],
  ['the same in Illinois with calls alone', { monthly: calls(50), state: 'IL' }],
  ['two lines', { lines: 2, monthly: mixed }],
  ['two lines with data', { lines: 2, monthly: { dataGB: 8 } }],
  ['two lines without data', { lines: 2, monthly: { voiceMinutes: 140 } }],
  ['three lines', { lines: 3, state: 'NY' }],
  ['a year', { horizonMonths: 12, monthly: { voiceMinutes: 140 } }],
  [
    'months that differ',
    {
      horizonMonths: 4,
      monthly: mixed,
      otherMonths: [{ months: 1, monthly: { voiceMinutes: 300, dataGB: 20 } }],
    },
  ],
  ['a stay of a month', { horizonDays: 30, monthly: mixed }],
  ['a stay of more', { horizonDays: 31, monthly: mixed }],
  ['autopay', { autopay: 'bank', monthly: mixed }],
  ['an old customer', { newCustomer: false }],
  ['nothing paid ahead', { require: { noPrepay: true } }],
  ['a student', { require: { eligibility: ['student'] } }],
  ['an eSIM', { require: { esim: true }, monthly: { voiceMinutes: 140 } }],
  [
    'an eSIM and data that may be left out',
    { require: { esim: true }, monthly: { dataGB: 8, voiceMinutes: 140 } },
  ],
  ['an offer of the carrier', { offers: [offer], monthly: mixed }],
  [
    'an offer of one plan',
    { offers: [{ ...offer, plan: 'add-on-minutes', perMonth: '3.00' }], monthly: mixed },
  ],
];

const needOf = (said: PartialNeed): Need => makeNeed({ horizonMonths: 1, ...said });

describe('each plan has the answer that it has by itself', () => {
  test.each(NEEDS)('for %s', (_, said) => {
    expectTotalsAsAlone(PLANS, needOf(said), HALF_TAXABLE);
  });

  test('item by item, with every ask and reason', () => {
    expectAsAlone(PLANS, needOf({ monthly: mixed, require: { esim: true } }), HALF_TAXABLE);
  });
});

/** The answers of a list of plans of which nothing is kept from earlier needs. */
const answers = (list: readonly PlanFacts[], need: Need) => {
  const { verdict, totalCents, dueAtStartCents } = pricePlans(list, need, HALF_TAXABLE);
  return list.map(({ id }, at) => [id, verdict[at], totalCents[at], dueAtStartCents[at]]);
};

describe('what a list keeps of one need does not show in the answers to the next one', () => {
  const everything: PartialNeed = {
    horizonMonths: 6,
    monthly: mixed,
    trips: [makeTrip({ voiceMinutes: 9 })],
  };
  const edited = (monthly: PartialNeed['monthly']): PartialNeed => ({ monthly: { ...mixed, ...monthly } });
  test.each<[label: string, edit: PartialNeed]>([
    ['minutes', edited({ voiceMinutes: 150 })],
    ['messages', edited({ smsMessages: 150 })],
    ['data', edited({ dataGB: 9 })],
    ['hotspot', edited({ hotspotGB: 2 })],
    ['calls abroad', edited(calls(90))],
    ['calls to another country', edited({ internationalCalls: [{ country: 'IN', minutes: 50 }] })],
    ['messages abroad', edited(texts(90))],
    ['messages to another country', edited({ internationalSms: [{ country: 'IN', messages: 10 }] })],
    ['the trip', { trips: [makeTrip({ voiceMinutes: 20 })] }],
    ['months that differ', { otherMonths: [{ months: 1, monthly: { voiceMinutes: 150 } }] }],
    ['the horizon', { horizonMonths: 7 }],
    ['a stay', { horizonDays: 90 }],
    ['a longer stay', { horizonDays: 91 }],
    ['the lines', { lines: 2 }],
    ['slow data', { acceptThrottled: true }],
    ['the state', { state: 'NY' }],
    ['another state', { state: 'IL' }],
    ['autopay', { autopay: 'bank' }],
    ['an old customer', { newCustomer: false }],
    ['nothing paid ahead', { require: { noPrepay: true } }],
    ['what the person can show', { require: { eligibility: ['student'] } }],
    ['an eSIM', { require: { esim: true } }],
    ['an own offer', { offers: [offer] }],
  ])('%s', (_, edit) => {
    const [before, after] = [makeNeed(everything), makeNeed({ ...everything, ...edit })];
    const [first, second] = [answers([...PLANS], before), answers([...PLANS], after)];
    expect(second).not.toEqual(first);
    const list = [...PLANS];
    expect([before, after, before].map((need) => answers(list, need))).toEqual([first, second, first]);
  });
});

test('a list of no plans has no answers, and an index outside it is refused', () => {
  const priced = pricePlans([], makeNeed(), HALF_TAXABLE);
  expect([priced.order.length, priced.mayMeet.length, priced.unmet.length]).toEqual([0, 0, 0]);
  expect(() => priced.answerAt(0)).toThrow('no plan 0');
  expect(() => priced.quoteAt(0)).toThrow(RangeError);
});

describe('taxes decide whether an add-on pays, for plans with the same terms of use', () => {
  // 50 minutes at 0.21 are 10.50, untaxed; the add-on is 10.00, or 11.00 with 10 % of tax.
  const terms = { addOns: [makeAddOn({ pricePerLine: '10.00', internationalCalling: unlimitedCalls })] };
  const list = [
    metered('excluded', terms),
    metered('included', { ...terms, charges: { taxesAndFees: 'included' } }),
  ];
  const need: PartialNeed = { horizonMonths: 1, monthly: calls(50) };

  test.each<[label: string, state: string | null, totals: [number, number]]>([
    ['no state is named', null, [40_00, 40_00]],
    ['of 10 %', 'NY', [33_00 + 10_50, 40_00]],
    // 19.16 % of 30.00 are 5.748
    ['of 19.16 %', 'IL', [35_75 + 10_50, 40_00]],
  ])('%s', (_, state, totals) => {
    expect([...pricePlans(list, makeNeed({ ...need, state }), HALF_TAXABLE).totalCents]).toEqual(totals);
  });
});

test('three plans by one use and two by another are priced apart', () => {
  const minutes = [100, 90, 80];
  const data = [5, 4];
  const list = minutes.flatMap((includedMinutes) =>
    data.map((highSpeedGB) =>
      metered(`${includedMinutes}-${highSpeedGB}`, {
        voice: { includedMinutes, overagePerMinute: '0.10' },
        data: { highSpeedGB },
      }),
    ),
  );
  const need = makeNeed({ horizonMonths: 1, monthly: { voiceMinutes: 100, dataGB: 5 } });
  expect([...pricePlans(list, need, HALF_TAXABLE).totalCents]).toEqual([
    30_00, 32_00, 31_00, 33_00, 32_00, 34_00,
  ]);
});
