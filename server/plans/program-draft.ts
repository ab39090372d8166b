/** A draft that a program makes: of a whole document, or of changes of fields with their sources. Never a publication. */

import { coveredBy, withSharedEvidence } from '@/lib/admin/grid/evidence';
import { type MovedPlace, withNamedChanges } from '@/lib/admin/named-changes';
import type { DraftRequest } from '@/lib/api/admin-schemas';
import type { Fault } from '@/lib/fault';
import { type Change, changesBetween } from '@/lib/plan/diff';
import { mergeDocuments } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type EditState, getEditState } from './read-drafts';
import { type SaveOutcome, saveDraft } from './save-draft';

export type ProgramDraft =
  | (Extract<SaveOutcome, { kind: 'saved' }> & { changes: Change[] })
  | { kind: 'refused'; faults: Fault[] }
  /** Nothing was written: these were changed by others meanwhile. */
  | { kind: 'conflict'; conflicts: MovedPlace[] }
  /** Nothing was written: somebody waits for the draft, and nobody agreed to change that. */
  | { kind: 'waiting'; status: string }
  | { kind: 'unknownPlan' };

type Made = { kind: 'made'; document: unknown } | Exclude<ProgramDraft, { kind: 'saved' }>;

const refused = (path: string, code: string, message: string): Made => ({
  kind: 'refused',
  faults: [{ path, code, message }],
});

/** The document that is to be saved upon the newest state of the plan. */
function make(request: DraftRequest, { draft, published }: EditState): Made {
  const newest = draft?.document ?? published;
  if ('plan' in request) {
    const { plan, base } = request;
    if (newest === null) return { kind: 'made', document: plan };
    if (base === undefined)
      return refused('base', 'baseNeeded', 'is needed: the plan is there already. Send it as you read it.');
    const { merged, conflicts } = mergeDocuments(base, newest, plan);
    return conflicts.length > 0 ? { kind: 'conflict', conflicts } : { kind: 'made', document: merged };
  }
  if (newest === null) return { kind: 'unknownPlan' };
  const { changes, sources, checkedAt = null } = request;
  const changed = withNamedChanges(newest, changes);
  if (changed.kind === 'moved') return { kind: 'conflict', conflicts: changed.conflicts };
  if (changed.kind === 'refused') return changed;
  const covers = coveredBy(newest, changed.document);
  if (covers.length > 0 && sources.length === 0)
    return refused('sources', 'sourceNeeded', 'must say where the new values were read.');
  const document = sources.reduce(
    (plan, { covers: own, ...source }) => withSharedEvidence(plan, { source, checkedAt }, own ?? covers),
    changed.document as PlanDocument,
  );
  return { kind: 'made', document };
}

/**
 * Saves what a program wrote as the form of the plan would: the plan's open draft or a new one, merged with what others
 * did, never published. Faults of a document are named below `plan` where the program sent one.
 * @throws AppError `forbidden`.
 */
export async function saveProgramDraft(
  actor: Actor,
  request: DraftRequest,
  options: ContextOptions = {},
): Promise<ProgramDraft> {
  requirePermission(actor, 'editDraft');
  const { database } = contextOf(options);
  const planId = 'plan' in request ? String(request.plan.id) : request.planId;
  const state = await getEditState(planId, database);
  const made = make(request, state);
  if (made.kind !== 'made') return made;
  const { reason, submit, leaves = null } = request;
  const { lockVersion, basis } = state;
  const outcome = await saveDraft(
    actor,
    { document: made.document, lockVersion, basis, reason, submit, leaves, origin: 'edit' },
    options,
  );
  switch (outcome.kind) {
    case 'saved':
      return { ...outcome, changes: changesBetween(state.published ?? {}, outcome.document) };
    case 'refused': {
      const under = (path: string) => ('plan' in request ? (path === '' ? 'plan' : `plan.${path}`) : path);
      return { kind: 'refused', faults: outcome.faults.map((one) => ({ ...one, path: under(one.path) })) };
    }
    case 'choose':
      return { kind: 'conflict', conflicts: outcome.conflicts };
    case 'waiting':
      return { kind: 'waiting', status: outcome.status };
    case 'conflict':
      return {
        kind: 'conflict',
        conflicts: changesBetween(state.published ?? {}, outcome.theirs ?? {}).map(
          ({ path, before, after }) => ({ path, base: before, theirs: after, mine: before }),
        ),
      };
  }
}
