/** A quote as the few lines of a receipt: what is paid for, merged until it can be read, with the same sum. */
import { explain } from '@/lib/cost/explain';
import type { Item, ItemKind, Quote, Service } from '@/lib/cost/result';
import { taxedCentsOf, taxOn, taxRateOf } from '@/lib/cost/tax';
import type { Need } from '@/lib/need/need';
import type { Money, Period, PlanFacts } from '@/lib/plan/plan';

/** As many lines as a receipt has above its total. */
export const MOST_LINES = 5;

interface Payment {
  key: 'payment';
  period: Period;
  /** Purchases; of a cycle in days a number with a fraction. */
  count: number;
  /** Dollars of one purchase for all lines. */
  price: Money;
  newCustomers: boolean;
}

/** What a line says; the page makes the words. */
export type BillLineWords =
  | Payment
  | { key: 'payments' }
  | { key: 'topUps'; count: number; price: Money | null }
  | { key: 'autopay' | 'discounts' }
  | { key: 'ownOffer'; name: string }
  | { key: 'recurringFees' | 'oneTimeFees'; name: string | null }
  | { key: 'fees' }
  | { key: 'addOn'; id: string }
  | { key: 'addOns' | 'extras' }
  | { key: 'overage'; service: Service }
  | { key: 'overages' }
  | { key: 'calls' | 'texts' | 'trips'; countries: string[] }
  /** Calls or texts that cost nothing more. */
  | { key: 'callsIncluded' | 'textsIncluded'; countries: string[] }
  /** An estimate; `highCents`: its upper end where the rate is a range. */
  | { key: 'tax'; state: string; lowCents: number; highCents: number | null }
  | { key: 'taxIncluded' | 'taxLeftOut' };

export type BillLine = BillLineWords & {
  /** null where nothing is added: what is included, or left out of the total. */
  amountCents: number | null;
};

/** Kinds of items that share a line, in the order of lines. */
const GROUPS: readonly (readonly ItemKind[])[] = [
  ['payment'],
  ['topUp'],
  ['autopayDiscount'],
  ['ownOffer'],
  ['recurringFee'],
  ['oneTimeFee'],
  ['addOn'],
  ['overage'],
  ['internationalCalling'],
  ['internationalSms'],
  ['roaming'],
  ['tax'],
];

/** What is merged while there are too many lines, the least telling first. */
const MERGES: readonly { kinds: readonly ItemKind[]; words: BillLineWords }[] = [
  { kinds: ['recurringFee', 'oneTimeFee'], words: { key: 'fees' } },
  {
    kinds: ['addOn', 'overage', 'internationalCalling', 'internationalSms', 'roaming'],
    words: { key: 'extras' },
  },
  { kinds: ['autopayDiscount', 'ownOffer'], words: { key: 'discounts' } },
  { kinds: ['payment'], words: { key: 'payments' } },
];

interface Group {
  kinds: readonly ItemKind[];
  items: Item[];
  words: BillLineWords;
}

/** The tax at the upper end of a range of rates, in cents. */
export interface TaxRange {
  highPercent: string | null;
  taxableShare: string;
}

const sumOf = (items: readonly Item[]): number =>
  items.reduce((sum, { amountCents }) => sum + amountCents, 0);
const one = <Value>(values: readonly Value[]): Value | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

function paymentWords(
  item: Extract<Item, { kind: 'payment' | 'autopayDiscount' }>,
  plan: PlanFacts,
): BillLineWords {
  const option = plan.charges.options.find(({ id }) => id === item.optionId);
  if (!option) return { key: 'payments' };
  const { period, newCustomersOnly } = option;
  return {
    key: 'payment',
    period,
    count: item.quantity,
    price: item.unitPrice,
    newCustomers: newCustomersOnly,
  };
}

const countriesOf = (items: readonly Item[]): string[] => [
  ...new Set(
    items.flatMap((item) => ('countries' in item ? item.countries : 'country' in item ? [item.country] : [])),
  ),
];

