/** The tax table's document, `data/taxes.json`. */
import { z } from 'zod';
import type { TaxTable } from '@/lib/catalog/catalog';

const evidence = { year: z.int().min(2000).max(2100), source: z.string().min(1) };

const schema = z.strictObject({
  taxableShare: z.strictObject({
    value: z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'a share from 0 to 1, e.g. "0.48"'),
    ...evidence,
  }),
  states: z.record(
    z.string().regex(/^[A-Z]{2}$/, 'a state is two capital letters'),
    z.strictObject({
      combinedPercent: z
        .string()
        .regex(/^\d{1,2}\.\d{2}$/, 'a rate in percent with two decimals, e.g. "38.32"'),
      national: z.boolean(),
      ...evidence,
    }),
  ),
});

/** Checks the shape of a tax table; throws a ZodError with every fault. */
export function parseTaxes(input: unknown): TaxTable {
  return schema.parse(input);
}
