/** Keeping a US number: what the cheapest year costs on each plan, and the rule by which a number is lost. */
import { quote } from '@/lib/cost/quote';
import type { Ask } from '@/lib/cost/reason';
import type { CostSettings, Quote } from '@/lib/cost/result';
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
  /** `atLeast` where some use has no stated price and is left out of the year. */
  totalIs: Quote['totalIs'];
  /** What has to be asked before the number is safe on this plan; empty where it meets the year's need. */
  asks: Ask[];
}

export interface Keepers<Plan extends PlanFacts = PlanFacts> {
  /** Plans that meet the year's need. Cheapest first. */
  meets: Keeper<Plan>[];
  /** Plans that may meet it by what their carrier does not state: cheap is not safe. Exact years first, cheapest first. */
  mayMeet: Keeper<Plan>[];
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
    // What the ready-made need asks of the number stays, whatever else the person asks.
    require: {
      ...need.require,
      mobileNumber: true,
      idleDays: Math.max(need.require.idleDays, PRESETS.keepNumber.require.idleDays),
    },
  };
}

const cheapestFirst = (a: Keeper, b: Keeper): number =>
  Number(a.totalIs === 'atLeast') - Number(b.totalIs === 'atLeast') ||
  a.yearCents - b.yearCents ||
  a.dueCents - b.dueCents ||
  (a.plan.id < b.plan.id ? -1 : 1);

/** Every current plan whose number is not known to be none, and on which the year may be had, in two lists that are never mixed. */
export function rankKeepers<Plan extends PlanFacts>(
  plans: readonly Plan[],
  carriers: readonly CarrierDocument[],
  need: Need,
  settings: CostSettings,
): Keepers<Plan> {
  const year = yearOfKeeping(need);
  const ranked: Keepers<Plan> = { meets: [], mayMeet: [], unclear: 0, without: 0 };
  for (const plan of plans) {
    const carrier = carriers.find(({ id }) => id === plan.carrier);
    if (!carrier || plan.status === 'closed') continue;
    const number = hasUsNumber(plan, carrier);
    if (number === null) ranked.unclear += 1;
    if (number === false) ranked.without += 1;
    if (!number) continue;
    const answer = quote(plan, year, settings);
    if (answer.verdict === 'doesNot') continue;
    const { totalCents: yearCents, dueAtStartCents: dueCents, totalIs, asks } = answer;
    ranked[answer.verdict].push({ plan, carrier, yearCents, dueCents, totalIs, asks });
  }
  ranked.meets.sort(cheapestFirst);
  ranked.mayMeet.sort(cheapestFirst);
  return ranked;
}
