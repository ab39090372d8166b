/** A need with its quantities as fractions and its horizon as factors. */
import type { CostSettings } from '@/lib/cost/result';
import { taxRateOf } from '@/lib/cost/tax';
import { type Fraction, fraction, fromNumber, multiply, round, toCents, toNumber } from '@/lib/money';
import { monthsOf } from '@/lib/need/horizon';
import type { Need, OwnOffer, Trip, Use } from '@/lib/need/need';
import { kindsOfMonths } from '@/lib/need/other-months';
import type { PlanFacts } from '@/lib/plan/plan';

/** Use in or towards one country. */
export interface CountryUse {
  country: string;
  use: Fraction;
}

export interface PreparedTrip {
  source: Trip;
  data: Fraction;
  voice: Fraction;
  /** Messages sent. */
  sms: Fraction;
  received: Fraction;
}

/** An offer that the person has, as cents over the whole horizon. */
export interface PreparedOffer {
  source: OwnOffer;
  /** Months that count. */
  months: number;
  cents: number;
}

/** Whether an offer is of this plan: of its carrier, and of no other plan. */
export const isOfferOn = ({ carrier, plan }: OwnOffer, on: Pick<PlanFacts, 'id' | 'carrier'>): boolean =>
  carrier === on.carrier && (plan === null || plan === on.id);

/** Price of the use above a pool's included amount; called only where the entry has a rate. */
export type PoolPrice = (over: Fraction, rateCents: Fraction) => Fraction;

/** So many months of one use (tariff model, section 6); most needs have one kind. Of a stay: the whole of it. */
export interface MonthKind {
  /** 0 = the usual months. */
  index: number;
  /** Position of the first of these months in the schedule. */
  start: number;
  /** Factor of use: the number of these months, 1 for a stay. */
  months: number;
  /** Number of times add-ons are paid: the number of these months, ⌈D/30⌉ for a stay of D days. */
  charges: number;
  voice: Fraction;
  sms: Fraction;
  data: Fraction;
  hotspot: Fraction;
  calls: CountryUse[];
  messages: CountryUse[];
  /** Price of the use above a pool's included amount for all lines and all these months, rounded as its item is. */
  roundedPrice: PoolPrice;
}

/** Overage of data that groups of an account use up together (tariff model, section 7): one for each sum of use. */
export interface SharedOverage {
  /** Months of the schedule in which so much is used together; null = all of them. */
  months: readonly number[] | null;
  /** What is billed above the allowance in all these months. */
  quantity: Fraction;
  rateCents: Fraction;
  /** Rounded once. */
  cents: number;
}

/** An account that the need's lines share with lines of other needs (tariff model, section 7). */
export interface SharedAccount {
  /** All lines of the account, those of the need among them. */
  lines: number;
  /** The overage of shared data that this need pays for. Its own use of shared data is counted there alone. */
  overages: readonly SharedOverage[];
}

export interface PreparedNeed {
  need: Need;
  lines: number;
  /** null = the lines share their accounts with nobody. */
  account: SharedAccount | null;
  /** Days of a stay; null where the horizon is in months. */
  stayDays: number | null;
  /** Length of the schedule: months of the horizon, 1 for a stay. */
  months: number;
  /** Number of times monthly fees are paid. */
  charges: number;
  /** Factor of an add-on's monthly grants within one month of use: 1, or ⌈D/30⌉ for a stay of D days. */
  grants: Fraction;
  /** Days for which top-ups must stay valid. */
  validDays: Fraction;
  /** The usual months first. */
  kinds: readonly MonthKind[];
  /** Trips with some use. */
  trips: PreparedTrip[];
  offers: PreparedOffer[];
  /** Whether any requirement is set. */
  restricts: boolean;
  /** Key of everything that option prices depend on: needs with the same key are offered the same. */
  buyer: string;
  /** Effective rate on the taxed amount (combined rate × taxable share); null = no estimate. */
  taxRate: Fraction | null;
  /** The same as text, for the tax item. */
  taxRateText: string;
}

const used = (list: CountryUse[]): CountryUse[] => list.filter(({ use }) => use.n > 0);

function taxRate(state: string | null, settings: CostSettings): Fraction | null {
  if (state === null) return null;
  const percent = settings.combinedTaxRatePercent[state];
  if (percent === undefined) throw new RangeError(`The tax table has no state "${state}"`);
  return taxRateOf(percent, settings.taxableShare);
}

