/** Who did what with a draft, or with what it is of, since somebody saw it. */
import type { AuditAction } from '@/lib/admin/audit';
import type { DraftRef } from '@/lib/admin/draft';
import { changesIn, changesOfChanges, type Meanwhile, type SeenUpTo } from '@/lib/admin/seen';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierVersions } from '@/server/carriers/draft-versions';
import { getCarrierHistory } from '@/server/carriers/history';
import { type Database, db, withDatabase } from '@/server/db';
import { draftSubject } from '@/server/draft-rows';
import type { DraftVersion } from '@/server/draft-versions';
import { listVersions } from '@/server/plans/draft-versions';
import { getHistory } from '@/server/plans/history';

/** Told by the log; what is saved and published is told by versions and revisions, with their fields. */
const STEPS = ['submit', 'withdraw', 'reopen', 'reject', 'schedule', 'unschedule'] as const;

/** More of them than a person reads through before they look at the draft itself. */
const MOST = 20;

interface Published {
  number: number;
  publishedAt: string | null;
  author: { id: string; name: string } | null;
  publisher: { id: string; name: string } | null;
  document: unknown;
}

const savedSince = (
  versions: readonly DraftVersion[],
  { version }: SeenUpTo,
  action: AuditAction,
): Meanwhile[] =>
  versions.flatMap(({ number, author, savedAt, document, base }, index) => {
    if (number <= version) return [];
    const changes = changesBetween(versions[index + 1]?.document ?? base ?? {}, document);
    return [{ actorId: author.id, actorName: author.name, at: savedAt, action, changes }];
  });

const publishedSince = (
  revisions: readonly Published[],
  { revision }: SeenUpTo,
  action: AuditAction,
): Meanwhile[] =>
  revisions.flatMap(({ number, publishedAt, author, publisher, document }, index) => {
    if (number <= revision || publishedAt === null) return [];
    const by = publisher ?? author;
    const changes = changesBetween(revisions[index + 1]?.document ?? {}, document);
    return [
      { actorId: by?.id ?? null, actorName: by?.name ?? 'command line', at: publishedAt, action, changes },
    ];
  });

/** Entries of the log about one draft. */
async function eventsOf(database: Database, subject: string, draftId: string, actions: readonly string[]) {
  const where = { subject, action: { in: [...actions] } };
  const rows = await withDatabase(() => database.auditEvent.findMany({ where, orderBy: { seq: 'asc' } }));
  return rows.flatMap((row) => {
    const details = JSON.parse(row.details) as Record<string, unknown>;
    return details.draftId === draftId ? [{ ...row, details }] : [];
  });
}

type Event = Awaited<ReturnType<typeof eventsOf>>[number];

const told = ({ actorId, actorName, at, action }: Event): Omit<Meanwhile, 'changes'> => ({
  ...{ actorId, actorName, at: at.toISOString() },
  action: action as AuditAction,
});

/** Of drafts without versions: each time it was handed in says how it differs from what is published. */
async function ofSite({ kind, id }: DraftRef, { event }: SeenUpTo, database: Database): Promise<Meanwhile[]> {
  const actions = ['submit', 'withdraw', 'reject', 'change'].map((act) => `${kind}.${act}`);
  const events = await eventsOf(database, 'settings', id, actions);
  let before = events.findLast(({ seq, action }) => seq <= event && action === `${kind}.submit`);
  return events
    .filter(({ seq }) => seq > event)
    .map((one) => {
      if (one.action !== `${kind}.submit`) return { ...told(one), changes: [] };
      const changes = changesOfChanges(changesIn(before?.details ?? {}), changesIn(one.details));
      before = one;
      return { ...told(one), changes };
    });
}

/**
 * What was done with a draft, and published of what it is of, since somebody saw it: the oldest first, the last 20.
 * @param since what the page named that they saw.
 */
export async function getMeanwhile(
  draft: DraftRef,
  since: SeenUpTo,
  database: Database = db(),
): Promise<Meanwhile[]> {
  const { kind, id } = draft;
  if (kind !== 'plan' && kind !== 'carrier') return (await ofSite(draft, since, database)).slice(-MOST);
  const isPlan = kind === 'plan';
  const row = await withDatabase(() => draftSubject(database, draft));
  if (!row) return [];
  const of = row.subject.slice(kind.length + 1);
  const act = isPlan ? 'draft' : 'carrier';
  const versions: DraftVersion[] = await (isPlan ? listVersions : listCarrierVersions)(id, database);
  const revisions: Published[] = isPlan
    ? (await getHistory(of, database)).map(({ plan, ...rest }) => ({ ...rest, document: plan }))
    : await getCarrierHistory(of, database);
  const steps = (
    await eventsOf(
      database,
      `${kind}:${of}`,
      id,
      STEPS.map((step) => `${act}.${step}`),
    )
  )
    .filter(({ seq }) => seq > since.event)
    .map((one) => ({ ...told(one), changes: [] }));
  const saves = savedSince(versions, since, `${act}.save`);
  return [
    ...saves,
    ...publishedSince(revisions, since, `${kind}.publish`),
    // Handed in with a save is told by the save.
    ...steps.filter(({ action, at }) => action !== `${act}.submit` || !saves.some((save) => save.at === at)),
  ]
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-MOST);
}
