/** The quote of a plan that meets or may meet the need: its totals, and its items and schedule when they are read. */
import { type Decision, decide } from '@/lib/cost/decision';
import { ItemList } from '@/lib/cost/items';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { timesOf } from '@/lib/cost/priced-option';
import { type Ask, sameAsks } from '@/lib/cost/reason';
import { type Item, type Quote, subjectKey } from '@/lib/cost/result';
import { scheduleItems } from '@/lib/cost/schedule';
import { isAllIncluded } from '@/lib/cost/usage';
import { add, type Fraction, fraction, multiply, round, ZERO } from '@/lib/money';

/** The items of a decision, with the months they fall in. */
function listItems(plan: PreparedPlan, need: PreparedNeed, decision: Decision): ItemList {
  const { payments, credit, parts, ways, separate } = decision;
  const list = new ItemList();
  const stay = need.stayDays !== null;
  let purchases = ZERO;
  if (payments) {
    const shares = payments.purchases();
    for (const { entry, count } of shares) purchases = add(purchases, timesOf(entry.option, count, stay));
    list.payments(shares, stay);
  }
  if (credit) list.topUps(credit.topUps, need.lines, stay);
  list.recurringFees(plan, need, separate, purchases);
  list.oneTimeFees(plan, need, separate);
  parts.forEach(({ counts }, index) => {
    const kind = need.kinds[index];
    if (kind) list.addOns(plan, counts, need, kind);
  });
  if (!credit) {
    parts.forEach(({ usage }, index) => {
      const kind = need.kinds[index];
      if (kind) list.usage(usage, need, kind);
    });
    list.trips(ways, need.lines);
  }
  if (need.account) list.sharedOverages(need.account);
  list.ownOffers(plan, need);
  list.tax(plan, need);
  return list;
}

/** What a ranking says of a plan's quote before anything of it is read. */
export interface QuoteTotals {
  verdict: Quote['verdict'];
  totalIs: Quote['totalIs'];
  totalCents: number;
  dueAtStartCents: number;
}

const NO_ASKS: Ask[] = [];

interface Read {
  list: ItemList;
  use: Fraction | null;
  asks: Ask[];
}

/**
 * A quote of which only the totals are computed at first. The choices behind them depend on plan and need alone and are
 * taken again, by the same function, when items are read: most quotes of a ranking are never read further.
 */
export class PricedQuote implements Quote {
  readonly verdict: Quote['verdict'];
  readonly totalIs: Quote['totalIs'];
  readonly totalCents: number;
  readonly dueAtStartCents: number;
  private listed: Read | null = null;

  constructor(
    private readonly plan: PreparedPlan,
    private readonly need: PreparedNeed,
    { verdict, totalIs, totalCents, dueAtStartCents }: QuoteTotals,
  ) {
    this.verdict = verdict;
    this.totalIs = totalIs;
    this.totalCents = totalCents;
    this.dueAtStartCents = dueAtStartCents;
  }

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

  get asks(): Ask[] {
    return this.verdict === 'meets' ? NO_ASKS : this.read().asks;
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

  private read(): Read {
    if (this.listed) return this.listed;
    const { findings, decision } = decide(this.plan, this.need);
    if (!decision) throw new Error(`${this.planId}: a quote without a decision`);
    const list = listItems(this.plan, this.need, decision);
    this.listed = { list, use: decision.credit?.use ?? null, asks: findings.asks() };
    return this.listed;
  }

  /** No use beyond the allowances, no use abroad, no offers: nothing is paid but what is bought anyway. */
  private isAllIncluded(): boolean {
    const { plan, need } = this;
    return (
      need.trips.length + need.offers.length === 0 &&
      need.kinds.every(({ calls, messages }) => calls.length + messages.length === 0) &&
      isAllIncluded(plan, need)
    );
  }

  /** True only where the other has the same items, told without listing them; false where that is uncertain. */
  certainlyListsAs(other: PricedQuote): boolean {
    const [a, b] = [this.need, other.need];
    return (
      this.plan === other.plan &&
      // Shared data are no part of a need's own use.
      !a.account &&
      !b.account &&
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
  if (a.verdict !== b.verdict || a.totalIs !== b.totalIs || !sameAsks(a.asks, b.asks)) return false;
  if (a instanceof PricedQuote && b instanceof PricedQuote && a.certainlyListsAs(b)) return true;
  return (
    a.usageFromCreditCents === b.usageFromCreditCents &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => sameItem(item, b.items[index] as Item))
  );
}
