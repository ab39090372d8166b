/** A need with its quantities as fractions and its horizon as factors. Kept for each need and settings object. */
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

/** Prices what lies above a pool's included amount; called only where the entry has a rate. */
export type PoolPrice = (over: Fraction, rateCents: Fraction) => Fraction;

export interface PreparedNeed {
  need: Need;
  lines: number;
  /** Days of a stay, null for whole months. */
  stayDays: number | null;
  /** Months of the horizon as a factor of monthly use and entries in the schedule; 1 for a stay. */
  months: number;
  /** How often monthly fees and add-ons are paid. */
  charges: number;
  /** Months that a line's monthly grants count for, within one "month" of use: 1, or ⌈D/30⌉ for a stay. */
  grants: Fraction;
  /** Days that top-ups must stay valid. */
  validDays: Fraction;
  voice: Fraction;
  sms: Fraction;
  data: Fraction;
  hotspot: Fraction;
  calls: CountryUse[];
  messages: CountryUse[];
  /** Only trips with some use. */
  trips: PreparedTrip[];
  /** Whether it requires anything of a plan's facts. */
  restricts: boolean;
  /** Everything that prices of options hang on, as one number: two needs with the same are offered the same. */
  buyer: number;
  /** What lies above a pool's included amount, for all lines and the whole horizon, rounded as its item is. */
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
 * The prepared form of a need; a ranking asks for the same one for each plan, so the last is kept.
 * Throws a RangeError for a state that the tax table lacks (section 5, Taxes: the need is invalid).
 */
export function preparedNeed(need: Need, settings: CostSettings): PreparedNeed {
  if (last?.need !== need || last.settings !== settings)
    last = { need, settings, result: prepareNeed(need, settings) };
  return last.result;
}
