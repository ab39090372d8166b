/** A run: the pages of the catalog, of a carrier or a single one, each asked for once. One run at a time. */
import { randomUUID } from 'node:crypto';
import { isoDate } from '@/lib/date';
import { dayBefore } from '@/lib/plan/age';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { SourceOutcome, SourceReason } from '@/lib/sources/outcome';
import { isFixedCopy, pageAddress, type SourcePage, sourcePages } from '@/lib/sources/pages';
import { userAgentOf } from '@/lib/sources/user-agent';
import { type Actor, requirePermission, runAction } from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, type Transaction, withDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';
import { log } from '@/server/log';
import { activePeople, notify, whoMay } from '@/server/notices/notify';
import { isStopping, tracked } from '@/server/stopping';
import { transactInTurn } from '@/server/storage/turn';
import { Fetcher, type FetcherOptions } from './fetch';
import { previewChangedLabels } from './label-files';
import { releaseLease, renewLease, takeLease } from './lease';
import { conditionsOf, pruneChecks, readAnswer, storeAnswer } from './store';

const LEASE = 'sources';

/** Hosts that are asked at the same time; each host has one request at a time. */
const HOSTS_AT_ONCE = 4;

/** Which pages a run asks for; all of the catalog where nothing is said. */
export interface CheckScope {
  carrierId?: string;
  /** One page, by the address of a source. */
  url?: string;
  /** Only pages of plans whose check is due by the settings. */
  due?: boolean;
}

export interface CheckedPage {
  url: string;
  outcome: SourceOutcome;
  reason: SourceReason | null;
  status: number | null;
  /** How often in a row it was not read. */
  failures: number;
  /** The preview of an import that was made of it, where it is a label file that changed. */
  previewId: string | null;
}

export interface CheckSummary {
  pages: CheckedPage[];
  /** Copies of one day that were read before: they cannot say anything else. */
  skipped: number;
}

export interface CheckOptions extends ContextOptions {
  /** What the schedule begins, e.g. `2026-11-30T03`: where it was begun already, nothing is done. */
  slot?: string;
  /** Told of each page as it is done. */
  onPage?: (page: CheckedPage) => void;
  fetch?: Partial<Omit<FetcherOptions, 'userAgent'>>;
}

