/** Drafts of carriers: saved, handed in, taken back. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type CarrierDraft,
  type CarrierDraftStatus,
  OPEN_CARRIER_STATUSES,
  type PlanChanges,
  type PlanWithOwn,
  readPlanChanges,
} from '@/lib/admin/carrier-draft';
import type { DraftStatus } from '@/lib/admin/draft';
import type { SidedConflict } from '@/lib/admin/settle';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { carrierFaults } from '@/lib/plan/acceptance';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { MOST_REASON, requireStatus, WITH_PEOPLE } from '@/server/draft-rows';
import { readCarriers, readPlans } from '@/server/storage/read';
import { type SettledCarrier, settleCarrier } from './settle';

const findRows = (tx: Transaction, where: object) =>
  tx.carrierDraft.findMany({ where, include: WITH_PEOPLE, orderBy: { updatedAt: 'desc' }, take: 1000 });
type Row = Awaited<ReturnType<typeof findRows>>[number];

/** The carrier in a stored text; one that breaks the rules by now comes as it stands, to be opened and corrected. */
export function readStoredCarrier(text: string): CarrierDocument {
  const document: unknown = JSON.parse(text);
  const parsed = parseCarrier(document);
  return parsed.ok ? parsed.carrier : (document as CarrierDocument);
}

const toDraft = (row: Row): CarrierDraft => ({
  ...{ id: row.id, carrierId: row.carrierId, isNewCarrier: row.baseDocument === null, reason: row.reason },
  status: row.status as CarrierDraftStatus,
  ...{ author: row.author, contributorIds: JSON.parse(row.contributors) },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  ...{ decidedBy: row.decidedBy, decisionNote: row.decisionNote },
  document: readStoredCarrier(row.document),
  base: row.baseDocument === null ? null : readStoredCarrier(row.baseDocument),
  planChanges: readPlanChanges(JSON.parse(row.planChanges)) ?? {},
});

/** Drafts of carriers in one of these states, the last saved first. */
export async function listCarrierDrafts(
  statuses: readonly CarrierDraftStatus[] = OPEN_CARRIER_STATUSES,
  database: Database = db(),
): Promise<CarrierDraft[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }));
  return rows.map(toDraft);
}

/** The drafts of carriers in a set of changes, by the carrier's id: an owner's before its brands'. */
export async function carrierDraftsOfSet(tx: Transaction, changeSetId: string): Promise<CarrierDraft[]> {
  const drafts = (await findRows(tx, { changeSetId })).map(toDraft);
  const isParent = ({ carrierId }: CarrierDraft) =>
    drafts.some(({ document }) => document.parent === carrierId) ? 0 : 1;
  return drafts.sort((a, b) => isParent(a) - isParent(b) || (a.carrierId < b.carrierId ? -1 : 1));
}

/** A draft, whole; null where there is none of that id. */
export async function getCarrierDraft(id: string, database: Database = db()): Promise<CarrierDraft | null> {
  const [row] = await withDatabase(() => findRows(database, { id }));
  return row ? toDraft(row) : null;
}

/** What an editor of a carrier starts from. */
export interface CarrierEditState {
  published: CarrierDocument | null;
  draft: CarrierDraft | null;
  /** Grows with every save and publication; a save names the one that it saw. 0 for a carrier that is nowhere. */
  lockVersion: number;
  /** The carrier's stored plans, each with the fields that are its own. */
  plans: PlanWithOwn[];
}

