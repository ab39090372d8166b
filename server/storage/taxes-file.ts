/** The tax table's document, `data/taxes.json`. */
import { z } from 'zod';
import { TAX_BASES, type TaxTable } from '@/lib/catalog/catalog';

const evidence = { year: z.int().min(2000).max(2100), source: z.string().min(1) };
const percent = z.string().regex(/^\d{1,2}\.\d{2}$/, 'a rate in percent with two decimals, e.g. "38.32"');

/** `{ combinedPercent, national }` of version 1: the national average is no figure that was published for the state. */
function readStateTax(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('combinedPercent' in input)) return input;
  const { combinedPercent, national, ...rest } = input as Record<string, unknown>;
  return { combinedRatePercent: combinedPercent, basis: national ? 'derived' : 'published', ...rest };
}

const stateTax = z
  .strictObject({
    combinedRatePercent: percent,
    basis: z.enum(TAX_BASES),
    year: evidence.year,
    highPercent: percent.nullable().default(null),
    source: evidence.source,
  })
  .refine(({ combinedRatePercent: low, highPercent: high }) => high === null || Number(high) >= Number(low), {
    message: 'must not be below combinedRatePercent',
    path: ['highPercent'],
  });

const schema = z.strictObject({
  taxableShare: z.strictObject({
    value: z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'a share from 0 to 1, e.g. "0.48"'),
    ...evidence,
  }),
  states: z.record(
    z.string().regex(/^[A-Z]{2}$/, 'a state is two capital letters'),
    z.preprocess(readStateTax, stateTax),
  ),
});

/** Checks the shape of a tax table, of version 1 too; throws a ZodError with every fault. */
export function parseTaxes(input: unknown): TaxTable {
  return schema.parse(input);
}
