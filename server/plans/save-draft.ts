/** Saving a draft: upon what the work started from, together with what others did meanwhile. */
import { type DraftOrigin, type DraftStatus, SUBMITTABLE } from '@/lib/admin/draft';
import type { AskedState } from '@/lib/admin/save-state';
import { type Settled, settle } from '@/lib/admin/settle';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { acceptPlan } from '@/lib/plan/acceptance';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { MOST_REASON, statusAfterSave, type WaitingAnswer } from '@/server/draft-rows';
import { recordedMerge } from '@/server/release';
import { linkReport } from '@/server/report-answers';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { carrierIsThere, isSaved, rowsOf, storedFaults } from './draft-rows-of-save';
import { addVersion, basisOf, documentOfBasis, lastVersion } from './draft-versions';
import { type EditState, publishedPlan, readEditState } from './read-drafts';

/** Of the documents that a plan has now, the one that an editor's work goes on from. */
const newestOf = ({ draft, published }: EditState): PlanDocument | null => draft?.document ?? published;

export interface DraftToSave extends WaitingAnswer {
  /** Anything; checked against the rules of plan documents. */
  document: unknown;
  /** The stamp of the state that the work started from; 0 for a plan that is nowhere yet. */
  lockVersion: number;
  /** Why; may be empty. */
  reason: string;
  origin?: DraftOrigin;
  importRunId?: string;
  /**
   * The document that the work started from, as its edit state named it. With it, what others saved and published
   * meanwhile is merged, field by field; without it, a stamp that has moved is a conflict.
   */
  basis?: string;
  /** Whose value stands where both changed a field, by `choiceKey`. */
  choices?: MergeChoices;
  /** The stamp of the state that those choices were made upon; they count for no other. */
  chosenAt?: number;
  /** The report of a reader that the draft answers. */
  answers?: string;
  /** The version of the draft that this save goes back to. */
  restores?: number;
}

export type SaveOutcome =
  | {
      kind: 'saved';
      draftId: string;
      lockVersion: number;
      basis: string;
      /** What others saved or published meanwhile and came in with this save. */
      came: Change[];
      /** As it was saved. */
      document: PlanDocument;
      /** It was saved like this already: nothing was written. */
      unchanged: boolean;
      /** Where it stands now. */
      status: DraftStatus;
    }
  /** Breaks rules, alone or together with what `came` from others. */
  | { kind: 'refused'; faults: Fault[]; came: Change[] }
  /** Somebody was faster: nothing was written. `stamp` is the one to save upon after looking at theirs. */
  | { kind: 'conflict'; theirs: PlanDocument | null; lockVersion: number; by: string; at: string }
  /** Nothing was written: choices are made upon `lockVersion`, or the draft would wait no more. */
  | AskedState;

/** The published state of the plan that a document names. */
async function publishedOf(tx: Transaction, document: unknown): Promise<PlanDocument | null> {
  const { id } = (document ?? {}) as { id?: unknown };
  return typeof id === 'string' ? publishedPlan(tx, id) : null;
}

const refused = (path: string, code: string, message: string): SaveOutcome => ({
  kind: 'refused',
  faults: [{ path, code, message }],
  came: [],
});

/** The document together with what others did since the work on it started; or what has to be chosen first. */
async function settleInTransaction(
  tx: Transaction,
  plan: PlanDocument,
  state: EditState,
  { basis, lockVersion, choices = {}, chosenAt }: DraftToSave,
): Promise<Settled | SaveOutcome> {
  const last = state.draft && (await lastVersion(tx, state.draft.id));
  const faster = { lockVersion: state.lockVersion, by: last?.by ?? '', at: last?.at ?? '' };
  const moved = state.lockVersion !== lockVersion;
  if (basis === undefined)
    return moved
      ? { kind: 'conflict', theirs: newestOf(state), ...faster }
      : { kind: 'settled', document: plan, came: [] };
  const base = moved ? await documentOfBasis(tx, plan.id, basis, state.published) : null;
  // What it started from is not of this plan: nothing can be told apart.
  if (base === undefined) return { kind: 'conflict', theirs: newestOf(state), ...faster };
  const counting = chosenAt === state.lockVersion ? choices : {};
  const settled = settle(
    plan,
    {
      draft: moved ? { base, theirs: newestOf(state) } : null,
      published: state.draft && { base: state.draft.base, theirs: state.published },
    },
    counting,
  );
  if (settled.kind === 'choose') return { ...settled, ...faster, choices: counting };
  if (settled.kind === 'broken') return { ...settled, kind: 'refused' };
  return settled;
}

