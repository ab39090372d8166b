/** An answer as what two programs that follow the tariff model must agree on. */
import { itemRef } from '@/lib/api/result-text';
import { type Ask, criterionKey, type Reason } from '@/lib/cost/reason';
import type { Item, QuoteResult } from '@/lib/cost/result';
import type { ReferenceAnswer, ReferenceItem } from '@/tests/reference/quote';

/** Items of an amount other than 0, as kind, ref, quantity and amount. */
const listed = (items: readonly (Item | ReferenceItem)[]) =>
  items
    .filter((item) => item.amountCents !== 0)
    .map((item) => ({
      kind: item.kind,
      ref: 'ref' in item ? item.ref : itemRef(item),
      quantity: item.quantity,
      amountCents: item.amountCents,
    }));

const textOf = (reason: Reason | string): string =>
  typeof reason === 'string' ? reason : criterionKey(reason);

/** An ask of the engine, or of the reference, whose `code` holds the country. */
const askOf = (ask: Ask | { code: string; open: boolean }) => ({
  code: 'country' in ask ? criterionKey(ask) : ask.code,
  open: ask.open,
});

/** Verdict, asks and reasons, or totals, items and schedule. */
export function comparable(answer: QuoteResult | ReferenceAnswer) {
  const asks = answer.asks.map(askOf);
  if (answer.verdict === 'doesNot')
    return { verdict: answer.verdict, asks, reasons: answer.reasons.map(textOf) };
  const { verdict, totalIs, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents, items } = answer;
  return {
    verdict,
    asks,
    totalIs,
    totalCents,
    monthlyCents,
    dueAtStartCents,
    usageFromCreditCents,
    items: listed(items),
    schedule: typeof answer.schedule === 'function' ? answer.schedule() : answer.schedule,
  };
}

const topUpsOf = (answer: QuoteResult | ReferenceAnswer): string =>
  answer.verdict !== 'doesNot'
    ? JSON.stringify(listed(answer.items.filter((item) => item.kind === 'topUp')))
    : '';

/**
 * Both answers for comparison. Several sets of top-ups may cost the same with the same amount due at start; document
 * order says nothing of sets, so where two such sets were chosen, what hangs on the set alone is left out.
 */
export function comparablePair(a: QuoteResult | ReferenceAnswer, b: QuoteResult | ReferenceAnswer) {
  const pair = [comparable(a), comparable(b)] as const;
  if (topUpsOf(a) === topUpsOf(b)) return pair;
  return pair.map((answer) => ({ ...answer, items: null, schedule: null }));
}
