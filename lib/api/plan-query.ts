/** The queries of `GET /api/v1/plans` and `GET /api/v1/carriers`: which parameters there are and what each may say. */
import { z } from 'zod';
import type { Fault } from '@/lib/fault';
import { carrierSchema } from '@/lib/plan/carrier-schema';
import {
  BILLINGS,
  DATA_SHARINGS,
  NETWORKS,
  NUMBER_KINDS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/constants';
import {
  cursorSchema,
  limitSchema,
  notAnOption,
  type PageQuery,
  pageOf,
  queryFaults,
  readParameters,
} from './list-query';
import { PLAN_FIELDS } from './plan-sheet';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A fact that is not stated is neither yes nor no. */
export const FACT_STATES = ['true', 'false', 'unknown'] as const;

const MAX_SEARCH = 100;

/** A parameter may be given more than once, or hold several values with commas between: any of them will do. */
export const PLAN_FILTERS = {
  /** null = the ids of the catalog's carriers. */
  carrier: null,
  network: [...NETWORKS, 'unknown'],
  billing: BILLINGS,
  status: STATUSES,
  taxes: TAX_STATUSES,
  esim: FACT_STATES,
  fiveG: FACT_STATES,
  volte: FACT_STATES,
  wifiCalling: FACT_STATES,
  creditCheck: FACT_STATES,
  ssn: FACT_STATES,
  /** The US number that comes with the plan. */
  number: [...NUMBER_KINDS, 'unknown'],
  separateAccounts: FACT_STATES,
  /** Who uses an allowance of data up. */
  sharing: DATA_SHARINGS,
} as const satisfies Record<string, readonly string[] | null>;
export type PlanFilterName = keyof typeof PLAN_FILTERS;

const FILTER_NAMES = Object.keys(PLAN_FILTERS) as PlanFilterName[];

const filterSchemas = Object.fromEntries(
  FILTER_NAMES.map((name) => [name, z.array(PLAN_FILTERS[name] ? z.enum(PLAN_FILTERS[name]) : z.string())]),
) as unknown as Record<PlanFilterName, z.ZodArray<z.ZodString>>;

export const planQuerySchema = z
  .strictObject({
    ...filterSchemas,
    q: z.string().trim().max(MAX_SEARCH),
    format: z.enum(FORMATS),
    bom: z.enum(['0', '1']),
    limit: limitSchema,
    cursor: cursorSchema,
    fields: z.array(z.enum(PLAN_FIELDS)),
  })
  .partial();

const CARRIER_FIELDS = Object.keys(carrierSchema.shape) as (keyof typeof carrierSchema.shape)[];
export const carrierQuerySchema = z
  .strictObject({ limit: limitSchema, cursor: cursorSchema, fields: z.array(z.enum(CARRIER_FIELDS)) })
  .partial();

const LISTS: ReadonlySet<string> = new Set([...FILTER_NAMES, 'fields']);

export interface PlanQuery extends PageQuery {
  /** In the order of `PLAN_FILTERS`; only filters that are set. */
  chosen: { name: PlanFilterName; values: string[] }[];
  /** Words to search for; empty = none. */
  q: string;
  format: Format;
  /** Whether a CSV begins with the mark by which Excel knows UTF-8. */
  bom: boolean;
}

export type ParsedQuery<Query> = { ok: true; query: Query } | { ok: false; faults: Fault[] };

/** Faults in the order of the parameters, those of unknown ones first. */
function inOrder(faults: readonly Fault[], names: readonly string[]): Fault[] {
  return faults.toSorted((a, b) => names.indexOf(a.path) - names.indexOf(b.path));
}

/**
 * Reads a query; every unknown parameter and every value that is not one of its parameter's is a fault.
 * @param carriers Ids of the catalog's carriers.
 */
export function parsePlanQuery(search: URLSearchParams, carriers: readonly string[]): ParsedQuery<PlanQuery> {
  const given = readParameters(search, LISTS);
  const names = Object.keys(planQuerySchema.shape);
  const parsed = planQuerySchema.safeParse(given);
  const asked = Array.isArray(given.carrier) ? (given.carrier as string[]) : [];
  const faults = [
    ...(parsed.success ? [] : queryFaults(parsed.error, given, names)),
    ...asked
      .filter((id) => !carriers.includes(id))
      .map((id) => notAnOption('carrier', id, 'an id of /api/v1/carriers')),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults: inOrder(faults, names) };
  const { data } = parsed;
  const chosen = FILTER_NAMES.flatMap((name) => {
    const values: string[] | undefined = data[name];
    return values ? [{ name, values }] : [];
  });
  return {
    ok: true,
    query: { chosen, q: data.q ?? '', format: data.format ?? 'json', bom: data.bom === '1', ...pageOf(data) },
  };
}

/** Reads the query of the list of carriers. */
export function parseCarrierQuery(search: URLSearchParams): ParsedQuery<PageQuery> {
  const given = readParameters(search, LISTS);
  const parsed = carrierQuerySchema.safeParse(given);
  return parsed.success
    ? { ok: true, query: pageOf(parsed.data) }
    : { ok: false, faults: queryFaults(parsed.error, given, Object.keys(carrierQuerySchema.shape)) };
}
