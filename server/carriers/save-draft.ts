/** Saving a draft of a carrier: upon what the work started from, together with what others did meanwhile. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CarrierWork, PlanChanges } from '@/lib/admin/carrier-draft';
import { OPEN_STATUSES, SUBMITTABLE } from '@/lib/admin/draft';
import type { AskedState } from '@/lib/admin/save-state';
import type { Settled } from '@/lib/admin/settle';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { carrierFaults } from '@/lib/plan/acceptance';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { CarrierDocument } from '@/lib/plan/plan';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { MOST_REASON, statusAfterSave, type WaitingAnswer } from '@/server/draft-rows';
import { addVersionOf, lastVersionOf } from '@/server/draft-versions';
import { OF_CARRIERS } from './draft-versions';
import { type CarrierEditState, readCarrierEditState, requireCarrierDraft } from './read-drafts';
import { readWork, settleCarrier, sideOf, workOf } from './settle';

export interface CarrierToSave extends WaitingAnswer {
  /** Anything; checked against the rules of carrier documents. */
  document: unknown;
  /** Anything; what changes in its plans. */
  planChanges?: unknown;
  /** The stamp of the state that the work started from; 0 for a carrier that is nowhere yet. */
  lockVersion: number;
  /** Why; may be empty. */
  reason: string;
  /**
   * The carrier and the changes of its plans that the form showed when it was opened; anything that was sent. With it,
   * what others saved and published meanwhile is merged, field by field; without it, a stamp that moved is a conflict.
   */
  base?: unknown;
  /** Whose value stands where both changed a field, by `choiceKey`, and the stamp that they were made upon. */
  choices?: MergeChoices;
  chosenAt?: number;
  /** The version of the draft that this save goes back to. */
  restores?: number;
}

export type CarrierSaveOutcome =
  | {
      kind: 'saved';
      draftId: string;
      lockVersion: number;
      /** It was saved like this already: nothing was written. */
      unchanged: boolean;
      /** What others saved or published meanwhile and came in with this save. */
      came: Change[];
      /** As it was saved. */
      document: CarrierDocument;
      planChanges: PlanChanges;
    }
  | { kind: 'refused'; faults: Fault[]; came?: Change[] }
  /** Somebody was faster: nothing was written. */
  | {
      kind: 'conflict';
      theirs: CarrierDocument | null;
      /** Of the draft that was faster. */
      planChanges: PlanChanges;
      lockVersion: number;
      by: string;
      at: string;
    }
  /** Nothing was written: choices are made upon `lockVersion`, or the draft would wait no more. */
  | AskedState;

const fault = (path: string, code: string, message: string): CarrierSaveOutcome => ({
  kind: 'refused',
  faults: [{ path, code, message }],
});

/** The carrier together with what others did since the work on it started; or what has to be chosen first. */
async function settleInTransaction(
  tx: Transaction,
  mine: CarrierWork,
  state: CarrierEditState,
  { lockVersion, base, choices = {}, chosenAt }: CarrierToSave,
): Promise<Extract<Settled<CarrierWork>, { kind: 'settled' }> | CarrierSaveOutcome> {
  const { draft, published } = state;
  const last = draft && (await lastVersionOf(tx, OF_CARRIERS, draft.id));
  const faster = { lockVersion: state.lockVersion, by: last?.by ?? '', at: last?.at ?? '' };
  const moved = state.lockVersion !== lockVersion;
  if (base === undefined)
    return moved
      ? {
          ...{ kind: 'conflict', theirs: draft?.document ?? published },
          ...{ planChanges: draft?.planChanges ?? {}, ...faster },
        }
      : { kind: 'settled', document: mine, came: [] };
  const counting = chosenAt === state.lockVersion ? choices : {};
  const settled = settleCarrier(mine, state, moved ? base : null, counting);
  if (settled.kind === 'choose') return { ...settled, ...faster, choices: counting };
  return settled.kind === 'broken' ? { ...settled, kind: 'refused' } : settled;
}

/** The faults that need the database: of dates, of plans that are not there, nothing that differs. */
function storedFaults(work: CarrierWork, { published, plans }: CarrierEditState, now: Date): Fault[] {
  const { document, planChanges } = sideOf(work);
  const faults = carrierFaults(document, { today: isoDate(now), published });
  if (faults.length > 0) return faults;
  const unknown = Object.keys(planChanges).find((id) => !plans.some(({ plan }) => plan.id === id));
  if (unknown !== undefined)
    return [{ path: 'planChanges', code: 'unknownPlan', message: `there is no plan "${unknown}"` }];
  return Object.keys(planChanges).length === 0 && isDeepStrictEqual(published, document)
    ? [{ path: '', code: 'nothingChanged', message: 'is what is published already' }]
    : [];
}

