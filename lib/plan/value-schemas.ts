/** The rules of single values of a plan document: names, money, amounts, countries. */
import { z } from 'zod';
import { isCountry } from '@/lib/country';
import { readCountry } from '@/lib/country-reading';
import { SLUG } from '@/lib/slug';

export const slug = z
  .string()
  .regex(SLUG, 'must be a slug of small letters, digits and hyphens, e.g. "tello-5gb"')
  .max(100);
export const name = z.string().trim().min(1, 'must not be empty').max(300);
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be an id of letters, digits, dots, hyphens or underscores')
  .max(100);

const ABOVE_ZERO = { message: 'must be above 0', params: { code: 'aboveZero' } };

// Bounds keep every amount, in cents or hundredths of a cent, within 32 bits.
export const money = z
  .string()
  .regex(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/, {
    error: 'must be dollars as text with at most two decimals, e.g. "15.00"',
    abort: true,
  })
  .overwrite((text) => Number(text).toFixed(2));
export const rate = z
  .string()
  .regex(/^(0|[1-9]\d{0,4})(\.\d{1,4})?$/, {
    error: 'must be dollars as text with at most four decimals, e.g. "0.0235"',
    abort: true,
  })
  .overwrite((text) =>
    Number(text)
      .toFixed(4)
      .replace(/(\.\d\d)(\d??)0+$/, '$1$2'),
  );
export const positiveMoney = money.refine((text) => Number(text) > 0, ABOVE_ZERO);

const quantity = z.number().min(0, 'must not be below 0').max(1_000_000_000);
export const amount = z.union([quantity, z.literal('unlimited'), z.null()], {
  error: 'must be a number from 0, "unlimited", or null where the carrier does not state it',
});
/** An amount of something sold, which its seller always states. */
export const statedAmount = z.union([quantity, z.literal('unlimited')], {
  error: 'must be a number from 0 or "unlimited"',
});
/** An amount abroad: `"home"` is the plan's own amount of that kind. */
export const amountAbroad = z.union([quantity, z.enum(['unlimited', 'home']), z.null()], {
  error: 'must be a number from 0, "unlimited", "home", or null where the carrier does not state it',
});
export const positiveQuantity = quantity.refine((value) => value > 0, ABOVE_ZERO);
/** A share in percent as text, e.g. `"5"`. */
export const percent = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,2})(\.\d{1,4})?$/,
    'must be a percentage as text with at most four decimals, e.g. "5"',
  );

const whole = z.int('must be a whole number');
export const count = whole.min(1, 'must be at least 1').max(100_000);
export const wholeOrNull = whole.min(0, 'must not be below 0').max(1_000_000).nullable();
export const fact = z.boolean('must be true, false, or null where the carrier does not state it').nullable();

/** A code, or a name in English or Chinese that is read as its code. */
const country = z
  .string()
  .overwrite((text) => readCountry(text) ?? text)
  .check(({ value, issues }) => {
    if (!isCountry(value))
      issues.push({
        code: 'custom',
        input: value,
        message: `"${value.slice(0, 80)}" is no country that is known: write its name or its ISO 3166-1 alpha-2 code, e.g. "CN"`,
        params: { code: 'unknownCountry', name: value.slice(0, 80) },
        continue: true,
      });
  });

export const countries = z.union(
  [
    z.enum(['*', 'unlisted']),
    z
      .array(country)
      .min(1, 'must name at least one country')
      .refine((codes) => new Set(codes).size === codes.length, {
        message: 'must name each country once',
        params: { code: 'countryInListTwice' },
      }),
  ],
  { error: 'must be "*", "unlisted" or a list of ISO 3166-1 alpha-2 country codes' },
);

export const period = z.union(
  [z.strictObject({ months: count.max(120) }), z.strictObject({ days: count.max(3660) })],
  {
    error: 'must be { "months": n } or { "days": n } with a whole number from 1',
  },
);

export const link = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that starts with https:// or http://',
});
export const text = z.string().max(10_000);

/** What a schema of `comingOut` stands for: any one of these. */
export const outputShapes = new WeakMap<object, readonly z.ZodType[]>();

/**
 * The end of a schema that transforms what it reads: checks nothing, and says to whoever writes schemas down what comes
 * out, which a transform does not.
 */
export function comingOut(...anyOf: readonly z.ZodType[]): z.ZodAny {
  const end = z.any();
  outputShapes.set(end, anyOf);
  return end;
}

/** An object of one of two shapes, told apart before it is checked, so that every fault in it keeps its own path. */
export function eitherShape<One extends z.ZodType, Other extends z.ZodType>(
  one: { is: (input: object) => boolean; schema: One },
  other: Other,
): z.ZodType<z.output<One> | z.output<Other>, unknown> {
  const read = z.unknown().transform((input, context): z.output<One> | z.output<Other> => {
    const isOne = typeof input === 'object' && input !== null && one.is(input);
    const result = (isOne ? one.schema : other).safeParse(input);
    if (result.success) return result.data as z.output<One> | z.output<Other>;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
  return read.pipe(comingOut(one.schema, other));
}
