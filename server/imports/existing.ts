/** What the database knows when a file is read: carriers, plans in their newest state, FCC ids, what people wrote. */
import { OPEN_STATUSES } from '@/lib/admin/draft';
import { type HandEdit, handEdits, type PlanChange } from '@/lib/import/changes';
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
import { readCarriers, readPlans } from '@/server/storage/read';
import { readStoredPlan } from '@/server/storage/stored-plan';

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
  const published = await readPlans(tx, null);
  const open = await tx.draft.findMany({ where: { openFor: { not: null } }, select: WAITING });
  const ids = await tx.externalId.findMany({ where: { scheme: FCC_SCHEME }, orderBy: { planId: 'asc' } });
  const plans = new Map<string, ExistingPlan>();
  for (const { plan } of published) plans.set(plan.id, { document: plan, hand: [] });
  for (const row of open) {
    const document = readStoredPlan(row.document);
    plans.set(document.id, { document, hand: [], waits: waitingOf(row) });
  }
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

const IDS_A_QUERY = 500;

/** What each import said of each plan, read once for each import. */
async function importedBy(
  tx: Transaction,
  runIds: readonly string[],
): Promise<Map<string, Map<string, PlanChange[]>>> {
  const runs = new Map<string, Map<string, PlanChange[]>>();
  for (const id of new Set(runIds)) {
    const run = await tx.importRun.findUnique({ where: { id }, select: { preview: true } });
    const { plans = [] } = run ? (JSON.parse(run.preview) as { plans?: PlanPreview[] }) : {};
    runs.set(id, new Map(plans.map(({ planId, changes }) => [planId, changes])));
  }
  return runs;
}

/** The same with what people wrote over those plans since they were last imported. */
export async function withHandEdits(
  tx: Transaction,
  existing: ExistingRecords,
  planIds: readonly string[],
): Promise<ExistingRecords> {
  const plans = new Map(existing.plans);
  for (let options = 0; options < planIds.length; options += IDS_A_QUERY) {
    const drafts = await tx.draft.findMany({
      where: {
        planId: { in: planIds.slice(options, options + IDS_A_QUERY) },
        status: { in: ['published', ...OPEN_STATUSES] },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { author: { select: { name: true } } },
    });
    const runs = await importedBy(
      tx,
      drafts.flatMap(({ importRunId }) => importRunId ?? []),
    );
    for (const planId of new Set(drafts.map((draft) => draft.planId))) {
      const plan = plans.get(planId);
      if (plan) plans.set(planId, { ...plan, hand: handOf(planId, drafts, runs) });
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
  runs: ReadonlyMap<string, ReadonlyMap<string, PlanChange[]>>,
): HandEdit[] {
  return handEdits(
    drafts
      .filter((draft) => draft.planId === planId)
      .map((draft) => ({
        base: draft.baseDocument === null ? null : readStoredPlan(draft.baseDocument),
        document: readStoredPlan(draft.document),
        imported: draft.importRunId === null ? null : (runs.get(draft.importRunId)?.get(planId) ?? null),
        by: draft.author.name,
        at: draft.updatedAt.toISOString(),
      })),
  );
}
