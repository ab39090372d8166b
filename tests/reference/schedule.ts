import { Fraction, sumCents } from './fraction';

/**
 * An item's amount over the months by their weights: each share rounded half away from zero, the last month with a
 * weight takes the rest.
 */
export function spread(cents: number, weights: number[]): number[] {
  const all = sumCents(weights);
  const last = weights.reduce((found, weight, month) => (weight !== 0 ? month : found), weights.length - 1);
  if (all === 0) return weights.map((_, month) => (month === last ? cents : 0));
  const shares = weights.map((weight) => Fraction.of(BigInt(cents) * BigInt(weight), BigInt(all)).round());
  const others = sumCents(shares) - (shares[last] ?? 0);
  return shares.map((share, month) => (month === last ? cents - others : share));
}

/** The months of several items added up. */
export const addUp = (months: number, rows: number[][]): number[] =>
  Array.from({ length: months }, (_, month) => sumCents(rows.map((row) => row[month] ?? 0)));

export const everyMonth = (months: number): number[] => Array.from({ length: months }, () => 1);

export const firstMonth = (months: number): number[] =>
  Array.from({ length: months }, (_, month) => (month === 0 ? 1 : 0));
