/** Which plan each row of a label file is of, and which rows are of one plan. */
import {
  type ExistingCarrier,
  type ExistingRecords,
  externalKey,
  isSameCompany,
  type Match,
  newPlanId,
} from './existing';
import type { Label } from './label';
import type { Skipped } from './notes';

/** In a mapping in place of a plan's id: a plan that is not there yet, whatever was known of the row. */
export const NEW_PLAN = '*new';

/** How a row is named in a mapping: by its FCC id, or where it has none by its place. */
export const rowKey = ({ upi, row }: Pick<Label, 'upi' | 'row'>): string =>
  upi === null ? `row ${row}` : externalKey(upi);

/** What somebody said of rows beside the file. */
export interface Matching {
  /** The carrier of rows whose provider the catalog does not know by name. */
  carrierId: string | null;
  /** By the name of a provider: its carrier, by somebody who knows; empty where its rows are left out. */
  providers: Readonly<Record<string, string>>;
  /** By `rowKey`: the id of the plan, or `NEW_PLAN`, by somebody who knows. */
  mapping: Readonly<Record<string, string>>;
}

export interface Found {
  label: Label;
  carrierId: string;
  planId: string | null;
  match: Match;
  /** Whether somebody said which plan it is. */
  told: boolean;
}

/** What a row is of: its carrier, and the plan that is known by its id. Never by its name. */
export function find(
  label: Label,
  named: ExistingCarrier | null,
  existing: ExistingRecords,
  options: Matching,
): Found | Skipped {
  const skip = (code: Skipped['reason']['code'], params = {}): Skipped => ({
    row: label.row,
    reason: { code, params },
  });
  const { carrierId } = options;
  const told = named ? undefined : options.providers[label.provider] || undefined;
  if (named && carrierId !== null && !isSameCompany(named.id, carrierId, existing))
    return skip('otherCarrier', { provider: label.provider });
  const carrier = named ? (carrierId ?? named.id) : (told ?? carrierId);
  if (carrier === null) return skip('noCarrier', { provider: label.provider });
  const key = label.upi === null ? null : externalKey(label.upi);
  const given = Object.entries(options.mapping).find(
    ([row]) => externalKey(row) === externalKey(rowKey(label)),
  )?.[1];
  if (given === NEW_PLAN) return { label, carrierId: carrier, planId: null, match: 'new', told: true };
  if (given !== undefined) {
    const plan = existing.plans.get(given);
    if (!plan) return skip('unknownPlan', { id: given });
    if (!isSameCompany(plan.document.carrier, carrier, existing))
      return skip('otherCarrier', { provider: label.provider });
    return { label, carrierId: plan.document.carrier, planId: given, match: 'mapping', told: true };
  }
  for (const id of key === null ? [] : (existing.externalIds.get(key) ?? [])) {
    const owner = existing.plans.get(id)?.document.carrier;
    if (owner !== undefined && isSameCompany(owner, carrier, existing))
      return { label, carrierId: owner, planId: id, match: 'externalId', told: false };
  }
  return { label, carrierId: carrier, planId: null, match: 'new', told: false };
}

/** Rows of one plan: those of the same known plan, and those that differ in their number of lines alone. */
export function grouped(found: readonly Found[], existing: ExistingRecords): Map<string, Found[]> {
  const families = new Map<string, Found[]>();
  for (const one of found) {
    const { label, carrierId } = one;
    // A layout with one row for each plan never merges two of them by their name.
    const perLines = label.family !== label.name;
    const key = perLines ? `${carrierId}\n${label.family}\n${label.months}` : `row ${label.row}`;
    families.set(key, [...(families.get(key) ?? []), one]);
  }
  const plans = new Map<string, Found[]>();
  for (const family of families.values()) {
    const counts = family.flatMap(({ label }) => Object.keys(label.priceByLines));
    const isOnePlan = new Set(counts).size === counts.length;
    for (const group of isOnePlan ? [family] : family.map((one) => [one])) {
      const lines = ({ label }: Found) => Number(Object.keys(label.priceByLines)[0]);
      const sorted = [...group].sort((a, b) => lines(a) - lines(b));
      const [first] = sorted;
      if (!first) continue;
      const ids = new Set(sorted.flatMap(({ planId }) => planId ?? []));
      const fresh = newPlanId(first.carrierId, first.label.family, first.label.upi);
      for (const one of sorted) {
        const planId = one.planId ?? (ids.size === 1 ? [...ids][0] : undefined) ?? fresh;
        const match = one.planId ? one.match : existing.plans.has(planId) ? 'planId' : 'new';
        plans.set(planId, [...(plans.get(planId) ?? []), { ...one, planId, match }]);
      }
    }
  }
  return plans;
}
