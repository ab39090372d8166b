/** Sets of drafts that were made together: read as one list, and decided together in one transaction. */
import { randomUUID } from 'node:crypto';
import type { CarrierDraft } from '@/lib/admin/carrier-draft';
import { type Draft, OPEN_STATUSES, type Person } from '@/lib/admin/draft';
import type { ActionContext, Actor } from '@/server/actions';
import { runAction } from '@/server/actions';
import { carrierDraftsOfSet, submitCarrierInAction, withdrawCarrierInAction } from '@/server/carriers/drafts';
import {
  publishCarrierInAction,
  returnCarrierInAction,
  scheduleCarrierInAction,
} from '@/server/carriers/publishing';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError, isAppError } from '@/server/errors';
import { draftMoved } from '@/server/release';
import { stampsOf } from '@/server/seen';
import { batchesOf } from '@/server/storage/batches';
import { draftsOfSet, submitInAction, withdrawInAction } from './drafts';
import { publishInAction, returnInAction, scheduleInAction } from './publishing';

/** A set as the list of sets shows it. */
export interface ChangeSetSummary {
  id: string;
  name: string;
  importRunId: string | null;
  author: Person;
  /** ISO instant, UTC. */
  createdAt: string;
  /** Drafts of plans and carriers in it. */
  drafts: number;
  /** Of these, those that nobody decided yet or that were sent back. */
  open: number;
  /** Of these, those that wait for review. */
  waiting: number;
}

/** A set with its drafts, whole. */
export interface ChangeSet
  extends Pick<ChangeSetSummary, 'id' | 'name' | 'importRunId' | 'author' | 'createdAt'> {
  drafts: Draft[];
  carrierDrafts: CarrierDraft[];
}

/** Begins a set inside a transaction of the caller's. @returns its id. */
export async function createChangeSet(
  tx: Transaction,
  set: { name: string; authorId: string; importRunId: string | null; createdAt: Date },
): Promise<string> {
  const id = randomUUID();
  await tx.changeSet.create({ data: { id, ...set } });
  return id;
}

/** Puts drafts into a set inside a transaction of the caller's; one that was in another set leaves it. */
export async function addToChangeSet(
  tx: Transaction,
  changeSetId: string,
  { draftIds, carrierDraftIds }: ChosenDrafts,
): Promise<void> {
  const data = { changeSetId };
  for (const some of batchesOf([...draftIds]))
    await tx.draft.updateMany({ where: { id: { in: some } }, data });
  for (const some of batchesOf([...carrierDraftIds]))
    await tx.carrierDraft.updateMany({ where: { id: { in: some } }, data });
}

const WITH_AUTHOR = { author: { select: { id: true, name: true } } } as const;
const SHOWN = 200;

/** The last sets, newest first, with how many of their drafts are open. */
export async function listChangeSets(database: Database = db()): Promise<ChangeSetSummary[]> {
  return withDatabase(async () => {
    const sets = await database.changeSet.findMany({
      include: WITH_AUTHOR,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: SHOWN,
    });
    const where = { changeSetId: { in: sets.map(({ id }) => id) } };
    const by = ['changeSetId', 'status'] as const;
    const counts = [
      ...(await database.draft.groupBy({ by: [...by], where, _count: true })),
      ...(await database.carrierDraft.groupBy({ by: [...by], where, _count: true })),
    ];
    return sets.map(({ id, name, importRunId, author, createdAt }) => {
      const mine = counts.filter(({ changeSetId }) => changeSetId === id);
      const sum = (isCounted: (status: string) => boolean) =>
        mine.reduce((count, { status, _count }) => count + (isCounted(status) ? _count : 0), 0);
      return {
        ...{ id, name, importRunId, author, createdAt: createdAt.toISOString() },
        drafts: sum(() => true),
        open: sum((status) => (OPEN_STATUSES as readonly string[]).includes(status)),
        waiting: sum((status) => status === 'inReview'),
      };
    });
  });
}

/** A set, whole; null where there is none of that id. */
export async function getChangeSet(id: string, database: Database = db()): Promise<ChangeSet | null> {
  return withDatabase(async () => {
    const set = await database.changeSet.findUnique({ where: { id }, include: WITH_AUTHOR });
    if (!set) return null;
    const { name, importRunId, author, createdAt } = set;
    return {
      ...{ id, name, importRunId, author, createdAt: createdAt.toISOString() },
      drafts: await draftsOfSet(database, id),
      carrierDrafts: await carrierDraftsOfSet(database, id),
    };
  });
}

/** Drafts of a set by their ids. */
export interface ChosenDrafts {
  draftIds: readonly string[];
  carrierDraftIds: readonly string[];
  /** The stamps of what was seen of them, by the draft's id; undefined for what acts without looking. */
  seen?: Readonly<Record<string, number>>;
}