function monthKind(
  use: Use,
  lines: number,
  place: Pick<MonthKind, 'index' | 'start' | 'months' | 'charges'>,
): MonthKind {
  const times = fraction(place.months * lines);
  return {
    ...place,
    voice: fromNumber(use.voiceMinutes),
    sms: fromNumber(use.smsMessages),
    data: fromNumber(use.dataGB),
    hotspot: fromNumber(use.hotspotGB),
    calls: used(use.internationalCalls.map((c) => ({ country: c.country, use: fromNumber(c.minutes) }))),
    messages: used(use.internationalSms.map((m) => ({ country: m.country, use: fromNumber(m.messages) }))),
    roundedPrice: (over, rate) => fraction(round(multiply(multiply(over, rate), times))),
  };
}

/** The kinds of month, one behind the other in the schedule. */
function monthKinds(need: Need): MonthKind[] {
  let start = 0;
  return kindsOfMonths(need).map(({ months, use }, index) => {
    const charges = need.horizonDays === null ? months : Math.ceil(need.horizonDays / 30);
    const kind = monthKind(use, need.lines, { index, start, months, charges });
    start += months;
    return kind;
  });
}

function prepareOffer(source: OwnOffer, horizon: number): PreparedOffer {
  const months = Math.min(source.months, horizon);
  return { source, months, cents: toCents(source.perMonth) * months + toCents(source.oneTime) };
}

const buyerOf = ({ lines, autopay, newCustomer, require }: Need, account: SharedAccount | null): string =>
  `${lines} of ${account?.lines ?? 'its own'} ${autopay} ${newCustomer} ${require.noPrepay} ${require.eligibility.join()}`;

/** The need of lines that share an account with others. */
export const inAccount = (prepared: PreparedNeed, account: SharedAccount): PreparedNeed => ({
  ...prepared,
  account,
  buyer: buyerOf(prepared.need, account),
});

/** The lines that an account's prices are for. */
export const accountLines = ({ lines, account }: PreparedNeed): number => account?.lines ?? lines;

/** The need of a person who would also pay for more than a month at once. */
export function withPrepay(prepared: PreparedNeed): PreparedNeed {
  const need = { ...prepared.need, require: { ...prepared.need.require, noPrepay: false } };
  return { ...prepared, need, buyer: buyerOf(need, prepared.account) };
}

function prepareNeed(need: Need, settings: CostSettings): PreparedNeed {
  const { horizonDays, require } = need;
  const rate = taxRate(need.state, settings);
  const stayMonths = horizonDays === null ? 1 : Math.ceil(horizonDays / 30);
  const months = monthsOf(need);
  const { eligibility: _, ...requirements } = require;
  return {
    need,
    lines: need.lines,
    account: null,
    stayDays: horizonDays,
    months,
    charges: horizonDays === null ? need.horizonMonths : stayMonths,
    grants: fraction(stayMonths),
    validDays: horizonDays === null ? fraction(need.horizonMonths * 365, 12) : fraction(horizonDays),
    kinds: monthKinds(need),
    trips: need.trips
      .filter(
        (trip) => trip.dataGB > 0 || trip.voiceMinutes > 0 || trip.smsMessages > 0 || trip.smsReceived > 0,
      )
      .map((source) => ({
        source,
        data: fromNumber(source.dataGB),
        voice: fromNumber(source.voiceMinutes),
        sms: fromNumber(source.smsMessages),
        received: fromNumber(source.smsReceived),
      })),
    offers: need.offers.map((offer) => prepareOffer(offer, months)),
    restricts: Object.values(requirements).some((value) => (Array.isArray(value) ? value.length > 0 : value)),
    buyer: buyerOf(need, null),
    taxRate: rate,
    taxRateText: rate ? String(Number(toNumber(rate).toFixed(9))) : '',
  };
}

let last: { need: Need; settings: CostSettings; result: PreparedNeed } | null = null;

/**
 * The prepared form of a need; the last one is cached, since a ranking uses it for every plan.
 * Throws a RangeError for a state that the tax table lacks (section 5, Taxes: the need is invalid).
 */
export function preparedNeed(need: Need, settings: CostSettings): PreparedNeed {
  if (last?.need !== need || last.settings !== settings)
    last = { need, settings, result: prepareNeed(need, settings) };
  return last.result;
}
