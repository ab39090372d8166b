import type { Trip } from '@/lib/need/need';
import type { Amount, RoamingEntry, RoamingPass } from '@/lib/plan/plan';
import { amountTimes, type Case, entryFor, excess } from './case';
import { Fraction, ONE, sum, whole, ZERO } from './fraction';

/** One way to have a trip, a line: so many passes that are charged, or once what the plan's own entry takes. */
export interface Way {
  ref: string;
  units: Fraction;
  unitPrice: Fraction;
}

export const isUsed = (trip: Trip): boolean => trip.dataGB + trip.voiceMinutes + trip.smsMessages > 0;

/** What is used above the included amount, at the rate; null where it cannot be had. */
function atRate(used: number, included: Amount, times: number, rate: Fraction | null): Fraction | null {
  const above = excess(Fraction.read(used), [amountTimes(included, whole(times))]);
  if (above.compare(ZERO) === 0) return ZERO;
  return rate === null ? null : above.times(rate);
}

/** By the plan's own roaming entry. */
function byEntry(it: Case, trip: Trip, entry: RoamingEntry): Fraction | null {
  const months = Math.ceil(trip.days / 30);
  const read = (rate: string | null) => (rate === null ? null : Fraction.read(rate));
  const perMB = read(entry.data.overagePerMB);
  let perGB: Fraction | null = null;
  if (entry.data.afterAllowance === 'overage' && perMB !== null) perGB = perMB.times(whole(1024));
  if (entry.data.afterAllowance === 'throttle' && it.need.acceptThrottled) perGB = ZERO;
  const parts = [
    atRate(trip.dataGB, entry.data.includedGB, months, perGB),
    atRate(trip.voiceMinutes, entry.voice.includedMinutes, months, read(entry.voice.ratePerMinute)),
    atRate(trip.smsMessages, entry.sms.includedMessages, months, read(entry.sms.ratePerMessage)),
  ];
  const had = parts.filter((part) => part !== null);
  return had.length === parts.length ? sum(had) : null;
}

/** How many passes of one type are charged; null where they do not hold what is used. */
function byPass(it: Case, trip: Trip, pass: RoamingPass): Fraction | null {
  const passes = Math.ceil(trip.days / pass.validDays);
  const fits = (used: number, included: Amount) => atRate(used, included, passes, null) !== null;
  if (!fits(trip.voiceMinutes, pass.voiceMinutes)) return null;
  if (!fits(trip.smsMessages, pass.smsMessages)) return null;
  if (!fits(trip.dataGB, pass.dataGB) && !it.need.acceptThrottled) return null;
  let charged = passes;
  if (pass.maxChargedPerMonth !== null) {
    charged = 0;
    for (let first = 0; first < trip.days; first += 30) {
      charged += Math.min(pass.maxChargedPerMonth, Math.min(30, trip.days - first));
    }
  }
  return whole(charged);
}

/** Every way to have the trip: the plan's entry first, then the passes in document order. */
export function everyWay(it: Case, trip: Trip): Way[] {
  if (!isUsed(trip)) return [{ ref: trip.country, units: ONE, unitPrice: ZERO }];
  const ways: Way[] = [];
  const entry = entryFor(it.plan.roaming, trip.country);
  const included = entry ? byEntry(it, trip, entry) : null;
  if (included !== null) ways.push({ ref: trip.country, units: ONE, unitPrice: included });
  for (const pass of it.plan.roamingPasses) {
    if (pass.countries !== '*' && !pass.countries.includes(trip.country)) continue;
    const units = byPass(it, trip, pass);
    const ref = `${trip.country} @ ${pass.id}`;
    if (units !== null) ways.push({ ref, units, unitPrice: Fraction.read(pass.price) });
  }
  return ways;
}
