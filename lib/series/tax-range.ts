/** The range of a tax estimate: how much of a bill is taxed is known only roughly. */

import type { CostSettings, Quote } from '@/lib/cost/result';
import { taxedCentsOf, taxOn, taxRateOf } from '@/lib/cost/tax';

/** The least and the greatest share of a bill that taxes are taken to apply to. */
export const TAXABLE_SHARES = { low: '0.3', high: '1.0' } as const;

export interface TaxRange {
  lowCents: number;
  /** The estimate itself, at the setting's share. */
  cents: number;
  highCents: number;
}

/**
 * The tax item of a quote with its least and greatest value, each rounded once; null where the quote has none (no
 * state is named, or the price includes taxes).
 */
export function taxRange(quote: Pick<Quote, 'items'>, settings: CostSettings): TaxRange | null {
  const tax = quote.items.find((item) => item.kind === 'tax');
  const percent = tax && settings.combinedTaxRatePercent[tax.state];
  if (!tax || percent === undefined) return null;
  const taxed = taxedCentsOf(quote.items);
  const taxAt = (share: string): number => taxOn(taxRateOf(percent, share), taxed);
  const low = taxAt(TAXABLE_SHARES.low);
  const high = taxAt(TAXABLE_SHARES.high);
  return {
    lowCents: Math.min(low, tax.amountCents),
    cents: tax.amountCents,
    highCents: Math.max(high, tax.amountCents),
  };
}
