/** Revisions: every published state of a plan, added in the transaction that publishes it. */
import { eventOfPlan } from '@/lib/admin/webhook';
import { changesBetween, stated } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import type { Transaction } from '@/server/db';
import { batchesOf } from '@/server/storage/batches';
import { addPlanChanges } from '@/server/storage/plan-changes';
import { type Publication, queuePublications } from '@/server/webhooks/queue';

/** A plan that was written, with the document that stood there before; null for a new one. */
export interface WrittenPlan {
  plan: PlanDocument;
  before: PlanDocument | null;
  provenance: Provenance;
}

/** Where a revision comes from: who wrote it, who released it, and why. */
export interface Provenance {
  origin: 'command' | 'edit' | 'import' | 'restore' | 'verify' | 'carrier';
  reason: string;
  authorId: string | null;
  publisherId: string | null;
  draftId: string | null;
  /** The carrier's revision that it came with; null where it came alone. */
  actId: string | null;
}

/** Catalog files that the command line brings in. */
export const BY_COMMAND: Provenance = {
  origin: 'command',
  reason: '',
  authorId: null,
  publisherId: null,
  draftId: null,
  actId: null,
};

/** The greatest number of each of these plans. */
async function lastNumbers(tx: Transaction, ids: string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const some of batchesOf(ids)) {
    const rows = await tx.planRevision.groupBy({
      by: ['planId'],
      where: { planId: { in: some } },
      _max: { number: true },
    });
    for (const { planId, _max } of rows) found.set(planId, _max.number ?? 0);
  }
  return found;
}

/**
 * Adds a revision for every plan written. A plan from before revisions were kept first gets the document that stood
 * there as its number 1, without a day: nothing is lost, and no day is made up.
 */
export async function addRevisions(tx: Transaction, written: WrittenPlan[], now: Date): Promise<void> {
  const last = await lastNumbers(
    tx,
    written.map(({ plan }) => plan.id),
  );
  const rows = written.flatMap(({ plan, before, provenance }) => {
    const known = last.get(plan.id) ?? 0;
    const row = (number: number, document: PlanDocument, publishedAt: Date | null, from: Provenance) => ({
      planId: plan.id,
      number,
      publishedAt,
      document: JSON.stringify(document),
      ...from,
    });
    if (known === 0 && before) return [row(1, before, null, BY_COMMAND), row(2, plan, now, provenance)];
    return [row(known + 1, plan, now, provenance)];
  });
  for (const some of batchesOf(rows)) await tx.planRevision.createMany({ data: some });
  const numberOf = new Map(rows.map(({ planId, number }) => [planId, number]));
  await addPlanChanges(
    tx,
    written.map(({ plan, before }) => ({
      ...{ planId: plan.id, number: numberOf.get(plan.id) ?? 1, publishedAt: now },
      ...{ before, after: plan },
    })),
  );
  await queuePublications(
    tx,
    () => written.filter(isPublication).map((one) => publicationOf(one, numberOf)),
    now,
  );
}

/** A check that found nothing new dates a plan and publishes nothing of it. */
const isPublication = ({ provenance }: WrittenPlan): boolean => provenance.origin !== 'verify';

function publicationOf({ plan, before }: WrittenPlan, numberOf: ReadonlyMap<string, number>): Publication {
  const { id: planId, carrier: carrierId } = plan;
  return {
    event: eventOfPlan(before, plan),
    about: {
      ...{ planId, carrierId, revision: numberOf.get(planId), isNew: before === null },
      changes: stated(changesBetween(before ?? {}, plan)),
    },
    link: `/plans/${planId}`,
  };
}
