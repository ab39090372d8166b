/**
 * One need priced on many plans: verdicts and totals first, in typed arrays; whole quotes only for the plans that are
 * read.
 *
 * The totals are sums of the same parts that `decide` chooses for one plan. What use costs is worked out once for each
 * class of plans, with its choices where add-ons may pay, or where credit pays; only a plan whose data are shared by
 * several lines is decided by itself, since its use depends on how it is paid for.
 */

import { billTotal, cheapestBill, decide, feeCents, fixedParts, ownOfferCents } from '@/lib/cost/decision';
import { type WayToPay, wayToPay } from '@/lib/cost/payments';
import { USE_BITS } from '@/lib/cost/plan-classes';
import {
  BY_CREDIT,
  type FeeColumns,
  FROM_VOICE,
  type PaymentColumns,
  type PlanColumns,
  planColumns,
  SHARED_DATA,
} from '@/lib/cost/plan-columns';
import { type PreparedNeed, preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { PricedQuote } from '@/lib/cost/priced-quote';
import { rankOrder } from '@/lib/cost/rank-order';
import type { Ask, Reason } from '@/lib/cost/reason';
import { type CostSettings, type Quote, type Unmet, VERDICTS } from '@/lib/cost/result';
import { UseCosts } from '@/lib/cost/use-costs';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** The totals of a need on a list of plans. An index is a position in that list. */
export interface PricedPlans {
  /** Plans that meet the need, in the order of section 4. */
  readonly order: Uint32Array;
  /** Plans that may meet it, in an order of their own. */
  readonly mayMeet: Uint32Array;
  /** Plans that do not meet it, by id. */
  readonly unmet: Uint32Array;
  /** By index: a position in `VERDICTS`. */
  readonly verdict: Uint8Array;
  /** By index, in cents; NaN where the plan does not meet the need. */
  readonly totalCents: Float64Array;
  readonly dueAtStartCents: Float64Array;
  /** The quote of a plan of `order` or `mayMeet`; its items are computed when they are read. */
  quoteAt(index: number): Quote;
  /** Whether nothing is left out of the total of a plan of `order` or `mayMeet`. */
  isExactAt(index: number): boolean;
  /** What has to be asked of a plan. */
  asksAt(index: number): Ask[];
  /** Every reason against a plan of `unmet`. */
  reasonsAt(index: number): Reason[];
  /** Every reason against a plan, none where it meets the need or may meet it, and what has to be asked. */
  answerAt(index: number): Pick<Unmet, 'planId' | 'reasons' | 'asks'>;
  /** The answer of a plan of `unmet`. */
  unmetAt(index: number): Unmet;
}

const feesAt = ({ account, line }: FeeColumns, index: number, accounts: number, lines: number): number =>
  feeCents(account[index] as number, line[index] as number, accounts, lines);

const MEETS = VERDICTS.indexOf('meets');
const MAY_MEET = VERDICTS.indexOf('mayMeet');
const DOES_NOT = VERDICTS.indexOf('doesNot');

class Totals implements PricedPlans {
  readonly totalCents: Float64Array;
  readonly dueAtStartCents: Float64Array;
  readonly verdict: Uint8Array;
  readonly order: Uint32Array;
  readonly mayMeet: Uint32Array;
  readonly unmet: Uint32Array;
  private readonly asks: Uint16Array;
  private readonly open: Uint8Array;

  constructor(
    private readonly columns: PlanColumns,
    private readonly need: PreparedNeed,
  ) {
    const count = columns.plans.length;
    this.totalCents = new Float64Array(count).fill(Number.NaN);
    this.dueAtStartCents = new Float64Array(count).fill(Number.NaN);
    this.verdict = new Uint8Array(count).fill(DOES_NOT);
    this.asks = new Uint16Array(count);
    this.open = new Uint8Array(count);
    this.fill();
    const { totalCents, dueAtStartCents: dueCents, asks, open } = this;
    const ranked = rankOrder(columns.byId, columns.standing, { totalCents, dueCents, asks, open });
    this.order = ranked.order;
    this.mayMeet = ranked.mayMeet;
    this.unmet = ranked.unmet;
  }

  private fill(): void {
    const { columns, need, totalCents } = this;
    const { peculiarities, addOnUses, taxed, recurring, oneTime } = columns;
    const { barred, asks: factAsks } = columns.facts(need);
    const payments = columns.payments(need);
    const costs = new UseCosts(columns.lastUse, need);
    const { codes, taxedCents: taxedUse, untaxedCents: untaxedUse, asks: useAsks, open, loose } = costs.joint;
    const { lines, charges, offers } = need;
    const apart = lines > 1 && costs.uses & USE_BITS.data ? SHARED_DATA : 0;
    const chosen = BY_CREDIT | (costs.uses & USE_BITS.calling ? FROM_VOICE : 0);
    for (let index = 0; index < totalCents.length; index += 1) {
      if (barred[index]) continue;
      const peculiarity = peculiarities[index] as number;
      if (peculiarity & apart) {
        this.decideAt(index, payments.ways);
        continue;
      }
      const code = codes[index] as number;
      if (peculiarity & chosen || (addOnUses[index] as number) & (loose[code] as number)) {
        this.chooseAt(index, costs, payments, factAsks[index] as number);
        continue;
      }
      const accounts = payments.accounts[index] as number;
      const recurringCents = feesAt(recurring, index, accounts, lines) * charges;
      const oneTimeCents = feesAt(oneTime, index, accounts, lines);
      const taxedCents = (payments.totalCents[index] as number) + recurringCents + (taxedUse[code] as number);
      const offerCents = offers.length > 0 ? ownOfferCents(this.planAt(index), need) : 0;
      const untaxedCents = oneTimeCents + (untaxedUse[code] as number) + offerCents;
      // NaN where there is no purchase for so many lines, or where use cannot be had.
      if (Number.isNaN(taxedCents + untaxedCents)) continue;
      const total = billTotal(taxed[index] === 1, need, taxedCents, untaxedCents);
      const due = (payments.dueCents[index] as number) + oneTimeCents;
      const asks = (useAsks[code] as number) + (factAsks[index] as number) + (payments.asks[index] as number);
      this.put(index, total, due, asks, open[code] === 1);
    }
  }

  /** A plan with add-ons that may pay, or which credit pays: the cheapest of the choices of its class. */
  private chooseAt(index: number, costs: UseCosts, payments: PaymentColumns, factAsks: number): void {
    const { columns, need } = this;
    const plan = this.planAt(index);
    const together = columns.together[index] as number;
    const settled = costs.without(together, index);
    const paid = plan.byCredit
      ? null
      : {
          totalCents: payments.totalCents[index] as number,
          dueCents: payments.dueCents[index] as number,
        };
    if (Number.isNaN(settled.taxedCents + settled.untaxedCents + (paid?.totalCents ?? 0))) return;
    const { choices, findings } = costs.choicesAt(index, together);
    if (!choices) return;
    const fixed = fixedParts(plan, need, payments.accounts[index] as number);
    fixed.taxedCents += settled.taxedCents;
    fixed.untaxedCents += settled.untaxedCents;
    const { totalCents, dueCents } = cheapestBill(plan, need, fixed, choices, paid);
    const asks = settled.asks + findings.askCount + factAsks + (payments.asks[index] as number);
    this.put(index, totalCents, dueCents, asks, settled.open || findings.open);
  }

  /** A plan whose data are shared by several lines, decided by itself. */
  private decideAt(index: number, ways: Map<number, WayToPay>): void {
    const plan = this.planAt(index);
    const way = ways.get(index) ?? wayToPay(plan, this.need);
    ways.set(index, way);
    const { findings, decision } = decide(plan, this.need, way);
    if (!decision) return;
    this.put(index, decision.totalCents, decision.dueCents, findings.askCount, findings.open);
  }

  private put(index: number, total: number, due: number, asks: number, open: boolean): void {
    this.totalCents[index] = total;
    this.dueAtStartCents[index] = due;
    this.asks[index] = asks;
    this.open[index] = open ? 1 : 0;
    this.verdict[index] = asks === 0 ? MEETS : MAY_MEET;
  }

  private planAt(index: number): PreparedPlan {
    const plan = this.columns.plans[index];
    if (!plan) throw new RangeError(`The list has no plan ${index}`);
    return plan;
  }

  quoteAt(index: number): Quote {
    const verdict = VERDICTS[this.verdict[index] as number];
    if (verdict === undefined || verdict === 'doesNot')
      throw new RangeError(`Plan ${index} has no quote: it does not meet the need`);
    return new PricedQuote(this.planAt(index), this.need, {
      verdict,
      totalIs: this.open[index] ? 'atLeast' : 'exact',
      totalCents: this.totalCents[index] as number,
      dueAtStartCents: this.dueAtStartCents[index] as number,
    });
  }

  isExactAt(index: number): boolean {
    return this.open[index] === 0;
  }

  asksAt(index: number): Ask[] {
    return this.verdict[index] === MEETS ? [] : decide(this.planAt(index), this.need).findings.asks();
  }

  reasonsAt(index: number): Reason[] {
    return this.unmetAt(index).reasons;
  }

  answerAt(index: number): Pick<Unmet, 'planId' | 'reasons' | 'asks'> {
    const plan = this.planAt(index);
    const { findings } = decide(plan, this.need);
    return { planId: plan.id, reasons: findings.reasons(), asks: findings.asks() };
  }

  unmetAt(index: number): Unmet {
    const { planId, reasons, asks } = this.answerAt(index);
    return { planId, verdict: 'doesNot', reasons, asks };
  }
}

/**
 * Prices a need on every plan of a list, which must not be changed afterwards (its columns are cached). Throws a
 * RangeError for a state that the tax table lacks.
 */
export const pricePlans = (plans: readonly PlanFacts[], need: Need, settings: CostSettings): PricedPlans =>
  new Totals(planColumns(plans), preparedNeed(need, settings));
