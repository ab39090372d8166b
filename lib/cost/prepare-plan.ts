/** Converts a plan document to its prepared form: every decimal is parsed once. */
import type {
  FeeSums,
  PreparedAddOn,
  PreparedEntry,
  PreparedFee,
  PreparedOption,
  PreparedPass,
  PreparedPlan,
  PreparedRoaming,
  PreparedUse,
} from '@/lib/cost/prepared-plan';
import { prepareKinds } from '@/lib/cost/top-ups';
import { type Fraction, fraction, inCents, multiply, ONE, toCents } from '@/lib/money';
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
} from '@/lib/plan/plan';
import { type Allowance, NOT_STATED, NOTHING, toAllowance, UNLIMITED } from '@/lib/quantity';

/** MB in a GB. */
const MB_PER_GB = fraction(1024);

const optionalCents = (text: Money | null): Fraction | null => (text === null ? null : inCents(text));

/** Months that a term of so many days covers: rounded half up, at least one. */
function termMonths(days: number): number {
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
    perMonth: cycle && days !== null ? fraction(365, 12 * days) : ONE,
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

function sumFees(fees: readonly PreparedFee[]): FeeSums {
  const sums = { accountCents: 0, lineCents: 0 };
  for (const { cents, perLine } of fees) sums[perLine ? 'lineCents' : 'accountCents'] += cents;
  return sums;
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

/** Shared objects for the allowances that most plans have, so that a large catalog stays in the processor's cache. */
const COMMON_USES: ReadonlyMap<Allowance, PreparedUse> = new Map(
  [UNLIMITED, NOTHING, NOT_STATED].map((included) => [included, { included, rateCents: null }]),
);

function prepareUse(amount: Amount, rate: Money | null): PreparedUse {
  const included = toAllowance(amount);
  const common = rate === null ? COMMON_USES.get(included) : undefined;
  return common ?? { included, rateCents: optionalCents(rate) };
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

/** Parses every decimal of a document. */
function preparePlan(plan: PlanFacts): PreparedPlan {
  const { charges, data } = plan;
  const options = charges.options.map(prepareOption);
  const ordinary = options.filter((option) => !option.source.newCustomersOnly);
  const first = ordinary[0];
  const recurringFees = charges.recurringFees.map(prepareFee);
  const oneTimeFees = charges.oneTimeFees.map(prepareFee);
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
    monthFactor: first?.cycle ? first.perMonth : ONE,
    topUpKinds: prepareKinds(topUps),
    recurringFees,
    oneTimeFees,
    recurringSums: sumFees(recurringFees),
    oneTimeSums: sumFees(oneTimeFees),
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
  };
}

const preparedPlans = new WeakMap<PlanFacts, PreparedPlan>();

/** The prepared form of a document, cached by document object: it must not be changed afterwards. */
export function prepared(plan: PlanFacts): PreparedPlan {
  let result = preparedPlans.get(plan);
  if (!result) {
    result = preparePlan(plan);
    preparedPlans.set(plan, result);
  }
  return result;
}

const preparedLists = new WeakMap<readonly PlanFacts[], PreparedPlan[]>();

const byId = (a: PreparedPlan, b: PreparedPlan): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The prepared forms of a list in the order of their ids, so that quotes need no sorting by id. Cached by list object,
 * which must not be changed afterwards either.
 */
export function preparedAll(plans: readonly PlanFacts[]): readonly PreparedPlan[] {
  let result = preparedLists.get(plans);
  if (!result) {
    result = plans.map(prepared).sort(byId);
    preparedLists.set(plans, result);
  }
  return result;
}
