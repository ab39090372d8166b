/**
 * Exact arithmetic for money and quantities: fractions of whole numbers, never binary floats.
 *
 * A numerator or denominator is a plain number while it is a safe integer and becomes a BigInt only where it would
 * not be, so that everyday sums run at the speed of numbers and absurd ones stay exact. Money is counted in cents.
 */

type Int = number | bigint;

export interface Fraction {
  readonly n: Int;
  /** Always above 0. */
  readonly d: Int;
}

export const ZERO: Fraction = { n: 0, d: 1 };
export const ONE: Fraction = { n: 1, d: 1 };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Brings a fraction whose parts left the safe range back into it where its lowest terms allow that. */
function reduced(n: bigint, d: bigint): Fraction {
  const divisor = gcd(n < 0n ? -n : n, d);
  const small = (value: bigint): Int => {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  };
  return { n: small(n / divisor), d: small(d / divisor) };
}

/** The fraction n/d of two whole numbers; d must be above 0. */
export function fraction(n: number, d = 1): Fraction {
  return { n, d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (
    typeof a.n === 'number' &&
    typeof b.n === 'number' &&
    typeof a.d === 'number' &&
    typeof b.d === 'number'
  ) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n, d };
  }
  return reduced(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (
    typeof a.n === 'number' &&
    typeof b.n === 'number' &&
    typeof a.d === 'number' &&
    typeof b.d === 'number'
  ) {
    if (a.d === b.d) {
      const n = a.n + b.n;
      if (Number.isSafeInteger(n)) return { n, d: a.d };
    } else {
      const left = a.n * b.d;
      const right = b.n * a.d;
      const n = left + right;
      const d = a.d * b.d;
      if (
        Number.isSafeInteger(left) &&
        Number.isSafeInteger(right) &&
        Number.isSafeInteger(n) &&
        Number.isSafeInteger(d)
      )
        return { n, d };
    }
  }
  return reduced(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

/** Below 0, 0 or above 0 as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  if (
    typeof a.n === 'number' &&
    typeof b.n === 'number' &&
    typeof a.d === 'number' &&
    typeof b.d === 'number'
  ) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  }
  return sign(subtract(a, b));
}

export function sign(a: Fraction): number {
  return a.n > 0 ? 1 : a.n < 0 ? -1 : 0;
}

/** The exact value of a finite number as JavaScript writes it: 0.1 is one tenth. */
export function fromNumber(value: number): Fraction {
  return Number.isSafeInteger(value) ? { n: value, d: 1 } : fromDecimal(String(value));
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The exact value of a decimal text such as `15.00`, `0.0235` or `1e-7`; throws a RangeError for anything else. */
export function fromDecimal(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a decimal number`);
  const [, minus, whole = '', part = '', exponent = '0'] = match;
  const n = BigInt(`${minus}${whole}${part}`);
  const places = part.length - Number(exponent);
  return places >= 0 ? reduced(n, 10n ** BigInt(places)) : reduced(n * 10n ** BigInt(-places), 1n);
}

/** Whole cents of a money text with at most two decimals, e.g. `15.00` → 1500. */
export function toCents(text: string): number {
  return round(multiply(fromDecimal(text), { n: 100, d: 1 }));
}

/** A money text as exact cents, rates included: `0.0235` → 2.35 cents. */
export function inCents(text: string): Fraction {
  return multiply(fromDecimal(text), { n: 100, d: 1 });
}

/** Rounds n/d of two safe integers. */
function roundRatio(n: number, d: number): number {
  if (d === 1) return n;
  const size = Math.abs(n);
  const rest = size % d;
  const whole = (size - rest) / d;
  // Doubling the rest could leave the safe range, so the distance to the next whole number is compared instead.
  const rounded = rest >= d - rest ? whole + 1 : whole;
  return n < 0 ? negated(rounded) : rounded;
}

/** Rounds to a whole number, half away from zero (the one rounding rule of the tariff model). */
export function round(a: Fraction): number {
  const { n, d } = a;
  if (typeof n === 'number' && typeof d === 'number') return roundRatio(n, d);
  const size = BigInt(n) < 0n ? -BigInt(n) : BigInt(n);
  const divisor = BigInt(d);
  const rounded = Number((size * 2n + divisor) / (divisor * 2n));
  return n < 0 ? negated(rounded) : rounded;
}

/** Without a negative zero, which would be written as -0. */
const negated = (size: number): number => (size === 0 ? 0 : -size);

/** `round(multiply(a, fraction(whole)))` without making fractions, for sums of a whole catalog. */
export function roundTimes(a: Fraction, whole: number): number {
  const { n, d } = a;
  const product = typeof n === 'number' ? n * whole : Number.NaN;
  if (typeof d !== 'number' || !Number.isSafeInteger(product)) return round(multiply(a, fraction(whole)));
  return roundRatio(product, d);
}

/** The least whole number that is not below a. */
export function ceiling(a: Fraction): number {
  const n = BigInt(a.n);
  const d = BigInt(a.d);
  const quotient = n / d;
  return Number(n > 0n && n % d !== 0n ? quotient + 1n : quotient);
}

/** The nearest number, for reading only: never calculate on with it. */
export function toNumber(a: Fraction): number {
  return Number(a.n) / Number(a.d);
}

/** Whole cents as a decimal string of dollars: 1500 → `15.00`, -5 → `-0.05`. */
export function centsToDecimal(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
