import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  ceiling,
  centsToDecimal,
  compare,
  type Fraction,
  fraction,
  fromDecimal,
  fromNumber,
  inCents,
  multiply,
  round,
  subtract,
  toCents,
} from '@/lib/money';

describe('rounding to whole cents is half away from zero', () => {
  it.each([
    ['just below a half', fraction(149, 100), 1],
    ['a half goes up', fraction(3, 2), 2],
    ['just above a half', fraction(151, 100), 2],
    ['a negative half goes down', fraction(-3, 2), -2],
    ['just above a negative half', fraction(-149, 100), -1],
    ['a whole number stays', fraction(-7), -7],
    ['thirds', fraction(2, 3), 1],
    ['zero', fraction(0, 7), 0],
    ['what is less than half below zero is zero, not minus zero', fraction(-1, 3), 0],
  ])('%s', (_, value, expected) => {
    expect(round(value)).toBe(expected);
  });

  it('where the parts are beyond safe integers', () => {
    const half = { n: 10n ** 20n + 5n, d: 10n };
    expect(round(half)).toBe(10 ** 19 + 1);
    expect(round({ n: -half.n, d: 10n })).toBe(-(10 ** 19) - 1);
    expect(round({ n: -1n, d: half.n })).toBe(0);
  });
});

describe('texts and numbers are read exactly', () => {
  it.each([
    ['15.00', 1500],
    ['0.29', 29],
    ['1234567.89', 123456789],
    ['3', 300],
  ])('%s dollars are %i cents', (text, cents) => {
    expect(toCents(text)).toBe(cents);
  });

  it.each([
    ['a rate', '0.0235', fraction(235, 100)],
    ['the smallest rate', '0.0001', fraction(1, 100)],
  ])('%s keeps its part of a cent', (_, text, cents) => {
    expect(compare(inCents(text), cents)).toBe(0);
  });

  it.each([
    ['one tenth, which no binary number is', 0.1, fraction(1, 10)],
    ['550 MB in GB', 0.537109375, fraction(275, 512)],
    ['an exponent', 1e-7, fraction(1, 10_000_000)],
    ['a large whole number', 9007199254740991, fraction(9007199254740991)],
  ])('%s', (_, value, expected) => {
    expect(compare(fromNumber(value), expected)).toBe(0);
  });

  it.each(['', '.5', '5.', '1,000', '-', 'Infinity', 'NaN', '１５'])(
    '"%s" is not a decimal number',
    (text) => {
      expect(() => fromDecimal(text)).toThrow(RangeError);
    },
  );

  it.each([
    [1500, '15.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [-1234, '-12.34'],
    [0, '0.00'],
  ])('%i cents are written %s', (cents, text) => {
    expect(centsToDecimal(cents)).toBe(text);
  });
});

describe('sums agree with whole-number arithmetic of any size', () => {
  const part = fc.oneof(
    fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  );
  const any = fc
    .tuple(part, part)
    .filter(([, d]) => d > 0n)
    .map(([n, d]): Fraction => (isSafe(n) && isSafe(d) ? { n: Number(n), d: Number(d) } : { n, d }));
  const isSafe = (value: bigint) => Number.isSafeInteger(Number(value));
  const same = (a: Fraction, n: bigint, d: bigint) => BigInt(a.n) * d === n * BigInt(a.d);
  const big = ({ n, d }: Fraction) => [BigInt(n), BigInt(d)] as const;

  it('add, subtract, multiply, compare, ceiling', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [an, ad] = big(a);
        const [bn, bd] = big(b);
        expect(same(add(a, b), an * bd + bn * ad, ad * bd)).toBe(true);
        expect(same(subtract(a, b), an * bd - bn * ad, ad * bd)).toBe(true);
        expect(same(multiply(a, b), an * bn, ad * bd)).toBe(true);
        const difference = an * bd - bn * ad;
        expect(Math.sign(compare(a, b))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        const least = BigInt(ceiling(a));
        if (isSafe(least)) expect(least * ad >= an && (least - 1n) * ad < an).toBe(true);
      }),
    );
  });

  it('rounding is never further than a half', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const distance = BigInt(round(fraction(n, d))) * BigInt(d) - BigInt(n);
        expect(2n * (distance < 0n ? -distance : distance) <= BigInt(d)).toBe(true);
      }),
    );
  });
});
