/** Section 5, Trips: each trip by itself, with the plan's own roaming or one kind of pass. */
import type { PreparedNeed, PreparedTrip } from '@/lib/cost/prepared-need';
import {
  entryFor,
  type PreparedPass,
  type PreparedPlan,
  type PreparedRoaming,
} from '@/lib/cost/prepared-plan';
import { type Reason, reasonAbroad } from '@/lib/cost/reason';
import { add, compare, type Fraction, fraction, multiply, round, ZERO } from '@/lib/money';
import { above, scale } from '@/lib/quantity';

export interface TripWay {
  trip: PreparedTrip;
  /** null = the plan's own roaming entry. */
  pass: PreparedPass | null;
  /** Passes charged to one line; 1 where the roaming entry is used. */
  chargedPasses: number;
  /** One line's exact cents. */
  cents: Fraction;
}

/** Days over which the included amounts of a roaming entry, and the limit of charged day passes, count. */
const BLOCK_DAYS = 30;

/** Cost of the use above its included amount; null where it cannot be had. */
function costAbove(over: Fraction, rateCents: Fraction | null): Fraction | null {
  if (over.n === 0) return ZERO;
  return rateCents && multiply(over, rateCents);
}

function byEntry(entry: PreparedRoaming, trip: PreparedTrip, acceptThrottled: boolean): Fraction | null {
  const months = fraction(Math.ceil(trip.source.days / BLOCK_DAYS));
  const voice = costAbove(above(trip.voice, scale(entry.voice.included, months)), entry.voice.rateCents);
  const sms = costAbove(above(trip.sms, scale(entry.sms.included, months)), entry.sms.rateCents);
  const data =
    entry.throttled && acceptThrottled
      ? ZERO
      : costAbove(above(trip.data, scale(entry.data.included, months)), entry.data.rateCents);
  return voice && sms && data && add(add(voice, sms), data);
}

function chargedPasses(pass: PreparedPass, passes: number): number {
  const limit = pass.source.maxChargedPerMonth;
  if (limit === null) return passes;
  const blocks = Math.floor(passes / BLOCK_DAYS);
  return blocks * Math.min(limit, BLOCK_DAYS) + Math.min(limit, passes % BLOCK_DAYS);
}

function byPass(pass: PreparedPass, trip: PreparedTrip, acceptThrottled: boolean): TripWay | null {
  const { countries, validDays } = pass.source;
  if (countries !== '*' && !countries.includes(trip.source.country)) return null;
  const passes = Math.ceil(trip.source.days / validDays);
  const times = fraction(passes);
  const enough =
    above(trip.voice, scale(pass.voice, times)).n === 0 &&
    above(trip.sms, scale(pass.sms, times)).n === 0 &&
    (acceptThrottled || above(trip.data, scale(pass.data, times)).n === 0);
  if (!enough) return null;
  const charged = chargedPasses(pass, passes);
  return { trip, pass, chargedPasses: charged, cents: fraction(charged * pass.cents) };
}

/**
 * The cheapest way of one trip; ties go to the plan's own roaming, then to document order. null = reason `roaming`.
 * `exact` compares what one line owes unrounded (credit pays it); else rounded for all lines, as an item is.
 */
function cheapestWay(
  plan: PreparedPlan,
  trip: PreparedTrip,
  need: PreparedNeed,
  exact: boolean,
): TripWay | null {
  const { acceptThrottled } = need.need;
  const entry = entryFor(plan.roaming, trip.source.country);
  const own = entry && byEntry(entry, trip, acceptThrottled);
  const price = (way: TripWay): Fraction =>
    exact ? way.cents : fraction(round(multiply(way.cents, fraction(need.lines))));
  let best: TripWay | null = own && { trip, pass: null, chargedPasses: 1, cents: own };
  for (const pass of plan.passes) {
    const way = byPass(pass, trip, acceptThrottled);
    if (way && (!best || compare(price(way), price(best)) < 0)) best = way;
  }
  return best;
}

export interface PlannedTrips {
  ways: readonly TripWay[];
  reasons: readonly Reason[];
}

const NO_TRIPS: PlannedTrips = { ways: [], reasons: [] };

/** The way of every trip in the need's order, and a reason for each country whose trips no way covers. */
export function planTrips(plan: PreparedPlan, need: PreparedNeed, exact: boolean): PlannedTrips {
  if (need.trips.length === 0) return NO_TRIPS;
  const ways: TripWay[] = [];
  const reasons: Reason[] = [];
  for (const trip of need.trips) {
    const way = cheapestWay(plan, trip, need, exact);
    if (way) ways.push(way);
    else if (!reasons.some(({ country }) => country === trip.source.country))
      reasons.push(reasonAbroad('roaming', trip.source.country));
  }
  return { ways, reasons };
}
