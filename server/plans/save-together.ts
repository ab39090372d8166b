/** Saving changes of many plans at once: a draft for each, in one set of changes, all of them or none. */

import type { DraftStatus } from '@/lib/admin/draft';
import { type CellEdit, needsSource, withEdits } from '@/lib/admin/grid/cell-edits';
import { coveredBy, type SharedEvidence, withSharedEvidence } from '@/lib/admin/grid/evidence';
import type { SaveStamp } from '@/lib/admin/save-state';
import { isoDate } from '@/lib/date';
import { type Fault, faultsOf } from '@/lib/fault';
import { isFuture } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import { day, sourceSchema } from '@/lib/plan/schema';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { MOST_REASON } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { addToChangeSet, createChangeSet } from './change-sets';
import { documentOfBasis } from './draft-versions';
import { publishedPlan } from './read-drafts';
import { recordSave, type SaveOutcome, saveDraftInTransaction } from './save-draft';

/** What changes in one plan, and the state that whoever changed it saw. */
export interface PlanEdits {
  planId: string;
  stamp: SaveStamp;
  edits: readonly CellEdit[];
  /** The state that its draft may leave: who saves was told and agreed. */
  leaves?: DraftStatus | null;
  /** Whose value stands where somebody else changed the same, made upon the stamp `chosenAt`. */
  choices?: MergeChoices;
  chosenAt?: number;
}

export interface TogetherSave {
  plans: readonly PlanEdits[];
  evidence: SharedEvidence;
  /** Why; it names the set as well. */
  reason: string;
  /** Hands every draft in for review. */
  submit: boolean;
}

/** Why a plan could not be saved; nothing of any plan was written. */
export type PlanProblem = { planId: string; name: string } & (
  | Exclude<SaveOutcome, { kind: 'saved' }>
  /** What the person saw is not what the state was that they name. */
  | { kind: 'moved' }
);

export type TogetherOutcome =
  | { kind: 'saved'; setId: string; drafts: number; unchanged: number }
  /** Nothing differs from what is there. */
  | { kind: 'nothing' }
  /** What is said for all of them is at fault: `url`, `title`, `asOf`, `checkedAt`, `reason`. */
  | { kind: 'faults'; faults: Fault[] }
  | { kind: 'problems'; problems: PlanProblem[] };

/** Takes back what was written, and carries why. */
class Unfinished extends AppError {
  constructor(readonly problems: PlanProblem[]) {
    super('conflict', 'Nothing was written.');
  }
}

const MOST_NAME = 200;

/** The faults of what is said for all plans. @param ofFacts Whether anything but dates changes. */
export function sharedFaults(
  { evidence, reason }: Pick<TogetherSave, 'evidence' | 'reason'>,
  ofFacts: boolean,
  today: string,
): Fault[] {
  const { source, checkedAt } = evidence;
  const read = sourceSchema.safeParse({ ...source, covers: ['charges'] });
  const future = (path: string, date: string | null): Fault[] =>
    date !== null && isFuture(date, today)
      ? [{ path, code: 'futureDate', message: `must not be after today (${today})`, params: { date, today } }]
      : [];
  return [
    ...(ofFacts && !read.success ? faultsOf(read.error) : []),
    ...(ofFacts && read.success ? future('asOf', source.asOf) : []),
    ...(checkedAt !== null && !day.safeParse(checkedAt).success
      ? [{ path: 'checkedAt', code: 'day', message: 'must be a day' }]
      : future('checkedAt', checkedAt)),
    ...(reason.trim() === '' ? [{ path: 'reason', code: 'reasonNeeded', message: 'must say why' }] : []),
    ...(reason.length > MOST_REASON
      ? [{ path: 'reason', code: 'too_big', message: `at most ${MOST_REASON} characters` }]
      : []),
  ];
}

/** The state that the edits were made upon; null where there is none such any more. */
async function startOf(tx: Transaction, { planId, stamp }: PlanEdits): Promise<PlanDocument | null> {
  return (await documentOfBasis(tx, planId, stamp.basis, await publishedPlan(tx, planId))) ?? null;
}

/** One plan of them; null where it says all of it already. */
async function saveOne(
  { tx, now }: ActionContext,
  actor: Actor & { id: string },
  plan: PlanEdits,
  { evidence, reason, submit }: TogetherSave,
): Promise<{ start: PlanDocument | null; outcome: SaveOutcome | { kind: 'moved' } } | null> {
  const start = await startOf(tx, plan);
  if (!start) return { start, outcome: { kind: 'moved' } };
  const edited = withEdits(start, plan.edits, isoDate(now));
  if (edited === null) return { start, outcome: { kind: 'moved' } };
  const covers = coveredBy(start, edited);
  const document = withSharedEvidence(edited as PlanDocument, evidence, covers);
  if (changesBetween(start, document).length === 0) return null;
  const { leaves = null, choices, chosenAt } = plan;
  const outcome = await saveDraftInTransaction(
    tx,
    actor,
    { document, ...plan.stamp, reason, submit, leaves, choices, chosenAt, origin: 'edit' },
    now,
  );
  return { start, outcome };
}

/**
 * Saves the changes of all plans as drafts in one set, or of none: what others saved meanwhile is merged into each,
 * and what cannot be saved is named by its plan. A plan that says all of it already gets no draft.
 * @throws AppError `forbidden`.
 */
export async function saveTogether(
  actor: Actor,
  toSave: TogetherSave,
  options: ContextOptions = {},
): Promise<TogetherOutcome> {
  try {
    return await runAction(actor, 'editDraft', contextOf(options), (context) =>
      saveInAction(context, requirePerson(actor), toSave),
    );
  } catch (error) {
    if (error instanceof Unfinished) return { kind: 'problems', problems: error.problems };
    throw error;
  }
}

async function saveInAction(
  context: ActionContext,
  actor: Actor & { id: string },
  toSave: TogetherSave,
): Promise<TogetherOutcome> {
  const { tx, now } = context;
  const ofFacts = toSave.plans.some(({ edits }) => edits.some(needsSource));
  const faults = sharedFaults(toSave, ofFacts, isoDate(now));
  if (faults.length > 0) return { kind: 'faults', faults };
  const problems: PlanProblem[] = [];
  const draftIds: string[] = [];
  let unchanged = 0;
  for (const plan of toSave.plans) {
    const saved = await saveOne(context, actor, plan, toSave);
    if (saved === null) {
      unchanged += 1;
      continue;
    }
    const { outcome, start } = saved;
    if (outcome.kind !== 'saved')
      problems.push({ planId: plan.planId, name: start?.name ?? plan.planId, ...outcome });
    else if (outcome.unchanged) unchanged += 1;
    else {
      draftIds.push(outcome.draftId);
      await recordSave(context, outcome);
    }
  }
  if (problems.length > 0) throw new Unfinished(problems);
  if (draftIds.length === 0) return { kind: 'nothing' };
  const setId = await createChangeSet(tx, {
    ...{ name: toSave.reason.trim().slice(0, MOST_NAME), authorId: actor.id },
    ...{ importRunId: null, createdAt: now },
  });
  await addToChangeSet(tx, setId, { draftIds, carrierDraftIds: [] });
  return { kind: 'saved', setId, drafts: draftIds.length, unchanged };
}
