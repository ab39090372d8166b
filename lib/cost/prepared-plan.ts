/** A plan document with its decimals read once: what the cost function calculates with. Kept for each document. */
import type { Payments } from '@/lib/cost/payments';
import { prepareKinds, type TopUpKinds } from '@/lib/cost/top-ups';
import { type Fraction, fraction, inCents, multiply, toCents } from '@/lib/money';
import type {
  AddOn,
  Amount,
  CallingEntry,
  Countries,
  Fee,
  MessagingEntry,
  Money,
  PaymentOption,
  Period,
  PlanFacts,
  RoamingEntry,
  RoamingPass,
  TopUp,
} from '@/lib/plan/plan';
import { type Allowance, toAllowance } from '@/lib/quantity';

/** Average days of a month: 365/12. */
export const MONTH_DAYS = fraction(365, 12);

/** MB in a GB. */
const MB_PER_GB = fraction(1024);

export interface PreparedOption {
  source: PaymentOption;
  /** Place in the document. */
  index: number;
  /** Paid as long as it is used; else a term, bought whole. */
  cycle: boolean;
  /** Days of a period counted in days; null where it is counted in months. */
  days: number | null;
  /** Whole months that a purchase covers; 1 for a cycle. */
  months: number;
  /** Purchases in a month of use: 1, or (365/12)/days. */
  perMonth: Fraction;
  /** What the account pays, in cents, by lines. */
  prices: Map<number, number>;
  /** The greatest number of lines with a price of its own. */
  greatest: number;
  extraLineCents: number | null;
  autopayCents: number;
}

export interface PreparedTopUp {
  source: TopUp;
  index: number;
  priceCents: number;
  creditCents: number;
  validityDays: number;
}

export interface PreparedFee {
  name: string;
  cents: number;
  perLine: boolean;
}

/** One row of an international list; calls and messages alike. */
export interface PreparedEntry {
  countries: Countries;
  included: Allowance;
  rate: Money | null;
  /** Cents a minute or message; null = none. */
  rateCents: Fraction | null;
}

export interface PreparedAddOn {
  source: AddOn;
  index: number;
  cents: number;
  data: Allowance;
  hotspot: Allowance;
  voice: Allowance;
  sms: Allowance;
  calling: PreparedEntry[];
  messaging: PreparedEntry[];
}

/** One use abroad: what is included and what is above costs. */
export interface PreparedUse {
  included: Allowance;
  rateCents: Fraction | null;
}

export interface PreparedRoaming {
  source: RoamingEntry;
  countries: Countries;
  data: PreparedUse;
  throttled: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
}

export interface PreparedPass {
  source: RoamingPass;
  cents: number;
  data: Allowance;
  voice: Allowance;
  sms: Allowance;
}

export interface PreparedPlan {
  // What every answer reads stands here itself: in a large catalog each object looked into costs more than the sums.
  id: string;
  plan: PlanFacts;
  /** Paid by top-ups, which hold credit, not by options. */
  byCredit: boolean;
  /** Closed to new customers, or for some people only. */
  restricted: boolean;
  options: PreparedOption[];
  /** Terms from the longest; of one length, in document order. */
  terms: PreparedOption[];
  cycles: PreparedOption[];
  intros: PreparedOption[];
  /** Days of the cycle that allowances are counted by; null = they are per month. */
  allowanceDays: number | null;
  topUpKinds: TopUpKinds;
  recurringFees: PreparedFee[];
  oneTimeFees: PreparedFee[];
  taxed: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
  data: PreparedUse;
  throttled: boolean;
  hotspot: PreparedUse;
  calling: PreparedEntry[];
  messaging: PreparedEntry[];
  roaming: PreparedRoaming[];
  passes: PreparedPass[];
  addOns: PreparedAddOn[];
  /** What was bought last time, and for which question: a need that moves by its use alone buys the same. */
  lastPayments: { key: string; payments: Payments | null } | null;
}

const optionalCents = (text: Money | null): Fraction | null => (text === null ? null : inCents(text));

/** Months that a term of so many days covers: rounded half up, at least one. */
export function termMonths(days: number): number {
  return Math.max(1, Math.floor((days * 24 + 365) / 730));
}

function prepareOption(source: PaymentOption, index: number): PreparedOption {
  const days = isDays(source.period) ? source.period.days : null;
  const months = isDays(source.period) ? 0 : source.period.months;
  const cycle = days === null ? months === 1 : days <= 31;
  const prices = new Map(
    Object.entries(source.priceByLines).map(([lines, price]) => [Number(lines), toCents(price)]),
  );
  return {
    source,
    index,
    cycle,
    days,
    months: cycle ? 1 : days === null ? months : termMonths(days),
    perMonth: cycle && days !== null ? fraction(365, 12 * days) : fraction(1),
    prices,
    greatest: Math.max(...prices.keys()),
    extraLineCents: source.extraLinePrice === null ? null : toCents(source.extraLinePrice),
    autopayCents: source.autopayDiscount === null ? 0 : toCents(source.autopayDiscount.amount),
  };
}

function isDays(period: Period): period is { days: number } {
  return 'days' in period;
}