/** What is done with drafts of a set. */
export type SetAct =
  | { kind: 'publish' }
  | { kind: 'schedule'; publishAt: Date }
  | { kind: 'return'; note: string }
  | { kind: 'withdraw' }
  /** Hands in for review. */
  | { kind: 'submit' };

/** Runs one of the acts; what refuses is named by the draft that it is about. */
async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new AppError(error.code, `${name}: ${error.message}`, [...error.details, `${OF_DRAFT}${name}`]);
  }
}

/** Begins the detail of a refusal that names the draft it is about. */
export const OF_DRAFT = 'draft:';

/**
 * Hands in, publishes, schedules, sends back or withdraws the chosen drafts of a set: all of them or, where one is not fit, none.
 * Carriers go before plans, so that the plans of a new carrier find it.
 * @returns how many drafts it was.
 * @throws AppError as the same act upon one draft does, with the name of the draft as its last detail (`OF_DRAFT`);
 * `conflict` where one changed since it was seen; `notFound` where there is no such set; `inputInvalid` for drafts that are not in it, and for none.
 */
export async function actOnChangeSet(
  actor: Actor,
  setId: string,
  act: SetAct,
  chosen: ChosenDrafts,
  options: ContextOptions = {},
): Promise<{ count: number }> {
  const right = act.kind === 'withdraw' || act.kind === 'submit' ? 'editDraft' : 'publish';
  return runAction(actor, right, contextOf(options), async (context) => {
    const { tx } = context;
    if ((await tx.changeSet.count({ where: { id: setId } })) === 0)
      throw new AppError('notFound', `There is no set of changes "${setId}".`);
    const drafts = (await draftsOfSet(tx, setId)).filter(({ id }) => chosen.draftIds.includes(id));
    const carriers = (await carrierDraftsOfSet(tx, setId)).filter(({ id }) =>
      chosen.carrierDraftIds.includes(id),
    );
    // Before any is decided: publishing a carrier moves the stamps of its plans.
    if (chosen.seen) {
      const stamps = await stampsOf(tx, drafts, carriers);
      const moved = [
        ...carriers.map(({ id, document }) => ({ id, name: document.name.en })),
        ...drafts.map(({ id, planName }) => ({ id, name: planName })),
      ].find(({ id }) => chosen.seen?.[id] !== stamps.get(id));
      if (moved) await naming(moved.name, () => Promise.reject(draftMoved()));
    }
    const isMeant = ({ status }: { status: string }) => act.kind !== 'submit' || status !== 'inReview';
    const count = drafts.length + carriers.length;
    if (count === 0) throw new AppError('inputInvalid', 'Choose at least one draft.', ['noDraft']);
    if (count < new Set([...chosen.draftIds, ...chosen.carrierDraftIds]).size)
      throw new AppError('inputInvalid', 'A chosen draft is not in this set. Reload the page.', ['notInSet']);
    let { version } = context;
    for (const { id, document } of carriers.filter(isMeant))
      version = await naming(document.name.en, () => actOnCarrier({ ...context, version }, actor, id, act));
    for (const { id, planName } of drafts.filter(isMeant))
      version = await naming(planName, () => actOnDraft({ ...context, version }, actor, id, act));
    return { count: [...carriers, ...drafts].filter(isMeant).length };
  });
}

/** @returns the catalog's version after it. */
async function actOnCarrier(context: ActionContext, actor: Actor, id: string, act: SetAct): Promise<string> {
  if (act.kind === 'publish') return (await publishCarrierInAction(context, actor, id)).version;
  if (act.kind === 'schedule') await scheduleCarrierInAction(context, actor, id, act.publishAt);
  if (act.kind === 'return') await returnCarrierInAction(context, actor, id, act.note);
  if (act.kind === 'withdraw') await withdrawCarrierInAction(context, id);
  if (act.kind === 'submit') await submitCarrierInAction(context, id);
  return context.version;
}

/** @returns the catalog's version after it. */
async function actOnDraft(context: ActionContext, actor: Actor, id: string, act: SetAct): Promise<string> {
  if (act.kind === 'publish') return (await publishInAction(context, actor, id)).version;
  if (act.kind === 'schedule') await scheduleInAction(context, actor, id, act.publishAt);
  if (act.kind === 'return') await returnInAction(context, actor, id, act.note);
  if (act.kind === 'withdraw') await withdrawInAction(context, id);
  if (act.kind === 'submit') await submitInAction(context, id);
  return context.version;
}

/** Whether a draft of a set can still be decided. */
export const isOpenDraft = ({ status }: { status: string }): boolean =>
  OPEN_STATUSES.some((open) => open === status);
