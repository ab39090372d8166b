/** Drafts of taxes and of settings that move the ranking: handed in by an owner, published by a second pair of eyes. */
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '@/lib/admin/audit';
import { mergeSides, type SidedConflict } from '@/lib/admin/settle';
import {
  OPEN_SITE_STATUSES,
  type SiteDraft,
  type SiteDraftKind,
  type SiteDraftStatus,
} from '@/lib/admin/site-draft';
import type { Fault } from '@/lib/fault';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import {
  MOST_REASON,
  noteToAuthor,
  requireSecondPair,
  requireStatus,
  WITH_PEOPLE,
} from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { draftMoved, publishedNow, recordedChanges, returnedNow, withdrawnNow } from '@/server/release';
import { advanceVersion } from '@/server/storage/write';

/** What a kind of such drafts is of: how it is read, checked and written. */
export interface SiteSubject<Document> {
  kind: SiteDraftKind;
  /** What is published. */
  read: (tx: Transaction) => Promise<Document>;
  check: (
    input: unknown,
    tx: Transaction,
  ) => Promise<{ ok: true; document: Document } | { ok: false; faults: Fault[] }>;
  /** Writes what differs; answers whether anything did. */
  write: (tx: Transaction, document: Document, now: Date) => Promise<boolean>;
}

const findRows = (tx: Transaction, where: object) =>
  tx.siteDraft.findMany({ where, include: WITH_PEOPLE, orderBy: { updatedAt: 'desc' }, take: 100 });

const toDraft = <Document>(row: Awaited<ReturnType<typeof findRows>>[number]): SiteDraft<Document> => ({
  ...{ id: row.id, kind: row.kind as SiteDraftKind, reason: row.reason, author: row.author },
  ...{ status: row.status as SiteDraftStatus, contributorIds: JSON.parse(row.contributors) },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  ...{ decidedBy: row.decidedBy, decisionNote: row.decisionNote },
  document: JSON.parse(row.document),
  base: JSON.parse(row.baseDocument),
});

/** What a form starts from. */
export interface SiteState<Document> {
  published: Document;
  draft: SiteDraft<Document> | null;
  /** Of what is published and the draft together; a release and a choice name the one that was seen. */
  stamp: string;
}

async function readState<Document>(
  tx: Transaction,
  { kind, read }: SiteSubject<Document>,
): Promise<SiteState<Document>> {
  const published = await read(tx);
  const [row] = await findRows(tx, { openFor: kind });
  const text = canonicalJson([published, row?.id ?? null, row?.version ?? 0]);
  const stamp = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { published, draft: row ? toDraft(row) : null, stamp };
}

/** What is published, the open draft of it, and the stamp of both. */
export async function getSiteState<Document>(
  subject: SiteSubject<Document>,
  database: Database = db(),
): Promise<SiteState<Document>> {
  return withDatabase(() => database.$transaction((tx) => readState(tx, subject)));
}

/** Such drafts of every kind in one of these states, the last saved first. */
export async function listSiteDrafts(
  statuses: readonly SiteDraftStatus[] = OPEN_SITE_STATUSES,
  database: Database = db(),
): Promise<SiteDraft[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }));
  return rows.map((row) => toDraft(row));
}

/** Such a draft of any kind; null where there is none of that id. */
export async function getSiteDraft(id: string, database: Database = db()): Promise<SiteDraft | null> {
  const [row] = await withDatabase(() => findRows(database, { id }));
  return row ? toDraft(row) : null;
}

export interface SiteToSave {
  /** Anything; checked by the rules of its kind. */
  document: unknown;
  /** What the form showed when it was opened; anything that was sent. */
  base: unknown;
  /** Why; may be empty. */
  reason: string;
  /** Whose value is taken where both changed a field, by `choiceKey`. */
  choices?: MergeChoices;
  /** The stamp that the choices were made upon. */
  chosenAt?: string;
}

export type SiteSaveOutcome =
  | { kind: 'saved'; draftId: string; came: Change[] }
  /** It is what is handed in or published already. */
  | { kind: 'same' }
  | { kind: 'refused'; faults: Fault[] }
  /** Both changed these: nothing was written. */
  | { kind: 'choose'; conflicts: SidedConflict[]; stamp: string };

const same = (a: unknown, b: unknown) => changesBetween(a, b).length === 0;

/**
 * Hands in for review: nothing that the public sees changes before somebody releases it. What others changed since the
 * form was opened stays, and is asked about where both changed the same field.
 * @throws AppError `forbidden`.
 */
