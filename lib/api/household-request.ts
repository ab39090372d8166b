/** The body of `POST /api/v1/households`: a need with groups. */
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import type { Need } from '@/lib/need/need';
import { readFields, readFlag, readNeed } from './request-body';

const FIELDS = ['need', 'includeMayMeet', 'includeOld'];

export interface HouseholdRequest {
  /** Has groups. */
  need: Need;
  /** Also places groups on plans that may meet their need, with exact totals. */
  includeMayMeet: boolean;
  /** Also prices plans that the instance leaves out of its ranking as too old. */
  includeOld: boolean;
}

export type ParsedHouseholdRequest = { ok: true; request: HouseholdRequest } | { ok: false; faults: Fault[] };

const missingGroups = (need: Need | null): Fault[] =>
  need?.groups.length === 0
    ? [
        {
          path: 'need.groups',
          code: 'required',
          message: 'Give two to six groups; where all lines need the same, ask POST /api/v1/quotes.',
        },
      ]
    : [];

/**
 * Reads a body. Every fault is named at once.
 * @param settings A state that its tax table lacks makes the need invalid (tariff model, section 5, Taxes).
 */
export function parseHouseholdRequest(body: unknown, settings: CostSettings): ParsedHouseholdRequest {
  const { value: parts, faults: strangers } = readFields(body, FIELDS);
  if (!parts) return { ok: false, faults: strangers };
  const need = readNeed(parts.need, settings);
  const includeMayMeet = readFlag('includeMayMeet', parts.includeMayMeet);
  const includeOld = readFlag('includeOld', parts.includeOld);
  const faults = [
    ...strangers,
    ...need.faults,
    ...missingGroups(need.value),
    ...includeMayMeet.faults,
    ...includeOld.faults,
  ];
  if (faults.length > 0 || !need.value) return { ok: false, faults };
  return {
    ok: true,
    request: { need: need.value, includeMayMeet: includeMayMeet.value, includeOld: includeOld.value },
  };
}
