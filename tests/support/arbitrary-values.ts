/** Random values of plan documents: odd cents, boundaries, and every state of a fact. */
import fc from 'fast-check';
import type { Amount, AmountAbroad, Countries } from '@/lib/plan/plan';

export const COUNTRIES = ['CN', 'MX', 'IN', 'JP'];

export const decimal = (units: number, places: number): string => (units / 10 ** places).toFixed(places);

/** Dollars with odd cents, often round enough to tie, now and then nothing. */
export const money = (greatest: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 1, max: greatest }).map((cents) => decimal(cents, 2)) },
    {
      weight: 3,
      arbitrary: fc.integer({ min: 0, max: Math.ceil(greatest / 500) }).map((n) => `${n * 5}.00`),
    },
  );

/** A rate of up to four decimals, or none. */
export const rate = (greatest: number): fc.Arbitrary<string | null> =>
  fc.option(
    fc.integer({ min: 0, max: greatest }).map((units) => decimal(units, 4)),
    { freq: 5 },
  );

const inSteps = (greatest: number, step: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: greatest }).map((steps) => steps * step);

/** A number in steps mostly, else unlimited, nothing, or not stated. */
export const amount = (greatest: number, step = 1): fc.Arbitrary<Amount> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Amount>('unlimited', 'unlimited', 0, 0, null) },
    { weight: 4, arbitrary: inSteps(greatest, step) },
  );

/** An amount abroad: also the plan's own. */
export const amountAbroad = (greatest: number, step = 1): fc.Arbitrary<AmountAbroad> =>
  fc.oneof(
    { weight: 4, arbitrary: amount(greatest, step) },
    { weight: 1, arbitrary: fc.constant<AmountAbroad>('home') },
  );

/** What an add-on grants: mostly nothing, and always stated. */
export const grant = (greatest: number, step = 1): fc.Arbitrary<number | 'unlimited'> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<number | 'unlimited'>(0) },
    { weight: 3, arbitrary: inSteps(greatest, step) },
    { weight: 1, arbitrary: fc.constant<number | 'unlimited'>('unlimited') },
  );

export const fact = fc.constantFrom(true, true, true, false, null);

export const afterAllowance = fc.constantFrom('throttle', 'stop', 'overage', 'overage', null);

const groups = fc
  .tuple(
    fc.shuffledSubarray(COUNTRIES, { minLength: 1 }),
    fc.integer({ min: 1, max: 3 }),
    fc.shuffledSubarray(['first', 'second', '*', 'unlisted'] as const),
  )
  .map(([countries, size, order]) =>
    order.flatMap((one): Countries[] => {
      if (one === '*' || one === 'unlisted') return [one];
      const named = one === 'first' ? countries.slice(0, size) : countries.slice(size);
      return named.length > 0 ? [named] : [];
    }),
  );

/** Lists in which a country, `*` and `unlisted` stand once at most. */
export function entries<Terms extends object>(
  terms: fc.Arbitrary<Terms>,
  most: number,
): fc.Arbitrary<(Terms & { countries: Countries })[]> {
  return fc.tuple(groups, fc.array(terms, { maxLength: most })).map(([countries, bodies]) =>
    bodies.flatMap((body, i) => {
      const here = countries[i];
      return here === undefined ? [] : [{ countries: here, ...body }];
    }),
  );
}

/** One of a list, each as often as its weight says. */
export const weighted = <Value>(...choices: [weight: number, value: Value][]): fc.Arbitrary<Value> =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
