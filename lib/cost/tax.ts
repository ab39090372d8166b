/** Section 5, Taxes. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { ItemKind } from '@/lib/cost/result';
import { fraction, multiply, round } from '@/lib/money';

/** Kinds that the estimate applies to; one-time fees, international and roaming items are not taxed. */
export const TAXED_KINDS: ReadonlySet<ItemKind> = new Set([
  'payment',
  'autopayDiscount',
  'topUp',
  'recurringFee',
  'addOn',
  'overage',
]);

/** The tax on the taxed items' rounded amounts, in cents; 0 where the price includes taxes or no state is named. */
export function taxCents(taxed: boolean, need: PreparedNeed, taxedCents: number): number {
  return taxed && need.taxRate ? round(multiply(need.taxRate, fraction(taxedCents))) : 0;
}
