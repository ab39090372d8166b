/** One bill from the advertised price to what is paid, part by part. */
import { ITEM_KINDS, type ItemKind, type Quote } from '@/lib/cost/result';
import { partsOf } from './bars';

export interface WaterfallStep {
  kind: ItemKind | 'total';
  cents: number;
  /** Where its bar begins and ends, in cents. */
  fromCents: number;
  toCents: number;
}

/**
 * The list price of what is bought (`payment` or `topUp`), then every other kind in the fixed order, then the total.
 * Each step begins where the one before ended; the last one stands on zero and equals the quote's total.
 */
export function waterfall(quote: Pick<Quote, 'items' | 'totalCents'>): WaterfallStep[] {
  const parts = partsOf(quote);
  const order: ItemKind[] = [
    'payment',
    'topUp',
    ...ITEM_KINDS.filter((kind) => kind !== 'payment' && kind !== 'topUp'),
  ];
  let sum = 0;
  const steps = order
    .filter((kind) => parts[kind] !== 0)
    .map((kind): WaterfallStep => {
      const fromCents = sum;
      sum += parts[kind];
      return { kind, cents: parts[kind], fromCents, toCents: sum };
    });
  return [...steps, { kind: 'total', cents: quote.totalCents, fromCents: 0, toCents: quote.totalCents }];
}
