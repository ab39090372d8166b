/** An option priced for all lines, and what a number of its purchases costs. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption } from '@/lib/cost/prepared-plan';
import { type Fraction, fraction, multiply, ONE, round, sign, subtract, ZERO } from '@/lib/money';

/** An option priced for all lines of the need. */
export interface Priced {
  option: PreparedOption;
  cents: number;
  /** Autopay discount on each purchase that is reduced; never above the price. */
  discountCents: number;
}

/** Cents that one account pays for this number of lines; null where it is not sold, or its price is not stated. */
function priceForLines(option: PreparedOption, lines: number): number | null {
  const stated = option.prices.get(lines);
  if (stated !== undefined) return stated;
  if (lines < option.greatest || option.extraLineCents === null) return null;
  return (option.prices.get(option.greatest) ?? 0) + (lines - option.greatest) * option.extraLineCents;
}

/** Cents for all lines, as one account or as an account for each line (tariff model, section 5, Lines). */
export function priceOf(option: PreparedOption, lines: number, separate: boolean): number | null {
  if (!separate) return priceForLines(option, lines);
  const single = option.prices.get(1);
  return single === undefined ? null : single * lines;
}

/** Whether the person shows everything that the price asks for. */
export const isOpenTo = ({ source }: PreparedOption, { need }: PreparedNeed): boolean =>
  source.conditions.every((condition) => need.require.eligibility.includes(condition));

/** Purchases in `count` purchases of a term or `count` months of a cycle; of a stay, the count itself. */
export const timesOf = ({ perMonth }: PreparedOption, count: number, stay: boolean): Fraction =>
  stay || perMonth === ONE ? fraction(count) : multiply(perMonth, fraction(count));

/** Cents for `count` purchases of a term or `count` months of a cycle at `cents` each; rounded once. */
export function paid(cents: number, { perMonth }: PreparedOption, count: number): number {
  return perMonth.d === 1 ? cents * count : round(multiply(fraction(cents * count), perMonth));
}

/** How many of an option's own purchases autopay reduces: those from `fromPurchase` on. */
export function reducedTimes(option: PreparedOption, count: number, stay: boolean): Fraction {
  const times = timesOf(option, count, stay);
  if (option.fromPurchase === 1) return times;
  const reduced = subtract(times, fraction(option.fromPurchase - 1));
  return sign(reduced) > 0 ? reduced : ZERO;
}

/** Cents of the autopay discount on `count` purchases or months; rounded once. */
export function discountOf({ option, discountCents }: Priced, count: number, stay: boolean): number {
  if (discountCents === 0) return 0;
  if (stay || option.perMonth.d === 1) return discountCents * Math.max(0, count - option.fromPurchase + 1);
  return round(multiply(fraction(discountCents), reducedTimes(option, count, stay)));
}

/** Cents of `count` purchases or months, net of autopay. */
export const netOf = (entry: Priced, count: number): number =>
  paid(entry.cents, entry.option, count) - discountOf(entry, count, false);

/** The same for whole purchases, as in a stay. */
export const netOfWhole = (entry: Priced, count: number): number =>
  entry.cents * count - discountOf(entry, count, true);

/** Cents of the first purchase, net of autopay. */
export const dueOf = ({ option, cents, discountCents }: Priced): number =>
  option.fromPurchase === 1 ? cents - discountCents : cents;

/** Whether every purchase costs the same, the first ones among them. */
export const isEven = ({ option, discountCents }: Priced): boolean =>
  option.fromPurchase === 1 || discountCents === 0;