/** Saves inside a transaction of the caller's; the caller records what it did. */
export async function saveCarrierInTransaction(
  tx: Transaction,
  actor: Actor & { id: string },
  toSave: CarrierToSave,
  now: Date,
): Promise<CarrierSaveOutcome> {
  const sent = typeof toSave.document === 'object' ? toSave.document : {};
  const typed = readWork({ ...sent, planChanges: toSave.planChanges });
  if (!typed.ok) return { kind: 'refused', faults: typed.faults };
  const reason = toSave.reason.trim();
  if (toSave.reason.length > MOST_REASON)
    return fault('reason', 'too_big', `at most ${MOST_REASON} characters`);
  const state = await readCarrierEditState(tx, typed.document.id);
  const settled = await settleInTransaction(tx, typed.document, state, toSave);
  if (settled.kind !== 'settled') return settled;
  const { came } = settled;
  const faults = storedFaults(settled.document, state, now);
  if (faults.length > 0) return { kind: 'refused', faults, came };
  const side = sideOf(settled.document);
  const { draft, published } = state;
  const same =
    draft !== null &&
    draft.reason === reason &&
    isDeepStrictEqual(workOf(draft), settled.document) &&
    isDeepStrictEqual(draft.base, published);
  if (same && !(toSave.submit && SUBMITTABLE.includes(draft.status)))
    return {
      ...{ kind: 'saved', draftId: draft.id, lockVersion: state.lockVersion, unchanged: true },
      ...{ came, ...side },
    };
  const status = await statusAfterSave(tx, actor, draft, toSave);
  if (typeof status !== 'string') return status;
  const kept = status === 'scheduled' && draft?.publishAt ? new Date(draft.publishAt) : null;
  const stored = {
    document: JSON.stringify(side.document),
    baseDocument: published && JSON.stringify(published),
    planChanges: JSON.stringify(side.planChanges),
    reason,
  };
  const data = {
    ...{ ...stored, status, publishAt: kept, updatedAt: now },
    submittedAt: status === 'editing' ? null : now,
    ...(kept && { decidedAt: now, decidedById: actor.id }),
  };
  const draftId = draft?.id ?? randomUUID();
  if (draft) {
    const contributors = same ? draft.contributorIds : [...new Set([...draft.contributorIds, actor.id])];
    await tx.carrierDraft.update({
      where: { id: draftId },
      data: { ...data, contributors: JSON.stringify(contributors), version: { increment: 1 } },
    });
  } else
    await tx.carrierDraft.create({
      data: {
        ...data,
        ...{ id: draftId, carrierId: side.document.id, openFor: side.document.id, version: 1 },
        ...{ createdAt: now, authorId: actor.id, contributors: JSON.stringify([actor.id]) },
      },
    });
  if (!same) {
    const version = { ...stored, draftId, authorId: actor.id, restores: toSave.restores };
    await addVersionOf(tx, OF_CARRIERS, version, now);
  }
  return {
    ...{ kind: 'saved', draftId, lockVersion: state.lockVersion + 1, unchanged: false },
    ...{ came, ...side },
  };
}

/**
 * Saves what an editor wrote of a carrier: its open draft, or a new one, together with what others did since the work
 * started; where both changed one field, nothing is written before it is chosen.
 * @throws AppError `forbidden`.
 */
export async function saveCarrierDraft(
  actor: Actor,
  toSave: CarrierToSave,
  options: ContextOptions = {},
): Promise<CarrierSaveOutcome> {
  return runAction(actor, 'editDraft', contextOf(options), async ({ tx, now, record }) => {
    const outcome = await saveCarrierInTransaction(tx, requirePerson(actor), toSave, now);
    if (outcome.kind === 'saved' && !outcome.unchanged) {
      const draft = await requireCarrierDraft(tx, outcome.draftId, OPEN_STATUSES);
      record({
        action: draft.status === 'inReview' ? 'carrier.submit' : 'carrier.save',
        subject: `carrier:${draft.carrierId}`,
        details: {
          ...{ draftId: draft.id, reason: draft.reason },
          fields: changesBetween(draft.base ?? {}, draft.document).map(({ path }) => path),
          ...(outcome.came.length > 0 && { merged: outcome.came.map(({ path }) => path) }),
        },
      });
    }
    return outcome;
  });
}