function prepareFee(fee: Fee): PreparedFee {
  return { name: fee.name, cents: toCents(fee.amount), perLine: fee.per === 'line' };
}

function prepareCalling(entry: CallingEntry): PreparedEntry {
  return prepareEntry(entry.countries, entry.includedMinutes, entry.ratePerMinute);
}

function prepareMessaging(entry: MessagingEntry): PreparedEntry {
  return prepareEntry(entry.countries, entry.includedMessages, entry.ratePerMessage);
}

function prepareEntry(countries: Countries, included: Amount, rate: Money | null): PreparedEntry {
  return { countries, included: toAllowance(included), rate, rateCents: optionalCents(rate) };
}

function prepareUse(included: Amount, rate: Money | null): PreparedUse {
  return { included: toAllowance(included), rateCents: optionalCents(rate) };
}

function prepareRoaming(entry: RoamingEntry): PreparedRoaming {
  const { afterAllowance, overagePerMB, includedGB } = entry.data;
  const perMB = afterAllowance === 'overage' ? optionalCents(overagePerMB) : null;
  return {
    source: entry,
    countries: entry.countries,
    data: { included: toAllowance(includedGB), rateCents: perMB && multiply(perMB, MB_PER_GB) },
    throttled: afterAllowance === 'throttle',
    voice: prepareUse(entry.voice.includedMinutes, entry.voice.ratePerMinute),
    sms: prepareUse(entry.sms.includedMessages, entry.sms.ratePerMessage),
  };
}

function preparePass(source: RoamingPass): PreparedPass {
  return {
    source,
    cents: toCents(source.price),
    data: toAllowance(source.dataGB),
    voice: toAllowance(source.voiceMinutes),
    sms: toAllowance(source.smsMessages),
  };
}

function prepareAddOn(source: AddOn, index: number): PreparedAddOn {
  return {
    source,
    index,
    cents: toCents(source.pricePerLine),
    data: toAllowance(source.dataGB),
    hotspot: toAllowance(source.hotspotGB),
    voice: toAllowance(source.voiceMinutes),
    sms: toAllowance(source.smsMessages),
    calling: source.internationalCalling.map(prepareCalling),
    messaging: source.internationalSms.map(prepareMessaging),
  };
}

function preparePlan(plan: PlanFacts): PreparedPlan {
  const { charges, data } = plan;
  const options = charges.options.map(prepareOption);
  const ordinary = options.filter((option) => !option.source.newCustomersOnly);
  const first = ordinary[0];
  const topUps = charges.topUps.map((source, index) => ({
    source,
    index,
    priceCents: toCents(source.price),
    creditCents: toCents(source.credit),
    validityDays: source.validityDays,
  }));
  return {
    id: plan.id,
    plan,
    byCredit: topUps.length > 0,
    restricted: plan.status === 'closed' || plan.eligibility.length > 0,
    options,
    terms: ordinary.filter((option) => !option.cycle).sort((a, b) => b.months - a.months),
    cycles: ordinary.filter((option) => option.cycle),
    intros: options.filter((option) => option.source.newCustomersOnly),
    allowanceDays: first?.cycle ? first.days : null,
    topUpKinds: prepareKinds(topUps),
    recurringFees: charges.recurringFees.map(prepareFee),
    oneTimeFees: charges.oneTimeFees.map(prepareFee),
    taxed: charges.taxesAndFees !== 'included',
    voice: prepareUse(plan.voice.includedMinutes, plan.voice.overagePerMinute),
    sms: prepareUse(plan.sms.includedMessages, plan.sms.overagePerMessage),
    data: prepareUse(data.highSpeedGB, data.afterAllowance === 'overage' ? data.overagePerGB : null),
    throttled: data.afterAllowance === 'throttle',
    hotspot: prepareUse(plan.hotspot.includedGB, null),
    calling: plan.internationalCalling.map(prepareCalling),
    messaging: plan.internationalSms.map(prepareMessaging),
    roaming: plan.roaming.map(prepareRoaming),
    passes: plan.roamingPasses.map(preparePass),
    addOns: plan.addOns.map(prepareAddOn),
    lastPayments: null,
  };
}

const kept = new WeakMap<PlanFacts, PreparedPlan>();

/** The prepared form of a document; made once for each document object, which must not be changed afterwards. */
export function prepared(plan: PlanFacts): PreparedPlan {
  let result = kept.get(plan);
  if (!result) {
    result = preparePlan(plan);
    kept.set(plan, result);
  }
  return result;
}

const keptLists = new WeakMap<readonly PlanFacts[], PreparedPlan[]>();

/** The prepared forms of a list; made once for each list object, which must not be changed afterwards either. */
export function preparedAll(plans: readonly PlanFacts[]): readonly PreparedPlan[] {
  let result = keptLists.get(plans);
  if (!result) {
    result = plans.map(prepared);
    keptLists.set(plans, result);
  }
  return result;
}

/** The entry of one list that speaks for a country: the one that names it, else the list's `*`. */
export function entryFor<T extends { countries: Countries }>(list: readonly T[], country: string): T | null {
  let everywhere: T | null = null;
  for (const entry of list) {
    if (entry.countries === '*') everywhere = entry;
    else if (entry.countries.includes(country)) return entry;
  }
  return everywhere;
}
