/** The body of `POST /api/v1/households`: a need with groups. */
import type { z } from 'zod';
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import { bodyFaults, householdRequestSchema } from './request-body';

/** `includeMayMeet` also places groups on plans that may meet their need, with exact totals; `includeOld` also prices plans that the instance leaves out as too old. */
export type HouseholdRequest = z.output<typeof householdRequestSchema>;

export type ParsedHouseholdRequest = { ok: true; request: HouseholdRequest } | { ok: false; faults: Fault[] };

const FIELDS = Object.keys(householdRequestSchema.shape);

const MISSING_GROUPS: Fault = {
  path: 'need.groups',
  code: 'required',
  message: 'Give two to six groups; where all lines need the same, ask POST /api/v1/quotes.',
};

/**
 * Reads a body. Every fault is named at once.
 * @param settings A state that its tax table lacks makes the need invalid (tariff model, section 5, Taxes).
 */
export function parseHouseholdRequest(body: unknown, settings: CostSettings): ParsedHouseholdRequest {
  const parsed = householdRequestSchema.safeParse(body);
  const faults = bodyFaults(parsed.error, body, FIELDS, settings);
  if (parsed.success && parsed.data.need.groups.length === 0) faults.push(MISSING_GROUPS);
  return parsed.success && faults.length === 0 ? { ok: true, request: parsed.data } : { ok: false, faults };
}
