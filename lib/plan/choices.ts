/** What the plans of a catalog have at all, so that a form offers no choice that none of them has. */
import { NETWORKS } from './constants';
import { eligibilitiesOf } from './eligibility';
import type { Countries, Network, PlanFacts } from './plan';

/** Countries that some plan names; `every` where one covers all countries. */
export type NamedCountries = 'every' | readonly string[];

export interface CatalogChoices {
  /** What plans or their prices ask a person to show, in alphabetical order. */
  eligibilities: readonly string[];
  /** Networks that some plan states, in their fixed order. */
  networks: readonly Network[];
  /** By what is done there, with plan, add-on or pass. */
  countries: Readonly<Record<'calls' | 'texts' | 'trips', NamedCountries>>;
}

function namedIn(lists: readonly Countries[]): NamedCountries {
  if (lists.includes('*')) return 'every';
  const named = lists.flatMap((list) => (typeof list === 'string' ? [] : list));
  return [...new Set(named)].sort();
}

const countriesOf = (entries: readonly { countries: Countries }[]): Countries[] =>
  entries.map(({ countries }) => countries);

/** The choices that these plans leave open. A list that nobody has read names no country. */
export function choicesIn(plans: readonly PlanFacts[]): CatalogChoices {
  const found = new Set(plans.flatMap(({ networks }) => networks));
  return {
    eligibilities: eligibilitiesOf(plans),
    networks: NETWORKS.filter((network) => found.has(network)),
    countries: {
      calls: namedIn(
        plans.flatMap((plan) => [
          ...countriesOf(plan.internationalCalling),
          ...plan.addOns.flatMap((addOn) => countriesOf(addOn.internationalCalling)),
        ]),
      ),
      texts: namedIn(
        plans.flatMap((plan) => [
          ...countriesOf(plan.internationalSms),
          ...plan.addOns.flatMap((addOn) => countriesOf(addOn.internationalSms)),
        ]),
      ),
      trips: namedIn(
        plans.flatMap((plan) => [...countriesOf(plan.roaming), ...countriesOf(plan.roamingPasses)]),
      ),
    },
  };
}

/** Whether some plan names the country. */
export const isNamed = (named: NamedCountries, country: string): boolean =>
  named === 'every' || named.includes(country);
