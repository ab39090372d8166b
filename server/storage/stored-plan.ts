/** Plan documents that stand as text in drafts and revisions: of this version of the tariff model, or of version 1. */
import type { PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';

const AMOUNTS = ['dataGB', 'hotspotGB', 'voiceMinutes', 'smsMessages'];

/** Version 1 let an add-on leave an amount unstated, and never counted upon it: none, as the migration of rows says. */
function withStatedAddOns(document: unknown): unknown {
  const { addOns } = (document ?? {}) as { addOns?: unknown };
  if (!Array.isArray(addOns)) return document;
  const stated = addOns.map((addOn: Record<string, unknown>) => ({
    ...addOn,
    ...Object.fromEntries(AMOUNTS.filter((name) => addOn?.[name] === null).map((name) => [name, 0])),
  }));
  return { ...(document as object), addOns: stated };
}

/**
 * The plan that a stored text holds, with the defaults of the tariff model, section 2, for what its version did not say.
 * A document that breaks the rules by now comes as it stands, so that its draft can be opened and corrected: whoever
 * publishes or restores it checks it anew.
 */
export function readStoredPlan(text: string): PlanDocument {
  const document: unknown = JSON.parse(text);
  const parsed = parsePlan(withStatedAddOns(document));
  return parsed.ok ? parsed.plan : (document as PlanDocument);
}