/** Hosts with their port that tests let through, by the environment. */
const hostsOfEnvironment = (): string[] =>
  (readEnv().SOURCE_TEST_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');

async function pagesIn(database: Database, scope: CheckScope, now: Date): Promise<SourcePage[]> {
  const { plans, carriers, site } = await getCatalog(database);
  const { carrierId } = scope;
  if (carrierId !== undefined && !carriers.some(({ id }) => id === carrierId))
    throw new AppError('notFound', `There is no carrier "${carrierId.slice(0, 100)}".`);
  const url = scope.url === undefined ? null : pageAddress(scope.url);
  const dueBefore = dayBefore(isoDate(now), site.freshnessWarnDays);
  const due = new Set(
    plans
      .filter(({ verifiedAt, status }) => status === 'current' && verifiedAt < dueBefore)
      .map(({ id }) => id),
  );
  const pages = sourcePages(plans, carriers).filter(
    (page) =>
      (scope.url === undefined || page.url === url) &&
      (carrierId === undefined ||
        page.plans.some((plan) => plan.carrierId === carrierId) ||
        page.carriers.some((carrier) => carrier.carrierId === carrierId)) &&
      (scope.due !== true || page.plans.some(({ planId }) => due.has(planId))),
  );
  if (scope.url !== undefined && pages.length === 0)
    throw new AppError('notFound', 'No plan and no carrier names this page as a source. Reload the page.');
  return pages;
}

const subjectOf = ({ carrierId, url }: CheckScope): string => {
  if (url !== undefined) return `source:${url.slice(0, 300)}`;
  return carrierId === undefined ? 'sources' : `carrier:${carrierId}`;
};

/** Pages by host, so that a slow host holds up none but itself. */
function byHost(pages: readonly SourcePage[]): SourcePage[][] {
  const hosts = new Map<string, SourcePage[]>();
  for (const page of pages) {
    const { host } = new URL(page.url);
    hosts.set(host, [...(hosts.get(host) ?? []), page]);
  }
  return [...hosts.values()].sort((a, b) => b.length - a.length);
}

class LeaseLost extends Error {}

/** A run that has begun. */
export interface StartedCheck {
  /** How many pages will be asked for. */
  pages: number;
  skipped: number;
  /** When all of them are done. Fails where the database does. */
  done: Promise<CheckSummary>;
}

/**
 * Begins a run and answers at once; null where its slot was begun already.
 * @throws AppError `forbidden`, `notFound` for a carrier or page there is not, `conflict` while another run is under way.
 */
export async function startSourceCheck(
  actor: Actor,
  scope: CheckScope = {},
  options: CheckOptions = {},
): Promise<StartedCheck | null> {
  const { database, now } = contextOf(options);
  const clock = () => options.now ?? new Date();
  const holder = randomUUID();
  requirePermission(actor, 'checkSources');
  const all = await pagesIn(database, scope, now);
  const begun = await runAction(actor, 'checkSources', { database, now }, async ({ tx, record }) => {
    const lease = await takeLease(tx, LEASE, holder, now, options.slot);
    if (lease.kind === 'done') return null;
    if (lease.kind === 'held')
      throw new AppError('conflict', 'Sources are being checked already. Try again in some minutes.', [
        'sourcesBusy',
      ]);
    const read = await tx.sourcePage.findMany({ where: { readAt: { not: null } }, select: { url: true } });
    const known = new Set(read.map(({ url }) => url));
    const pages = all.filter(({ url }) => scope.url !== undefined || !(isFixedCopy(url) && known.has(url)));
    record({ action: 'sources.check', subject: subjectOf(scope), details: { pages: pages.length } });
    return { pages, skipped: all.length - pages.length };
  });
  if (begun === null) return null;
  const { site, carriers } = await getCatalog(database);
  const fetcher = new Fetcher({
    allowedHosts: hostsOfEnvironment(),
    ...options.fetch,
    userAgent: userAgentOf(site),
  });
  const run = { database, fetcher, holder, carriers, clock, onPage: options.onPage };
  const done = tracked(checkAll(run, byHost(begun.pages))).finally(() => fetcher.close());
  return {
    pages: begun.pages.length,
    skipped: begun.skipped,
    done: done.then((pages) => ({ pages, skipped: begun.skipped })),
  };
}

interface Run {
  database: Database;
  fetcher: Fetcher;
  holder: string;
  carriers: readonly CarrierDocument[];
  clock: () => Date;
  onPage: CheckOptions['onPage'];
}

async function checkPage(run: Run, source: SourcePage): Promise<CheckedPage> {
  const { database, fetcher, holder, carriers, clock } = run;
  const { url } = source;
  const fetched = await fetcher.fetch(url, await withDatabase(() => conditionsOf(database, url)));
  const read = await readAnswer(fetched);
  const at = clock();
  const { outcome, reason, failures } = await withDatabase(() =>
    database.$transaction(async (tx) => {
      if (!(await renewLease(tx, LEASE, holder, at))) throw new LeaseLost();
      return storeAnswer(tx, url, read, at);
    }),
  );
  const status = 'status' in fetched ? fetched.status : null;
  const previewId = await previewChangedLabels(source, outcome, fetched, carriers, { database, now: at });
  return { url, outcome, reason, failures, status, previewId };
}

/** Tells whoever confirms plans that pages of their sources say something else; once for a run. */
async function tellOfChanges({ tx, now }: { tx: Transaction; now: Date }, count: number): Promise<void> {
  const to = whoMay(await activePeople(tx), 'verifyPlan');
  const about = { who: null, thing: 'page' as const, name: '', count, note: '' };
  await notify({ tx, now }, null, [{ kind: 'changedSource', about, link: '/due', to }]);
}

async function checkAll(run: Run, hosts: SourcePage[][]): Promise<CheckedPage[]> {
  const { database, holder, clock, onPage } = run;
  const done: CheckedPage[] = [];
  const waiting = [...hosts];
  const worker = async () => {
    for (let pages = waiting.shift(); pages; pages = waiting.shift())
      for (const source of pages) {
        if (isStopping()) return;
        const page = await checkPage(run, source);
        done.push(page);
        onPage?.(page);
      }
  };
  const worked = await Promise.allSettled(Array.from({ length: HOSTS_AT_ONCE }, worker));
  await withDatabase(() =>
    database.$transaction(async (tx) => {
      await releaseLease(tx, LEASE, holder);
      await pruneChecks(tx, clock());
    }),
  );
  const changed = done.filter(({ outcome }) => outcome === 'changed');
  if (changed.length > 0)
    await withDatabase(() =>
      transactInTurn(database, (tx) => tellOfChanges({ tx, now: clock() }, changed.length)),
    );
  const failure = worked.find((one) => one.status === 'rejected')?.reason;
  if (failure instanceof LeaseLost) log().warn('another instance took the check of sources over');
  else if (failure !== undefined) throw failure;
  return done;
}

/**
 * Asks for the pages of the catalog, each once, and keeps what came; null where its slot was begun already.
 * @throws AppError as starting does.
 */
export async function checkSources(
  actor: Actor,
  scope: CheckScope = {},
  options: CheckOptions = {},
): Promise<CheckSummary | null> {
  return (await (await startSourceCheck(actor, scope, options))?.done) ?? null;
}
