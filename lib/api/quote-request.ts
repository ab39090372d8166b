/** The body of `POST /api/v1/quotes`: a need, and for which plans it is asked. */
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import type { Need } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import type { ProblemKind } from './problem';

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

type Read<T> = { value: T; faults: Fault[] };

function readNeed(input: unknown, settings: CostSettings): Read<Need | null> {
  if (input === undefined) {
    const message = 'Give a need; {} is the one with every default.';
    return { value: null, faults: [{ path: 'need', code: 'required', message }] };
  }
  const parsed = parseNeed(input, { states: Object.keys(settings.combinedTaxRatePercent) });
  if (parsed.ok) return { value: parsed.need, faults: [] };
  const faults = parsed.faults.map((fault) => ({
    ...fault,
    path: fault.path ? `need.${fault.path}` : 'need',
  }));
  return { value: null, faults };
}

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

function readIncludeOld(input: unknown): Read<boolean> {
  if (input === undefined || typeof input === 'boolean') return { value: input ?? false, faults: [] };
  return {
    value: false,
    faults: [{ path: 'includeOld', code: 'wrong-type', message: 'Give true or false, or leave it out.' }],
  };
}

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
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const message = 'Give an object with the field "need".';
    return { ok: false, kind: 'invalid-input', faults: [{ path: '', code: 'wrong-type', message }] };
  }
  const parts = body as Record<string, unknown>;
  const strangers = Object.keys(parts)
    .filter((key) => !FIELDS.includes(key))
    .map((path) => ({
      path,
      code: 'unknown-field',
      message: `Leave it out; there are ${FIELDS.join(', ')}.`,
    }));
  const need = readNeed(parts.need, settings);
  const planIds = readPlanIds(parts.planIds);
  const includeOld = readIncludeOld(parts.includeOld);
  const form = [...strangers, ...need.faults, ...planIds.faults, ...includeOld.faults];
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
