/** Bodies of requests with a need: their schemas, and every fault of one. */
import { z } from 'zod';
import type { CostSettings } from '@/lib/cost/result';
import { type Fault, pathText } from '@/lib/fault';
import { needFaults, needSchema } from '@/lib/need/schema';

const need = needSchema.meta({ id: 'Need' });
const flag = z.boolean('Give true or false, or leave it out.').default(false);

export const quoteRequestSchema = z
  .strictObject({
    need,
    planIds: z
      .array(z.string('Give the id of a plan as text.'), 'Give a list of ids, or leave it out for all.')
      .optional(),
    includeOld: flag,
  })
  .meta({ id: 'QuotesRequest' });

export const householdRequestSchema = z
  .strictObject({ need, includeMayMeet: flag, includeOld: flag })
  .meta({ id: 'HouseholdsRequest' });

const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });

function faultsOfIssue(issue: z.core.$ZodIssue, known: readonly string[]): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((path) =>
      fault(path, 'unknown-field', `Leave it out; there are ${known.join(', ')}.`),
    );
  const path = pathText(issue.path);
  if (path === '') return [fault(path, 'wrong-type', 'Give an object with the field "need".')];
  return [fault(path, 'wrong-type', issue.message)];
}

/**
 * Every fault of a body with a need: those of the need at `need.…`, a need that is missing, fields that there are not.
 * @param settings A state that its tax table lacks makes the need invalid (tariff model, section 5, Taxes).
 */
export function bodyFaults(
  error: z.ZodError | undefined,
  body: unknown,
  known: readonly string[],
  settings: CostSettings,
): Fault[] {
  const issues = error?.issues ?? [];
  const need = (body as { need?: unknown } | null | undefined)?.need;
  const isOfNeed = ({ path }: z.core.$ZodIssue) => path[0] === 'need';
  const ofBody = issues.filter((issue) => !isOfNeed(issue)).flatMap((issue) => faultsOfIssue(issue, known));
  if (ofBody.some(({ path }) => path === '')) return ofBody;
  if (need === undefined)
    return [...ofBody, fault('need', 'required', 'Give a need; {} is the one with every default.')];
  const inNeed = issues.filter(isOfNeed).map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  const states = Object.keys(settings.combinedTaxRatePercent);
  const ofNeed = needFaults(inNeed, need, { states }).map((found) => ({
    ...found,
    path: found.path ? `need.${found.path}` : 'need',
  }));
  return [...ofBody, ...ofNeed];
}
