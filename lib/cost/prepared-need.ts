/** A need with its quantities as fractions and its horizon as factors. */
import type { CostSettings } from '@/lib/cost/result';
import { type Fraction, fraction, fromDecimal, fromNumber, multiply, round, toNumber } from '@/lib/money';
import type { Need, Trip } from '@/lib/need/need';

/** Use in or towards one country. */
export interface CountryUse {
  country: string;
  use: Fraction;
}

export interface PreparedTrip {
  source: Trip;
  data: Fraction;
  voice: Fraction;
  sms: Fraction;
}

/** Price of the use above a pool's included amount; called only where the entry has a rate. */
export type PoolPrice = (over: Fraction, rateCents: Fraction) => Fraction;

export interface PreparedNeed {
  need: Need;
  lines: number;
  /** Days of a stay; null where the horizon is in months. */
  stayDays: number | null;
  /** Factor of monthly use and length of the schedule: months of the horizon, 1 for a stay. */
  months: number;
  /** Number of times monthly fees and add-ons are paid. */
  charges: number;
  /** Factor of an add-on's monthly grants within one month of use: 1, or ⌈D/30⌉ for a stay of D days. */
  grants: Fraction;
  /** Days for which top-ups must stay valid. */
  validDays: Fraction;
  voice: Fraction;
  sms: Fraction;
  data: Fraction;
  hotspot: Fraction;
  calls: CountryUse[];
  messages: CountryUse[];
  /** Trips with some use. */
  trips: PreparedTrip[];
  /** Whether any requirement is set. */
  restricts: boolean;
  /** Key of everything that option prices depend on: needs with the same key are offered the same. */
  buyer: number;
  /** Price of the use above a pool's included amount for all lines and the whole horizon, rounded as its item is. */
  roundedPrice: PoolPrice;
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
  return multiply(multiply(fromDecimal(percent), fraction(1, 100)), fromDecimal(settings.taxableShare));
}

function prepareNeed(need: Need, settings: CostSettings): PreparedNeed {
  const { monthly, horizonDays } = need;
  const rate = taxRate(need.state, settings);
  const stayMonths = horizonDays === null ? 1 : Math.ceil(horizonDays / 30);
  const times = fraction((horizonDays === null ? need.horizonMonths : 1) * need.lines);
  return {
    need,
    lines: need.lines,
    stayDays: horizonDays,
    months: horizonDays === null ? need.horizonMonths : 1,
    charges: horizonDays === null ? need.horizonMonths : stayMonths,
    grants: fraction(stayMonths),
    validDays: horizonDays === null ? fraction(need.horizonMonths * 365, 12) : fraction(horizonDays),
    voice: fromNumber(monthly.voiceMinutes),
    sms: fromNumber(monthly.smsMessages),
    data: fromNumber(monthly.dataGB),
    hotspot: fromNumber(monthly.hotspotGB),
    calls: used(monthly.internationalCalls.map((c) => ({ country: c.country, use: fromNumber(c.minutes) }))),
    messages: used(
      monthly.internationalSms.map((m) => ({ country: m.country, use: fromNumber(m.messages) })),
    ),
    trips: need.trips
      .filter((trip) => trip.dataGB > 0 || trip.voiceMinutes > 0 || trip.smsMessages > 0)
      .map((source) => ({
        source,
        data: fromNumber(source.dataGB),
        voice: fromNumber(source.voiceMinutes),
        sms: fromNumber(source.smsMessages),
      })),
    restricts: Object.values(need.require).some((value) => (Array.isArray(value) ? value.length > 0 : value)),
    buyer: 4 * need.lines + 2 * Number(need.autopay) + Number(need.newCustomer),
    roundedPrice: (over, rate) => fraction(round(multiply(multiply(over, rate), times))),
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
