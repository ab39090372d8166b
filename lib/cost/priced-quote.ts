/** The answer of a plan that meets the need: its total, and its items and schedule as soon as somebody asks for them. */
import { ItemList } from '@/lib/cost/items';
import { choosePayments } from '@/lib/cost/payments';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { type Item, type Quote, subjectKey } from '@/lib/cost/result';
import { planTrips, type TripWay } from '@/lib/cost/roaming';
import { scheduleItems } from '@/lib/cost/schedule';
import { chooseTopUps } from '@/lib/cost/top-ups';
import { Usage, type UsageCost } from '@/lib/cost/usage';
import { add, type Fraction, fraction, multiply, round, ZERO } from '@/lib/money';

/** One line's exact charges over the horizon, in cents, which credit has to cover. */
export function exactUse(need: PreparedNeed, cost: UsageCost, ways: readonly TripWay[]): Fraction {
  let monthly = add(cost.calls.cost, cost.messages.cost);
  for (const { over, rateCents } of cost.overages) monthly = add(monthly, multiply(over, rateCents));
  let trips = ZERO;
  for (const { cents } of ways) trips = add(trips, cents);
  return add(multiply(monthly, fraction(need.months)), trips);
}

interface Listed {
  list: ItemList;
  /** One line's use, where credit pays it; else null. */
  use: Fraction | null;
}

/** What was bought and used, listed: made by the same choices as the total, which they add up to. */
function listAll(plan: PreparedPlan, need: PreparedNeed, counts: readonly number[]): Listed {
  const list = new ItemList();
  const stay = need.stayDays !== null;
  const usage = new Usage(plan, need, plan.byCredit).cost(counts);
  if (!usage) throw new Error(`${plan.id}: use that can be had has no cost`);
  const { ways } = planTrips(plan, need, plan.byCredit);
  const use = plan.byCredit ? exactUse(need, usage, ways) : null;
  if (use) list.topUps(chooseTopUps(plan.topUpKinds, use, need.validDays), need.lines, stay);
  else list.payments(choosePayments(plan, need)?.purchases() ?? [], stay);
  list.fees('recurringFee', plan.recurringFees, need.charges, need.lines);
  list.fees('oneTimeFee', plan.oneTimeFees, 1, need.lines);
  list.addOns(plan, counts, need);
  if (!use) {
    list.usage(usage, need);
    list.trips(ways, need.lines);
  }
  list.tax(plan, need);
  return { list, use };
}

/**
 * A ranking of many plans asks each for its total alone, so a quote keeps no more than which add-ons were chosen: the
 * other choices hang on plan and need alone, and are made again when its items are read.
 */
export class PricedQuote implements Quote {
  readonly feasible = true;
  private made: Listed | null = null;

  constructor(
    readonly planId: string,
    readonly totalCents: number,
    readonly dueAtStartCents: number,
    private readonly plan: PreparedPlan,
    private readonly need: PreparedNeed,
    /** Units per line of each add-on. */
    private readonly counts: readonly number[],
    /** Nothing is paid but what is bought anyway: no use, no trip, no add-on. */
    private readonly allIncluded: boolean,
  ) {}

  get monthlyCents(): number {
    const { months, stayDays } = this.need;
    const { totalCents } = this;
    return round(stayDays === null ? fraction(totalCents, months) : fraction(totalCents * 30, stayDays));
  }

  get usageFromCreditCents(): number | null {
    if (!this.plan.byCredit) return null;
    const { use } = this.listed();
    return use && round(multiply(use, fraction(this.need.lines)));
  }

  get items(): Item[] {
    return this.listed().list.items;
  }

  scheduleByItem(): number[][] {
    const { items, timings } = this.listed().list;
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

  private listed(): Listed {
    this.made ??= listAll(this.plan, this.need, this.counts);
    return this.made;
  }

  /** True only where the other has the same items, told without listing them; false where that cannot be told. */
  surelyListsAs(other: PricedQuote): boolean {
    const [a, b] = [this.need, other.need];
    return (
      this.allIncluded &&
      other.allIncluded &&
      this.plan === other.plan &&
      a.buyer === b.buyer &&
      a.months === b.months &&
      a.stayDays === b.stayDays &&
      a.need.state === b.need.state &&
      a.taxRateText === b.taxRateText
    );
  }
}

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
  if (a instanceof PricedQuote && b instanceof PricedQuote && a.surelyListsAs(b)) return true;
  return (
    a.usageFromCreditCents === b.usageFromCreditCents &&
    a.items.length === b.items.length &&
    a.items.every((item, at) => sameItem(item, b.items[at] as Item))
  );
}
