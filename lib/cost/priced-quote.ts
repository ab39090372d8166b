/** The quote of a plan that meets the need: its totals, and its items and schedule when they are read. */
import { allowanceFactor, shortfalls } from '@/lib/cost/allowances';
import { type Decision, decide } from '@/lib/cost/decision';
import { ItemList } from '@/lib/cost/items';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { type Item, type Quote, subjectKey } from '@/lib/cost/result';
import { scheduleItems } from '@/lib/cost/schedule';
import { type Fraction, fraction, multiply, round } from '@/lib/money';

/** The items of a decision, with the months they fall in. */
function listItems(plan: PreparedPlan, need: PreparedNeed, decision: Decision): ItemList {
  const { payments, credit, counts, usage, ways } = decision;
  const list = new ItemList();
  const stay = need.stayDays !== null;
  if (payments) list.payments(payments.purchases(), stay);
  if (credit) list.topUps(credit.topUps, need.lines, stay);
  list.fees('recurringFee', plan.recurringFees, need.charges, need.lines);
  list.fees('oneTimeFee', plan.oneTimeFees, 1, need.lines);
  list.addOns(plan, counts, need);
  if (!credit) {
    list.usage(usage, need);
    list.trips(ways, need.lines);
  }
  list.tax(plan, need);
  return list;
}

/**
 * A quote of which only the totals are computed at first. The choices behind them depend on plan and need alone and are
 * taken again, by the same function, when items are read: most quotes of a ranking are never read further.
 */
export class PricedQuote implements Quote {
  readonly feasible = true;
  private listed: { list: ItemList; use: Fraction | null } | null = null;

  constructor(
    private readonly plan: PreparedPlan,
    private readonly need: PreparedNeed,
    readonly totalCents: number,
    readonly dueAtStartCents: number,
  ) {}

  get planId(): string {
    return this.plan.id;
  }

  get monthlyCents(): number {
    return monthlyCents(this.totalCents, this.need);
  }

  get usageFromCreditCents(): number | null {
    if (!this.plan.byCredit) return null;
    const { use } = this.read();
    return use && round(multiply(use, fraction(this.need.lines)));
  }

  get items(): Item[] {
    return this.read().list.items;
  }

  scheduleByItem(): number[][] {
    const { items, timings } = this.read().list;
    return scheduleItems(items, timings, this.need.months);
  }

  schedule(): number[] {
    const sums = new Array<number>(this.need.months).fill(0);
    for (const row of this.scheduleByItem())
      row.forEach((cents, month) => {
        sums[month] = (sums[month] ?? 0) + cents;
      });
    return sums;
  }

  private read() {
    if (this.listed) return this.listed;
    const decision = decide(this.plan, this.need);
    if (!decision) throw new Error(`${this.planId}: a quote without a decision`);
    const list = listItems(this.plan, this.need, decision);
    this.listed = { list, use: decision.credit?.use ?? null };
    return this.listed;
  }

  /** No use beyond the allowances, no use abroad: nothing is paid but what is bought anyway. */
  private isAllIncluded(): boolean {
    const { plan, need } = this;
    return (
      need.calls.length + need.messages.length + need.trips.length === 0 &&
      shortfalls(plan, need, allowanceFactor(plan, need)).length === 0
    );
  }

  /** True only where the other has the same items, told without listing them; false where that is uncertain. */
  certainlyListsAs(other: PricedQuote): boolean {
    const [a, b] = [this.need, other.need];
    return (
      this.plan === other.plan &&
      a.buyer === b.buyer &&
      a.months === b.months &&
      a.stayDays === b.stayDays &&
      a.need.state === b.need.state &&
      a.taxRateText === b.taxRateText &&
      this.isAllIncluded() &&
      other.isAllIncluded()
    );
  }
}

/** A total as cents a month, of a stay as cents in 30 days; rounded once. */
export const monthlyCents = (
  totalCents: number,
  { months, stayDays }: Pick<PreparedNeed, 'months' | 'stayDays'>,
): number => round(stayDays === null ? fraction(totalCents, months) : fraction(totalCents * 30, stayDays));

const sameItem = (a: Item, b: Item): boolean =>
  a.amountCents === b.amountCents &&
  a.quantity === b.quantity &&
  a.unitPrice === b.unitPrice &&
  subjectKey(a) === subjectKey(b);

/** What a reader sees of a quote: all of it but its schedule. */
type Bill = Omit<Quote, 'schedule' | 'scheduleByItem'>;

/** Whether two quotes of one plan say the same, item by item. */
export function sameBill(a: Bill, b: Bill): boolean {
  if (a.totalCents !== b.totalCents || a.dueAtStartCents !== b.dueAtStartCents) return false;
  if (a instanceof PricedQuote && b instanceof PricedQuote && a.certainlyListsAs(b)) return true;
  return (
    a.usageFromCreditCents === b.usageFromCreditCents &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => sameItem(item, b.items[index] as Item))
  );
}
