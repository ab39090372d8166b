/** Converts a plan document to its prepared form: every decimal is parsed once. */
import type {
  DataTerms,
  FeeSums,
  PassAmount,
  PreparedAddOn,
  PreparedEntry,
  PreparedFee,
  PreparedOption,
  PreparedPass,
  PreparedPlan,
  PreparedRecurringFee,
  PreparedRoaming,
  PreparedUse,
} from '@/lib/cost/prepared-plan';
import { prepareKinds } from '@/lib/cost/top-ups';
import {
  type Fraction,
  fraction,
  fromDecimal,
  fromNumber,
  inCents,
  multiply,
  ONE,
  toCents,
} from '@/lib/money';
import type {
  AddOn,
  AfterAllowance,
  Amount,
  AmountAbroad,
  AutopayDiscount,
  AutopayMeans,
  CallingEntry,
  Countries,
  Fee,
  MessagingEntry,
  Money,
  PaymentOption,
  Period,
  PlanCallingEntry,
  PlanFacts,
  RecurringFee,
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
  const prices = centsByLines(source.priceByLines);
  return {
    source,
    index,
    cycle,
    days,
    months: cycle ? 1 : days === null ? months : termMonths(days),
    perMonth: cycle && days !== null ? fraction(365, 12 * days) : ONE,
    prices,
    greatest: Math.max(...prices.keys()),
    extraLineCents:
      source.extraLinePrice === null || source.extraLinePrice === 'notSold'
        ? null
        : toCents(source.extraLinePrice),
    autopayCents: autopayCents(source.autopayDiscount),
    autopayPerLine: source.autopayDiscount?.per === 'line',
    fromPurchase: source.autopayDiscount?.fromPurchase ?? 1,
  };
}

/** Shared by the many options without a discount. */
const NO_AUTOPAY = { bank: 0, debit: 0, card: 0 };

function autopayCents(discount: AutopayDiscount | null): Readonly<Record<AutopayMeans, number>> {
  if (!discount) return NO_AUTOPAY;
  const cents = (text: Money | null): number => (text === null ? 0 : toCents(text));
  return { bank: cents(discount.bank), debit: cents(discount.debit), card: cents(discount.card) };
}

const centsByLines = (prices: Readonly<Record<string, Money>>): Map<number, number> =>
  new Map(Object.entries(prices).map(([lines, price]) => [Number(lines), toCents(price)]));

function isDays(period: Period): period is { days: number } {
  return 'days' in period;
}

function prepareFee(fee: Fee): PreparedFee {
  return { name: fee.name, cents: toCents(fee.amount), perLine: fee.per === 'line' };
}

function prepareRecurring(fee: RecurringFee): PreparedRecurringFee {
  if ('percent' in fee)
    return { each: 'percent', name: fee.name, share: multiply(fromDecimal(fee.percent), fraction(1, 100)) };
  return { ...prepareFee(fee), each: fee.each };
}

function sumFees(fees: readonly PreparedFee[]): FeeSums {
  const sums = { accountCents: 0, lineCents: 0 };
  for (const { cents, perLine } of fees) sums[perLine ? 'lineCents' : 'accountCents'] += cents;
  return sums;
}

function prepareCalling(entry: CallingEntry): PreparedEntry {
  return prepareEntry(entry.countries, entry.includedMinutes, entry.ratePerMinute);
}

/** An entry of a plan's own list, whose minutes may be taken from its voice minutes. */
const preparePlanCalling =
  (voice: Allowance) =>
  (entry: PlanCallingEntry): PreparedEntry =>
    'fromVoice' in entry
      ? { countries: entry.countries, fromVoice: true, included: voice, rate: null, rateCents: null }
      : prepareCalling(entry);

function prepareMessaging(entry: MessagingEntry): PreparedEntry {
  return prepareEntry(entry.countries, entry.includedMessages, entry.ratePerMessage);
}

