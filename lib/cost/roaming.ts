/** Sections 4 and 5, Trips: each trip by itself, with the plan's own roaming or one kind of pass. */
import type { Findings } from '@/lib/cost/findings';
import type { PreparedNeed, PreparedTrip } from '@/lib/cost/prepared-need';
import {
  entryFor,
  type PassAmount,
  type PreparedPass,
  type PreparedPlan,
  type PreparedRoaming,
  type PreparedUse,
} from '@/lib/cost/prepared-plan';
import { reasonAbroad } from '@/lib/cost/reason';
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

/** A way that suffices where amounts that are not stated are taken as unlimited. */
interface PossibleWay extends TripWay {
  /** Every amount that the trip needs is stated. */
  stated: boolean;
  /** Nobody has read whether the country is on its list. */
  unlisted: boolean;
}

/** Days over which the included amounts of a roaming entry, and the limit of charged day passes, count. */
const BLOCK_DAYS = 30;

/** Days abroad in one piece after which a plan that states no limit has to be asked. */
const MOST_DAYS_UNASKED = 30;

const blocksOf = ({ source }: PreparedTrip): Fraction => fraction(Math.ceil(source.days / BLOCK_DAYS));

/** What one part of a trip costs: cents, null where it cannot be had, or `unstated`. */
type PartCost = Fraction | null | 'unstated';

function costAbove(use: Fraction, { included, rateCents }: PreparedUse, blocks: Fraction): PartCost {
  if (use.n === 0) return ZERO;
  if (!included.stated) return 'unstated';
  const over = above(use, scale(included, blocks));
  if (over.n === 0) return ZERO;
  return rateCents && multiply(over, rateCents);
}

function costOfData(
  entry: PreparedRoaming,
  use: Fraction,
  blocks: Fraction,
  acceptThrottled: boolean,
): PartCost {
  const cents = costAbove(use, entry.data, blocks);
  if (cents !== null) return cents;
  if (!entry.endStated) return 'unstated';
  return entry.throttled && acceptThrottled ? ZERO : null;
}

function costOfReceived({ receivedCents }: PreparedRoaming, received: Fraction): PartCost {
  if (received.n === 0) return ZERO;
  return receivedCents ? multiply(received, receivedCents) : 'unstated';
}

function byEntry(entry: PreparedRoaming, trip: PreparedTrip, acceptThrottled: boolean): PossibleWay | null {
  const blocks = blocksOf(trip);
  const parts = [
    costAbove(trip.voice, entry.voice, blocks),
    costAbove(trip.sms, entry.sms, blocks),
    costOfReceived(entry, trip.received),
    costOfData(entry, trip.data, blocks, acceptThrottled),
  ];
  let cents = ZERO;
  let stated = true;
  for (const part of parts) {
    if (part === null) return null;
    if (part === 'unstated') stated = false;
    else cents = add(cents, part);
  }
  return { trip, pass: null, chargedPasses: 1, cents, stated, unlisted: entry.countries === 'unlisted' };
}

function chargedPasses(pass: PreparedPass, passes: number): number {
  const limit = pass.source.maxChargedPerMonth;
  if (limit === null) return passes;
  const blocks = Math.floor(passes / BLOCK_DAYS);
  return blocks * Math.min(limit, BLOCK_DAYS) + Math.min(limit, passes % BLOCK_DAYS);
}

function byPass(pass: PreparedPass, trip: PreparedTrip, acceptThrottled: boolean): PossibleWay | null {
  const { countries, validDays } = pass.source;
  if (typeof countries !== 'string' && !countries.includes(trip.source.country)) return null;
  const passes = Math.ceil(trip.source.days / validDays);
  let stated = true;
  const suffices = (use: Fraction, { allowance, home }: PassAmount, beyond: boolean): boolean => {
    if (use.n === 0) return true;
    if (!allowance.stated) {
      stated = false;
      return true;
    }
    const times = home ? blocksOf(trip) : fraction(passes);
    return beyond || above(use, scale(allowance, times)).n === 0;
  };
  const enough =
    suffices(trip.voice, pass.voice, false) &&
    suffices(add(trip.sms, trip.received), pass.sms, false) &&
    suffices(trip.data, pass.data, acceptThrottled);
  if (!enough) return null;
  const charged = chargedPasses(pass, passes);
  const cents = fraction(charged * pass.cents);
  return { trip, pass, chargedPasses: charged, cents, stated, unlisted: countries === 'unlisted' };
}

/** Ways that could serve the trip: the plan's own roaming, then passes in document order. */
function possibleWays(plan: PreparedPlan, trip: PreparedTrip, acceptThrottled: boolean): PossibleWay[] {
  const ways: PossibleWay[] = [];
  const entry = entryFor(plan.roaming, trip.source.country);
  const own = entry && byEntry(entry, trip, acceptThrottled);
  if (own) ways.push(own);
  for (const pass of plan.passes) {
    const way = byPass(pass, trip, acceptThrottled);
    if (way) ways.push(way);
  }
  return ways;
}

/** Whether an entry or a pass names the country, stands for every country, or has a list that nobody has read. */
const isMentioned = ({ roaming, passes }: PreparedPlan, country: string): boolean =>
  entryFor(roaming, country) !== null ||
  passes.some(({ source: { countries } }) => typeof countries === 'string' || countries.includes(country));

/**
 * The way of every trip in the need's order, with what has to be asked and what cannot be had (section 4, condition 7).
 * Of each trip the cheapest of its certain ways, else of the unlisted ones, else of those with amounts that are not
 * stated; ties go to the plan's own roaming, then to document order. `exact` compares what one line owes unrounded
 * (credit pays it); else rounded for all lines, as an item is.
 */
export function planTrips(
  plan: PreparedPlan,
  need: PreparedNeed,
  exact: boolean,
  findings: Findings,
): readonly TripWay[] {
  const chosen: TripWay[] = [];
  const price = ({ cents }: TripWay): Fraction =>
    exact ? cents : fraction(round(multiply(cents, fraction(need.lines))));
  const cheapest = (ways: readonly PossibleWay[]): TripWay | null => {
    let best: TripWay | null = null;
    for (const way of ways) if (!best || compare(price(way), price(best)) < 0) best = way;
    return best;
  };
  for (const trip of need.trips) {
    const { country, days } = trip.source;
    if (days > (plan.plan.maxDaysAbroad ?? MOST_DAYS_UNASKED))
      findings.ask(reasonAbroad('abroadTooLong', country), false);
    const roaming = reasonAbroad('roaming', country);
    const ways = possibleWays(plan, trip, need.need.acceptThrottled);
    const stated = ways.filter((way) => way.stated);
    const certain = cheapest(stated.filter(({ unlisted }) => !unlisted));
    const way = certain ?? cheapest(stated) ?? cheapest(ways);
    if (way) chosen.push(way);
    if (certain) continue;
    if (way) findings.ask(roaming, stated.length === 0);
    else if (!isMentioned(plan, country) && plan.plan.listed.roaming === 'some') findings.ask(roaming, true);
    else findings.no(roaming);
  }
  return chosen;
}
