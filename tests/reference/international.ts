import type { Amount } from '@/lib/plan/plan';
import { amountTimes, type Case, entryFor, everyList, excess } from './case';
import { Fraction, sum, ZERO } from './fraction';

export type Abroad = 'internationalCalling' | 'internationalSms';

/** A country and what is used of it a line and month; a usage of 0 is left out. */
export interface Use {
  country: string;
  units: Fraction;
}

interface Entry {
  addOn: string | null;
  index: string;
  included: Fraction | 'unlimited';
  rate: Fraction | null;
}

/** An entry with the countries that go to it and what is charged, a line and month. */
export interface Served {
  ref: string;
  units: Fraction;
  rate: Fraction;
}

export function usesOf(it: Case, kind: Abroad): Use[] {
  const { internationalCalls, internationalSms } = it.need.monthly;
  const uses =
    kind === 'internationalCalling'
      ? internationalCalls.map(({ country, minutes }) => ({ country, units: Fraction.read(minutes) }))
      : internationalSms.map(({ country, messages }) => ({ country, units: Fraction.read(messages) }));
  return uses.filter((use) => use.units.compare(ZERO) > 0);
}

interface Offer {
  countries: string[] | '*';
  included: Amount;
  rate: string | null;
}

function offers(source: Case['plan'] | Case['plan']['addOns'][number], kind: Abroad): Offer[] {
  return kind === 'internationalCalling'
    ? source.internationalCalling.map((entry) => ({
        countries: entry.countries,
        included: entry.includedMinutes,
        rate: entry.ratePerMinute,
      }))
    : source.internationalSms.map((entry) => ({
        countries: entry.countries,
        included: entry.includedMessages,
        rate: entry.ratePerMessage,
      }));
}

/** The entries a country's usage may go to: the plan's, then those of the add-ons that are bought. */
function entriesFor(it: Case, counts: number[], kind: Abroad, country: string): Entry[] {
  const found: Entry[] = [];
  const add = (list: Offer[], addOn: string | null, source: number, times: Fraction) => {
    const entry = entryFor(list, country);
    if (!entry) return;
    found.push({
      addOn,
      index: `${source}/${list.indexOf(entry)}`,
      included: amountTimes(entry.included, times),
      rate: entry.rate === null ? null : Fraction.read(entry.rate),
    });
  };
  add(offers(it.plan, kind), null, -1, it.allowanceTimes);
  it.plan.addOns.forEach((addOn, i) => {
    const count = counts[i] ?? 0;
    if (count > 0) add(offers(addOn, kind), addOn.id, i, it.grantTimes.times(Fraction.read(count)));
  });
  return found;
}

/** Every way to serve the usage: each country wholly at one entry. Ways that cannot be had are left out. */
export function everyAssignment(it: Case, counts: number[], kind: Abroad, uses: Use[]): Served[][] {
  const choices = uses.map(({ country }) => entriesFor(it, counts, kind, country));
  return everyList(choices).flatMap((chosen) => {
    const served: Served[] = [];
    for (const index of new Set(chosen.map((entry) => entry.index))) {
      const here = uses.filter((_, i) => chosen[i]?.index === index);
      const entry = chosen.find((one) => one.index === index) as Entry;
      const units = excess(sum(here.map((use) => use.units)), [entry.included]);
      if (units.compare(ZERO) > 0 && entry.rate === null) return [];
      const countries = here.map((use) => use.country);
      const ref = countries.join('+') + (entry.addOn === null ? '' : ` @ ${entry.addOn}`);
      served.push({ ref, units, rate: entry.rate ?? ZERO });
    }
    return [served];
  });
}
