/** A name for what a plan or a carrier says at the moment. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/admin/audit';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';

const stamps = new WeakMap<PlanDocument | CarrierDocument, string>();

/**
 * The stamp of a published document: the same for as long as nothing of the plan or carrier changes. Whoever acts on what they saw
 * sends it along, and is refused where it is another by now.
 */
export function stampOf(plan: PlanDocument | CarrierDocument): string {
  const stamp =
    stamps.get(plan) ?? createHash('sha256').update(canonicalJson(plan)).digest('hex').slice(0, 16);
  stamps.set(plan, stamp);
  return stamp;
}
