/**
 * The explanation of a price as data: one phrase for each item that is worth a sentence. Components turn phrases into
 * text. All figures come from the items, so that the explanation agrees with the total.
 */
import { fraction, round } from '@/lib/money';
import { monthsOf } from '@/lib/need/horizon';
import type { Need, Use } from '@/lib/need/need';
import { type KindOfMonths, kindsOfMonths } from '@/lib/need/other-months';
import type { PlanFacts } from '@/lib/plan/plan';
import { ITEM_KINDS, type Item, type Quote } from './result';

export const PHRASE_KEYS = [
  'payment',
  'paymentThen',
  'autopayDiscount',
  'topUp',
  'recurringFee',
  'oneTimeFee',
  'addOn',
  'overage',
  'internationalCalling',
  'internationalSms',
  'roaming',
  'ownOffer',
  'tax',
  'callsIncluded',
  'textsIncluded',
  'usageFromCredit',
  'taxIncluded',
  'taxLeftOut',
] as const;
export type PhraseKey = (typeof PHRASE_KEYS)[number];

export interface Phrase {
  key: PhraseKey;
  values: {
    /** The option, fee, add-on, service, top-up price, own offer or state. */
    ref?: string;
    /** Countries that the phrase names. */
    countries?: string[];
    /** Minutes or messages a line and month (of a stay: in all). */
    use?: number;
    quantity?: number;
    /** Decimal string of US dollars a unit. */
    unitPrice?: string;
    amountCents?: number;
    /** The amount a month, rounded; of a stay: the amount. */
    perMonthCents?: number;
    /** Where a need has other months: the kind of month (0 = the usual ones), and how many of them there are. */
    monthKind?: number;
    months?: number;
  };
}

/** The part of a quote that is explained. */
type Explained = Pick<Quote, 'items' | 'usageFromCreditCents' | 'asks'>;

type AbroadUse = Extract<Item, { countries: readonly string[] }>;

/** Minutes or messages a line and month (of a stay: in all) towards the countries of an item. */
export function amountTowards({ kind, countries }: Pick<AbroadUse, 'kind' | 'countries'>, use: Use): number {
  if (kind === 'internationalCalling') {
    const calls = use.internationalCalls.filter(({ country }) => countries.includes(country));
    return calls.reduce((sum, { minutes }) => sum + minutes, 0);
  }
  const messages = use.internationalSms.filter(({ country }) => countries.includes(country));
  return messages.reduce((sum, call) => sum + call.messages, 0);
}

/** The months that an item is paid in, and their use: those of its kind of month, else the whole period. */
export function monthsOfItem(item: Item, need: Need): KindOfMonths {
  if ('inMonths' in item && item.inMonths) return { months: item.inMonths.length, use: need.monthly };
  const index = 'monthKind' in item ? item.monthKind : undefined;
  const kind = index === undefined ? undefined : kindsOfMonths(need)[index];
  return kind ?? { months: monthsOf(need), use: need.monthly };
}

/** The option, fee, add-on, service, price, own offer or state that a phrase names. */
function refOf(item: Item): string {
  switch (item.kind) {
    case 'payment':
    case 'autopayDiscount':
      return item.optionId;
    case 'topUp':
      return item.price;
    case 'recurringFee':
    case 'oneTimeFee':
    case 'ownOffer':
      return item.name;
    case 'addOn':
      return item.addOnId;
    case 'overage':
      return item.service;
    case 'tax':
      return item.state;
    default:
      return '';
  }
}

/** Use that has no item of its own: it is included, or paid from the credit of top-ups. */
function covered(quote: Explained, need: Need): Phrase[] {
  if (quote.usageFromCreditCents !== null) {
    const amountCents = quote.usageFromCreditCents;
    return amountCents > 0 ? [{ key: 'usageFromCredit', values: { amountCents } }] : [];
  }
  // Use of several kinds of month is included where it is paid in none; what is left out is asked, not included.
  const free = (kind: AbroadUse['kind'], uses: readonly { country: string }[]) => {
    const paid = quote.items.flatMap((item) => (item.kind === kind ? item.countries : []));
    const open = quote.asks.flatMap((ask) => (ask.code === kind && ask.open ? [ask.country] : []));
    const countries = new Set(uses.map(({ country }) => country));
    return [...countries].filter((country) => !paid.includes(country) && !open.includes(country));
  };
  const uses = kindsOfMonths(need).map(({ use }) => use);
  const calls = free(
    'internationalCalling',
    uses.flatMap(({ internationalCalls }) => internationalCalls),
  );
  const texts = free(
    'internationalSms',
    uses.flatMap(({ internationalSms }) => internationalSms),
  );
  const phrases: Phrase[] = [];
  if (calls.length > 0) phrases.push({ key: 'callsIncluded', values: { countries: calls } });
  if (texts.length > 0) phrases.push({ key: 'textsIncluded', values: { countries: texts } });
  return phrases;
}

/** The phrases of a quote in the fixed order of item kinds, then use without an item of its own, then taxes. */
export function explain(quote: Explained, plan: PlanFacts, need: Need): Phrase[] {
  const ordered = ITEM_KINDS.flatMap((kind) => quote.items.filter((item) => item.kind === kind));
  let paid = false;
  const phrases = ordered.map((item): Phrase => {
    const { quantity, unitPrice, amountCents } = item;
    const { months, use } = monthsOfItem(item, need);
    const perMonthCents = round(fraction(amountCents, months));
    const kindOfMonth = 'monthKind' in item ? { monthKind: item.monthKind, months } : {};
    const values = { ref: refOf(item), quantity, unitPrice, amountCents, perMonthCents, ...kindOfMonth };
    if (item.kind === 'payment') {
      const key = paid ? 'paymentThen' : 'payment';
      paid = true;
      return { key, values };
    }
    if (item.kind === 'internationalCalling' || item.kind === 'internationalSms')
      return {
        key: item.kind,
        values: { ...values, countries: [...item.countries], use: amountTowards(item, use) },
      };
    if (item.kind === 'roaming') return { key: 'roaming', values: { ...values, countries: [item.country] } };
    return { key: item.kind, values };
  });
  phrases.push(...covered(quote, need));
  const { taxesAndFees } = plan.charges;
  if (taxesAndFees === 'included') phrases.push({ key: 'taxIncluded', values: {} });
  else if (need.state === null) phrases.push({ key: 'taxLeftOut', values: {} });
  return phrases;
}
