/** The query of `GET /api/v1/plans`: which parameters there are, what each may say, and which plans it leaves. */
import type { Fault } from '@/lib/fault';
import {
  BILLINGS,
  DATA_SHARINGS,
  NETWORKS,
  NUMBER_KINDS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/constants';

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
const ONCE = ['q', 'format', 'bom'] as const;
const PARAMETERS: readonly string[] = [...FILTER_NAMES, ...ONCE];

export interface PlanQuery {
  /** In the order of `PLAN_FILTERS`; only filters that are set. */
  chosen: { name: PlanFilterName; values: string[] }[];
  /** Words to search for; empty = none. */
  q: string;
  format: Format;
  /** Whether a CSV begins with the mark by which Excel knows UTF-8. */
  bom: boolean;
}

export type ParsedPlanQuery = { ok: true; query: PlanQuery } | { ok: false; faults: Fault[] };

const unknownParameter = (name: string, known: readonly string[]): Fault => ({
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

function parseOnce(search: URLSearchParams, faults: Fault[]): Pick<PlanQuery, 'q' | 'format' | 'bom'> {
  for (const name of ONCE)
    if (search.getAll(name).length > 1)
      faults.push({ path: name, code: 'repeated', message: 'Give it once.' });
  const q = (search.get('q') ?? '').trim();
  if (q.length > MAX_SEARCH)
    faults.push({ path: 'q', code: 'too-long', message: `Give ${MAX_SEARCH} characters at most.` });
  const given = search.get('format') ?? 'json';
  const format = FORMATS.find((known) => known === given);
  if (!format)
    faults.push({ path: 'format', code: 'not-an-option', message: `Give one of ${FORMATS.join(', ')}.` });
  const mark = search.get('bom') ?? '0';
  if (!['0', '1'].includes(mark))
    faults.push({ path: 'bom', code: 'not-an-option', message: 'Give 0 or 1.' });
  return { q, format: format ?? 'json', bom: mark === '1' };
}

/**
 * Reads a query; every unknown parameter and every value that is not one of its parameter's is a fault.
 * @param carriers Ids of the catalog's carriers.
 */
export function parsePlanQuery(search: URLSearchParams, carriers: readonly string[]): ParsedPlanQuery {
  const faults = [...new Set(search.keys())]
    .filter((name) => !PARAMETERS.includes(name))
    .map((name) => unknownParameter(name, PARAMETERS));
  const chosen: PlanQuery['chosen'] = [];
  for (const name of FILTER_NAMES) {
    if (!search.has(name)) continue;
    const values = [...new Set(search.getAll(name).flatMap((text) => text.split(',')))].sort();
    const allowed: readonly string[] = PLAN_FILTERS[name] ?? carriers;
    const hint = PLAN_FILTERS[name] ? `one of ${allowed.join(', ')}` : 'an id of /api/v1/carriers';
    for (const value of values)
      if (!allowed.includes(value))
        faults.push({ path: name, code: 'not-an-option', message: `"${value.slice(0, 50)}" is not ${hint}` });
    chosen.push({ name, values });
  }
  const once = parseOnce(search, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, query: { chosen, ...once } };
}
