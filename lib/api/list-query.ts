/** What every list of the API takes: how many, after which, and which fields. */
import { z } from 'zod';
import type {} from 'zod-openapi';
import type { Fault } from '@/lib/fault';

export const MAX_PAGE = 1000;
const MAX_CURSOR = 200;

const limitMessage = `Give a whole number from 1 to ${MAX_PAGE}.`;
export const limitSchema = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, { error: limitMessage, abort: true })
  .refine((text) => Number(text) <= MAX_PAGE, limitMessage)
  .meta({ override: { type: 'integer', minimum: 1, maximum: MAX_PAGE, pattern: undefined } });
export const cursorSchema = z.string().min(1).max(MAX_CURSOR);

/** Which part of a list is asked for. */
export interface PageQuery {
  /** null = all of it. */
  limit: number | null;
  /** The id after which the part begins; null = from the beginning. */
  cursor: string | null;
  /** Paths of fields, e.g. `charges.options`; null = every field. */
  fields: readonly string[] | null;
}

/** A fault of the query for everything that zod found; `known` are the parameters there are. */
export function queryFaults(
  error: z.ZodError,
  input: Record<string, unknown>,
  known: readonly string[],
): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownParameter(name, known));
    const path = String(issue.path[0] ?? '');
    const value = issue.path.reduce<unknown>((part, key) => (part as never)?.[key], input);
    if (issue.path.length === 1 && Array.isArray(value) && issue.code !== 'too_big')
      return [{ path, code: 'repeated', message: 'Give it once.' }];
    if (issue.code === 'invalid_value')
      return [notAnOption(path, String(value), `one of ${issue.values.join(', ')}`)];
    if (issue.code === 'too_big' && issue.origin === 'string')
      return [{ path, code: 'too-long', message: `Give ${issue.maximum} characters at most.` }];
    return [{ path, code: 'out-of-range', message: issue.message }];
  });
}

export const notAnOption = (path: string, value: string, hint: string): Fault => ({
  path,
  code: 'not-an-option',
  message: `"${value.slice(0, 50)}" is not ${hint}`,
});

export const unknownParameter = (name: string, known: readonly string[]): Fault => ({
  path: name,
  code: 'unknown-parameter',
  message:
    known.length > 0
      ? `There is no such parameter; there are ${known.join(', ')}.`
      : 'This address takes no parameters.',
});

/** A fault for every parameter, for addresses that take none. */
export function refuseParameters(search: URLSearchParams): Fault[] {
  return [...new Set(search.keys())].map((name) => unknownParameter(name, []));
}

/**
 * Parameters as a schema takes them: a name of `lists` as the set of its values, sorted, given more than once or with
 * commas between; any other as its text, or as a list where it was given more than once, which no schema takes.
 */
export function readParameters(search: URLSearchParams, lists: ReadonlySet<string>): Record<string, unknown> {
  const entries = [...new Set(search.keys())].map((name): [string, unknown] => {
    const given = search.getAll(name);
    if (lists.has(name)) return [name, [...new Set(given.flatMap((text) => text.split(',')))].sort()];
    return [name, given.length > 1 ? given : given[0]];
  });
  return Object.fromEntries(entries);
}

/** The page of a parsed query. */
export const pageOf = (query: {
  limit?: string;
  cursor?: string;
  fields?: readonly string[];
}): PageQuery => ({
  limit: query.limit === undefined ? null : Number(query.limit),
  cursor: query.cursor ?? null,
  fields: query.fields ?? null,
});

export interface Page<Entry> {
  entries: Entry[];
  /** The cursor of what follows; null where nothing does. */
  next: string | null;
}

/** The asked part of a list in the order of its ids. A cursor whose entry is gone is no fault: the next ones follow. */
export function pageFrom<Entry extends { id: string }>(
  list: readonly Entry[],
  { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
): Page<Entry> {
  const rest = cursor === null ? list : list.filter(({ id }) => id > cursor);
  const entries = rest.slice(0, limit ?? undefined);
  return { entries, next: entries.length < rest.length ? (entries.at(-1)?.id ?? null) : null };
}

/** A document with the asked fields alone, in their own places; its id always. */
export function pickFields(document: object, fields: readonly string[] | null): object {
  if (fields === null) return document;
  const picked: Record<string, unknown> = {};
  for (const path of ['id', ...fields])
    copyPath(document as Record<string, unknown>, picked, path.split('.'));
  return picked;
}

function copyPath(
  from: Record<string, unknown>,
  to: Record<string, unknown>,
  [key, ...rest]: string[],
): void {
  if (key === undefined || !Object.hasOwn(from, key)) return;
  const value = from[key];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (rest.length === 0 || !isObject) {
    to[key] = value;
    return;
  }
  const part = Object.hasOwn(to, key) ? (to[key] as Record<string, unknown>) : {};
  if (part !== value) {
    to[key] = part;
    copyPath(value as Record<string, unknown>, part, rest);
  }
}
