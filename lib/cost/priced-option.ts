/** An option priced for all lines of a need, and what a number of its purchases costs. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import { type Fraction, fraction, multiply, ONE, round, sign, subtract, ZERO } from '@/lib/money';

/** An option priced for all lines of the need. */
export interface Priced {
  option: PreparedOption;
  /** In parts of a cent, of which a cent has `parts`. */
  cents: number;
  /** Autopay discount on each purchase that is reduced; never above the price. In the same parts. */
  discountCents: number;
  /** 1, or the lines of an account of which the need's lines pay their share. */
  parts: number;
}

/** Cents of an amount in parts of a cent, rounded once. */
const inWholeCents = (amount: number, parts: number): number =>
  parts === 1 ? amount : round(fraction(amount, parts));

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

/** Whether so many lines can be on one account of a plan, whatever the person shows; credit is bought for each line. */
export const isSoldFor = ({ byCredit, options }: PreparedPlan, lines: number): boolean =>
  byCredit || options.some((option) => priceForLines(option, lines) !== null);

/** Whether the person shows everything that the price asks for. */
export const isOpenTo = ({ source }: PreparedOption, { need }: PreparedNeed): boolean =>
  source.conditions.every((condition) => need.require.eligibility.includes(condition));

/** Purchases in `count` purchases of a term or `count` months of a cycle; of a stay, the count itself. */
export const timesOf = ({ perMonth }: PreparedOption, count: number, stay: boolean): Fraction =>
  stay || perMonth === ONE ? fraction(count) : multiply(perMonth, fraction(count));

/** Cents for `count` purchases of a term or `count` months of a cycle; rounded once. */
export function paid({ cents, parts, option: { perMonth } }: Priced, count: number): number {
  if (perMonth.d === 1) return inWholeCents(cents * count, parts);
  return round(multiply(fraction(cents * count, parts), perMonth));
}

/** The same for whole purchases, as in a stay. */
export const paidWhole = ({ cents, parts }: Priced, count: number): number =>
  inWholeCents(cents * count, parts);

/** How many of an option's own purchases autopay reduces: those from `fromPurchase` on. */
export function reducedTimes(option: PreparedOption, count: number, stay: boolean): Fraction {
  const times = timesOf(option, count, stay);
  if (option.fromPurchase === 1) return times;
  const reduced = subtract(times, fraction(option.fromPurchase - 1));
  return sign(reduced) > 0 ? reduced : ZERO;
}

/** Cents of the autopay discount on `count` purchases or months; rounded once. */
export function discountOf({ option, discountCents, parts }: Priced, count: number, stay: boolean): number {
  if (discountCents === 0) return 0;
  if (stay || option.perMonth.d === 1)
    return inWholeCents(discountCents * Math.max(0, count - option.fromPurchase + 1), parts);
  return round(multiply(fraction(discountCents, parts), reducedTimes(option, count, stay)));
}

/** Cents of `count` purchases or months, net of autopay. */
export const netOf = (entry: Priced, count: number): number =>
  paid(entry, count) - discountOf(entry, count, false);

/** The same for whole purchases, as in a stay. */
export const netOfWhole = (entry: Priced, count: number): number =>
  paidWhole(entry, count) - discountOf(entry, count, true);

/** Cents of the first purchase, net of autopay. */
export const dueOf = ({ option, cents, discountCents, parts }: Priced): number =>
  inWholeCents(option.fromPurchase === 1 ? cents - discountCents : cents, parts);

/** Whether every purchase costs the same in whole cents, the first ones among them. */
export const isEven = ({ option, discountCents, parts }: Priced): boolean =>
  parts === 1 && (option.fromPurchase === 1 || discountCents === 0);
