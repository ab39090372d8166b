/**
 * One group of a household on the plans of a list: alone in its account, and in an account of more lines. Use is priced
 * once for a group and plan; the lines of the account change what is paid for the plan alone.
 */
import { cheapestBill, choicesOf, fixedParts, type UseChoices } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import { choosePayments, type Payments } from '@/lib/cost/payments';
import { planColumns } from '@/lib/cost/plan-columns';
import { inAccount, type PreparedNeed, preparedNeed, type SharedOverage } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { type PricedPlans, pricePlans } from '@/lib/cost/price-plans';
import { isSoldFor } from '@/lib/cost/priced-option';
import { PricedQuote } from '@/lib/cost/priced-quote';
import { type CostSettings, type Quote, VERDICTS } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** What a group or several of them pay, in cents. */
export interface Cost {
  totalCents: number;
  dueCents: number;
}

/** Below 0 where the first is the better one: the lower total, then less due at start. */
export const compareCosts = (a: Cost, b: Cost): number =>
  a.totalCents - b.totalCents || a.dueCents - b.dueCents;

/** A group's use on a plan; null where the plan is out of the question. */
interface UseOnPlan {
  choices: UseChoices;
  asks: number;
}

/** Payments by plan, account and buyer: groups of as many lines that show the same share them. */
export type PaymentsKept = Map<PreparedPlan, Map<string, Payments | null>>;

const NO_OVERAGES: readonly SharedOverage[] = [];
const MEETS = VERDICTS.indexOf('meets');
const DOES_NOT = VERDICTS.indexOf('doesNot');

export class GroupBills {
  /** The group alone in its account, as a need of its own. */
  readonly alone: PricedPlans;
  readonly need: PreparedNeed;
  private readonly plans: readonly PreparedPlan[];
  private readonly barred: Uint8Array;
  private readonly factAsks: Uint8Array;
  private readonly uses: (UseOnPlan | null | undefined)[] = [];
  private readonly inAccounts = new Map<number, PreparedNeed>();
  /** By lines of the account, then by plan. */
  private readonly bills = new Map<number, (Cost | null | undefined)[]>();

  /** @param mayMeet Also takes plans that may meet the need, with exact totals. */
  constructor(
    plans: readonly PlanFacts[],
    need: Need,
    settings: CostSettings,
    private readonly mayMeet: boolean,
    private readonly kept: PaymentsKept,
  ) {
    this.alone = pricePlans(plans, need, settings);
    this.need = preparedNeed(need, settings);
    const columns = planColumns(plans);
    this.plans = columns.plans;
    const { barred, asks } = columns.facts(this.need);
    this.barred = barred;
    this.factAsks = asks;
  }

  /** What the group pays on a plan, alone in its account; null where the plan is not to be had. */
  aloneOn(plan: number): Cost | null {
    const { verdict, totalCents, dueAtStartCents } = this.alone;
    if (verdict[plan] === DOES_NOT) return null;
    if (verdict[plan] !== MEETS && !(this.mayMeet && this.alone.isExactAt(plan))) return null;
    return { totalCents: totalCents[plan] as number, dueCents: dueAtStartCents[plan] as number };
  }

  /**
   * What the group pays on a plan within an account of so many lines, others' among them; null where the plan is not to
   * be had. Shared data are not looked at, but for the overage that the group is to pay.
   */
  on(plan: number, lines: number, overages: readonly SharedOverage[] = NO_OVERAGES): Cost | null {
    if (overages.length > 0) return this.bill(plan, lines, overages);
    let bills = this.bills.get(lines);
    if (!bills) {
      bills = [];
      this.bills.set(lines, bills);
    }
    let bill = bills[plan];
    if (bill === undefined) {
      bill = this.bill(plan, lines, overages);
      bills[plan] = bill;
    }
    return bill;
  }

  private bill(index: number, lines: number, overages: readonly SharedOverage[]): Cost | null {
    const plan = this.planAt(index);
    if (this.barred[index] || !isSoldFor(plan, lines)) return null;
    const use = this.usageOn(index, plan);
    if (!use) return null;
    const need = this.needIn(lines);
    const paid = plan.byCredit ? null : this.paymentsOf(plan, need);
    if (!paid && !plan.byCredit) return null;
    const own = overages.length > 0 ? inAccount(need, { lines, overages }) : need;
    return cheapestBill(plan, own, fixedParts(plan, own, 1), use.choices, paid);
  }

  private usageOn(index: number, plan: PreparedPlan): UseOnPlan | null {
    let use = this.uses[index];
    if (use === undefined) {
      use = this.judge(index, plan);
      this.uses[index] = use;
    }
    return use;
  }

  private judge(index: number, plan: PreparedPlan): UseOnPlan | null {
    const findings = new Findings();
    const asked = this.factAsks[index] as number;
    if (asked > 0 && !this.mayMeet) return null;
    // Any account but one of its own will do: the group's use is the same in all of them.
    const choices = choicesOf(plan, this.needIn(this.need.lines + 1), false, findings);
    if (!choices || findings.open || (findings.askCount > 0 && !this.mayMeet)) return null;
    return { choices, asks: asked + findings.askCount };
  }

  private paymentsOf(plan: PreparedPlan, need: PreparedNeed): Payments | null {
    let kept = this.kept.get(plan);
    if (!kept) {
      kept = new Map();
      this.kept.set(plan, kept);
    }
    let payments = kept.get(need.buyer);
    if (payments === undefined) {
      payments = choosePayments(plan, need, false);
      kept.set(need.buyer, payments);
    }
    return payments;
  }

  /** The group's need as lines of an account of so many. */
  needIn(lines: number): PreparedNeed {
    let need = this.inAccounts.get(lines);
    if (!need) {
      need = inAccount(this.need, { lines, overages: NO_OVERAGES });
      this.inAccounts.set(lines, need);
    }
    return need;
  }

  private planAt(index: number): PreparedPlan {
    const plan = this.plans[index];
    if (!plan) throw new RangeError(`The list has no plan ${index}`);
    return plan;
  }

  /** The quote of a plan that `aloneOn` or `on` has a cost of; its items are computed when they are read. */
  quoteOn(plan: number, lines: number, overages: readonly SharedOverage[] = NO_OVERAGES): Quote {
    if (lines === this.need.lines) return this.alone.quoteAt(plan);
    const cost = this.on(plan, lines, overages);
    if (!cost) throw new RangeError(`Plan ${plan} has no quote for an account of ${lines} lines`);
    const asks = this.uses[plan]?.asks ?? 0;
    return new PricedQuote(this.planAt(plan), inAccount(this.need, { lines, overages }), {
      verdict: asks > 0 ? 'mayMeet' : 'meets',
      totalIs: 'exact',
      totalCents: cost.totalCents,
      dueAtStartCents: cost.dueCents,
    });
  }
}
