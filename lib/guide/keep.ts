/** Keeping a US number: what the cheapest year costs on each plan, and the rule by which a number is lost. */
import { quote } from '@/lib/cost/quote';
import type { CostSettings } from '@/lib/cost/result';
import { hasUsNumber } from '@/lib/guide/us-number';
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

export interface Keeper<Plan extends PlanFacts = PlanFacts> {
  plan: Plan;
  carrier: CarrierDocument;
  /** The cheapest year for one line with a few calls and texts a month, in cents. */
  yearCents: number;
  dueCents: number;
}

export interface Keepers<Plan extends PlanFacts = PlanFacts> {
  /** A real number, and the carrier states how it is kept. Cheapest first. */
  stated: Keeper<Plan>[];
  /** A real number, but no rule is stated: cheap is not safe. Cheapest first. */
  notStated: Keeper<Plan>[];
  /** How many plans state neither calls nor texts, so that nobody can say whether a number comes with them. */
  unclear: number;
  /** How many plans come without a number. */
  without: number;
}

/** One line for a year with the ready-made use of keeping a number; papers, card, taxes as the person's need says. */
export function yearOfKeeping(need: Need): Need {
  return {
    ...PRESETS.keepNumber,
    horizonMonths: 12,
    state: need.state,
    autopay: need.autopay,
    newCustomer: need.newCustomer,
    require: need.require,
  };
}

/** Whether anything is stated of how a number is lost or kept. */
export function hasRule({ numberKeeping }: Pick<PlanFacts, 'numberKeeping'>): boolean {
  const { inactivityDays, graceDays, resetBy } = numberKeeping;
  return inactivityDays !== null || graceDays !== null || resetBy.length > 0;
}

const cheapestFirst = (a: Keeper, b: Keeper): number =>
  a.yearCents - b.yearCents || a.dueCents - b.dueCents || (a.plan.id < b.plan.id ? -1 : 1);

/** Every current plan with a real number that the year can be had on, in two lists that are never mixed. */
export function rankKeepers<Plan extends PlanFacts>(
  plans: readonly Plan[],
  carriers: readonly CarrierDocument[],
  need: Need,
  settings: CostSettings,
): Keepers<Plan> {
  const year = yearOfKeeping(need);
  const ranked: Keepers<Plan> = { stated: [], notStated: [], unclear: 0, without: 0 };
  for (const plan of plans) {
    const carrier = carriers.find(({ id }) => id === plan.carrier);
    if (!carrier || plan.status === 'closed') continue;
    const number = hasUsNumber(plan, carrier);
    if (number === null) ranked.unclear += 1;
    if (number === false) ranked.without += 1;
    if (!number) continue;
    const answer = quote(plan, year, settings);
    if (!answer.feasible) continue;
    const keeper = { plan, carrier, yearCents: answer.totalCents, dueCents: answer.dueAtStartCents };
    (hasRule(plan) ? ranked.stated : ranked.notStated).push(keeper);
  }
  ranked.stated.sort(cheapestFirst);
  ranked.notStated.sort(cheapestFirst);
  return ranked;
}
