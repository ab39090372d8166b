import type { Trip } from '@/lib/need/need';
import type {
  AddOn,
  AutopayDiscount,
  CallingEntry,
  PaymentOption,
  PlanFacts,
  RecurringFee,
  RoamingEntry,
  RoamingPass,
} from '@/lib/plan/plan';

/** One calendar month for 30.00, one line. */
export const makeOption = (said: Partial<PaymentOption> = {}): PaymentOption => ({
  id: 'monthly',
  period: { months: 1 },
  priceByLines: { '1': '30.00' },
  extraLinePrice: 'notSold',
  autopayDiscount: null,
  conditions: [],
  newCustomersOnly: false,
  maxUses: null,
  ...said,
});

/** A discount for a bank account alone, from the first purchase on. */
export const makeAutopay = (bank: string, per: AutopayDiscount['per'] = 'line'): AutopayDiscount => ({
  per,
  bank,
  debit: null,
  card: null,
  fromPurchase: 1,
});

/** A fee of each month, of the account. */
export const makeMonthlyFee = (
  said: Partial<Extract<RecurringFee, { each: string }>> = {},
): Extract<RecurringFee, { each: string }> => ({
  name: 'Fee',
  amount: '1.00',
  per: 'account',
  each: 'month',
  ...said,
});

/** A trip of a week to Mexico without use. */
export const makeTrip = (said: Partial<Trip> = {}): Trip => ({
  country: 'MX',
  days: 7,
  dataGB: 0,
  voiceMinutes: 0,
  smsMessages: 0,
  smsReceived: 0,
  ...said,
});

/** An add-on for 10.00 that grants nothing. */
export const makeAddOn = (said: Partial<AddOn> = {}): AddOn => ({
  id: 'extra',
  name: 'Extra',
  pricePerLine: '10.00',
  maxPerLine: 1,
  dataGB: 0,
  hotspotGB: 0,
  voiceMinutes: 0,
  smsMessages: 0,
  internationalCalling: [],
  internationalSms: [],
  ...said,
});

/** China at a rate, nothing included. */
export const makeCalling = (said: Partial<CallingEntry> = {}): CallingEntry => ({
  countries: ['CN'],
  includedMinutes: 0,
  ratePerMinute: '0.02',
  ...said,
});

/** Mexico with nothing included and no rate. */
export const makeRoaming = (said: {
  countries?: RoamingEntry['countries'];
  data?: Partial<RoamingEntry['data']>;
  voice?: Partial<RoamingEntry['voice']>;
  sms?: Partial<RoamingEntry['sms']>;
}): RoamingEntry => ({
  countries: said.countries ?? ['MX'],
  data: { includedGB: 0, afterAllowance: 'stop', overagePerMB: null, ...said.data },
  voice: { includedMinutes: 0, ratePerMinute: null, ...said.voice },
  sms: { includedMessages: 0, ratePerMessage: null, ratePerReceived: null, ...said.sms },
});

/** A day pass for 12.00 with everything, everywhere. */
export const makePass = (said: Partial<RoamingPass> = {}): RoamingPass => ({
  id: 'day',
  name: 'Day pass',
  countries: '*',
  price: '12.00',
  validDays: 1,
  dataGB: 'unlimited',
  voiceMinutes: 'unlimited',
  smsMessages: 'unlimited',
  maxChargedPerMonth: null,
  ...said,
});

/** What differs from the plain plan; `charges`, `voice`, `data` and the like are merged one level deep. */
export type PartialPlan = { [Key in keyof PlanFacts]?: Partial<PlanFacts[Key]> };

const PLAIN: PlanFacts = {
  id: 'plain',
  carrier: 'example',
  name: 'Plain',
  billing: 'prepaid',
  networks: ['tmobile'],
  networksEvidence: 'published',
  status: 'current',
  eligibility: [],
  number: 'mobile',
  separateAccounts: false,
  maxDaysAbroad: 365,
  sim: { esim: true, physical: true },
  charges: {
    options: [makeOption()],
    topUps: [],
    recurringFees: [],
    firstTopUpAtLeast: null,
    oneTimeFees: [],
    taxesAndFees: 'included',
  },
  voice: { includedMinutes: 'unlimited', overagePerMinute: null },
  sms: { includedMessages: 'unlimited', overagePerMessage: null },
  data: {
    highSpeedGB: 'unlimited',
    sharing: 'line',
    priorityGB: null,
    afterAllowance: 'stop',
    throttleKbps: null,
    overagePerGB: null,
    overageBlockGB: null,
    overageCapByLines: null,
    fiveG: true,
    videoMaxHeight: null,
    priorityClass: null,
    priorityEvidence: null,
  },
  hotspot: { includedGB: 0, maxKbps: null },
  internationalCalling: [],
  internationalSms: [],
  roaming: [],
  roamingPasses: [],
  addOns: [],
  listed: { internationalCalling: 'all', internationalSms: 'all', roaming: 'all' },
  features: { volte: true, wifiCalling: true, wifiCallingAbroad: null, spendingLimit: 'prepaid' },
  numberKeeping: { inactivityDays: null, graceDays: null, resetBy: [] },
  requirements: {
    creditCheck: false,
    ssn: null,
    usAddress: null,
    foreignCard: null,
    activateFromAbroad: null,
  },
  typicalSpeeds: [],
  terms: { earlyTerminationFee: null, minimumMonths: null, refundDays: null },
  verifiedAt: '2026-09-01',
};

/**
 * A plan with all calls, messages and data for 30.00 a month, and what is said in its place. Its lists are whole and its
 * facts stated, so that nothing has to be asked unless a test says so.
 */
export function makePlan(said: PartialPlan = {}): PlanFacts {
  const plan: Record<string, unknown> = { ...PLAIN };
  for (const [key, value] of Object.entries(said)) {
    const plain = plan[key];
    const merges = typeof plain === 'object' && plain !== null && !Array.isArray(plain);
    plan[key] = merges && !Array.isArray(value) ? { ...plain, ...(value as object) } : value;
  }
  return plan as unknown as PlanFacts;
}
