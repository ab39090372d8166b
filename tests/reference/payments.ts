/** What a way to pay costs: payments, autopay discounts and the fees that hang on them. */
import type { RecurringFee } from '@/lib/plan/plan';
import { type Case, cycleDays, isCycle, monthsOfTerm, timesPer } from './case';
import { Fraction, sum, toCents, whole, ZERO } from './fraction';
import { centsOf, type Line, makeLine } from './line';
import { priceOf, purchasesOf, type Step } from './purchases';
import { everyMonth } from './schedule';

/** A way to pay for the plan: what it costs with the fees on it, and what is due at its first purchase. */
export interface Paid {
  lines: Line[];
  cents: number;
  dueAtStartCents: number;
  /** Where in the document each purchase (each month of a cycle) stands, in the order of purchase, for ties. */
  documentOrder: number[];
}

/** What autopay takes off one purchase for all lines: never more than its price. */
function discountOn(it: Case, { option }: Step, price: Fraction): Fraction {
  const { autopay } = it.need;
  const amount = autopay === false ? null : (option.autopayDiscount?.[autopay] ?? null);
  if (amount === null || option.autopayDiscount === null) return ZERO;
  const discount = Fraction.read(amount).times(timesPer(it, option.autopayDiscount.per));
  return discount.compare(price) < 0 ? discount : price;
}

/** Purchases up to and with so many months or purchases of a step that are of the discount's first purchase or later. */
function reducedOf(it: Case, { option, count }: Step): Fraction {
  const from = option.autopayDiscount?.fromPurchase ?? 1;
  const reduced = purchasesOf(it, { option, count }).minus(whole(from - 1));
  return reduced.compare(ZERO) > 0 ? reduced : ZERO;
}

/** The shares of each month of `H`, as whole numbers: of the purchases of a step, and of those that are reduced. */
function weightsOf(it: Case, step: Step, firstMonth: number): { payment: number[]; discount: number[] } {
  const payment = everyMonth(it.months).map(() => 0);
  const discount = [...payment];
  if (it.stayDays !== null) return { payment: [1], discount: [1] };
  const length = isCycle(step.option.period) ? 1 : monthsOfTerm(step.option);
  const perPurchase = 12 * (cycleDays(step.option.period) ?? 1);
  for (let count = 1; count <= step.count; count += 1) {
    const month = firstMonth + (count - 1) * length;
    payment[month] = 1;
    const reduced = reducedOf(it, { ...step, count }).minus(reducedOf(it, { ...step, count: count - 1 }));
    discount[month] = reduced.times(whole(perPurchase)).round();
  }
  return { payment, discount };
}

/** The fees that hang on the purchases or on what is paid, in document order. */
export function feesOnPayments(it: Case, paid: Line[], purchases: Fraction): Line[] {
  const weights = everyMonth(it.months);
  const paidDollars = whole(centsOf(paid)).over(whole(100));
  const line = (fee: RecurringFee): Line[] => {
    if ('percent' in fee)
      return [
        makeLine('recurringFee', fee.name, paidDollars, Fraction.read(fee.percent).over(whole(100)), weights),
      ];
    if (fee.each === 'month' || it.plan.charges.topUps.length > 0) return [];
    const units = purchases.times(timesPer(it, fee.per));
    return [makeLine('recurringFee', fee.name, units, Fraction.read(fee.amount), weights)];
  };
  return it.plan.charges.recurringFees.flatMap(line);
}

/** A way to pay as items. */
export function paidFor(it: Case, steps: Step[]): Paid {
  let month = 0;
  const uses = steps.map((step) => {
    const price = priceOf(it, step.option) as Fraction;
    const discount = discountOn(it, step, price);
    const weights = weightsOf(it, step, month);
    month += step.count * (isCycle(step.option.period) ? 1 : monthsOfTerm(step.option));
    const { id } = step.option;
    const payment = makeLine('payment', id, purchasesOf(it, step), price, weights.payment);
    const less = makeLine('autopayDiscount', id, reducedOf(it, step), ZERO.minus(discount), weights.discount);
    const isReduced = (step.option.autopayDiscount?.fromPurchase ?? 1) === 1;
    return { lines: [payment, less], first: isReduced ? price.minus(discount) : price };
  });
  const paid = uses.flatMap(({ lines }) => lines);
  const purchases = sum(steps.map((step) => purchasesOf(it, step)));
  const lines = [...paid, ...feesOnPayments(it, paid, purchases)];
  return {
    lines,
    cents: centsOf(lines),
    dueAtStartCents: toCents(uses[0]?.first ?? ZERO),
    documentOrder: steps.flatMap(({ option, count }) =>
      Array.from({ length: count }, () => it.plan.charges.options.indexOf(option)),
    ),
  };
}

/** Below 0 where the first difference of two lists of places is an earlier place, or the end. */
function firstInDocument(a: number[], b: number[]): number {
  const differs = a.findIndex((place, index) => place !== b[index]);
  if (differs < 0) return a.length - b.length;
  return b[differs] === undefined ? 1 : (a[differs] ?? 0) - b[differs];
}

/**
 * Below 0 where the first of two ways to pay is the better one, whatever else is chosen: a total grows with what the
 * way costs, tax included, and what is due at start grows with its first purchase.
 */
export const comparePaid = (a: Paid, b: Paid): number =>
  a.cents - b.cents ||
  a.dueAtStartCents - b.dueAtStartCents ||
  firstInDocument(a.documentOrder, b.documentOrder);
