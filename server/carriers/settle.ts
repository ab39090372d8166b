/** What an editor wrote of a carrier, together with what others saved and published since the work on it started. */
import { type CarrierDraft, type PlanChanges, readPlanChanges } from '@/lib/admin/carrier-draft';
import { mergeSides, type SidedConflict } from '@/lib/admin/settle';
import type { Fault } from '@/lib/fault';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { Change } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { CarrierDocument } from '@/lib/plan/plan';

/** A carrier with what changes in its plans. */
export interface CarrierSide {
  document: CarrierDocument;
  planChanges: PlanChanges;
}

export type SettledCarrier =
  | ({ kind: 'settled'; came: Change[] } & CarrierSide)
  | { kind: 'choose'; conflicts: SidedConflict[]; came: Change[] }
  | { kind: 'refused'; faults: Fault[]; came: Change[] };

/** As the form holds it: the fields of the carrier, and the changes of its plans beside them. */
const asOne = (side: { document: object | null; planChanges?: unknown } | null) =>
  side?.document ? { ...side.document, planChanges: side.planChanges ?? {} } : null;

const isSide = (base: unknown): base is { document: object; planChanges?: unknown } =>
  typeof base === 'object' && typeof (base as { document?: unknown } | null)?.document === 'object';

/**
 * Merges a carrier with another save of its draft (where `base` is given: what the form showed) and with what was
 * published since the draft was begun.
 */
export function settleCarrier(
  mine: CarrierSide,
  state: { published: CarrierDocument | null; draft: CarrierDraft | null },
  base: unknown,
  choices: MergeChoices,
): SettledCarrier {
  const { published, draft } = state;
  const theirs = draft ?? (published && { document: published, planChanges: {} });
  const { merged, conflicts, came } = mergeSides(
    asOne(mine),
    {
      draft: base === null ? null : { base: isSide(base) ? asOne(base) : null, theirs: asOne(theirs) },
      published: draft && {
        // The changes of plans are the draft's alone.
        base: draft.base && { ...draft.base },
        theirs: published && { ...published },
      },
    },
    choices,
  );
  if (conflicts.length > 0) return { kind: 'choose', conflicts, came };
  const { planChanges: changes, ...document } = merged as Record<string, unknown>;
  const parsed = parseCarrier(document);
  const planChanges = readPlanChanges(changes ?? {});
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults, came };
  if (planChanges === null)
    return {
      kind: 'refused',
      faults: [{ path: 'planChanges', code: 'invalid_type', message: 'is not a change of plans' }],
      came,
    };
  return { kind: 'settled', document: parsed.carrier, planChanges, came };
}
