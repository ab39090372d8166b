/** The list of drafts of all kinds as one, with who has each in hand. */
import {
  DRAFT_KINDS,
  type DraftKind,
  type DraftStatus,
  ENDED_STATUSES,
  OPEN_STATUSES,
  type Person,
} from '@/lib/admin/draft';
import {
  type DraftPlace,
  type DraftRow,
  type DraftTab,
  type Reader,
  tabCounts,
} from '@/lib/admin/draft-list';
import { canRun } from '@/lib/admin/settle';
import { OPEN_SITE_STATUSES, type SiteDraft } from '@/lib/admin/site-draft';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { listScheduledCarriers } from '@/server/carriers/standing';
import { getCatalog } from '@/server/catalog/read';
import { type Database, db, withDatabase } from '@/server/db';
import { WITH_PEOPLE } from '@/server/draft-rows';
import { assigneesOf } from '@/server/people/assignments';
import { getSettings } from '@/server/settings';
import { listSiteDrafts } from '@/server/site-drafts';
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

/** What a row says of a draft of any kind. */
type Listed = Pick<DraftRow, 'id' | 'kind' | 'status' | 'author' | 'contributorIds' | 'reason' | 'updatedAt'>;

/** A row by its draft and what its kind says beside it. */
type RowMaker = (
  draft: Listed,
  more: Pick<DraftRow, 'name' | 'changes'> & Partial<Omit<DraftRow, keyof Listed>>,
) => DraftRow;

/** With who has each draft in hand, and how much about it is open. */
async function rowMaker(
  drafts: Readonly<Record<DraftKind, readonly { id: string }[]>>,
  database: Database,
): Promise<RowMaker> {
  const hands = new Map<DraftKind, Map<string, Person>>();
  const threads = new Map<DraftKind, Map<string, number>>();
  for (const kind of DRAFT_KINDS) {
    hands.set(kind, await assigneesOf(kind, database));
    const ids = drafts[kind].map(({ id }) => id);
    threads.set(kind, await countOpenThreads(kind, ids, database));
  }
  return ({ id, kind, status, author, contributorIds, reason, updatedAt }, more) => ({
    ...{ planId: null, carrierId: null, carrierName: '', isNew: false, publishAt: null, stuck: false },
    ...{ id, kind, status, author, contributorIds, reason, updatedAt },
    ...more,
    assignee: hands.get(kind)?.get(id) ?? null,
    threads: threads.get(kind)?.get(id) ?? 0,
  });
}

/** How many figures of the whole instance differ: a state's rate, year and source are one. */
const siteChanges = ({ base, document }: SiteDraft): number =>
  new Set(changesBetween(base, document).map(({ path }) => path.split('.').slice(0, 2).join('.'))).size;

/** Every open draft, or every one that ended, of all kinds. */
export async function listWork(
  which: 'open' | 'ended',
  locale: 'en' | 'zh',
  database: Database = db(),
): Promise<DraftRow[]> {
  const open = which === 'open';
  const { carriers } = await getCatalog(database);
  const ofCarriers = await listCarrierDrafts(open ? OPEN_STATUSES : ENDED_STATUSES, database);
  const ofPlans = await listWholeDrafts(open ? OPEN_STATUSES : ENDED_STATUSES, database);
  const ofSite = await listSiteDrafts(open ? OPEN_SITE_STATUSES : ENDED_STATUSES, database);
  const names = new Map([
    ...ofCarriers.map(({ carrierId, document }) => [carrierId, document.name[locale]] as const),
    ...carriers.map(({ id, name }) => [id, name[locale]] as const),
  ]);
  const scheduled = open ? await listScheduled(database) : new Map();
  const scheduledCarriers = open ? await listScheduledCarriers(database) : new Map();
  const rowOf = await rowMaker(
    {
      ...{ plan: ofPlans, carrier: ofCarriers },
      taxes: ofSite.filter(({ kind }) => kind === 'taxes'),
      settings: ofSite.filter(({ kind }) => kind === 'settings'),
    },
    database,
  );
  const plans = ofPlans.map((draft) => {
    const standing = scheduled.get(draft.id);
    return rowOf(
      { ...draft, kind: 'plan' },
      {
        ...{ name: draft.planName, planId: draft.planId, isNew: draft.isNewPlan, publishAt: draft.publishAt },
        ...{ carrierId: draft.carrierId, carrierName: names.get(draft.carrierId) ?? draft.carrierId },
        changes: countChanges(draft.base, draft.document),
        stuck: standing !== undefined && !canRun(standing),
      },
    );
  });
  const carrierRows = ofCarriers.map((draft) => {
    const name = draft.document.name[locale];
    return rowOf(
      { ...draft, kind: 'carrier' },
      {
        ...{ name, carrierId: draft.carrierId, carrierName: name, isNew: draft.isNewCarrier },
        changes: countChanges(draft.base, draft.document) + Object.keys(draft.planChanges).length,
        publishAt: draft.publishAt,
        stuck: scheduledCarriers.has(draft.id) && !canRun(scheduledCarriers.get(draft.id).standing),
      },
    );
  });
  return [
    ...plans,
    ...carrierRows,
    ...ofSite.map((draft) => rowOf(draft, { name: '', changes: siteChanges(draft) })),
  ];
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
    taxes: await database.siteDraft.findMany({ where: { openFor: 'taxes' }, select }),
    settings: await database.siteDraft.findMany({ where: { openFor: 'settings' }, select }),
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
