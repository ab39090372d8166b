/** The list of drafts of plans, carriers and taxes as one, with who has each in hand. */
import { OPEN_CARRIER_STATUSES } from '@/lib/admin/carrier-draft';
import { DRAFT_KINDS, type DraftStatus, ENDED_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import {
  type DraftPlace,
  type DraftRow,
  type DraftTab,
  type Reader,
  tabCounts,
} from '@/lib/admin/draft-list';
import { canRun } from '@/lib/admin/settle';
import { OPEN_TAX_STATUSES } from '@/lib/admin/tax-draft';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { getCatalog } from '@/server/catalog/read';
import { type Database, db, withDatabase } from '@/server/db';
import { WITH_PEOPLE } from '@/server/draft-rows';
import { assigneesOf } from '@/server/people/assignments';
import { getSettings } from '@/server/settings';
import { listTaxDrafts } from '@/server/taxes';
import { countOpenThreads } from './comments';
import { listWholeDrafts } from './read-drafts';
import { listScheduled } from './standing';

/** How many entries of a document differ, by field; for something new, all that it states. */
const countChanges = (base: unknown, document: unknown): number =>
  changesBetween(base ?? {}, document).length;

/** Whoever is signed in, as a reader of the lists of drafts. */
export async function readerOf(
  { id, role }: Pick<Reader, 'id' | 'role'>,
  database: Database = db(),
): Promise<Reader> {
  return { id, role, fourEyes: (await getSettings(database)).fourEyes };
}

/** Every open draft, or every one that ended, of plans, carriers and taxes. */
export async function listWork(
  which: 'open' | 'ended',
  locale: 'en' | 'zh',
  database: Database = db(),
): Promise<DraftRow[]> {
  const open = which === 'open';
  const { carriers } = await getCatalog(database);
  const carrierDrafts = await listCarrierDrafts(open ? OPEN_CARRIER_STATUSES : ENDED_STATUSES, database);
  const names = new Map([
    ...carrierDrafts.map(({ carrierId, document }) => [carrierId, document.name[locale]] as const),
    ...carriers.map(({ id, name }) => [id, name[locale]] as const),
  ]);
  const scheduled = open ? await listScheduled(database) : new Map();
  const hands = {
    plan: await assigneesOf('plan', database),
    carrier: await assigneesOf('carrier', database),
    taxes: await assigneesOf('taxes', database),
  };
  const planDrafts = await listWholeDrafts(open ? OPEN_STATUSES : ENDED_STATUSES, database);
  const taxDrafts = await listTaxDrafts(open ? OPEN_TAX_STATUSES : ENDED_STATUSES, database);
  const idsOf = (drafts: readonly { id: string }[]) => drafts.map(({ id }) => id);
  const threads = {
    plan: await countOpenThreads('plan', idsOf(planDrafts), database),
    carrier: await countOpenThreads('carrier', idsOf(carrierDrafts), database),
    taxes: await countOpenThreads('taxes', idsOf(taxDrafts), database),
  };
  const plans = planDrafts.map((draft): DraftRow => {
    const standing = scheduled.get(draft.id);
    return {
      ...{ id: draft.id, kind: 'plan', name: draft.planName, isNew: draft.isNewPlan, status: draft.status },
      ...{
        planId: draft.planId,
        carrierId: draft.carrierId,
        carrierName: names.get(draft.carrierId) ?? draft.carrierId,
      },
      ...{ author: draft.author, contributorIds: draft.contributorIds, reason: draft.reason },
      assignee: hands.plan.get(draft.id) ?? null,
      changes: countChanges(draft.base, draft.document),
      ...{ updatedAt: draft.updatedAt, publishAt: draft.publishAt },
      stuck: standing !== undefined && !canRun(standing),
      threads: threads.plan.get(draft.id) ?? 0,
    };
  });
  const ofCarriers = carrierDrafts.map(
    (draft): DraftRow => ({
      ...{ id: draft.id, kind: 'carrier', name: draft.document.name[locale], isNew: draft.isNewCarrier },
      ...{
        planId: null,
        carrierId: draft.carrierId,
        carrierName: draft.document.name[locale],
        status: draft.status,
      },
      ...{ author: draft.author, contributorIds: draft.contributorIds, reason: draft.reason },
      assignee: hands.carrier.get(draft.id) ?? null,
      changes: countChanges(draft.base, draft.document) + Object.keys(draft.planChanges).length,
      ...{ updatedAt: draft.updatedAt, publishAt: null, stuck: false },
      threads: threads.carrier.get(draft.id) ?? 0,
    }),
  );
  const taxes = taxDrafts.map(
    (draft): DraftRow => ({
      ...{ id: draft.id, kind: 'taxes', name: '', isNew: false, status: draft.status },
      ...{ planId: null, carrierId: null, carrierName: '' },
      ...{ author: draft.author, contributorIds: draft.contributorIds, reason: draft.reason },
      assignee: hands.taxes.get(draft.id) ?? null,
      changes: new Set(
        changesBetween(draft.base, draft.document).map(({ path }) => path.split('.').slice(0, 2).join('.')),
      ).size,
      ...{ updatedAt: draft.updatedAt, publishAt: null, stuck: false },
      threads: threads.taxes.get(draft.id) ?? 0,
    }),
  );
  return [...plans, ...ofCarriers, ...taxes];
}

/** How many drafts stand in each tab of the list, without reading their documents; ended ones are not counted. */
export async function countWork(
  reader: Reader,
  database: Database = db(),
): Promise<Record<DraftTab, number>> {
  const select = { id: true, status: true, contributors: true, ...WITH_PEOPLE };
  const where = { openFor: { not: null } };
  const rows = await withDatabase(async () => ({
    plan: await database.draft.findMany({ where, select }),
    carrier: await database.carrierDraft.findMany({ where, select }),
    taxes: await database.taxDraft.findMany({ where, select }),
  }));
  const places: DraftPlace[] = [];
  for (const kind of DRAFT_KINDS) {
    const hands = await assigneesOf(kind, database);
    for (const { id, status, contributors, author } of rows[kind])
      places.push({
        ...{ status: status as DraftStatus, author, contributorIds: JSON.parse(contributors) },
        assignee: hands.get(id) ?? null,
      });
  }
  return tabCounts(places, reader);
}
