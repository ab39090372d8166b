/** The lists that drafts are reviewed in, each in the order of its page. */
import { CARRIER_DRAFT_STATUSES, OPEN_CARRIER_STATUSES } from '@/lib/admin/carrier-draft';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { byStatus, type QueuedDraft, type ReviewQueue } from '@/lib/admin/review-queue';
import { OPEN_TAX_STATUSES, TAX_DRAFT_STATUSES } from '@/lib/admin/tax-draft';
import type { LocalText } from '@/lib/plan/plan';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { type Database, db } from '@/server/db';
import { listTaxDrafts } from '@/server/taxes';
import { getChangeSet } from './change-sets';
import { listDrafts } from './drafts';

/** A draft of a list with what it is of. */
export interface ListedDraft extends QueuedDraft {
  /** Null for the taxes. */
  name: LocalText | null;
  /** Of a plan. */
  carrierId: string | null;
}

interface Named {
  id: string;
  status: QueuedDraft['status'];
}

const ofPlan = ({ id, status, planName, carrierId }: Named & { planName: string; carrierId: string }) => ({
  ...({ kind: 'plan', id, status, carrierId } as const),
  name: { en: planName, zh: planName },
});
const ofCarrier = ({ id, status, document }: Named & { document: { name: LocalText } }) => ({
  ...({ kind: 'carrier', id, status, carrierId: null } as const),
  name: document.name,
});

/** The drafts of a list in its order; empty where there is no such set. */
export async function listQueue(queue: ReviewQueue, database: Database = db()): Promise<ListedDraft[]> {
  if (queue.kind === 'set') {
    const set = await getChangeSet(queue.id, database);
    return set ? [...set.carrierDrafts.map(ofCarrier), ...set.drafts.map(ofPlan)] : [];
  }
  const all = queue.kind === 'all';
  const plans = await listDrafts(all ? DRAFT_STATUSES : OPEN_STATUSES, database);
  const carriers = await listCarrierDrafts(all ? CARRIER_DRAFT_STATUSES : OPEN_CARRIER_STATUSES, database);
  const taxes = await listTaxDrafts(all ? TAX_DRAFT_STATUSES : OPEN_TAX_STATUSES, database);
  return [
    ...plans.toSorted(byStatus).map(ofPlan),
    ...carriers.toSorted(byStatus).map(ofCarrier),
    ...taxes.map(({ id, status }) => ({ kind: 'taxes', id, status, name: null, carrierId: null }) as const),
  ];
}
