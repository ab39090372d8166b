/** The list of what is due: pages to look at, carrier by carrier, each with the plans that rest on it. */
import { factsOfPage } from '@/lib/admin/carrier-look';
import {
  type DueEntry,
  type DuePlan,
  dueEntries,
  filterDue,
  isSettled,
  type PageState,
  pairKey,
  UNSEEN,
} from '@/lib/admin/due';
import { ALL_DUE, DUE_PAGE_SIZE, type DueFilter } from '@/lib/admin/due-filter';
import type { Catalog } from '@/lib/catalog/catalog';
import { isoDate } from '@/lib/date';
import type { Change } from '@/lib/plan/diff';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { figuresOf } from '@/lib/sources/figures';
import type { SourceOutcome, SourceReason } from '@/lib/sources/outcome';
import { pageAddress, type SourcePage, sourcePages } from '@/lib/sources/pages';
import { diffTexts, type TextDiff } from '@/lib/sources/text-diff';
import { type Actor, requirePermission } from '@/server/actions';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { stampOf } from './stamp';

/** Somebody said that a page does not answer. */
export interface Unreachable {
  /** ISO instant, UTC. */
  at: string;
  by: string;
}

export interface ShownPlan extends DuePlan {
  plan: PlanDocument;
  /** Of what is shown: a verification names it. */
  stamp: string;
  /** Somebody is writing on it: verifying it now makes that draft start anew from the verified state. */
  hasDraft: boolean;
}

/** The facts of a carrier that a page covers. */
export interface ShownFacts {
  /** Each with what the carrier states, as a field that came. */
  facts: Change[];
  /** When somebody looked at all of them; null where the carrier states nothing for all its plans. */
  verifiedAt: string | null;
  /** Of the carrier as it is shown: a verification names it. */
  stamp: string;
}

export interface ShownEntry extends Omit<DueEntry, 'plans'> {
  plans: ShownPlan[];
  /** Null where the page covers nothing of the carrier's own. */
  ofCarrier: ShownFacts | null;
  /** What is known of the page by machine; instants as ISO texts. */
  state: {
    outcome: SourceOutcome | null;
    reason: SourceReason | null;
    status: number | null;
    failures: number;
    checkedAt: string | null;
    readAt: string | null;
    changedAt: string | null;
  };
  /** What differs since somebody last looked; null where the page did not change. */
  diff: TextDiff | null;
  /** The last look of a person at the page, where it did not answer. */
  unreachable: Unreachable | null;
}

/** A page of a carrier that can be verified together with the others: none that changed, and no copy of one day. */
export interface CarrierPage {
  url: string;
  title: string;
  plans: { planId: string; stamp: string }[];
  /** The stamp of the carrier, where the page covers facts of it. */
  carriers: { carrierId: string; stamp: string }[];
}

export interface DueList {
  entries: ShownEntry[];
  /** Pages that the filter leaves. */
  count: number;
  /** The page of the list that was asked for, or the last. */
  page: number;
  pages: number;
  /** Pages that are due, whatever the filter. */
  all: number;
  /** The carriers of those. */
  carrierIds: string[];
  /** Where the filter names a carrier: which of `entries` can be verified in one act. */
  together: CarrierPage[];
}

const pagesByCatalog = new WeakMap<Catalog, SourcePage[]>();

/** The pages that a catalog rests on; made once for each catalog. */
export function pagesOfCatalog(catalog: Catalog): SourcePage[] {
  const pages = pagesByCatalog.get(catalog) ?? sourcePages(catalog.plans, catalog.carriers);
  pagesByCatalog.set(catalog, pages);
  return pages;
}

const STATE = {
  ...{ url: true, outcome: true, reason: true, status: true, failures: true },
  ...{ checkedAt: true, readAt: true, changedAt: true, lookedAt: true, textHash: true },
} as const;

type StateRow = PageState & {
  url: string;
  reason: string | null;
  status: number | null;
  textHash: string | null;
};

async function readStates(database: Database): Promise<Map<string, StateRow>> {
  const rows = await database.sourcePage.findMany({ select: STATE });
  return new Map(rows.map((row) => [row.url, { ...row, outcome: row.outcome as SourceOutcome | null }]));
}

