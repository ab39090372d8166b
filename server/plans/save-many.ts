/** Saving drafts of many plans at once, as an import does: what is read and written is read and written together. */
import { type DraftOrigin, SUBMITTABLE } from '@/lib/admin/draft';
import { isoDate } from '@/lib/date';
import type { Fault } from '@/lib/fault';
import { acceptPlan } from '@/lib/plan/acceptance';
import type { PlanDocument } from '@/lib/plan/plan';
import type { Actor } from '@/server/actions';
import type { Transaction } from '@/server/db';
import { statusAfterSave } from '@/server/draft-rows';
import { lettingOthersIn } from '@/server/in-pieces';
import { carrierIsThere, isSaved, rowsOf, storedFaults } from './draft-rows-of-save';
import { lastVersions } from './draft-versions';
import { type EditState, readEditStates } from './read-drafts';

/** Plans whose states are read, and whose rows are written, together. */
const PLANS_A_BATCH = 40;

/** What all of them have in common. */
export interface SharedSave {
  reason: string;
  origin: DraftOrigin;
  importRunId: string;
  /** Hands each in for review. */
  submit: true;
}

/** A document that breaks the rules; nothing of any of them may be kept then. */
export interface RefusedPlan {
  planId: string;
  faults: Fault[];
}

export type ManyOutcome =
  | { kind: 'saved'; drafts: { planId: string; draftId: string }[] }
  | ({ kind: 'refused' } & RefusedPlan);

type Rows = ReturnType<typeof rowsOf>;

/**
 * Saves documents as the plans' open drafts or new ones, inside a transaction of the caller's that holds the writer's
 * turn, each upon its plan's present state; the caller records what it did. Each plan comes once.
 * @returns the first that is refused: the caller takes everything back.
 */
export async function saveManyInTransaction(
  tx: Transaction,
  actor: Actor & { id: string },
  documents: readonly PlanDocument[],
  shared: SharedSave,
  now: Date,
): Promise<ManyOutcome> {
  const drafts: { planId: string; draftId: string }[] = [];
  const carriers = new Map<string, boolean>();
  for (let start = 0; start < documents.length; start += PLANS_A_BATCH) {
    const some = documents.slice(start, start + PLANS_A_BATCH);
    for (const id of new Set(some.map(({ carrier }) => carrier)))
      if (!carriers.has(id)) carriers.set(id, await carrierIsThere(tx, id));
    const judged = await judge(tx, actor, some, { ...shared, carriers }, now);
    if ('faults' in judged) return { kind: 'refused', ...judged };
    await write(
      tx,
      judged.flatMap(({ rows }) => rows ?? []),
      now,
    );
    drafts.push(...judged.map(({ planId, draftId }) => ({ planId, draftId })));
  }
  return { kind: 'saved', drafts };
}

interface Judged {
  planId: string;
  draftId: string;
  /** Null where it is saved like this already. */
  rows: (Rows & { isNewVersion: boolean }) | null;
}

/** What becomes of each, or the first that is refused. */
async function judge(
  tx: Transaction,
  actor: Actor & { id: string },
  documents: readonly PlanDocument[],
  { carriers, ...shared }: SharedSave & { carriers: ReadonlyMap<string, boolean> },
  now: Date,
): Promise<Judged[] | RefusedPlan> {
  const states = await readEditStates(
    tx,
    documents.map(({ id }) => id),
  );
  const reason = shared.reason.trim();
  const judged: Judged[] = [];
  const letOthersIn = lettingOthersIn();
  for (const document of documents) {
    const planId = document.id;
    const state = states.get(planId) as EditState;
    const { draft, published } = state;
    const parsed = acceptPlan(document, { today: isoDate(now), published });
    await letOthersIn();
    if (!parsed.ok) return { planId, faults: parsed.faults };
    const { plan } = parsed;
    const same = isSaved(state, plan, reason);
    if (draft && same && !SUBMITTABLE.includes(draft.status)) {
      judged.push({ planId, draftId: draft.id, rows: null });
      continue;
    }
    const faults = storedFaults(plan, published, carriers.get(plan.carrier) ?? false);
    if (faults.length > 0) return { planId, faults };
    const status = await statusAfterSave(tx, actor, draft, { submit: shared.submit });
    // It asks only where whoever saves says what they agreed to.
    if (typeof status !== 'string') throw new Error(`The draft of "${planId}" asks to be left.`);
    const rows = rowsOf(actor, { ...shared, reason }, { plan, state, status, same }, now);
    judged.push({ planId, draftId: rows.draftId, rows: { ...rows, isNewVersion: !same } });
  }
  return judged;
}

async function write(
  tx: Transaction,
  rows: readonly (Rows & { isNewVersion: boolean })[],
  now: Date,
): Promise<void> {
  const numbers = await lastVersions(
    tx,
    rows.flatMap(({ draftId, create }) => (create ? [] : draftId)),
  );
  await tx.draft.createMany({ data: rows.flatMap(({ create }) => create ?? []) });
  for (const { draftId, create, update } of rows)
    if (!create) await tx.draft.update({ where: { id: draftId }, data: update });
  await tx.draftVersion.createMany({
    data: rows.flatMap(({ draftId, version, isNewVersion }) =>
      isNewVersion ? { ...version, savedAt: now, number: (numbers.get(draftId) ?? 0) + 1 } : [],
    ),
  });
}
