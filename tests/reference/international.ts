/** Calls and messages to other countries: section 4, rule 6, and the ways to have them (section 5). */
import type { Amount, Countries } from '@/lib/plan/plan';
import { type Answer, type Answers, give } from './answers';
import { allAddOns, amountTimes, type Case, everyList, excess, type MonthKind } from './case';
import { Fraction, sum, whole, ZERO } from './fraction';
import { above, homeCharge } from './home';

export type Abroad = 'internationalCalling' | 'internationalSms';

/** An entry of the plan (`source` -1) or of the add-on at `source`, for one country. */
export interface Way {
  source: number;
  entry: number;
  /** By a list that nobody has read. */
  unlisted: boolean;
  /** Taken from the plan's own voice minutes. */
  fromVoice: boolean;
  included: Amount;
  rate: string | null;
}

/** A country with use, per line and month, and the ways that its use may take. */
export interface Assigned {
  country: string;
  units: Fraction;
  ways: Way[];
}

/** An entry with what goes to it: units above its included amount, per line and month. */
export interface Served {
  ref: string;
  units: Fraction;
  rate: Fraction;
}

export interface Assignment {
  served: Served[];
  /** Minutes per line and month that are taken from the plan's voice minutes. */
  voiceMinutes: Fraction;
  /** For each country the place of its way among its ways, for ties. */
  places: number[];
}

type Entry = Omit<Way, 'source' | 'entry' | 'unlisted'> & { countries: Countries };

function entriesOf(it: Case, service: Abroad, source: number): Entry[] {
  const { plan } = it;
  const seller = source < 0 ? plan : plan.addOns[source];
  if (seller === undefined) return [];
  if (service === 'internationalSms')
    return seller.internationalSms.map(({ countries, includedMessages, ratePerMessage }) => ({
      countries,
      fromVoice: false,
      included: includedMessages,
      rate: ratePerMessage,
    }));
  return seller.internationalCalling.map((entry) => {
    const { countries } = entry;
    if (!('includedMinutes' in entry))
      return { countries, fromVoice: true, included: plan.voice.includedMinutes, rate: null };
    return { countries, fromVoice: false, included: entry.includedMinutes, rate: entry.ratePerMinute };
  });
}

/** The one entry of each list that stands for the country: what names it, else `*`, else `unlisted`. */
function waysTo(it: Case, service: Abroad, country: string): Way[] {
  return [-1, ...it.plan.addOns.keys()].flatMap((source) => {
    const list = entriesOf(it, service, source);
    const named = list.findIndex(({ countries }) => Array.isArray(countries) && countries.includes(country));
    const star = list.findIndex(({ countries }) => countries === '*');
    const unlisted = list.findIndex(({ countries }) => countries === 'unlisted');
    const entry = [named, star, unlisted].find((index) => index >= 0);
    const found = entry === undefined ? undefined : list[entry];
    if (entry === undefined || found === undefined) return [];
    const { countries, ...terms } = found;
    return [{ ...terms, source, entry, unlisted: countries === 'unlisted' }];
  });
}

/** What an entry includes in a month for one line. */
function includedIn(it: Case, way: Way, counts: number[]) {
  const times = way.source < 0 ? it.allowanceTimes : whole((counts[way.source] ?? 0) * it.stayMonths);
  return amountTimes(way.included ?? 0, times);
}

/** Whether a way can carry a country's use alone, with every add-on bought at its most. */
function carriesAlone(it: Case, kind: MonthKind, way: Way, units: Fraction): boolean {
  const counts = allAddOns(it.plan);
  if (way.included === null) return false;
  if (!way.fromVoice)
    return way.rate !== null || excess(units, [includedIn(it, way, counts)]).compare(ZERO) === 0;
  return (
    it.plan.voice.overagePerMinute !== null || above(it, kind, 'voice', counts, units).compare(ZERO) === 0
  );
}

/** The answer for one country by itself, and the ways that its use may take where it is assigned. */
function answerAlone(
  it: Case,
  kind: MonthKind,
  service: Abroad,
  country: string,
  units: Fraction,
): [Answer, Way[]] {
  const all = waysTo(it, service, country);
  const known = all.filter((way) => !way.unlisted);
  const carries = (way: Way) => carriesAlone(it, kind, way, units);
  if (known.some(carries)) return ['yes', known.filter((way) => way.included !== null)];
  const unread = all.filter((way) => way.unlisted && carries(way));
  if (unread.length > 0) return ['ask', unread];
  if (all.some((way) => way.included === null)) return ['open', []];
  return [all.length === 0 && it.plan.listed[service] === 'some' ? 'open' : 'no', []];
}

/** Answers for every country with use in these months, and the countries that are assigned. */
export function answerAbroad(it: Case, kind: MonthKind, service: Abroad, answers: Answers): Assigned[] {
  const { internationalCalls, internationalSms } = kind.use;
  const uses: [string, number][] =
    service === 'internationalCalling'
      ? internationalCalls.map(({ country, minutes }) => [country, minutes])
      : internationalSms.map(({ country, messages }) => [country, messages]);
  const assigned: Assigned[] = [];
  for (const [country, amount] of uses.filter(([, used]) => used > 0)) {
    const units = Fraction.read(amount);
    const [answer, ways] = answerAlone(it, kind, service, country, units);
    give(answers, `${service}:${country}`, answer);
    if (ways.length > 0) assigned.push({ country, units, ways });
  }
  if (everyAssignment(it, kind, assigned, allAddOns(it.plan)).length === 0)
    for (const { country } of assigned) give(answers, `${service}:${country}`, 'no');
  return assigned;
}

/** Every way to have the use with these add-ons: each country wholly at one entry. What cannot be had is left out. */
export function everyAssignment(
  it: Case,
  kind: MonthKind,
  assigned: Assigned[],
  counts: number[],
): Assignment[] {
  const choices = assigned.map(({ ways }) =>
    ways.filter(({ source }) => source < 0 || (counts[source] ?? 0) > 0),
  );
  return everyList(choices).flatMap((chosen) => {
    const key = (way: Way | undefined) => `${way?.source}/${way?.entry}`;
    const served: Served[] = [];
    let voiceMinutes = ZERO;
    for (const one of new Set(chosen.map(key))) {
      const here = assigned.filter((_, i) => key(chosen[i]) === one);
      const way = chosen.find((candidate) => key(candidate) === one) as Way;
      const used = sum(here.map(({ units }) => units));
      if (way.fromVoice) {
        voiceMinutes = voiceMinutes.plus(used);
        continue;
      }
      const units = excess(used, [includedIn(it, way, counts)]);
      if (units.compare(ZERO) > 0 && way.rate === null) return [];
      const countries = here.map(({ country }) => country).sort();
      const addOn = it.plan.addOns[way.source];
      const ref = countries.join('+') + (addOn ? ` @ ${addOn.id}` : '');
      served.push({ ref, units, rate: Fraction.read(way.rate ?? 0) });
    }
    const usesVoice = voiceMinutes.compare(ZERO) > 0;
    if (usesVoice && homeCharge(it, kind, 'voice', counts, voiceMinutes) === null) return [];
    return [{ served, voiceMinutes, places: chosen.map((way, i) => choices[i]?.indexOf(way) ?? 0) }];
  });
}
