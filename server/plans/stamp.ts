/** A name for what a plan says at the moment. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/admin/audit';
import type { PlanDocument } from '@/lib/plan/plan';

const stamps = new WeakMap<PlanDocument, string>();

/**
 * The stamp of a published document: the same for as long as nothing of the plan changes. Whoever acts on what they saw
 * sends it along, and is refused where it is another by now.
 */
export function stampOf(plan: PlanDocument): string {
  const stamp =
    stamps.get(plan) ?? createHash('sha256').update(canonicalJson(plan)).digest('hex').slice(0, 16);
  stamps.set(plan, stamp);
  return stamp;
}
