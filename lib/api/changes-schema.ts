/** The query and the answer of `GET /api/v1/changes`. */
import { z } from 'zod';
import { CHANGE_KINDS } from '@/lib/changes/kinds';
import { changeSources, fieldsOf, type PublishedChange } from '@/lib/changes/published-change';
import type { Fault } from '@/lib/fault';
import { LICENSE } from '@/lib/license';
import { SLUG } from '@/lib/slug';
import { notAnOption, queryFaults, readParameters } from './list-query';

const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;
const MAX_VALUES = 50;

const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z.array(item).max(MAX_VALUES, `Give ${MAX_VALUES} values at most.`);

const id = z.string().regex(SLUG, 'Give an id: small letters, digits and hyphens.').max(100);
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-z0-9-]+)~(\d{1,9})$/;

/** Where an answer left off, as text. */
export const cursorOf = ({ publishedAt, planId, number }: PublishedChange): string =>
  `${publishedAt}~${planId}~${number}`;

export const changesQuery = z.strictObject({
  /** The first day of publication, in UTC. */
  since: z.iso.date('Give a day, e.g. 2026-11-30.').nullable().default(null),
  carrier: listOf(id).default([]),
  plan: listOf(id).default([]),
  kind: listOf(z.enum(CHANGE_KINDS)).default([]),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, `Give a whole number from 1 to ${MAX_LIMIT}.`)
    .transform(Number)
    .pipe(z.number().max(MAX_LIMIT, `Give a whole number from 1 to ${MAX_LIMIT}.`))
    .default(DEFAULT_LIMIT),
  /** What `next` of an earlier answer holds as `cursor`. */
  cursor: z
    .string()
    .regex(CURSOR, { error: 'Give "next" of an earlier answer as it is.', abort: true })
    .refine(
      (text) => !Number.isNaN(Date.parse(text.slice(0, 24))),
      'Give "next" of an earlier answer as it is.',
    )
    .transform((text) => {
      const [, publishedAt = '', planId = '', number = ''] = CURSOR.exec(text) ?? [];
      return { publishedAt, planId, number: Number(number) };
    })
    .nullable()
    .default(null),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

const changeAnswerSchema = z
  .strictObject({
    planId: z.string(),
    carrierId: z.string(),
    /** The plan's revision that it made, from 1. */
    revision: z.int().min(1),
    /** When it was published here. */
    publishedAt: z.iso.datetime(),
    kinds: z.array(z.enum(CHANGE_KINDS)).min(1),
    /** Whether it came with a change of what the carrier states for all its plans. */
    ofCarrier: z.boolean(),
    /** Fields of the plan document that differ; `before` or `after` is absent where the field was not there. */
    fields: z.array(
      z.strictObject({
        field: z.string(),
        before: z.json().optional(),
        after: z.json().optional(),
      }),
    ),
    /** Sources of what changed, those that came with it first. */
    sources: z.array(
      z.strictObject({
        url: z.string(),
        title: z.string(),
        /** The day, month or year that the source speaks of; null where it does not say. */
        asOf: z.string().nullable(),
        /** Not there, or of another date, before the change. */
        isNew: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Change' });

export const changesAnswer = z
  .strictObject({
    catalogVersion: z.string(),
    license: z.literal(LICENSE.url),
    /** The day on which the catalog was loaded, which is no change; null where that was before changes were kept. */
    loadedOn: z.iso.date().nullable(),
    /** How many changes the filters leave in all. */
    count: z.int().min(0),
    /** Path and query of what follows; null where this is the end. */
    next: z.string().nullable(),
    changes: z.array(changeAnswerSchema),
  })
  .meta({ id: 'ChangesAnswer' });
export type ChangesAnswer = z.infer<typeof changesAnswer>;

/** A published change as programs read it. */
export function changeAnswer(change: PublishedChange): ChangesAnswer['changes'][number] {
  const { planId, carrierId, number, publishedAt, kinds, ofCarrier } = change;
  return {
    ...{ planId, carrierId, revision: number, publishedAt, kinds, ofCarrier },
    fields: fieldsOf(change).map(({ path, before, after }) => ({
      field: path,
      ...(before !== undefined && { before: before as z.core.util.JSONType }),
      ...(after !== undefined && { after: after as z.core.util.JSONType }),
    })),
    sources: changeSources(change),
  };
}

export type ParsedChangesQuery =
  | { ok: true; query: ChangesQuery }
  | { ok: false; kind: 'invalid-input' | 'unknown-plan'; faults: Fault[] };

const LISTS: ReadonlySet<string> = new Set(['carrier', 'plan', 'kind']);

/**
 * Reads a query; every fault is named at once. A carrier that there is none of is a fault of the query, a plan that
 * there is none of is `unknown-plan`.
 */
export function parseChangesQuery(
  search: URLSearchParams,
  carriers: readonly string[],
  plans: Pick<ReadonlyMap<string, unknown>, 'has'>,
): ParsedChangesQuery {
  const given = readParameters(search, LISTS);
  const parsed = changesQuery.safeParse(given);
  const faults = parsed.success
    ? parsed.data.carrier
        .filter((one) => !carriers.includes(one))
        .map((one) => notAnOption('carrier', one, 'an id of /api/v1/carriers'))
    : queryFaults(parsed.error, given, Object.keys(changesQuery.shape));
  if (!parsed.success || faults.length > 0) return { ok: false, kind: 'invalid-input', faults };
  const unknown = parsed.data.plan
    .filter((one) => !plans.has(one))
    .map((one): Fault => ({ path: 'plan', code: 'unknown-plan', message: `There is no plan "${one}".` }));
  return unknown.length > 0
    ? { ok: false, kind: 'unknown-plan', faults: unknown }
    : { ok: true, query: parsed.data };
}