/** What is published and being written of a carrier, inside a transaction. */
export async function readCarrierEditState(tx: Transaction, carrierId: string): Promise<CarrierEditState> {
  const [row] = await findRows(tx, { openFor: carrierId });
  const published = (await readCarriers(tx)).find(({ id }) => id === carrierId) ?? null;
  const ids = await tx.plan.findMany({
    where: { carrierId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const placed = await readPlans(
    tx,
    ids.map(({ id }) => id),
  );
  const saves = await tx.carrierDraft.aggregate({ where: { carrierId }, _sum: { version: true } });
  const last = await tx.carrierRevision.aggregate({ where: { carrierId }, _max: { number: true } });
  return {
    published,
    draft: row ? toDraft(row) : null,
    lockVersion: (saves._sum.version ?? 0) + (last._max.number ?? 0),
    plans: placed.sort((a, b) => a.position - b.position).map(({ plan, own }) => ({ plan, own })),
  };
}

/** What is published of a carrier, what is being written, its plans, and the stamp to save upon. */
export async function getCarrierEditState(
  carrierId: string,
  database: Database = db(),
): Promise<CarrierEditState> {
  return withDatabase(() => database.$transaction((tx) => readCarrierEditState(tx, carrierId)));
}

/** The fields that are a published plan's own; null where the carrier has no such plan. */
export async function getOwnFields(
  carrierId: string,
  planId: string,
  database: Database = db(),
): Promise<readonly SharedField[] | null> {
  const [placed] = await withDatabase(() => database.$transaction((tx) => readPlans(tx, [planId])));
  return placed?.plan.carrier === carrierId ? placed.own : null;
}

export interface CarrierToSave {
  /** Anything; checked against the rules of carrier documents. */
  document: unknown;
  /** Anything; what changes in its plans. */
  planChanges?: unknown;
  /** The stamp of the state that the work started from; 0 for a carrier that is nowhere yet. */
  lockVersion: number;
  /** Why; may be empty. */
  reason: string;
  /** Hands it in for review at once. */
  submit?: boolean;
  /**
   * For whoever has to be asked before a draft is taken out of review: the state that they agreed to leave; null = not
   * asked yet. Without it nobody is asked.
   */
  leaves?: DraftStatus | null;
  /**
   * The carrier and the changes of its plans that the form showed when it was opened; anything that was sent. With it,
   * what others saved and published meanwhile is merged, field by field; without it, a stamp that moved is a conflict.
   */
  base?: unknown;
  /** Whose value stands where both changed a field, by `choiceKey`, and the stamp that they were made upon. */
  choices?: MergeChoices;
  chosenAt?: number;
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
  /** The draft waits for review, and would not any more: nothing was written. */
  | { kind: 'waiting'; status: 'inReview'; publishAt: null; mayKeep: false }
  | { kind: 'refused'; faults: Fault[]; came?: Change[] }
  /** Both changed these fields: nothing was written. Choices are made upon `lockVersion`. */
  | {
      kind: 'choose';
      conflicts: SidedConflict[];
      came: Change[];
      choices: MergeChoices;
      lockVersion: number;
      by: string;
      at: string;
    }
  /** Somebody was faster: nothing was written. */
  | {
      kind: 'conflict';
      theirs: CarrierDocument | null;
      /** Of the draft that was faster. */
      planChanges: PlanChanges;
      lockVersion: number;
      by: string;
      at: string;
    };

const fault = (path: string, code: string, message: string): CarrierSaveOutcome => ({
  kind: 'refused',
  faults: [{ path, code, message }],
});

/** Saves inside a transaction of the caller's; the caller records what it did. */
export async function saveCarrierInTransaction(
  tx: Transaction,
  actor: Actor & { id: string },
  toSave: CarrierToSave,
  now: Date,
): Promise<CarrierSaveOutcome> {
  const parsed = parseCarrier(toSave.document);
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  const typed = readPlanChanges(toSave.planChanges ?? {});
  if (typed === null) return fault('planChanges', 'invalid_type', 'is not a change of plans');
  if (toSave.reason.length > MOST_REASON)
    return fault('reason', 'too_big', `at most ${MOST_REASON} characters`);
  const state = await readCarrierEditState(tx, parsed.carrier.id);
  const moved = state.lockVersion !== toSave.lockVersion;
  const faster = {
    lockVersion: state.lockVersion,
    by: state.draft?.author.name ?? '',
    at: state.draft?.updatedAt ?? '',
  };
  if (moved && toSave.base === undefined)
    return {
      ...{ kind: 'conflict', theirs: state.draft?.document ?? state.published },
      ...{ planChanges: state.draft?.planChanges ?? {}, ...faster },
    };
  const choices = toSave.chosenAt === state.lockVersion ? (toSave.choices ?? {}) : {};
  const mine = { document: parsed.carrier, planChanges: typed };
  const settled: SettledCarrier =
    toSave.base === undefined
      ? { kind: 'settled', ...mine, came: [] }
      : settleCarrier(mine, state, moved ? toSave.base : null, choices);
  if (settled.kind === 'choose') return { ...settled, ...faster, choices };
  if (settled.kind === 'refused') return settled;
  const { document: carrier, planChanges, came } = settled;
  const faults = carrierFaults(carrier, { today: isoDate(now), published: state.published });
  if (faults.length > 0) return { kind: 'refused', faults, came };
  const unknown = Object.keys(planChanges).find((id) => !state.plans.some(({ plan }) => plan.id === id));
  if (unknown !== undefined) return fault('planChanges', 'unknownPlan', `there is no plan "${unknown}"`);
  if (Object.keys(planChanges).length === 0 && isDeepStrictEqual(state.published, carrier))
    return fault('', 'nothingChanged', 'is what is published already');
  const { draft } = state;
  const same =
    draft !== null &&
    draft.reason === toSave.reason.trim() &&
    isDeepStrictEqual(draft.document, carrier) &&
    isDeepStrictEqual(draft.planChanges, planChanges) &&
    isDeepStrictEqual(draft.base, state.published);
  if (same && !(toSave.submit && draft.status !== 'inReview'))
    return {
      ...{ kind: 'saved', draftId: draft.id, lockVersion: state.lockVersion, unchanged: true },
      ...{ came, document: carrier, planChanges },
    };
  if (draft?.status === 'inReview' && toSave.leaves !== undefined && toSave.leaves !== 'inReview')
    return { kind: 'waiting', status: 'inReview', publishAt: null, mayKeep: false };
  const data = {
    document: JSON.stringify(carrier),
    baseDocument: state.published && JSON.stringify(state.published),
    planChanges: JSON.stringify(planChanges),
    reason: toSave.reason.trim(),
    status: toSave.submit ? 'inReview' : 'editing',
    submittedAt: toSave.submit ? now : null,
    updatedAt: now,
  };
  if (state.draft) {
    const contributors = [...new Set([...state.draft.contributorIds, actor.id])];
    await tx.carrierDraft.update({
      where: { id: state.draft.id },
      data: { ...data, contributors: JSON.stringify(contributors), version: { increment: 1 } },
    });
    return {
      ...{ kind: 'saved', draftId: state.draft.id, lockVersion: state.lockVersion + 1, unchanged: false },
      ...{ came, document: carrier, planChanges },
    };
  }
  const id = randomUUID();
  await tx.carrierDraft.create({
    data: {
      ...data,
      ...{ id, carrierId: carrier.id, openFor: carrier.id, version: 1, createdAt: now },
      ...{ authorId: actor.id, contributors: JSON.stringify([actor.id]) },
    },
  });
  return {
    ...{ kind: 'saved', draftId: id, lockVersion: state.lockVersion + 1, unchanged: false },
    ...{ came, document: carrier, planChanges },
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
      const draft = await requireCarrierDraft(tx, outcome.draftId, OPEN_CARRIER_STATUSES);
      record({
        action: toSave.submit ? 'carrier.submit' : 'carrier.save',
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

/** The draft of that id. @throws AppError `notFound`, or `wrongState` where it is in none of those states. */
export async function requireCarrierDraft(
  tx: Transaction,
  id: string,
  statuses: readonly CarrierDraftStatus[],
): Promise<CarrierDraft> {
  const [row] = await findRows(tx, { id });
  return requireStatus(row ? toDraft(row) : null, id, statuses);
}

/** `submitCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function submitCarrierInAction({ tx, now, record }: ActionContext, id: string): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, ['editing', 'returned']);
  await tx.carrierDraft.update({
    where: { id },
    data: { status: 'inReview', submittedAt: now, updatedAt: now, version: { increment: 1 } },
  });
  record({ action: 'carrier.submit', subject: `carrier:${draft.carrierId}`, details: { draftId: id } });
}

/** Hands a draft of a carrier in for review. @throws AppError `forbidden`, `notFound`, `wrongState`. */
export async function submitCarrierDraft(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) => submitCarrierInAction(context, id));
}

/** `withdrawCarrierDraft` inside an action of the caller's, which asks for the right. */
export async function withdrawCarrierInAction({ tx, now, record }: ActionContext, id: string): Promise<void> {
  const draft = await requireCarrierDraft(tx, id, OPEN_CARRIER_STATUSES);
  await tx.carrierDraft.update({
    where: { id },
    data: { status: 'withdrawn', openFor: null, updatedAt: now, version: { increment: 1 } },
  });
  record({ action: 'carrier.withdraw', subject: `carrier:${draft.carrierId}`, details: { draftId: id } });
}

/** Ends a draft of a carrier without publishing it. @throws AppError `forbidden`, `notFound`, `wrongState`. */
export async function withdrawCarrierDraft(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'editDraft', contextOf(options), (context) => withdrawCarrierInAction(context, id));
}
