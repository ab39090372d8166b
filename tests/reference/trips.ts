/** Trips: section 4, rule 7, and what they cost (section 5). */
import type { Trip } from '@/lib/need/need';
import type { Amount, AmountAbroad, Countries, RoamingEntry, RoamingPass } from '@/lib/plan/plan';
import { type Answers, give } from './answers';
import { amountTimes, type Case, excess, type Quantity } from './case';
import { Fraction, ONE, sum, whole, ZERO } from './fraction';

/** One way to have a trip, a line: so many passes that are charged, or once what the plan's own entry takes. */
export interface TripWay {
  ref: string;
  units: Fraction;
  unitPrice: Fraction;
  unlisted: boolean;
  /** Whether every amount that it needs is stated; the price takes the others as unlimited. */
  stated: boolean;
}

const blocksOf30 = (days: number): number => Math.ceil(days / 30);

const isUsed = (trip: Trip): boolean =>
  trip.dataGB + trip.voiceMinutes + trip.smsMessages + trip.smsReceived > 0;

/** An amount abroad over the whole trip; null where it is not stated. */
function overTrip(amount: AmountAbroad, home: Amount, times: number, days: number): Quantity | null {
  if (amount === 'home') return home === null ? null : amountTimes(home, whole(blocksOf30(days)));
  return amount === null ? null : amountTimes(amount, whole(times));
}

/** What a use of one kind costs: dollars, `impossible`, or `notStated`. */
type Part = Fraction | 'impossible' | 'notStated';

function part(used: number, included: Quantity | null, beyond: Part): Part {
  if (used === 0) return ZERO;
  if (included === null) return 'notStated';
  const over = excess(Fraction.read(used), [included]);
  if (over.compare(ZERO) === 0) return ZERO;
  return typeof beyond === 'string' ? beyond : over.times(beyond);
}

const atRate = (rate: string | null): Part => (rate === null ? 'impossible' : Fraction.read(rate));

/** A GB of roaming data above what is included. */
function beyondData(it: Case, { afterAllowance, overagePerMB }: RoamingEntry['data']): Part {
  if (afterAllowance === 'throttle') return it.need.acceptThrottled ? ZERO : 'impossible';
  if (afterAllowance === 'stop') return 'impossible';
  if (afterAllowance === null || overagePerMB === null) return 'notStated';
  return Fraction.read(overagePerMB).times(whole(1024));
}

/** The parts together; null where one of them cannot be had. */
function together(parts: Part[]): { dollars: Fraction; stated: boolean } | null {
  if (parts.includes('impossible')) return null;
  const dollars = sum(parts.filter((one) => typeof one !== 'string'));
  return { dollars, stated: !parts.includes('notStated') };
}

function byEntry(it: Case, trip: Trip, entry: RoamingEntry): TripWay[] {
  const { plan } = it;
  const included = (amount: AmountAbroad, home: Amount) =>
    overTrip(amount, home, blocksOf30(trip.days), trip.days);
  const { data, voice, sms } = entry;
  const received = sms.ratePerReceived;
  const cost = together([
    part(trip.dataGB, included(data.includedGB, plan.data.highSpeedGB), beyondData(it, data)),
    part(
      trip.voiceMinutes,
      included(voice.includedMinutes, plan.voice.includedMinutes),
      atRate(voice.ratePerMinute),
    ),
    part(
      trip.smsMessages,
      included(sms.includedMessages, plan.sms.includedMessages),
      atRate(sms.ratePerMessage),
    ),
    part(trip.smsReceived, ZERO, received === null ? 'notStated' : Fraction.read(received)),
  ]);
  if (cost === null) return [];
  const unlisted = entry.countries === 'unlisted';
  return [{ ref: trip.country, units: ONE, unitPrice: cost.dollars, unlisted, stated: cost.stated }];
}

/** How many of a trip's passes are charged. */
function chargedPasses(trip: Trip, { validDays, maxChargedPerMonth }: RoamingPass): number {
  if (maxChargedPerMonth === null) return Math.ceil(trip.days / validDays);
  let charged = 0;
  for (let first = 0; first < trip.days; first += 30)
    charged += Math.min(maxChargedPerMonth, 30, trip.days - first);
  return charged;
}

function byPass(it: Case, trip: Trip, pass: RoamingPass): TripWay[] {
  const { plan } = it;
  const passes = Math.ceil(trip.days / pass.validDays);
  const included = (amount: AmountAbroad, home: Amount) => overTrip(amount, home, passes, trip.days);
  const messages = trip.smsMessages + trip.smsReceived;
  const beyond = it.need.acceptThrottled ? ZERO : 'impossible';
  const cost = together([
    part(trip.dataGB, included(pass.dataGB, plan.data.highSpeedGB), beyond),
    part(trip.voiceMinutes, included(pass.voiceMinutes, plan.voice.includedMinutes), 'impossible'),
    part(messages, included(pass.smsMessages, plan.sms.includedMessages), 'impossible'),
  ]);
  if (cost === null) return [];
  return [
    {
      ref: `${trip.country} @ ${pass.id}`,
      units: whole(chargedPasses(trip, pass)),
      unitPrice: Fraction.read(pass.price),
      unlisted: pass.countries === 'unlisted',
      stated: cost.stated,
    },
  ];
}

const names = (countries: Countries, country: string): boolean =>
  Array.isArray(countries) && countries.includes(country);

/** The roaming entry that stands for the country: what names it, else `*`, else `unlisted`. */
const entryFor = ({ plan }: Case, country: string): RoamingEntry | undefined =>
  plan.roaming.find(({ countries }) => names(countries, country)) ??
  plan.roaming.find(({ countries }) => countries === '*') ??
  plan.roaming.find(({ countries }) => countries === 'unlisted');

/** The passes that may be used in the country; they compete with each other and with the entry. */
const passesFor = ({ plan }: Case, country: string): RoamingPass[] =>
  plan.roamingPasses.filter(({ countries }) => typeof countries === 'string' || countries.includes(country));

/** Answers for every trip with use, and the ways of which each takes the cheapest; a trip that is left out has none. */
export function answerTrips(it: Case, answers: Answers): TripWay[][] {
  return it.need.trips.filter(isUsed).flatMap((trip) => {
    const { maxDaysAbroad } = it.plan;
    if (trip.days > (maxDaysAbroad ?? 30)) give(answers, `abroadTooLong:${trip.country}`, 'ask');
    const entry = entryFor(it, trip.country);
    const passes = passesFor(it, trip.country);
    const ways = [
      ...(entry ? byEntry(it, trip, entry) : []),
      ...passes.flatMap((pass) => byPass(it, trip, pass)),
    ];
    const code = `roaming:${trip.country}`;
    const certain = ways.filter(({ stated, unlisted }) => stated && !unlisted);
    if (certain.length > 0) return [certain];
    const unread = ways.filter(({ stated }) => stated);
    if (unread.length > 0) {
      give(answers, code, 'ask');
      return [unread];
    }
    if (ways.length > 0) {
      give(answers, code, 'open');
      return [ways];
    }
    const isNamed = entry !== undefined || passes.length > 0;
    give(answers, code, !isNamed && it.plan.listed.roaming === 'some' ? 'open' : 'no');
    return [];
  });
}
