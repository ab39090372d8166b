/**
 * What can be open, and a number in its place.
 *
 * An amount that is not stated is left aside, so stating it can open a cheaper way for other use: minutes at home for
 * calls abroad, data at home for roaming, an entry that two countries or two kinds of month share. The total of other
 * use may then fall. Plans and needs are therefore drawn so that what is open is used by one thing alone.
 */
import { DEFAULT_NEED, type Need, type Use } from '@/lib/need/need';
import type { AmountAbroad, PlanFacts } from '@/lib/plan/plan';
import { CONDITIONS } from '../support/arbitrary-charges';

export interface OpenAsk {
  label: string;
  code: string;
  /** The plan without the fact, and the need with use of it. */
  open: (plan: PlanFacts, need: Need) => { plan: PlanFacts; need: Need };
  /** The plan with a number for all that is not stated of it. */
  fill: (plan: PlanFacts, need: Need, by: number) => PlanFacts;
}

const filled = <Value>(value: Value | null, by: Value): Value => value ?? by;

const away = (amount: AmountAbroad): AmountAbroad => (amount === 'home' ? 3 : amount);

/** The plan without amounts that are taken from home, and the need with one country of each kind and one trip. */
function apart(plan: PlanFacts, need: Need): { plan: PlanFacts; need: Need } {
  const { internationalCalls, internationalSms } = need.monthly;
  return {
    plan: {
      ...plan,
      status: 'current',
      eligibility: [],
      separateAccounts: true,
      internationalCalling: plan.internationalCalling.filter((entry) => 'includedMinutes' in entry),
      roaming: plan.roaming.map(({ countries, data, voice, sms }) => ({
        countries,
        data: { ...data, includedGB: away(data.includedGB) },
        voice: { ...voice, includedMinutes: away(voice.includedMinutes) },
        sms: { ...sms, includedMessages: away(sms.includedMessages) },
      })),
      roamingPasses: plan.roamingPasses.map((pass) => ({
        ...pass,
        dataGB: away(pass.dataGB),
        voiceMinutes: away(pass.voiceMinutes),
        smsMessages: away(pass.smsMessages),
      })),
    },
    need: {
      ...need,
      monthly: {
        ...need.monthly,
        internationalCalls: internationalCalls.slice(0, 1),
        internationalSms: internationalSms.slice(0, 1),
      },
      otherMonths: [],
      trips: need.trips.slice(0, 1),
      require: { ...DEFAULT_NEED.require, eligibility: CONDITIONS },
    },
  };
}

/** Use of each kind, so that what is not stated of it matters. */
function using(need: Need, more: Partial<Use>): Need {
  return { ...need, monthly: { ...need.monthly, ...more } };
}

const trip = { country: 'CN', days: 8, dataGB: 3, voiceMinutes: 5, smsMessages: 2, smsReceived: 2 };

/** Entries with an amount, and one for the country where nothing is there for it. */
function calling(plan: PlanFacts, need: Need, by: number): PlanFacts {
  const country = need.monthly.internationalCalls[0]?.country ?? 'CN';
  const entry = { countries: [country], includedMinutes: by, ratePerMinute: '0.0100' };
  const state = <Entry extends object>(one: Entry): Entry =>
    'includedMinutes' in one ? { ...one, includedMinutes: filled(one.includedMinutes, by) } : one;
  const isThere = [plan, ...plan.addOns].some(({ internationalCalling }) => internationalCalling.length > 0);
  return {
    ...plan,
    internationalCalling: isThere ? plan.internationalCalling.map(state) : [entry],
    addOns: plan.addOns.map((addOn) => ({
      ...addOn,
      internationalCalling: addOn.internationalCalling.map(state),
    })),
  };
}

function messaging(plan: PlanFacts, need: Need, by: number): PlanFacts {
  const country = need.monthly.internationalSms[0]?.country ?? 'CN';
  const entry = { countries: [country], includedMessages: by, ratePerMessage: '0.0100' };
  const state = (one: typeof entry | PlanFacts['internationalSms'][number]) => ({
    ...one,
    includedMessages: filled(one.includedMessages, by),
  });
  const isThere = [plan, ...plan.addOns].some(({ internationalSms }) => internationalSms.length > 0);
  return {
    ...plan,
    internationalSms: isThere ? plan.internationalSms.map(state) : [entry],
    addOns: plan.addOns.map((addOn) => ({ ...addOn, internationalSms: addOn.internationalSms.map(state) })),
  };
}

