/** Section 5, Taxes: the one formula of an estimate. */
import type { Item, ItemKind } from '@/lib/cost/result';
import { type Fraction, fraction, fromDecimal, multiply, roundTimes } from '@/lib/money';

/** Kinds that the estimate applies to; one-time fees, international and roaming items and own offers are not taxed. */
export const TAXED_KINDS: ReadonlySet<ItemKind> = new Set([
  'payment',
  'autopayDiscount',
  'topUp',
  'recurringFee',
  'addOn',
  'overage',
]);

/** The rate on a taxed amount: a combined rate in percent × the taxable share, both as decimal text. */
export const taxRateOf = (percent: string, taxableShare: string): Fraction =>
  multiply(multiply(fromDecimal(percent), fraction(1, 100)), fromDecimal(taxableShare));

/** The tax on an amount in cents, rounded once to whole cents. */
export const taxOn = (rate: Fraction, cents: number): number => roundTimes(rate, cents);

/** Sum of the taxed items' rounded amounts, in cents. */
export const taxedCentsOf = (items: readonly Item[]): number =>
  items.reduce((sum, { kind, amountCents }) => (TAXED_KINDS.has(kind) ? sum + amountCents : sum), 0);
