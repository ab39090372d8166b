/** Which money a total holds: everything that is paid, or what an advertisement names. */

import { monthlyCents } from '@/lib/cost/priced-quote';
import type { ItemKind, Quote } from '@/lib/cost/result';
import { monthsOf } from '@/lib/need/horizon';
import type { Need } from '@/lib/need/need';

/** What advertisements leave out. */
export const EXCLUDED_KINDS: readonly ItemKind[] = ['recurringFee', 'oneTimeFee', 'tax'];

const isAdvertised = (kind: ItemKind): boolean => !EXCLUDED_KINDS.includes(kind);

/**
 * The same purchases, without what advertisements leave out: items, totals, amount due at start and schedule. What is
 * bought stays the cheapest all-in choice, so that both prices are of the same bill.
 */
export function advertised(quote: Quote, need: Need): Quote {
  const items = quote.items.filter(({ kind }) => isAdvertised(kind));
  const totalCents = items.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const oneTime = quote.items.reduce(
    (sum, { kind, amountCents }) => (kind === 'oneTimeFee' ? sum + amountCents : sum),
    0,
  );
  const scheduleByItem = () =>
    quote.scheduleByItem().filter((_, at) => isAdvertised(quote.items[at]?.kind ?? 'tax'));
  return {
    planId: quote.planId,
    verdict: quote.verdict,
    asks: quote.asks,
    totalIs: quote.totalIs,
    usageFromCreditCents: quote.usageFromCreditCents,
    items,
    totalCents,
    monthlyCents: monthlyCents(totalCents, { months: monthsOf(need), stayDays: need.horizonDays }),
    dueAtStartCents: quote.dueAtStartCents - oneTime,
    scheduleByItem,
    schedule: () => {
      const rows = scheduleByItem();
      const months = monthsOf(need);
      return Array.from({ length: months }, (_, month) =>
        rows.reduce((sum, row) => sum + (row[month] ?? 0), 0),
      );
    },
  };
}