/** Saves inside a transaction of the caller's; the caller records what it did. */
export async function saveDraftInTransaction(
  tx: Transaction,
  actor: Actor & { id: string },
  toSave: DraftToSave,
  now: Date,
): Promise<SaveOutcome> {
  const known = await publishedOf(tx, toSave.document);
  const parsed = acceptPlan(toSave.document, { today: isoDate(now), published: known });
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults, came: [] };
  const reason = toSave.reason.trim();
  if (toSave.reason.length > MOST_REASON)
    return refused('reason', 'too_big', `at most ${MOST_REASON} characters`);
  const state = await readEditState(tx, parsed.plan.id);
  const settled = await settleInTransaction(tx, parsed.plan, state, toSave);
  if (settled.kind !== 'settled') return settled as SaveOutcome;
  const { document: plan, came } = settled;
  const { draft, published } = state;
  const same = isSaved(state, plan, reason);
  if (draft && same && !(toSave.submit && SUBMITTABLE.includes(draft.status)))
    return {
      ...{ kind: 'saved', draftId: draft.id, lockVersion: state.lockVersion, basis: state.basis },
      ...{ came, document: plan, unchanged: true, status: draft.status },
    };
  const faults = storedFaults(plan, published, await carrierIsThere(tx, plan.carrier));
  if (faults.length > 0) return { kind: 'refused', faults, came };
  const status = await statusAfterSave(tx, actor, draft, toSave);
  if (typeof status !== 'string') return status;
  const {
    draftId,
    create,
    update,
    version: toAdd,
  } = rowsOf(actor, { ...toSave, reason }, { plan, state, status, same }, now);
  if (create) await tx.draft.create({ data: create });
  else await tx.draft.update({ where: { id: draftId }, data: update });
  const version = same ? (await lastVersion(tx, draftId)).number : await addVersion(tx, toAdd, now);
  return {
    ...{ kind: 'saved', draftId, lockVersion: state.lockVersion + 1, basis: basisOf({ draftId, version }) },
    ...{ came, document: plan, unchanged: false, status },
  };
}

/** Records what a save wrote, with the act's own transaction. */
export async function recordSave(
  { tx, record }: ActionContext,
  { draftId, document, came, status }: Extract<SaveOutcome, { kind: 'saved' }>,
): Promise<void> {
  const row = await tx.draft.findUniqueOrThrow({ where: { id: draftId } });
  const before = row.baseDocument === null ? null : readStoredPlan(row.baseDocument);
  const changes = before === null ? [] : changesBetween(before, document);
  record({
    action: status === 'inReview' ? 'draft.submit' : 'draft.save',
    subject: `plan:${row.planId}`,
    details: {
      ...{ draftId: row.id, reason: row.reason, fields: changes.map(({ path }) => path) },
      ...recordedMerge(came),
    },
  });
}

/**
 * Saves what an editor wrote: the plan's open draft, or a new one. What others saved or published since the work
 * started comes in with it where `basis` is given and nobody changed the same field differently; where somebody did,
 * nothing is written before each such field is chosen. An unchanged document is left alone and recorded nowhere.
 * @throws AppError `forbidden`.
 */
export async function saveDraft(
  actor: Actor,
  toSave: DraftToSave,
  options: ContextOptions = {},
): Promise<SaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async (context) => {
    const outcome = await saveDraftInTransaction(context.tx, requirePerson(actor), toSave, context.now);
    if (outcome.kind === 'saved' && toSave.answers !== undefined)
      await linkReport(context, toSave.answers, { id: outcome.draftId, planId: outcome.document.id });
    if (outcome.kind === 'saved' && !outcome.unchanged) await recordSave(context, outcome);
    return outcome;
  });
}
