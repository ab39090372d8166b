/** Section 4, condition 6: to which entries each country's calls or messages may go. */
import type { Findings } from '@/lib/cost/findings';
import type { Route, RoutedUse } from '@/lib/cost/international';
import type { CountryUse } from '@/lib/cost/prepared-need';
import {
  entryFor,
  type PreparedAddOn,
  type PreparedEntry,
  type PreparedPlan,
} from '@/lib/cost/prepared-plan';
import { type Criterion, reasonAbroad } from '@/lib/cost/reason';

/** Calls or messages: their code, and where their lists stand. */
export interface AbroadService {
  code: 'internationalCalling' | 'internationalSms';
  list: 'calling' | 'messaging';
  uses: 'calls' | 'messages';
}

export const CALLS: AbroadService = { code: 'internationalCalling', list: 'calling', uses: 'calls' };
export const MESSAGES: AbroadService = { code: 'internationalSms', list: 'messaging', uses: 'messages' };

const isUnlisted = ({ entry }: Route): boolean => entry.countries === 'unlisted';
const isStated = ({ entry }: Route): boolean => entry.included.stated;

/** The entry for a country of the plan's list and of each add-on's list, in document order. */
function routesFor(
  country: string,
  own: readonly PreparedEntry[],
  addOns: readonly PreparedAddOn[],
  list: AbroadService['list'],
): Route[] {
  const routes: Route[] = [];
  const entry = entryFor(own, country);
  if (entry) routes.push({ addOn: null, entry });
  for (const addOn of addOns) {
    const sold = entryFor(addOn[list], country);
    if (sold) routes.push({ addOn, entry: sold });
  }
  return routes;
}

/**
 * The uses that can be had, each with the entries it may go to: entries that name its country or are `*`, else, as an
 * ask, entries whose list nobody has read. What is left out is found as an open ask, what cannot be had as a no.
 * `canCarry` says whether an entry can serve a use alone, with every add-on bought at its most.
 */
export function routeUses(
  service: AbroadService,
  plan: PreparedPlan,
  addOns: readonly PreparedAddOn[],
  uses: readonly CountryUse[],
  canCarry: (route: Route, use: CountryUse) => boolean,
  findings: Findings,
): RoutedUse[] {
  const { code, list } = service;
  const routed: RoutedUse[] = [];
  for (const use of uses) {
    const criterion: Criterion = reasonAbroad(code, use.country);
    const all = routesFor(use.country, plan[list], addOns, list);
    const able = all.filter((route) => isStated(route) && canCarry(route, use));
    const certain = able.filter((route) => !isUnlisted(route));
    if (certain.length > 0) {
      routed.push({ ...use, routes: certain });
    } else if (able.length > 0) {
      findings.ask(criterion, false);
      routed.push({ ...use, routes: able });
    } else if (all.length === 0 ? plan.plan.listed[code] === 'some' : !all.every(isStated)) {
      findings.ask(criterion, true);
    } else {
      findings.no(criterion);
    }
  }
  return routed;
}
