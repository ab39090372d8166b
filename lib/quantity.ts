/** Included amounts: a number, unlimited, or not stated. Not stated counts as 0 and stays visible as not stated. */
import { add, compare, type Fraction, fromNumber, multiply, ONE, subtract, ZERO } from '@/lib/money';

export interface Allowance {
  readonly unlimited: boolean;
  /** 0 where unlimited or not stated. */
  readonly amount: Fraction;
  readonly stated: boolean;
}

export const NOTHING: Allowance = { unlimited: false, amount: ZERO, stated: true };
export const UNLIMITED: Allowance = { unlimited: true, amount: ZERO, stated: true };
export const NOT_STATED: Allowance = { unlimited: false, amount: ZERO, stated: false };

/** Reads an amount of a plan document. */
export function toAllowance(amount: number | 'unlimited' | null): Allowance {
  if (amount === 'unlimited') return UNLIMITED;
  if (amount === null) return NOT_STATED;
  return amount === 0 ? NOTHING : { unlimited: false, amount: fromNumber(amount), stated: true };
}

/** The allowance that lasts `factor` times as long. */
export function scale(allowance: Allowance, factor: Fraction): Allowance {
  const { unlimited, amount, stated } = allowance;
  if (unlimited || amount.n === 0 || factor === ONE) return allowance;
  return { unlimited, amount: multiply(amount, factor), stated };
}

/** Both allowances together; not stated only where the first is not. */
export function join(a: Allowance, b: Allowance): Allowance {
  if (b.unlimited) return { ...UNLIMITED, stated: a.stated };
  if (a.unlimited || b.amount.n === 0) return a;
  return { unlimited: false, amount: add(a.amount, b.amount), stated: a.stated };
}

/** What of the use lies above the allowance; 0 where it suffices. */
export function above(use: Fraction, allowance: Allowance): Fraction {
  if (use.n === 0 || allowance.unlimited) return ZERO;
  return compare(use, allowance.amount) > 0 ? subtract(use, allowance.amount) : ZERO;
}
