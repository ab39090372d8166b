/** A charge before it is an item. */
import { type Fraction, sumCents, toCents } from './fraction';

export const KINDS = [
  'payment',
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
] as const;
export type Kind = (typeof KINDS)[number];

/** Of all lines and the whole horizon; `monthKind` is 0 where the charge is not of other months. */
export interface Line {
  kind: Kind;
  ref: string;
  monthKind: number;
  units: Fraction;
  /** Dollars, not rounded. */
  exact: Fraction;
  /** Rounded once. */
  cents: number;
  /** The share of each month of `H`. */
  weights: number[];
}

export const lineOf = (
  kind: Kind,
  ref: string,
  units: Fraction,
  exact: Fraction,
  weights: number[],
  monthKind = 0,
): Line => ({ kind, ref, monthKind, units, exact, cents: toCents(exact), weights });

/** A charge of so many units at the same price. */
export const makeLine = (
  kind: Kind,
  ref: string,
  units: Fraction,
  unitPrice: Fraction,
  weights: number[],
  monthKind = 0,
): Line => lineOf(kind, ref, units, units.times(unitPrice), weights, monthKind);

export const centsOf = (lines: Line[]): number => sumCents(lines.map((line) => line.cents));