/** The words of items of one kind that share a line. */
function wordsOf(kind: ItemKind, items: readonly Item[], plan: PlanFacts): BillLineWords {
  const [first] = items as [Item, ...Item[]];
  const names = items.flatMap((item) => ('name' in item ? [item.name] : []));
  switch (kind) {
    case 'payment':
      return first.kind === 'payment' ? paymentWords(first, plan) : { key: 'payments' };
    case 'topUp':
      return {
        key: 'topUps',
        count: items.reduce((sum, { quantity }) => sum + quantity, 0),
        price: one(items.map(({ unitPrice }) => unitPrice)),
      };
    case 'autopayDiscount':
      return { key: 'autopay' };
    case 'ownOffer':
      return { key: 'ownOffer', name: names.join(', ') };
    case 'recurringFee':
      return { key: 'recurringFees', name: one(names) };
    case 'oneTimeFee':
      return { key: 'oneTimeFees', name: one(names) };
    case 'addOn': {
      const id = one(items.flatMap((item) => (item.kind === 'addOn' ? [item.addOnId] : [])));
      return id === null ? { key: 'addOns' } : { key: 'addOn', id };
    }
    case 'overage': {
      const service = one(items.flatMap((item) => (item.kind === 'overage' ? [item.service] : [])));
      return service === null ? { key: 'overages' } : { key: 'overage', service };
    }
    case 'internationalCalling':
      return { key: 'calls', countries: countriesOf(items) };
    case 'internationalSms':
      return { key: 'texts', countries: countriesOf(items) };
    case 'roaming':
      return { key: 'trips', countries: countriesOf(items) };
    case 'tax':
      return { key: 'tax', state: first.kind === 'tax' ? first.state : '', lowCents: 0, highCents: null };
  }
}

/** A line for each payment, and one for all items of each other kind. */
function groupsOf(items: readonly Item[], plan: PlanFacts): Group[] {
  return GROUPS.flatMap((kinds): Group[] => {
    const own = items.filter(({ kind }) => kinds.includes(kind));
    const [kind] = kinds;
    if (own.length === 0 || !kind) return [];
    const parts = kind === 'payment' ? own.map((item) => [item]) : [own];
    return parts.map((part) => ({ kinds, items: part, words: wordsOf(kind, part, plan) }));
  });
}

/** Puts the groups of some kinds together, where there are two or more. */
function merge(groups: readonly Group[], { kinds, words }: (typeof MERGES)[number]): Group[] {
  const isOne = (group: Group) => group.kinds.every((kind) => kinds.includes(kind));
  const own = groups.filter(isOne);
  if (own.length < 2) return [...groups];
  const merged: Group = { kinds, items: own.flatMap(({ items }) => items), words };
  const at = groups.indexOf(own[0] as Group);
  return [...groups.slice(0, at), merged, ...groups.slice(at).filter((group) => !isOne(group))];
}

function taxWords(group: Group, items: readonly Item[], range: TaxRange | null): BillLineWords {
  if (group.words.key !== 'tax') return group.words;
  const high = range?.highPercent;
  return {
    ...group.words,
    lowCents: sumOf(group.items),
    highCents: high ? taxOn(taxRateOf(high, range.taxableShare), taxedCentsOf(items)) : null,
  };
}

/** What costs nothing more, and how taxes are in the total where no item holds them. */
function notesOf(quote: BilledQuote, plan: PlanFacts, need: Need, most: number): BillLine[] {
  const phrases = explain(quote, plan, need);
  const tax = phrases.find(({ key }) => key === 'taxIncluded' || key === 'taxLeftOut');
  const included = phrases.filter(({ key }) => key === 'callsIncluded' || key === 'textsIncluded');
  const lines = included.map(
    ({ key, values }): BillLine => ({
      key: key as 'callsIncluded',
      countries: values.countries ?? [],
      amountCents: null,
    }),
  );
  const last: BillLine[] = tax ? [{ key: tax.key as 'taxIncluded', amountCents: null }] : [];
  return [...lines.slice(0, Math.max(0, most - last.length)), ...last];
}

type BilledQuote = Pick<Quote, 'items' | 'totalCents' | 'usageFromCreditCents' | 'asks'>;

/**
 * The lines of a receipt, at most `MOST_LINES`, whose amounts add up to the total in exact cents. Taxes are always one
 * of them: as an estimate with its range, as included, or as left out because no state is given. `hasTax` is false where
 * the total leaves them out on purpose, as advertised prices do.
 */
export function billLines(
  quote: BilledQuote,
  plan: PlanFacts,
  need: Need,
  range: TaxRange | null = null,
  hasTax = true,
): BillLine[] {
  const { items } = quote;
  const saysTax = hasTax && !items.some(({ kind }) => kind === 'tax');
  const most = MOST_LINES - (saysTax ? 1 : 0);
  let groups = groupsOf(items, plan);
  for (const step of MERGES) if (groups.length > most) groups = merge(groups, step);
  const lines = groups.map((group) => ({
    ...taxWords(group, items, range),
    amountCents: sumOf(group.items),
  }));
  const notes = notesOf(quote, plan, need, MOST_LINES - lines.length).filter(
    ({ key }) => hasTax || (key !== 'taxIncluded' && key !== 'taxLeftOut'),
  );
  return [...lines, ...notes];
}