const roaming = (plan: PlanFacts, by: number): PlanFacts => ({
  ...plan,
  roaming: plan.roaming.map(({ countries, data, voice, sms }) => ({
    countries,
    data: {
      includedGB: filled(data.includedGB, by),
      afterAllowance: data.afterAllowance ?? 'throttle',
      overagePerMB: filled(data.overagePerMB, '0.0100'),
    },
    voice: { ...voice, includedMinutes: filled(voice.includedMinutes, by) },
    sms: {
      ...sms,
      includedMessages: filled(sms.includedMessages, by),
      ratePerReceived: filled(sms.ratePerReceived, '0.0100'),
    },
  })),
  roamingPasses: plan.roamingPasses.map((pass) => ({
    ...pass,
    dataGB: filled(pass.dataGB, by),
    voiceMinutes: filled(pass.voiceMinutes, by),
    smsMessages: filled(pass.smsMessages, by),
  })),
});

export const OPEN: OpenAsk[] = [
  {
    label: 'minutes',
    code: 'voice',
    open: (plan, need) => ({
      plan: { ...plan, voice: { ...plan.voice, includedMinutes: null } },
      need: using(need, { voiceMinutes: 20 }),
    }),
    fill: (plan, _, by) => ({
      ...plan,
      voice: { ...plan.voice, includedMinutes: filled(plan.voice.includedMinutes, by) },
    }),
  },
  {
    label: 'messages',
    code: 'sms',
    open: (plan, need) => ({
      plan: { ...plan, sms: { ...plan.sms, includedMessages: null } },
      need: using(need, { smsMessages: 20 }),
    }),
    fill: (plan, _, by) => ({
      ...plan,
      sms: { ...plan.sms, includedMessages: filled(plan.sms.includedMessages, by) },
    }),
  },
  {
    label: 'hotspot',
    code: 'hotspot',
    open: (plan, need) => ({
      plan: { ...plan, hotspot: { ...plan.hotspot, includedGB: null } },
      need: using(need, { hotspotGB: 2 }),
    }),
    fill: (plan, _, by) => ({
      ...plan,
      hotspot: { ...plan.hotspot, includedGB: filled(plan.hotspot.includedGB, by) },
    }),
  },
  {
    label: 'high-speed data',
    code: 'data',
    open: (plan, need) => ({
      plan: { ...plan, data: { ...plan.data, highSpeedGB: null } },
      need: using(need, { dataGB: 5 }),
    }),
    fill: (plan, _, by) => ({
      ...plan,
      data: { ...plan.data, highSpeedGB: filled(plan.data.highSpeedGB, by / 4) },
    }),
  },
  {
    label: 'the price of more data',
    code: 'data',
    open: (plan, need) => ({
      plan: { ...plan, data: { ...plan.data, highSpeedGB: 2, afterAllowance: null, overagePerGB: null } },
      need: using(need, { dataGB: 9 }),
    }),
    fill: (plan, _, by) => ({
      ...plan,
      data: {
        ...plan.data,
        afterAllowance: plan.data.afterAllowance ?? 'overage',
        overagePerGB: filled(plan.data.overagePerGB, (by / 10).toFixed(2)),
      },
    }),
  },
  {
    label: 'calls abroad',
    code: 'internationalCalling',
    open: (plan, need) => ({
      plan: { ...plan, listed: { ...plan.listed, internationalCalling: 'some' } },
      need: using(need, { internationalCalls: [{ country: 'CN', minutes: 30 }] }),
    }),
    fill: calling,
  },
  {
    label: 'messages abroad',
    code: 'internationalSms',
    open: (plan, need) => ({
      plan: { ...plan, listed: { ...plan.listed, internationalSms: 'some' } },
      need: using(need, { internationalSms: [{ country: 'CN', messages: 15 }] }),
    }),
    fill: messaging,
  },
  {
    label: 'a trip',
    code: 'roaming',
    open: (plan, need) => ({
      plan: { ...plan, listed: { ...plan.listed, roaming: 'some' } },
      need: { ...need, trips: [trip] },
    }),
    fill: (plan, _, by) => roaming(plan, by),
  },
];

/** A pair in which the ask is often open, and decides by itself. */
export function openPair(one: OpenAsk, plan: PlanFacts, need: Need): { plan: PlanFacts; need: Need } {
  const drawn = apart(plan, need);
  return one.open(drawn.plan, drawn.need);
}
