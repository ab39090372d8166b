/** "The price changed": the prices of a plan as a few fields, and the document that comes of new ones. */
import { firstLinePrice } from '@/lib/plan/acceptance';
import type { LocalText, NoteTopic, Period, PlanDocument, Source } from '@/lib/plan/plan';
import { namesPrice } from '@/lib/plan/warnings';
import type { ActionState } from './action-state';
import { type Path, typedAmount, valueAt, withValue } from './document-values';
import type { AskedState } from './save-state';

/** What the form is told after it was sent. */
export type PriceState =
  | ActionState
  /** Somebody changed the same meanwhile: nothing was saved. With what was typed. */
  | (Extract<AskedState, { kind: 'choose' }> & { values: Record<string, string> });

/** A price that can be another one. */
export interface PriceField {
  /** Under which it is sent; a place of the document. */
  key: string;
  path: Path;
  amount: string;
  kind: 'lines' | 'extraLine' | 'topUp';
  /** How many lines it is for; 0 for the others. */
  lines: number;
  /** A further line that cost as much as the first: it follows that where nothing else is typed. */
  follows: string | null;
}

/** A way to pay with its prices, or the top-ups. */
export interface PriceGroup {
  /** Of the payment option; null for top-ups. */
  id: string | null;
  period: Period | null;
  /** For new customers alone, for so many uses. */
  intro: boolean;
  conditions: readonly string[];
  prices: PriceField[];
}

const keyOf = (path: Path): string => `price.${path.join('.')}`;

/** The prices of a plan by the way they are paid: for each number of lines, further lines where they are sold, top-ups. */
export function priceGroups({ charges }: Pick<PlanDocument, 'charges'>): PriceGroup[] {
  const options = charges.options.map((option, at): PriceGroup => {
    const lines = Object.keys(option.priceByLines).map(Number);
    const least = Math.min(...lines);
    const path = (count: number): Path => ['charges', 'options', at, 'priceByLines', String(count)];
    const prices = lines
      .sort((a, b) => a - b)
      .map(
        (count): PriceField => ({
          ...{ key: keyOf(path(count)), path: path(count), kind: 'lines', lines: count, follows: null },
          amount: option.priceByLines[count] ?? '',
        }),
      );
    const { extraLinePrice } = option;
    if (extraLinePrice !== null && extraLinePrice !== 'notSold') {
      const extra: Path = ['charges', 'options', at, 'extraLinePrice'];
      const isSame = least === 1 && Number(extraLinePrice) === firstLinePrice(option);
      prices.push({
        ...{ key: keyOf(extra), path: extra, kind: 'extraLine', lines: 0, amount: extraLinePrice },
        follows: isSame ? keyOf(path(1)) : null,
      });
    }
    const { id, period, newCustomersOnly: intro, conditions } = option;
    return { id, period, intro, conditions, prices };
  });
  const topUps = charges.topUps.map(({ price }, at): PriceField => {
    const path: Path = ['charges', 'topUps', at, 'price'];
    return { key: keyOf(path), path, kind: 'topUp', lines: 0, amount: price, follows: null };
  });
  if (topUps.length === 0) return options;
  return [...options, { id: null, period: null, intro: false, conditions: [], prices: topUps }];
}

/** What is typed of each price: a further line that cost as much as the first goes with it where it was left alone. */
export function followingPrices(
  groups: readonly PriceGroup[],
  typed: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const fields = groups.flatMap(({ prices }) => prices);
  return Object.fromEntries(
    fields.map(({ key, amount, follows }) => {
      const own = typed[key]?.trim();
      if (own) return [key, typedAmount(own, 'usd')];
      const first = follows === null ? undefined : typed[follows]?.trim();
      return [key, first ? typedAmount(first, 'usd') : amount];
    }),
  );
}

/** A note that names one of these amounts. */
export interface NamingNote {
  topic: NoteTopic;
  note: LocalText;
}

/** The notes of a plan that name one of its prices: they may name the old one once that changes. */
export function notesWithPrices(plan: Pick<PlanDocument, 'charges' | 'notes'>): NamingNote[] {
  const amounts = [...new Set(priceGroups(plan).flatMap(({ prices }) => prices.map(({ amount }) => amount)))];
  return (Object.entries(plan.notes) as [NoteTopic, LocalText | undefined][]).flatMap(([topic, note]) =>
    note && amounts.some((amount) => namesPrice(note.en, amount) || namesPrice(note.zh, amount))
      ? [{ topic, note }]
      : [],
  );
}

/** The source of the new price: one of the plan's by its place, or a new one. */
export type PriceSource = { kind: 'own'; at: number } | { kind: 'new'; url: string; title: string };

/** The source that a price most likely was read at: of those that cover it the latest that can say something of today. */
export function likelySource(
  { sources }: Pick<PlanDocument, 'sources'>,
  isFixed: (url: string) => boolean,
): number {
  const order = sources
    .map((source, at) => ({ ...source, at }))
    .toSorted(
      (a, b) =>
        Number(isFixed(a.url)) - Number(isFixed(b.url)) ||
        (b.asOf ?? '').localeCompare(a.asOf ?? '') ||
        a.at - b.at,
    );
  return (order.find(({ covers }) => covers.includes('charges')) ?? order[0])?.at ?? -1;
}

export interface NewPrice {
  /** By the key of each field, as typed. */
  prices: Readonly<Record<string, string | undefined>>;
  source: PriceSource;
  /** Since when: the day that the source speaks of. */
  from: string;
  /** Notes that were mended. */
  notes: Partial<Record<NoteTopic, LocalText>>;
  /** The present day, on which the source was looked at. */
  today: string;
}

const withCharges = (source: Source): Source =>
  source.covers.includes('charges') ? source : { ...source, covers: ['charges', ...source.covers] };

/**
 * The plan with its new prices, the day and source they were read at, and the check of that day. Dates never go back:
 * a source that speaks of a later day keeps it. What is typed wrong stays, for the rules of plan documents to refuse.
 */
export function withNewPrice(plan: PlanDocument, { prices, source, from, notes, today }: NewPrice): unknown {
  const groups = priceGroups(plan);
  const typed = followingPrices(groups, prices);
  let next: unknown = plan;
  for (const { path, key } of groups.flatMap((group) => group.prices))
    if (valueAt(plan, path) !== typed[key]) next = withValue(next, path, typed[key]);
  const later = (asOf: string | null) => (asOf !== null && asOf > from ? asOf : from);
  const sources =
    source.kind === 'new'
      ? [
          { url: source.url.trim(), title: source.title.trim(), asOf: from, covers: ['charges'] },
          ...plan.sources,
        ]
      : plan.sources.map((one, at) =>
          at === source.at ? { ...withCharges(one), asOf: later(one.asOf) } : one,
        );
  const verifiedAt = plan.verifiedAt > today ? plan.verifiedAt : today;
  return { ...(next as PlanDocument), sources, verifiedAt, notes: { ...plan.notes, ...notes } };
}
