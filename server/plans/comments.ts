/** What people say about drafts of plans, carriers and taxes, in threads that are settled and opened again. */
import { randomUUID } from 'node:crypto';
import type { AuditAction } from '@/lib/admin/audit';
import { type Comment, MOST_COMMENT, openThreads, type Thread, threadStamp } from '@/lib/admin/comment';
import type { DraftKind, DraftRef } from '@/lib/admin/draft';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { draftSubject } from '@/server/draft-rows';
import { lastVersionOf } from '@/server/draft-versions';
import { AppError } from '@/server/errors';

const PERSON = { select: { id: true, name: true } } as const;
const findRows = (tx: Transaction, where: object) =>
  tx.draftComment.findMany({
    where,
    include: { author: PERSON, resolvedBy: PERSON },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
type Row = Awaited<ReturnType<typeof findRows>>[number];

const toComment = (row: Row): Comment => ({
  ...{ id: row.id, author: row.author, text: row.text, version: row.version, draftVersion: row.draftVersion },
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  deletedAt: row.deletedAt?.toISOString() ?? null,
});

/** Rows as threads, those that were begun first coming first. */
function toThreads(rows: readonly Row[]): Thread[] {
  return rows
    .filter(({ id, threadId }) => id === threadId)
    .map((first) => {
      const comments = rows
        .filter(({ threadId, id }) => threadId === first.id && id !== first.id)
        .map(toComment);
      const all = [toComment(first), ...comments];
      const { resolvedBy, resolvedAt } = first;
      return {
        ...{ id: first.id, path: first.path, comments: all, stamp: threadStamp(all) },
        resolved: resolvedBy && resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
      };
    });
}

/** Everything that was said about a draft; empty where nothing was, or where there is no such draft. */
export async function listThreads({ kind, id }: DraftRef, database: Database = db()): Promise<Thread[]> {
  return withDatabase(async () => toThreads(await findRows(database, { draftKind: kind, draftId: id })));
}

/** How many threads nobody settled yet, by the id of the draft; a draft without any is left out. */
export async function countOpenThreads(
  kind: DraftKind,
  draftIds: readonly string[],
  database: Database = db(),
): Promise<Map<string, number>> {
  const rows = await withDatabase(() =>
    findRows(database, { draftKind: kind, draftId: { in: [...draftIds] } }),
  );
  const counts = new Map<string, number>();
  for (const draftId of new Set(rows.map((row) => row.draftId))) {
    const open = openThreads(toThreads(rows.filter((row) => row.draftId === draftId))).length;
    if (open > 0) counts.set(draftId, open);
  }
  return counts;
}

/** What a draft is of, as the audit log names it, and its version. */
interface Subject {
  subject: string;
  /** The draft's newest version; null where versions are not kept. */
  newest: number | null;
}

const ended = () =>
  new AppError('wrongState', 'The draft has ended: nothing is said about it any more. Reload the page.');
const missing = (what: string) =>
  new AppError('notFound', `There is no ${what} of that name. Reload the page.`);

/** The draft that is spoken about. @throws AppError `notFound`, `wrongState` where it has ended. */
async function openSubject(tx: Transaction, draft: DraftRef): Promise<Subject> {
  const found = await draftSubject(tx, draft);
  if (!found) throw missing('draft');
  if (!found.isOpen) throw ended();
  const newest =
    draft.kind === 'plan' || draft.kind === 'carrier'
      ? (await lastVersionOf(tx, { kind: draft.kind }, draft.id)).number
      : null;
  return { subject: found.subject, newest };
}

/** The words that were typed, without blank ends. @throws AppError `inputInvalid`. */
function acceptText(typed: string): string {
  const text = typed.replaceAll('\r\n', '\n').trim();
  if (text === '' || text.length > MOST_COMMENT)
    throw new AppError('inputInvalid', 'Write something, in at most 2,000 characters.', ['comment']);
  return text;
}

const moved = () =>
  new AppError('conflict', 'Somebody wrote in this thread since you opened the page. Read it first.', [
    'threadMoved',
  ]);

/** A comment inside a transaction, with the draft that it is about. @throws AppError `notFound`, `wrongState`. */
async function readComment(tx: Transaction, id: string): Promise<Row & Subject> {
  const [row] = await findRows(tx, { id });
  if (!row) throw missing('comment');
  const subject = await openSubject(tx, { kind: row.draftKind as DraftKind, id: row.draftId });
  return { ...row, ...subject };
}

/** What is written down of an act upon a comment; never its text, which its author may take back. */
const recorded = (action: AuditAction, { subject, ...row }: Row & Subject) => ({
  action,
  subject,
  details: { draftId: row.draftId, commentId: row.id, ...(row.path !== '' && { field: row.path }) },
});

export interface CommentToAdd {
  draft: DraftRef;
  /** The thread that it answers; null begins one. */
  threadId: string | null;
  /** Of a thread that begins: the field, or empty for the whole draft. */
  path: string;
  text: string;
}

/**
 * Says something about an open draft: begins a thread or answers in one. An answer to a settled thread opens it again.
 * @returns the id of the comment and what it is about, for whoever tells others.
 * @throws AppError `forbidden`, `notFound`, `wrongState` where the draft has ended, `inputInvalid`.
 */
export async function addComment(
  actor: Actor,
  { draft, threadId, path, text }: CommentToAdd,
  options: ContextOptions = {},
): Promise<{ id: string; threadId: string; subject: string }> {
  return runAction(actor, 'comment', contextOf(options), async ({ tx, now, record }) => {
    const { subject, newest } = await openSubject(tx, draft);
    const [first] = threadId === null ? [] : await findRows(tx, { id: threadId, threadId });
    if (threadId !== null && first?.draftId !== draft.id) throw missing('thread');
    if (path.length > 500) throw new AppError('inputInvalid', 'There is no such field.', ['comment']);
    const id = randomUUID();
    const row = await tx.draftComment.create({
      data: {
        ...{ id, draftKind: draft.kind, draftId: draft.id, threadId: threadId ?? id, text: acceptText(text) },
        ...{ path: first?.path ?? path, authorId: requirePerson(actor).id, createdAt: now, version: 1 },
        draftVersion: newest,
      },
      include: { author: PERSON, resolvedBy: PERSON },
    });
    if (first?.resolvedAt)
      await tx.draftComment.update({
        where: { id: first.id },
        data: { resolvedAt: null, resolvedById: null, version: { increment: 1 } },
      });
    record(recorded('comment.add', { ...row, subject, newest }));
    return { id, threadId: row.threadId, subject };
  });
}

/** A comment of one's own, as it was seen. @throws AppError as changing it does. */
async function ownComment({ tx }: ActionContext, actor: Actor, id: string, seen: number) {
  const row = await readComment(tx, id);
  if (row.author.id !== requirePerson(actor).id)
    throw new AppError('forbidden', 'Only who wrote a comment changes it.', ['notYourComment']);
  if (row.deletedAt !== null || row.version !== seen) throw moved();
  return row;
}

/**
 * Writes a comment of one's own anew; it is marked as changed.
 * @param seen the comment's version that was seen.
 * @throws AppError `forbidden` (no right, or somebody else's), `notFound`, `wrongState`, `conflict`, `inputInvalid`.
 */
export async function editComment(
  actor: Actor,
  id: string,
  typed: string,
  seen: number,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'comment', contextOf(options), async (context) => {
    const row = await ownComment(context, actor, id, seen);
    const text = acceptText(typed);
    if (text === row.text) return;
    await context.tx.draftComment.update({
      where: { id },
      data: { text, editedAt: context.now, version: { increment: 1 } },
    });
    context.record(recorded('comment.edit', row));
  });
}

/** Takes the text of a comment of one's own away; its place stays, marked. @throws as `editComment`. */
export async function deleteComment(
  actor: Actor,
  id: string,
  seen: number,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'comment', contextOf(options), async (context) => {
    const row = await ownComment(context, actor, id, seen);
    await context.tx.draftComment.update({
      where: { id },
      data: { text: '', deletedAt: context.now, version: { increment: 1 } },
    });
    context.record(recorded('comment.delete', row));
  });
}

/**
 * Settles a thread, or opens it again.
 * @param seen the thread's stamp that was seen: nothing that somebody just wrote is settled unread.
 * @throws AppError `forbidden`, `notFound`, `wrongState`, `conflict`.
 */
export async function settleThread(
  actor: Actor,
  threadId: string,
  isResolved: boolean,
  seen: number,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'comment', contextOf(options), async ({ tx, now, record }) => {
    const first = await readComment(tx, threadId);
    if (first.threadId !== threadId) throw missing('thread');
    const [thread] = toThreads(await findRows(tx, { threadId }));
    if (thread?.stamp !== seen) throw moved();
    if ((thread.resolved !== null) === isResolved) return;
    await tx.draftComment.update({
      where: { id: threadId },
      data: {
        ...{ resolvedAt: isResolved ? now : null, resolvedById: isResolved ? requirePerson(actor).id : null },
        version: { increment: 1 },
      },
    });
    record(recorded(isResolved ? 'comment.resolve' : 'comment.reopen', first));
  });
}
