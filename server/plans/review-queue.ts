/** The lists that drafts are reviewed in, each in the order of its page. */
import { type DraftRow, filterDrafts, type Reader } from '@/lib/admin/draft-list';
import type { QueuedDraft, ReviewQueue } from '@/lib/admin/review-queue';
import type { LocalText } from '@/lib/plan/plan';
import { getCarrierDraft } from '@/server/carriers/drafts';
import { type Database, db } from '@/server/db';
import { getSiteDraft } from '@/server/site-drafts';
import { getChangeSet } from './change-sets';
import { getDraft } from './read-drafts';
import { listWork } from './work';

/** A draft of a list with what it is of. */
export interface ListedDraft extends QueuedDraft {
  /** Of the plan or the carrier, in the reader's language; empty for taxes and settings. */
  name: string;
  /** Of a plan. */
  carrierId: string | null;
}

interface Named {
  id: string;
  status: QueuedDraft['status'];
}

const ofPlan = ({ id, status, planName, carrierId }: Named & { planName: string; carrierId: string }) =>
  ({ kind: 'plan', id, status, carrierId, name: planName }) as const;
const ofCarrier = (
  { id, status, document }: Named & { document: { name: LocalText } },
  locale: 'en' | 'zh',
) => ({ kind: 'carrier', id, status, carrierId: null, name: document.name[locale] }) as const;
const ofRow = ({ kind, id, status, name, carrierId }: DraftRow): ListedDraft => ({
  ...{ kind, id, status, name },
  carrierId: kind === 'plan' ? carrierId : null,
});

/** The drafts of a list in its order, as the reader sees it; empty where there is no such set. */
export async function listQueue(
  queue: ReviewQueue,
  reader: Reader,
  locale: 'en' | 'zh',
  database: Database = db(),
): Promise<ListedDraft[]> {
  if (queue.kind === 'list') {
    const rows = await listWork(queue.filter.tab === 'ended' ? 'ended' : 'open', locale, database);
    return filterDrafts(rows, queue.filter, reader).map(ofRow);
  }
  const set = await getChangeSet(queue.id, database);
  return set
    ? [...set.carrierDrafts.map((draft) => ofCarrier(draft, locale)), ...set.drafts.map(ofPlan)]
    : [];
}

/** A draft of any kind by its id; null where there is none. */
export async function findListed(
  id: string,
  locale: 'en' | 'zh',
  database: Database = db(),
): Promise<ListedDraft | null> {
  const plan = await getDraft(id, database);
  if (plan) return ofPlan(plan);
  const carrier = await getCarrierDraft(id, database);
  if (carrier) return ofCarrier(carrier, locale);
  const site = await getSiteDraft(id, database);
  return site && { kind: site.kind, id, status: site.status, name: '', carrierId: null };
}
