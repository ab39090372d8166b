/** The body of `POST /api/v1/quotes`: a need, and for which plans it is asked. */
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import type { Need } from '@/lib/need/need';
import type { ProblemKind } from './problem';
import { type Read, readFields, readFlag, readNeed } from './request-body';

const FIELDS = ['need', 'planIds', 'includeOld'];

export interface QuoteRequest {
  need: Need;
  /** Each id once, in the order given; null = every plan of the catalog. */
  planIds: string[] | null;
  /** Also prices plans that the instance leaves out of its ranking as too old. */
  includeOld: boolean;
}

export type ParsedQuoteRequest =
  | { ok: true; request: QuoteRequest }
  | { ok: false; kind: Extract<ProblemKind, 'invalid-input' | 'unknown-plan'>; faults: Fault[] };

/** A set of ids, or a map by id. */
export type ExistingPlans = Pick<ReadonlySet<string>, 'has'>;

function readPlanIds(input: unknown): Read<string[] | null> {
  if (input === undefined) return { value: null, faults: [] };
  const wrongType = (path: string, message: string): Fault => ({ path, code: 'wrong-type', message });
  if (!Array.isArray(input))
    return { value: [], faults: [wrongType('planIds', 'Give a list of ids, or leave it out for all.')] };
  const faults = input.flatMap((id, index) =>
    typeof id === 'string' ? [] : [wrongType(`planIds[${index}]`, 'Give the id of a plan as text.')],
  );
  return { value: input, faults };
}

/** Lines that differ are priced as a household. */
const noGroups = (need: Need | null): Fault[] =>
  need && need.groups.length > 0
    ? [
        {
          path: 'need.groups',
          code: 'not-an-option',
          message: 'Ask POST /api/v1/households for a household; here all lines need the same.',
        },
      ]
    : [];

function unknownPlans(planIds: readonly unknown[], allowed: ExistingPlans): Fault[] {
  return planIds.flatMap((id, index) =>
    typeof id === 'string' && !allowed.has(id)
      ? [
          {
            path: `planIds[${index}]`,
            code: 'unknown-plan',
            message: `There is no plan "${id.slice(0, 100)}".`,
          },
        ]
      : [],
  );
}

/**
 * Reads a body. Every fault is named at once: `invalid-input` where anything about its form is wrong, `unknown-plan`
 * where only ids name no plan. An id that comes twice is answered once.
 * @param settings A state that its tax table lacks makes the need invalid (tariff model, section 5, Taxes).
 */
export function parseQuoteRequest(
  body: unknown,
  knownPlans: ExistingPlans,
  settings: CostSettings,
): ParsedQuoteRequest {
  const { value: parts, faults: strangers } = readFields(body, FIELDS);
  if (!parts) return { ok: false, kind: 'invalid-input', faults: strangers };
  const need = readNeed(parts.need, settings);
  const planIds = readPlanIds(parts.planIds);
  const includeOld = readFlag('includeOld', parts.includeOld);
  const form = [
    ...strangers,
    ...need.faults,
    ...noGroups(need.value),
    ...planIds.faults,
    ...includeOld.faults,
  ];
  const unknown = unknownPlans(planIds.value ?? [], knownPlans);
  if (form.length > 0 || !need.value)
    return { ok: false, kind: 'invalid-input', faults: [...form, ...unknown] };
  if (unknown.length > 0) return { ok: false, kind: 'unknown-plan', faults: unknown };
  return {
    ok: true,
    request: {
      need: need.value,
      planIds: planIds.value && [...new Set(planIds.value)],
      includeOld: includeOld.value,
    },
  };
}
