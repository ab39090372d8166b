/** What an editor wrote of a carrier, together with what others saved and published since the work on it started. */
import {
  type CarrierDraft,
  type CarrierWork,
  carrierPreview,
  type PlanWithOwn,
  readPlanChanges,
} from '@/lib/admin/carrier-draft';
import { type ReadDocument, type Settled, type Standing, settleBy, standingBy } from '@/lib/admin/settle';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { MergeChoices } from '@/lib/plan/merge';
import type { CarrierDocument } from '@/lib/plan/plan';

/** A carrier with what changes in its plans, apart. */
export type CarrierSide = Pick<CarrierDraft, 'document' | 'planChanges'>;

/** As the form holds it: the fields of the carrier, and the changes of its plans beside them. */
export const workOf = ({ document, planChanges }: CarrierSide): CarrierWork => ({ ...document, planChanges });

/** The same apart. */
export function sideOf({ planChanges, ...document }: CarrierWork): CarrierSide {
  return { document, planChanges };
}

/** Reads a carrier as its form holds it. */
export const readWork: ReadDocument<CarrierWork> = (input) => {
  const { planChanges: sent, ...document } = (input ?? {}) as Record<string, unknown>;
  const parsed = parseCarrier(document);
  if (!parsed.ok) return parsed;
  const planChanges = readPlanChanges(sent ?? {});
  if (planChanges === null)
    return {
      ok: false,
      faults: [{ path: 'planChanges', code: 'invalid_type', message: 'is not a change of plans' }],
    };
  return { ok: true, document: { ...parsed.carrier, planChanges } };
};

/** What a form sent of the state that it showed; anything. */
const sentSide = (base: unknown): unknown => {
  const { document, planChanges } = (base ?? {}) as { document?: unknown; planChanges?: unknown };
  return typeof document === 'object' && document !== null
    ? { ...document, planChanges: planChanges ?? {} }
    : null;
};

/**
 * Merges a carrier with another save of its draft (where `base` is given: what the form showed) and with what was
 * published since the draft was begun.
 */
export function settleCarrier(
  mine: CarrierWork,
  { published, draft }: { published: CarrierDocument | null; draft: CarrierDraft | null },
  base: unknown,
  choices: MergeChoices,
): Settled<CarrierWork> {
  const theirs = draft ?? (published && { document: published, planChanges: {} });
  return settleBy(
    readWork,
    mine,
    {
      draft: base === null ? null : { base: sentSide(base), theirs: theirs && workOf(theirs) },
      // The changes of plans are the draft's alone.
      published: draft && { base: draft.base, theirs: published },
    },
    choices,
  );
}

/** How a draft of a carrier stands to what is published now of it and of its plans. */
export function carrierStanding(
  draft: CarrierDraft,
  { published, plans }: { published: CarrierDocument | null; plans: readonly PlanWithOwn[] },
): Standing<CarrierWork> {
  const standing = standingBy(readWork, { base: draft.base, document: workOf(draft) }, published);
  if (standing.kind !== 'fits' && standing.kind !== 'rebases' && standing.kind !== 'needsLook')
    return standing;
  const side = standing.kind === 'fits' ? draft : sideOf(standing.document);
  const { refused } = carrierPreview(plans, side);
  return refused.length > 0 ? { kind: 'plansBreak', plans: refused } : standing;
}