/** When a person last said of each of these pages that it says what the plan says, by `pairKey`. */
async function readLooks(database: Database, urls: string[]): Promise<Map<string, Date>> {
  if (urls.length === 0) return new Map();
  const rows = await database.planCheck.groupBy({
    by: ['sourceUrl', 'planId'],
    where: { outcome: 'unchanged', sourceUrl: { in: urls } },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap(({ sourceUrl, planId, _max: { at } }) => (at ? [[pairKey(sourceUrl, planId), at]] : [])),
  );
}

const asOfIn = ({ sources }: Pick<PlanDocument, 'sources'>, url: string): string | null =>
  sources
    .filter((source) => pageAddress(source.url) === url)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? null;

/** What a plan said of the day of a page at that time; undefined where no revision tells. */
async function asOfAt(
  database: Database,
  planId: string,
  url: string,
  at: Date,
): Promise<string | null | undefined> {
  const revision = await database.planRevision.findFirst({
    where: { planId, OR: [{ publishedAt: null }, { publishedAt: { lte: at } }] },
    orderBy: { number: 'desc' },
    select: { document: true },
  });
  return revision ? asOfIn(readStoredPlan(revision.document), url) : undefined;
}

interface Changes {
  settled: (url: string, planId: string) => boolean;
  looks: Map<string, Date>;
}

/** Of the pages that changed, for which plans somebody has dealt with it. */
async function readChanges(
  database: Database,
  pages: readonly SourcePage[],
  states: Map<string, StateRow>,
): Promise<Changes> {
  const changed = pages.filter(({ url }) => states.get(url)?.changedAt);
  const looks = await readLooks(
    database,
    changed.map(({ url }) => url),
  );
  const done = new Set<string>();
  for (const { url, plans: supported } of changed) {
    const changedAt = states.get(url)?.changedAt;
    if (!changedAt) continue;
    for (const { planId, asOf } of supported) {
      const key = pairKey(url, planId);
      // Only on the day itself it matters what was said before.
      const before = asOf === isoDate(changedAt) ? await asOfAt(database, planId, url, changedAt) : undefined;
      if (isSettled(changedAt, looks.get(key) ?? null, asOf, before)) done.add(key);
    }
  }
  return { settled: (url, planId) => done.has(pairKey(url, planId)), looks };
}

/** The text that a page had when somebody last looked at it for one of these plans, else the first that was read. */
async function textBefore(
  database: Database,
  entry: DueEntry,
  { looks }: Changes,
  lookedAt: Date | null,
): Promise<string | null> {
  const open = entry.plans
    .filter(({ changed }) => changed)
    .map(({ planId }) => looks.get(pairKey(entry.url, planId)));
  const first = open.includes(undefined)
    ? null
    : (open as Date[]).sort((a, b) => a.getTime() - b.getTime())[0];
  const since = entry.plans.length === 0 ? lookedAt : first;
  const find = (where: object, order: 'asc' | 'desc') =>
    database.sourceCheck.findFirst({
      where: { url: entry.url, outcome: { in: ['first', 'changed'] }, ...where },
      orderBy: { at: order },
      select: { text: { select: { text: true } } },
    });
  const found = (since && (await find({ at: { lte: since } }, 'desc'))) ?? (await find({}, 'asc'));
  return found?.text?.text ?? null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The last looks of people at these pages that ended with "does not answer". */
async function readUnreachable(database: Database, urls: string[]): Promise<Map<string, Unreachable>> {
  const found = new Map<string, Unreachable>();
  for (const url of urls) {
    const last = await database.planCheck.findFirst({
      where: { sourceUrl: url },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { at: true, outcome: true, actor: { select: { name: true } } },
    });
    if (last?.outcome === 'unreachable') found.set(url, { at: last.at.toISOString(), by: last.actor.name });
  }
  return found;
}

/** What a page covers of its carrier's own; null where it is nothing. */
function factsIn({ carrierCovers }: DueEntry, carrier: CarrierDocument | undefined): ShownFacts | null {
  if (carrierCovers === null || !carrier) return null;
  const verifiedAt = carrier.shared?.verifiedAt ?? null;
  return { facts: factsOfPage(carrier, carrierCovers), verifiedAt, stamp: stampOf(carrier) };
}

/** What every part of the list is made from. */
async function loadDue(database: Database, now: Date, status: DueFilter['status']) {
  const catalog = await getCatalog(database);
  const plans = plansByIdOf(catalog);
  const pages = pagesOfCatalog(catalog);
  const states = await readStates(database);
  const changes = await readChanges(database, pages, states);
  const { settled } = changes;
  const input = { pages, plans, states, today: isoDate(now), days: catalog.site, settled };
  const carriers = new Map(catalog.carriers.map((carrier) => [carrier.id, carrier]));
  return { plans, carriers, states, changes, entries: dueEntries(input, status) };
}

/**
 * A page of the list of what is due.
 * @throws AppError `forbidden`.
 */
export async function listDue(
  actor: Actor,
  filter: DueFilter = ALL_DUE,
  options: ContextOptions = {},
): Promise<DueList> {
  requirePermission(actor, 'view');
  const { database, now } = contextOf(options);
  return withDatabase(async () => {
    const { plans, carriers, states, changes, entries } = await loadDue(database, now, filter.status);
    const left = filterDue(entries, filter);
    const pages = Math.max(1, Math.ceil(left.length / DUE_PAGE_SIZE));
    const page = Math.min(filter.page, pages);
    const shown = left.slice((page - 1) * DUE_PAGE_SIZE, page * DUE_PAGE_SIZE);
    const ids = shown.flatMap((entry) => entry.plans.map(({ planId }) => planId));
    const open = await database.draft.findMany({
      where: { openFor: { in: [...new Set(ids)] } },
      select: { openFor: true },
    });
    const drafted = new Set(open.map(({ openFor }) => openFor));
    const unreachable = await readUnreachable(
      database,
      shown.map(({ url }) => url),
    );
    const withPlans = (entry: DueEntry): ShownPlan[] =>
      entry.plans.flatMap((due) => {
        const plan = plans.get(due.planId);
        return plan ? [{ ...due, plan, stamp: stampOf(plan), hasDraft: drafted.has(due.planId) }] : [];
      });
    const list: ShownEntry[] = [];
    for (const entry of shown) {
      const state = states.get(entry.url);
      const { outcome, failures, checkedAt, readAt, changedAt, lookedAt } = state ?? UNSEEN;
      list.push({
        ...entry,
        plans: withPlans(entry),
        ofCarrier: factsIn(entry, carriers.get(entry.carrierId)),
        state: {
          ...{ outcome, failures, reason: (state?.reason ?? null) as SourceReason | null },
          ...{ status: state?.status ?? null },
          ...{ checkedAt: iso(checkedAt), readAt: iso(readAt), changedAt: iso(changedAt) },
        },
        diff: entry.why === 'changed' ? await diffOf(database, entry, plans, changes, lookedAt) : null,
        unreachable: unreachable.get(entry.url) ?? null,
      });
    }
    // Of what is shown alone: nobody verifies figures that they did not see.
    const together = list.filter(
      ({ why, fixed, plans: own, ofCarrier }) =>
        why !== 'changed' && why !== 'gone' && !fixed && (own.length > 0 || ofCarrier !== null),
    );
    return {
      entries: list,
      ...{ count: left.length, page, pages, all: entries.length },
      carrierIds: [...new Set(entries.map(({ carrierId }) => carrierId))],
      together:
        filter.carrier === null
          ? []
          : together.map((entry) => ({
              ...{ url: entry.url, title: entry.title },
              plans: entry.plans.map(({ planId, stamp }) => ({ planId, stamp })),
              carriers: entry.ofCarrier ? [{ carrierId: entry.carrierId, stamp: entry.ofCarrier.stamp }] : [],
            })),
    };
  });
}

/** A page that changed, and what differs since somebody looked at it for one plan. */
export interface ChangedPage {
  url: string;
  title: string;
  diff: TextDiff;
}

/**
 * What differs on a page of a plan that changed and that nobody has dealt with for it yet; null where there is none.
 * @throws AppError `forbidden`.
 */
export async function changedPage(
  actor: Actor,
  planId: string,
  url: string,
  options: ContextOptions = {},
): Promise<ChangedPage | null> {
  requirePermission(actor, 'view');
  const { database, now } = contextOf(options);
  return withDatabase(async () => {
    const { plans, states, changes, entries } = await loadDue(database, now, null);
    const entry = entries.find((one) => one.url === url && one.plans.some((due) => due.planId === planId));
    const own = entry?.plans.filter((due) => due.planId === planId && due.changed) ?? [];
    if (!entry || own.length === 0) return null;
    const lookedAt = states.get(url)?.lookedAt ?? null;
    const diff = await diffOf(database, { ...entry, plans: own }, plans, changes, lookedAt);
    return diff && { url, title: entry.title, diff };
  });
}

async function diffOf(
  database: Database,
  entry: DueEntry,
  plans: ReadonlyMap<string, PlanDocument>,
  changes: Changes,
  lookedAt: Date | null,
): Promise<TextDiff | null> {
  const now = await database.sourcePage.findUnique({
    where: { url: entry.url },
    select: { text: { select: { text: true } } },
  });
  const before = await textBefore(database, entry, changes, lookedAt);
  if (before === null || !now?.text) return null;
  const ours = new Set<string>();
  for (const { planId, covers } of entry.plans) {
    const plan = plans.get(planId);
    if (plan) for (const key of figuresOf(plan, covers)) ours.add(key);
  }
  return diffTexts(before, now.text.text, ours);
}

/**
 * When the pages of a plan's sources last said what they had said before, by the address of the source: evidence, and no
 * check by a person. Pages that changed since the day that the plan names for them are left out.
 * @returns days, `YYYY-MM-DD`.
 */
export async function unchangedPages(
  plan: Pick<PlanDocument, 'id' | 'sources'>,
  options: Pick<ContextOptions, 'database'> = {},
): Promise<Map<string, string>> {
  const { database } = contextOf(options);
  const addresses = new Map(plan.sources.map(({ url }) => [url, pageAddress(url)]));
  const urls = [...addresses.values()].filter((url) => url !== null);
  const rows = await withDatabase(() =>
    database.sourcePage.findMany({
      where: { url: { in: urls }, outcome: 'same' },
      select: { url: true, readAt: true, changedAt: true },
    }),
  );
  const seen = new Map(rows.map((row) => [row.url, row]));
  const found = new Map<string, string>();
  for (const [source, url] of addresses) {
    const row = url === null ? undefined : seen.get(url);
    const since = plan.sources.find((one) => one.url === source)?.asOf ?? '';
    const isLater = row?.changedAt && !(since.length === 10 && since > isoDate(row.changedAt));
    if (row?.readAt && !isLater) found.set(source, isoDate(row.readAt));
  }
  return found;
}