function prepareEntry(countries: Countries, included: Amount, rate: Money | null): PreparedEntry {
  return {
    countries,
    fromVoice: false,
    included: toAllowance(included),
    rate,
    rateCents: optionalCents(rate),
  };
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

/** The plan's own amounts, which `home` stands for abroad. */
interface Home {
  data: Amount;
  voice: Amount;
  sms: Amount;
}

const abroad = (amount: AmountAbroad, home: Amount): Amount => (amount === 'home' ? home : amount);

const prepareRoaming =
  (home: Home) =>
  (entry: RoamingEntry): PreparedRoaming => {
    const { data, voice, sms } = entry;
    const perMB = data.afterAllowance === 'overage' ? optionalCents(data.overagePerMB) : null;
    return {
      source: entry,
      countries: entry.countries,
      data: {
        included: toAllowance(abroad(data.includedGB, home.data)),
        rateCents: perMB && multiply(perMB, MB_PER_GB),
      },
      throttled: data.afterAllowance === 'throttle',
      endStated: isEndStated(data.afterAllowance, data.overagePerMB),
      voice: prepareUse(abroad(voice.includedMinutes, home.voice), voice.ratePerMinute),
      sms: prepareUse(abroad(sms.includedMessages, home.sms), sms.ratePerMessage),
      receivedCents: optionalCents(sms.ratePerReceived),
    };
  };

const isEndStated = (afterAllowance: AfterAllowance | null, price: Money | null): boolean =>
  afterAllowance === 'overage' ? price !== null : afterAllowance !== null;

const preparePass =
  (home: Home) =>
  (source: RoamingPass): PreparedPass => {
    const amount = (value: AmountAbroad, own: Amount): PassAmount => ({
      allowance: toAllowance(abroad(value, own)),
      home: value === 'home',
    });
    return {
      source,
      cents: toCents(source.price),
      data: amount(source.dataGB, home.data),
      voice: amount(source.voiceMinutes, home.voice),
      sms: amount(source.smsMessages, home.sms),
    };
  };

/** Shared by the many plans that sell no overage or sell it by use. */
const PLAIN_DATA: DataTerms = { shared: false, block: null, caps: null, endStated: true };

function prepareDataTerms(data: PlanFacts['data']): DataTerms {
  const endStated = isEndStated(data.afterAllowance, data.overagePerGB);
  const { overageBlockGB: block, overageCapByLines: caps } = data;
  if (endStated && data.sharing === 'line' && block === null && caps === null) return PLAIN_DATA;
  return {
    shared: data.sharing === 'account',
    block: block === null ? null : fromNumber(block),
    caps: caps && centsByLines(caps),
    endStated,
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
  const recurringFees = charges.recurringFees.map(prepareRecurring);
  const feesEach = (time: 'month' | 'purchase') =>
    recurringFees.filter((fee): fee is PreparedFee & { each: typeof time } => fee.each === time);
  const voice = prepareUse(plan.voice.includedMinutes, plan.voice.overagePerMinute);
  const home: Home = {
    data: data.highSpeedGB,
    voice: plan.voice.includedMinutes,
    sms: plan.sms.includedMessages,
  };
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
    topUpKinds: prepareKinds(topUps, charges.firstTopUpAtLeast),
    recurringFees,
    oneTimeFees,
    recurringSums: sumFees(feesEach('month')),
    purchaseFees: feesEach('purchase'),
    percentFees: recurringFees.flatMap((fee) => (fee.each === 'percent' ? [fee.share] : [])),
    oneTimeSums: sumFees(oneTimeFees),
    taxed: charges.taxesAndFees !== 'included',
    voice,
    sms: prepareUse(plan.sms.includedMessages, plan.sms.overagePerMessage),
    data: prepareUse(data.highSpeedGB, data.afterAllowance === 'overage' ? data.overagePerGB : null),
    dataTerms: prepareDataTerms(data),
    throttled: data.afterAllowance === 'throttle',
    hotspot: prepareUse(plan.hotspot.includedGB, null),
    calling: plan.internationalCalling.map(preparePlanCalling(voice.included)),
    messaging: plan.internationalSms.map(prepareMessaging),
    roaming: plan.roaming.map(prepareRoaming(home)),
    passes: plan.roamingPasses.map(preparePass(home)),
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

/**
 * The prepared forms of a list in the order of their ids, so that quotes need no sorting by id. Cached by list object,
 * which must not be changed afterwards either.
 */
export function preparedAll(plans: readonly PlanFacts[]): readonly PreparedPlan[] {
  let result = preparedLists.get(plans);
  if (!result) {
    result = plans.map(prepared).sort((a, b) => (a.id < b.id ? -1 : 1));
    preparedLists.set(plans, result);
  }
  return result;
}
