/** An answer as what two programs that follow the tariff model must agree on. */
import type { Ask, Reason } from '@/lib/cost/reason';
import type { Item, QuoteResult, Subject } from '@/lib/cost/result';
import type { ReferenceAnswer, ReferenceItem } from '@/tests/reference/quote';

const isReference = (item: Item | ReferenceItem): item is ReferenceItem => 'ref' in item;

/** What an item pays for, as text: countries that share an entry stand in alphabetical order. */
function refOf(subject: Subject): string {
  switch (subject.kind) {
    case 'payment':
    case 'autopayDiscount':
      return subject.optionId;
    case 'topUp':
      return subject.price;
    case 'addOn':
      return subject.addOnId;
    case 'overage':
      return subject.service;
    case 'internationalCalling':
    case 'internationalSms':
      return (
        [...subject.countries].sort().join('+') + (subject.addOnId === null ? '' : ` @ ${subject.addOnId}`)
      );
    case 'roaming':
      return subject.country + (subject.passId === null ? '' : ` @ ${subject.passId}`);
    case 'tax':
      return subject.state;
    default:
      return subject.name;
  }
}

/** Kinds of which the number of units is beyond doubt. */
const COUNTED = new Set<string>(['payment', 'topUp', 'addOn']);

function asText(item: Item | ReferenceItem): string {
  const ref = isReference(item) ? item.ref : refOf(item);
  const monthKind = ('monthKind' in item ? item.monthKind : undefined) ?? 0;
  const quantity = COUNTED.has(item.kind) ? ` x ${item.quantity}` : '';
  return `${item.kind} ${ref}${quantity}${monthKind === 0 ? '' : `, month kind ${monthKind}`}: ${item.amountCents}`;
}

/** Items of an amount other than 0 as text, sorted. */
const listed = (items: readonly (Item | ReferenceItem)[]): string[] =>
  items
    .filter(({ amountCents }) => amountCents !== 0)
    .map(asText)
    .sort();

/** `roaming:MX`, or the code alone. */
const codeOf = (one: Reason | { code: string } | string): string => {
  if (typeof one === 'string') return one;
  return 'country' in one && one.country !== null ? `${one.code}:${one.country}` : one.code;
};

const asksOf = (asks: readonly (Ask | { code: string; open: boolean })[]): string[] =>
  asks.map((ask) => `${codeOf(ask)} ${ask.open ? 'open' : 'priced'}`).sort();

/** Verdict, asks and reasons, or totals, items and schedule. */
export function comparable(answer: QuoteResult | ReferenceAnswer) {
  const { verdict } = answer;
  const asks = asksOf(answer.asks);
  if (answer.verdict === 'doesNot') return { verdict, asks, reasons: answer.reasons.map(codeOf).sort() };
  const { totalIs, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents, items } = answer;
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
  answer.verdict === 'doesNot' ? '' : listed(answer.items.filter((item) => item.kind === 'topUp')).join();

/**
 * Both answers for comparison. Several sets of top-ups may cost the same with the same amount due at start; document
 * order says nothing of sets, so where two such sets were chosen, what hangs on the set alone is left out.
 */
export function comparablePair(a: QuoteResult | ReferenceAnswer, b: QuoteResult | ReferenceAnswer) {
  const pair = [comparable(a), comparable(b)] as const;
  if (topUpsOf(a) === topUpsOf(b)) return pair;
  return pair.map((answer) => ({ ...answer, items: null, schedule: null }));
}
