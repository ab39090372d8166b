/** What a total comes to where the state's tax rate is known as a range alone. */
import type { StateTax, TaxTable } from '@/lib/catalog/catalog';
import type { Quote } from '@/lib/cost/result';
import { taxedCentsOf, taxOn, taxRateOf } from '@/lib/cost/tax';

/**
 * The total in cents with taxes at the upper end of the range, of which the quote has the lower end; null where the rate
 * is no range or the total holds no tax.
 */
export function highTaxTotalCents(
  { items, totalCents }: Pick<Quote, 'items' | 'totalCents'>,
  tax: Pick<StateTax, 'highPercent'> | undefined,
  taxableShare: string,
): number | null {
  const estimate = items.find(({ kind }) => kind === 'tax');
  if (!estimate || !tax || tax.highPercent === null) return null;
  const high = taxOn(taxRateOf(tax.highPercent, taxableShare), taxedCentsOf(items));
  return totalCents - estimate.amountCents + high;
}

/** The same with the table and the need's state; null also where no state is named. */
export function highTotalIn(
  quote: Pick<Quote, 'items' | 'totalCents'>,
  state: string | null,
  taxes: TaxTable,
): number | null {
  return highTaxTotalCents(quote, state === null ? undefined : taxes.states[state], taxes.taxableShare.value);
}
