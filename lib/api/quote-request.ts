/** The body of `POST /api/v1/quotes`: a need, and for which plans it is asked. */
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import type { Need } from '@/lib/need/need';
import type { ProblemKind } from './problem';
import { bodyFaults, quoteRequestSchema } from './request-body';

const FIELDS = Object.keys(quoteRequestSchema.shape);

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

/** Lines that differ are priced as a household. */
const HAS_GROUPS: Fault = {
  path: 'need.groups',
  code: 'not-an-option',
  message: 'Ask POST /api/v1/households for a household; here all lines need the same.',
};

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
  const parsed = quoteRequestSchema.safeParse(body);
  const form = bodyFaults(parsed.error, body, FIELDS, settings);
  if (parsed.success && parsed.data.need.groups.length > 0) form.push(HAS_GROUPS);
  const asked = (body as { planIds?: unknown } | null)?.planIds;
  const unknown = unknownPlans(Array.isArray(asked) ? asked : [], knownPlans);
  if (!parsed.success || form.length > 0)
    return { ok: false, kind: 'invalid-input', faults: [...form, ...unknown] };
  if (unknown.length > 0) return { ok: false, kind: 'unknown-plan', faults: unknown };
  const { need, planIds, includeOld } = parsed.data;
  return { ok: true, request: { need, planIds: planIds ? [...new Set(planIds)] : null, includeOld } };
}
