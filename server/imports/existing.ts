/** What the database knows when a file is read: carriers, plans in their newest state, FCC ids, what people wrote. */
import { OPEN_STATUSES } from '@/lib/admin/draft';
import { type HandEdit, handEdits } from '@/lib/import/changes';
import {
  type ExistingPlan,
  type ExistingRecords,
  externalKey,
  type WaitingDraft,
} from '@/lib/import/existing';
import type { PlanPreview } from '@/lib/import/preview';
import { readStoredCarrier } from '@/server/carriers/drafts';
import type { Transaction } from '@/server/db';
import { FCC_SCHEME } from '@/server/external-ids';
import { lettingOthersIn } from '@/server/in-pieces';
import { batchesOf } from '@/server/storage/batches';
import { readCarriers, readPlans } from '@/server/storage/read';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { readingShown } from './kept-preview';

const WAITING = {
  ...{ id: true, document: true, status: true, publishAt: true },
  author: { select: { name: true } },
} as const;

/** What is asked before a file is written into an open draft; null where nobody waits for it. */
function waitingOf({
  id,
  status,
  publishAt,
  author,
}: {
  id: string;
  status: string;
  publishAt: Date | null;
  author: { name: string };
}): WaitingDraft | null {
  return status === 'inReview' || status === 'scheduled'
    ? { draftId: id, status, by: author.name, publishAt: publishAt?.toISOString() ?? null }
    : null;
}

/** Everything but what people wrote: that is asked for the plans alone that a file speaks of. */
export async function readExistingRecords(tx: Transaction): Promise<ExistingRecords> {
  const carriers = new Map((await readCarriers(tx)).map((carrier) => [carrier.id, carrier]));
  const drafts = await tx.carrierDraft.findMany({
    where: { openFor: { not: null } },
    select: WAITING,
  });
  for (const carrier of drafts.map((row) => readStoredCarrier(row.document)))
    carriers.set(carrier.id, carrier);
  const waitingCarriers = new Map(drafts.map((row) => [readStoredCarrier(row.document).id, waitingOf(row)]));
  const plans = await readNewestStates(tx);
  const ids = await tx.externalId.findMany({ where: { scheme: FCC_SCHEME }, orderBy: { planId: 'asc' } });
  const externalIds = new Map<string, string[]>();
  for (const { value, planId } of ids) {
    const key = externalKey(value);
    externalIds.set(key, [...(externalIds.get(key) ?? []), planId]);
  }
  return {
    carriers: [...carriers.values()].map((document) => {
      const { id, name, parent } = document;
      const waits = waitingCarriers.get(id) ?? null;
      return { id, names: [name.en, name.zh], parent, document, waits };
    }),
    plans,
    externalIds,
  };
}

/** Plans whose drafts are read together: one query of all would hold up whoever else asks. */
const DRAFTS_A_BATCH = 50;

/** All plans as they were last written, whether that is published or not. */
async function readNewestStates(tx: Transaction): Promise<Map<string, ExistingPlan>> {
  const plans = new Map<string, ExistingPlan>();
  const published = await tx.plan.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const some of batchesOf(published.map(({ id }) => id)))
    for (const { plan } of await readPlans(tx, some)) plans.set(plan.id, { document: plan, hand: [] });
  const next = (after: string) =>
    tx.draft.findMany({
      where: { openFor: { gt: after } },
      orderBy: { openFor: 'asc' },
      take: DRAFTS_A_BATCH,
      select: { ...WAITING, openFor: true },
    });
  for (let open = await next(''); open.length > 0; open = await next(open.at(-1)?.openFor ?? ''))
    for (const row of open) {
      const document = readStoredPlan(row.document);
      plans.set(document.id, { document, hand: [], waits: waitingOf(row) });
    }
  return plans;
}

/** The same with what people wrote over those plans since they were last imported. */
export async function withHandEdits(
  tx: Transaction,
  existing: ExistingRecords,
  planIds: readonly string[],
): Promise<ExistingRecords> {
  const plans = new Map(existing.plans);
  const shown = readingShown(tx);
  const letOthersIn = lettingOthersIn();
  for (let start = 0; start < planIds.length; start += DRAFTS_A_BATCH) {
    const some = planIds.slice(start, start + DRAFTS_A_BATCH);
    const drafts = await tx.draft.findMany({
      where: {
        planId: { in: some },
        status: { in: ['published', ...OPEN_STATUSES] },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { author: { select: { name: true } } },
    });
    const runs = new Map<string, ReadonlyMap<string, PlanPreview>>();
    for (const id of new Set(drafts.flatMap(({ importRunId }) => importRunId ?? [])))
      runs.set(id, await shown(id, some));
    for (const planId of new Set(drafts.map((draft) => draft.planId))) {
      const plan = plans.get(planId);
      if (plan) plans.set(planId, { ...plan, hand: handOf(planId, drafts, runs) });
      await letOthersIn();
    }
  }
  return { ...existing, plans };
}

function handOf(
  planId: string,
  drafts: readonly {
    planId: string;
    document: string;
    baseDocument: string | null;
    importRunId: string | null;
    updatedAt: Date;
    author: { name: string };
  }[],
  runs: ReadonlyMap<string, ReadonlyMap<string, PlanPreview>>,
): HandEdit[] {
  return handEdits(
    drafts
      .filter((draft) => draft.planId === planId)
      .map((draft) => ({
        base: draft.baseDocument === null ? null : readStoredPlan(draft.baseDocument),
        document: readStoredPlan(draft.document),
        imported:
          draft.importRunId === null ? null : (runs.get(draft.importRunId)?.get(planId)?.changes ?? null),
        by: draft.author.name,
        at: draft.updatedAt.toISOString(),
      })),
  );
}