export async function saveSiteDraft<Document>(
  actor: Actor,
  subject: SiteSubject<Document>,
  toSave: SiteToSave,
  options: ContextOptions = {},
): Promise<SiteSaveOutcome> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    const person = requirePerson(actor);
    const typed = await subject.check(toSave.document, tx);
    if (!typed.ok) return { kind: 'refused', faults: typed.faults };
    const reason = toSave.reason.trim();
    if (reason.length > MOST_REASON)
      return { kind: 'refused', faults: [{ path: 'reason', code: 'too_big', message: 'is too long' }] };
    const { published, draft, stamp } = await readState(tx, subject);
    const { merged, conflicts, came } = mergeSides(
      typed.document,
      {
        draft: { base: toSave.base, theirs: draft?.document ?? published },
        published: draft && { base: draft.base, theirs: published },
      },
      toSave.chosenAt === stamp ? toSave.choices : {},
    );
    if (conflicts.length > 0) return { kind: 'choose', conflicts, stamp };
    const checked = await subject.check(merged, tx);
    if (!checked.ok) return { kind: 'refused', faults: checked.faults };
    const { document } = checked;
    if (same(document, draft?.document ?? published) && (draft?.status ?? 'inReview') === 'inReview')
      return { kind: 'same' };
    const id = draft?.id ?? randomUUID();
    const { kind } = subject;
    const data = {
      ...{ document: JSON.stringify(document), baseDocument: JSON.stringify(published), reason },
      ...{ status: 'inReview', updatedAt: now },
      contributors: JSON.stringify([...new Set([...(draft?.contributorIds ?? []), person.id])]),
    };
    if (draft) await tx.siteDraft.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    else
      await tx.siteDraft.create({
        data: { ...data, id, kind, openFor: kind, version: 1, authorId: person.id, createdAt: now },
      });
    const changes = recordedChanges(published, document);
    record({ action: `${kind}.submit`, subject: 'settings', details: { draftId: id, reason, changes } });
    return { kind: 'saved', draftId: id, came };
  });
}

async function requireSiteDraft<Document>(
  tx: Transaction,
  subject: SiteSubject<Document>,
  id: string,
  statuses: readonly SiteDraftStatus[],
  seen?: string,
): Promise<SiteDraft> {
  const [row] = await findRows(tx, { id, kind: subject.kind });
  if (row && seen !== undefined && seen !== (await readState(tx, subject)).stamp) throw draftMoved();
  return requireStatus(row ? toDraft(row) : null, id, statuses);
}

const brokenBy = (faults: readonly Fault[]) =>
  new AppError(
    'conflict',
    `The draft breaks the rules by now: ${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}.`,
    ['brokenNow'],
  );

/**
 * Publishes a draft that is in review: a new catalog version, with totals or a ranking that differ.
 * @param seen the stamp of what the person looked at.
 * @throws AppError `forbidden` (no right, or its own author's where four eyes are asked for), `notFound`,
 * `wrongState`, `conflict` where the draft or what is published changed since they were looked at, or where the draft
 * breaks a rule by now.
 */
export async function publishSiteDraft<Document>(
  actor: Actor,
  subject: SiteSubject<Document>,
  id: string,
  seen: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), async ({ tx, now, version, record }) => {
    const draft = await requireSiteDraft(tx, subject, id, ['inReview'], seen);
    await requireSecondPair(tx, draft, actor);
    const { published } = await readState(tx, subject);
    const { merged, conflicts } = mergeSides(draft.document, {
      draft: null,
      published: { base: draft.base, theirs: published },
    });
    if (conflicts.length > 0)
      throw new AppError('conflict', 'Both changed the same field. Open the form and choose.', ['baseMoved']);
    const checked = await subject.check(merged, tx);
    if (!checked.ok) throw brokenBy(checked.faults);
    if (await subject.write(tx, checked.document, now)) await advanceVersion(tx, version, checked.document);
    await tx.siteDraft.update({ where: { id }, data: publishedNow(actor.id, now) });
    const changes = recordedChanges(published, checked.document);
    record({
      action: `${subject.kind}.change`,
      subject: 'settings',
      details: { draftId: id, author: draft.author.name, changes },
    });
  });
}

/** Sends a draft back to its author, with what is to be done. @throws as `publishSiteDraft`, `inputInvalid`. */
export async function returnSiteDraft<Document>(
  actor: Actor,
  subject: SiteSubject<Document>,
  id: string,
  note: string,
  options: ContextOptions & { seen?: string } = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), async ({ tx, now, record }) => {
    await requireSiteDraft(tx, subject, id, ['inReview'], options.seen);
    const decisionNote = noteToAuthor(note);
    await tx.siteDraft.update({ where: { id }, data: returnedNow(decisionNote, actor.id, now) });
    const details = { draftId: id, note: decisionNote };
    record({ action: `${subject.kind}.reject`, subject: 'settings', details });
  });
}

/** Ends a draft without publishing it. @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState`. */
export async function withdrawSiteDraft<Document>(
  actor: Actor,
  subject: SiteSubject<Document>,
  id: string,
  options: ContextOptions & { seen?: string } = {},
): Promise<void> {
  await runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    await requireSiteDraft(tx, subject, id, OPEN_SITE_STATUSES, options.seen);
    await tx.siteDraft.update({ where: { id }, data: withdrawnNow(now) });
    record({ action: `${subject.kind}.withdraw`, subject: 'settings', details: { draftId: id } });
  });
}
