/**
 * What somebody should look at before a plan is released, though no rule forbids it: shown to whoever writes, whoever
 * reviews, and in the preview of an import.
 */
import { firstLinePrice } from './acceptance';
import { changesBetween } from './diff';
import type { PlanDocument } from './plan';

export const PLAN_WARNINGS = [
  'priceUndated',
  'bigChange',
  'checkBack',
  'sameName',
  'oldPriceInNote',
  'extraLineLeft',
  'extraLineDear',
] as const;
export type PlanWarningCode = (typeof PLAN_WARNINGS)[number];

export interface PlanWarning {
  code: PlanWarningCode;
  /** The field, as in `changesBetween`. */
  path: string;
  /** What the words mention: dollars as text, days, names. */
  values: Readonly<Record<string, string | number>>;
}

/** A price that moved by more than this share of itself is looked at. */
export const BIG_CHANGE = 0.3;

const PRICE = /^charges\.(?:options\[[^\]]+\]\.(?:priceByLines\.\d+|extraLinePrice)|topUps\[\d+\]\.price)$/;
const isMoney = (value: unknown): value is string => typeof value === 'string' && /^\d/.test(value);

interface PriceChange {
  path: string;
  before: string;
  after: string;
}

/** Prices that are other amounts of the same thing; what appears or goes is none. */
export function priceChanges(base: PlanDocument, next: PlanDocument): PriceChange[] {
  return changesBetween(base, next).flatMap(({ path, before, after }): PriceChange[] =>
    PRICE.test(path) && isMoney(before) && isMoney(after) ? [{ path, before, after }] : [],
  );
}

const warning = (code: PlanWarningCode, path: string, values: PlanWarning['values'] = {}): PlanWarning => ({
  code,
  path,
  values,
});

const datesOf = ({ verifiedAt, sources }: PlanDocument): string =>
  JSON.stringify([verifiedAt, ...sources.map(({ url, asOf }) => [url, asOf]).sort()]);

/** Whether a text names that amount: `$15`, `$15.00`, `15 dollars`, `15 美元`; $15.50 and $150 are others. */
export function namesPrice(text: string, price: string): boolean {
  const [whole = '', cents = '00'] = Number(price).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',?');
  const amount = cents === '00' ? String.raw`${grouped}(?:\.00)?` : String.raw`${grouped}\.${cents}`;
  const ends = String.raw`(?![\d,]*\d|\.\d)`;
  const unit = String.raw`\s?(?:美元|美金|dollars?|usd)`;
  return new RegExp(
    String.raw`(?:\$|US\$|USD)\s?${amount}${ends}|(?<![\d.,])${amount}${ends}${unit}`,
    'iu',
  ).test(text);
}

/** Notes that name the price from before, and not for another price that is still asked. */
function oldPricesInNotes(next: PlanDocument, changes: readonly PriceChange[]): PlanWarning[] {
  const still = new Set(
    next.charges.options.flatMap(({ priceByLines, extraLinePrice }) => [
      ...Object.values(priceByLines),
      extraLinePrice,
    ]),
  );
  const old = [...new Set(changes.map(({ before }) => before))].filter((price) => !still.has(price));
  return Object.entries(next.notes).flatMap(([topic, note]) =>
    old.flatMap((price): PlanWarning[] => {
      const language = (['en', 'zh'] as const).find((one) => namesPrice(note?.[one] ?? '', price));
      return language ? [warning('oldPriceInNote', `notes.${topic}.${language}`, { price })] : [];
    }),
  );
}

/** Further lines that cost more than the first; or as much as the first one cost, which has another price now. */
function extraLines(base: PlanDocument | null, next: PlanDocument): PlanWarning[] {
  return next.charges.options.flatMap((option): PlanWarning[] => {
    const { id, extraLinePrice } = option;
    if (!isMoney(extraLinePrice)) return [];
    const was = base?.charges.options.find((one) => one.id === id);
    const [first, firstBefore] = [firstLinePrice(option), was ? firstLinePrice(was) : null];
    const isAsBefore = was?.extraLinePrice === extraLinePrice && firstBefore === first;
    const path = `charges.options[${id}].extraLinePrice`;
    const values = { price: extraLinePrice, first: first.toFixed(2) };
    if (
      was?.extraLinePrice === extraLinePrice &&
      firstBefore !== first &&
      firstBefore === Number(extraLinePrice)
    )
      return [warning('extraLineLeft', path, values)];
    return Number(extraLinePrice) > first && !isAsBefore ? [warning('extraLineDear', path, values)] : [];
  });
}

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The warnings of a change, in the order of `PLAN_WARNINGS`.
 * @param base What is published; null for a new plan.
 * @param others Plans of the catalog, of whatever carrier.
 */
export function planWarnings(
  base: PlanDocument | null,
  next: PlanDocument,
  others: Iterable<Pick<PlanDocument, 'id' | 'carrier' | 'name'>> = [],
): PlanWarning[] {
  const changes = base ? priceChanges(base, next) : [];
  const [first] = changes;
  const undated = base && first && datesOf(base) === datesOf(next);
  const big = changes.filter(({ before, after }) => {
    return Math.abs(Number(after) - Number(before)) > BIG_CHANGE * Number(before);
  });
  const isNamedAnew = !base || nameKey(base.name) !== nameKey(next.name);
  const twins = isNamedAnew
    ? [...others].filter(
        ({ id, carrier, name }) =>
          id !== next.id && carrier === next.carrier && nameKey(name) === nameKey(next.name),
      )
    : [];
  return [
    ...(undated ? [warning('priceUndated', first.path, { before: first.before, after: first.after })] : []),
    ...big.map(({ path, before, after }) => warning('bigChange', path, { before, after })),
    ...(base && next.verifiedAt < base.verifiedAt
      ? [warning('checkBack', 'verifiedAt', { before: base.verifiedAt, after: next.verifiedAt })]
      : []),
    ...twins.map(({ id }) => warning('sameName', 'name', { id })),
    ...oldPricesInNotes(next, changes),
    ...extraLines(base, next),
  ];
}
