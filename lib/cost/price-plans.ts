/**
 * One need priced on many plans: totals first, in typed arrays; whole quotes only for the plans that are read.
 *
 * The totals are sums of the same parts that `decide` chooses for one plan: what use costs without add-ons is worked out
 * once for each class of plans, and a plan where add-ons may pay, or which credit pays, is decided by itself.
 */
import { billTotal, decide, feeCents, reasonsAgainst, tripCents } from '@/lib/cost/decision';
import { type FeeColumns, type PlanClasses, type PlanColumns, planColumns } from '@/lib/cost/plan-columns';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { PricedQuote } from '@/lib/cost/priced-quote';
import { rankOrder } from '@/lib/cost/rank-order';
import type { Reason } from '@/lib/cost/reason';
import { type CostSettings, type Quote, SERVICES } from '@/lib/cost/result';
import { planTrips } from '@/lib/cost/roaming';
import { ownAbroadCents, ownOverageCents } from '@/lib/cost/usage';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** The totals of a need on a list of plans. An index is a position in that list. */
export interface PricedPlans {
  /** Plans that meet the need, in rank order: total, due at start, id. */
  readonly order: Uint32Array;
  /** Plans that do not meet the need, by id. */
  readonly unmet: Uint32Array;
  /** By index, in cents; NaN where the plan does not meet the need. */
  readonly totalCents: Float64Array;
  readonly dueAtStartCents: Float64Array;
  /** The quote of a plan of `order`; its items are computed when they are read. */
  quoteAt(index: number): Quote;
  /** Every reason against a plan of `unmet`. */
  reasonsAt(index: number): Reason[];
}

/** Cents of one use by class of plans; NaN where a class cannot have it without add-ons. */
interface UseCents {
  codes: Uint32Array;
  cents: Float64Array;
}

const byClass = ({ codes, examples }: PlanClasses, centsOf: (example: PreparedPlan) => number): UseCents => ({
  codes,
  cents: Float64Array.from(examples, centsOf),
});

/** What the need's use at home costs without add-ons; services that are not used are left out. */
const overages = (columns: PlanColumns, need: PreparedNeed): UseCents[] =>
  SERVICES.flatMap((service, index) =>
    need[service].n === 0
      ? []
      : [byClass(columns.services[index] as PlanClasses, (plan) => ownOverageCents(service, plan, need))],
  );

/** What calls and messages abroad cost without add-ons. */
function abroad(columns: PlanColumns, need: PreparedNeed): UseCents[] {
  const { calls, messages } = need;
  const uses: UseCents[] = [];
  if (calls.length > 0)
    uses.push(byClass(columns.calling, (plan) => ownAbroadCents(calls, plan.calling, plan, need)));
  if (messages.length > 0)
    uses.push(byClass(columns.messaging, (plan) => ownAbroadCents(messages, plan.messaging, plan, need)));
  return uses;
}

/** What trips cost, which no add-on serves. */
const trips = (columns: PlanColumns, need: PreparedNeed): UseCents[] =>
  need.trips.length === 0
    ? []
    : [
        byClass(columns.trips, (plan) => {
          const { ways, reasons } = planTrips(plan, need, false);
          return reasons.length > 0 ? Number.NaN : tripCents(ways, need.lines);
        }),
      ];

function sumAt(uses: readonly UseCents[], index: number): number {
  let sum = 0;
  for (let k = 0; k < uses.length; k += 1) {
    const { codes, cents } = uses[k] as UseCents;
    sum += cents[codes[index] as number] as number;
  }
  return sum;
}

const feesAt = ({ account, line }: FeeColumns, index: number, lines: number): number =>
  feeCents(account[index] as number, line[index] as number, lines);

class Totals implements PricedPlans {
  readonly totalCents: Float64Array;
  readonly dueAtStartCents: Float64Array;
  readonly order: Uint32Array;
  readonly unmet: Uint32Array;

  constructor(
    private readonly columns: PlanColumns,
    private readonly need: PreparedNeed,
  ) {
    const count = columns.plans.length;
    this.totalCents = new Float64Array(count).fill(Number.NaN);
    this.dueAtStartCents = new Float64Array(count).fill(Number.NaN);
    this.fill();
    const { order, unmet } = rankOrder(columns.byId, this.totalCents, this.dueAtStartCents);
    this.order = order;
    this.unmet = unmet;
  }

  private fill(): void {
    const { columns, need, totalCents, dueAtStartCents } = this;
    const { byCredit, hasAddOns, taxed, recurring, oneTime } = columns;
    const barred = columns.barred(need);
    const payments = columns.payments(need);
    const homeUses = overages(columns, need);
    const abroadUses = abroad(columns, need);
    const tripUses = trips(columns, need);
    const { lines, charges } = need;
    for (let index = 0; index < totalCents.length; index += 1) {
      if (barred[index]) continue;
      const over = sumAt(homeUses, index);
      const calls = sumAt(abroadUses, index);
      // Add-ons can only save where use costs something, or cannot be had without one (NaN).
      if (byCredit[index] || (hasAddOns[index] && over + calls !== 0)) {
        this.decideAt(index);
        continue;
      }
      const recurringCents = feesAt(recurring, index, lines) * charges;
      const oneTimeCents = feesAt(oneTime, index, lines);
      const taxedCents = (payments.totalCents[index] as number) + recurringCents + over;
      const untaxedCents = oneTimeCents + sumAt(tripUses, index) + calls;
      // NaN where there is no purchase for so many lines, or where use cannot be had.
      if (Number.isNaN(taxedCents + untaxedCents)) continue;
      totalCents[index] = billTotal(taxed[index] === 1, need, taxedCents, untaxedCents);
      dueAtStartCents[index] = (payments.dueCents[index] as number) + oneTimeCents;
    }
  }

  private decideAt(index: number): void {
    const decision = decide(this.planAt(index), this.need);
    if (!decision) return;
    this.totalCents[index] = decision.totalCents;
    this.dueAtStartCents[index] = decision.dueCents;
  }

  private planAt(index: number): PreparedPlan {
    const plan = this.columns.plans[index];
    if (!plan) throw new RangeError(`The list has no plan ${index}`);
    return plan;
  }

  quoteAt(index: number): Quote {
    const total = this.totalCents[index] as number;
    return new PricedQuote(this.planAt(index), this.need, total, this.dueAtStartCents[index] as number);
  }

  reasonsAt(index: number): Reason[] {
    return reasonsAgainst(this.planAt(index), this.need);
  }
}

/**
 * Prices a need on every plan of a list, which must not be changed afterwards (its columns are cached). Throws a
 * RangeError for a state that the tax table lacks.
 */
export const pricePlans = (plans: readonly PlanFacts[], need: Need, settings: CostSettings): PricedPlans =>
  new Totals(planColumns(plans), preparedNeed(need, settings));
