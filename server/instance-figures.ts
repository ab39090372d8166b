/** Figures of an instance for whoever watches it: counts from the database, asked for when somebody wants to know. */
import { Gauge, type Registry } from 'prom-client';
import { OPEN_STATUSES } from '@/lib/admin/draft';
import { OPEN_SITE_STATUSES } from '@/lib/admin/site-draft';
import { processWide } from '@/lib/process-wide';
import { SOURCE_OUTCOMES } from '@/lib/sources/outcome';
import { checkVersion, heldSince } from '@/server/catalog/version';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { within } from '@/server/patience';
import { readVersion } from '@/server/storage/read';

/** Whoever asks for figures waits for ten seconds, by default. */
const READ_MS = 5000;

const DELIVERY_STATUSES = ['waiting', 'failed'] as const;

export interface InstanceFigures {
  catalogVersion: string;
  /** Open to new customers, and closed. */
  plans: { current: number; closed: number };
  /** Since the day on which the plan was checked that was looked at longest ago, among current ones; null without one. */
  oldestCheckSeconds: number | null;
  /** Open drafts of any kind by their state. */
  drafts: Record<string, number>;
  deliveries: Record<(typeof DELIVERY_STATUSES)[number], number>;
  /** Pages of sources by what the last look at them gave. */
  sourcePages: Record<(typeof SOURCE_OUTCOMES)[number], number>;
  /** Seconds since 1970 of the last page that was asked for; null before the first. */
  lastSourceCheck: number | null;
}

/** Numbers of the groups, by name, with 0 for each name that has none. */
function counted<N extends string>(
  names: readonly N[],
  groups: readonly { name: string | null; count: number }[],
): Record<N, number> {
  const of = (name: N) =>
    groups.filter((group) => group.name === name).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, number>;
}

const STATUS = { status: true } as const;

async function openDrafts(database: Database) {
  const rows = [
    ...(await database.draft.findMany({ where: { status: { in: [...OPEN_STATUSES] } }, select: STATUS })),
    ...(await database.carrierDraft.findMany({
      where: { status: { in: [...OPEN_STATUSES] } },
      select: STATUS,
    })),
    ...(await database.siteDraft.findMany({
      where: { status: { in: [...OPEN_SITE_STATUSES] } },
      select: STATUS,
    })),
  ];
  return counted(
    OPEN_STATUSES,
    rows.map(({ status }) => ({ name: status, count: 1 })),
  );
}

/** Reads the figures. @throws AppError `databaseUnavailable` or `databaseBehind`. */
export async function readFigures(options: ContextOptions = {}): Promise<InstanceFigures> {
  const { database, now } = contextOf(options);
  return withDatabase(async () => {
    const oldest = await database.plan.aggregate({
      where: { status: 'current' },
      _min: { verifiedAt: true },
    });
    const day = oldest._min.verifiedAt;
    const deliveries = await database.delivery.groupBy({ by: ['status'], _count: { _all: true } });
    const pages = await database.sourcePage.groupBy({ by: ['outcome'], _count: { _all: true } });
    const { _max } = await database.sourcePage.aggregate({ _max: { checkedAt: true } });
    return {
      catalogVersion: (await readVersion(database)) ?? '',
      plans: {
        current: await database.plan.count({ where: { status: 'current' } }),
        closed: await database.plan.count({ where: { status: 'closed' } }),
      },
      oldestCheckSeconds: day === null ? null : Math.max(0, (now.getTime() - Date.parse(day)) / 1000),
      drafts: await openDrafts(database),
      deliveries: counted(
        DELIVERY_STATUSES,
        deliveries.map(({ status, _count }) => ({ name: status, count: _count._all })),
      ),
      sourcePages: counted(
        SOURCE_OUTCOMES,
        pages.map(({ outcome, _count }) => ({ name: outcome, count: _count._all })),
      ),
      lastSourceCheck: _max.checkedAt === null ? null : _max.checkedAt.getTime() / 1000,
    };
  });
}

function gaugesOf(registry: Registry) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `plansight_${name}`, help, labelNames, registers: [registry] });
  return {
    up: gauge('database_up', '1 where the database answers with a catalog, else 0.'),
    held: gauge('catalog_held_seconds', 'Age of the catalog that is served in an outage; else 0.'),
    catalog: gauge('catalog_info', 'Always 1; the label is the version of the catalog.', ['version']),
    plans: gauge('plans', 'Plans of the catalog.', ['status']),
    oldest: gauge('oldest_check_age_seconds', 'Since the current plan was checked that waits longest.'),
    drafts: gauge('drafts_open', 'Open drafts of plans, carriers, taxes and settings.', ['status']),
    deliveries: gauge('deliveries', 'Messages that wait to be sent, or were given up.', ['status']),
    pages: gauge('source_pages', 'Pages of sources by what the last look at them gave.', ['outcome']),
    lastCheck: gauge('source_check_last_timestamp_seconds', 'When a page of a source was asked for last.'),
  };
}
type Gauges = ReturnType<typeof gaugesOf>;

const known = processWide('figures', () => new WeakMap<Registry, Gauges>());

function setAll<L extends string>(gauge: Gauge<L>, label: L, values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values))
    gauge.set({ [label]: name } as Record<L, string>, value);
}

/**
 * Writes the figures into the registry's gauges. A database that is away is a figure itself: 0, and the others are
 * left out rather than told from before.
 */
export async function collectFigures(registry: Registry, options: ContextOptions = {}): Promise<void> {
  const gauges = known.get(registry) ?? gaugesOf(registry);
  known.set(registry, gauges);
  for (const gauge of Object.values(gauges)) gauge.reset();
  const { database } = contextOf(options);
  await checkVersion(database);
  const asOf = heldSince(database);
  gauges.held.set(asOf === null ? 0 : (Date.now() - asOf.getTime()) / 1000);
  const end = await within(() => READ_MS, readFigures(options));
  const figures = end !== null && 'value' in end ? end.value : null;
  gauges.up.set(figures === null || figures.catalogVersion === '' ? 0 : 1);
  if (figures === null) return;
  gauges.catalog.set({ version: figures.catalogVersion }, 1);
  setAll(gauges.plans, 'status', figures.plans);
  setAll(gauges.drafts, 'status', figures.drafts);
  setAll(gauges.deliveries, 'status', figures.deliveries);
  setAll(gauges.pages, 'outcome', figures.sourcePages);
  gauges.oldest.set(figures.oldestCheckSeconds ?? Number.NaN);
  gauges.lastCheck.set(figures.lastSourceCheck ?? Number.NaN);
}
