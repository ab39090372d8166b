/** What is said about drafts, on each engine: threads, one's own words, what was seen, ended drafts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DraftRef } from '@/lib/admin/draft';
import { readAudit } from '@/server/audit';
import {
  addComment,
  countOpenThreads,
  deleteComment,
  editComment,
  listThreads,
  settleThread,
} from '@/server/plans/comments';
import { getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, PLAN, useBackOffice } from '../back-office';

const { editor, publisher } = PEOPLE;
const PRICE = 'charges.options[monthly].priceByLines.1';

describe.each(TEST_ENGINES)('comments on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  let minute = 0;
  /** A minute later with each act, so that what is said has an order. */
  const at = () => ({
    database: office.database,
    now: new Date(Date.UTC(2026, 10, 28, 12, ++minute)),
  });
  const draft: { kind: 'plan'; id: string } = { kind: 'plan', id: '' };
  const threads = (ref: DraftRef = draft) => listThreads(ref, office.database);
  const open = async () => (await countOpenThreads('plan', [draft.id], office.database)).get(draft.id) ?? 0;
  const say = (text: string, more: { threadId?: string; path?: string } = {}, by = editor) =>
    addComment(by, { draft, threadId: more.threadId ?? null, path: more.path ?? '', text }, at());
  const threadOf = async (id: string) => {
    const thread = (await threads()).find((one) => one.id === id);
    if (!thread) throw new Error(`no thread ${id}`);
    return thread;
  };

  beforeAll(async () => {
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    const document = { ...PLAN, name: 'Another name' };
    const saved = await saveDraft(editor, { document, lockVersion, reason: '', submit: true }, at());
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    draft.id = saved.draftId;
  });

  it('a thread holds its field, its answers and the version of the draft that it was written at', async () => {
    const { id, subject } = await say('  Is this $15 now?  ', { path: PRICE });
    expect(subject).toBe(`plan:${PLAN.id}`);
    await say('Yes, see https://example.org', { threadId: id }, publisher);
    const thread = await threadOf(id);
    expect(thread).toMatchObject({ path: PRICE, resolved: null, stamp: 2 });
    expect(
      thread.comments.map(({ text, author, draftVersion }) => [text, author.name, draftVersion]),
    ).toEqual([
      ['Is this $15 now?', 'editor', 1],
      ['Yes, see https://example.org', 'publisher', 1],
    ]);
  });

  it('a settled thread is not counted, and an answer opens it again', async () => {
    const before = await open();
    const { id } = await say('On the whole');
    expect(await open()).toBe(before + 1);
    await settleThread(publisher, id, true, (await threadOf(id)).stamp, at());
    expect((await threadOf(id)).resolved?.by.name).toBe('publisher');
    expect(await open()).toBe(before);
    await say('One more thing', { threadId: id });
    expect((await threadOf(id)).resolved).toBeNull();
    expect(await open()).toBe(before + 1);
  });

  it('nothing is settled that was not read, and nothing changed that was changed since', async () => {
    const { id } = await say('First');
    const { stamp } = await threadOf(id);
    await say('Second', { threadId: id }, publisher);
    await expect(settleThread(publisher, id, true, stamp, at())).rejects.toMatchObject({
      code: 'conflict',
      details: ['threadMoved'],
    });
    await editComment(editor, id, 'First, better', 1, at());
    await expect(editComment(editor, id, 'From another tab', 1, at())).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await threadOf(id)).comments[0]).toMatchObject({ text: 'First, better', version: 2 });
    expect((await threadOf(id)).comments[0]?.editedAt).not.toBeNull();
  });

  it('only its author changes or deletes a comment; a deleted one keeps its place and loses its text', async () => {
    const { id } = await say('Mine');
    await expect(editComment(publisher, id, 'Yours', 1, at())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteComment(publisher, id, 1, at())).rejects.toMatchObject({ code: 'forbidden' });
    const before = await open();
    await deleteComment(editor, id, 1, at());
    expect((await threadOf(id)).comments[0]).toMatchObject({ text: '' });
    expect((await threadOf(id)).comments[0]?.deletedAt).not.toBeNull();
    expect(await open()).toBe(before - 1);
    await expect(editComment(editor, id, 'Back', 2, at())).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['nothing', ''],
    ['blanks alone', ' \n\t'],
    ['one letter too many', 'x'.repeat(2001)],
  ])('refused: %s', async (_, text) => {
    await expect(say(text)).rejects.toMatchObject({ code: 'inputInvalid', details: ['comment'] });
  });

  it('the longest that is allowed is taken', async () => {
    await expect(say('x'.repeat(2000))).resolves.toBeTruthy();
  });

  it('an answer stays in its draft', async () => {
    const { id } = await say('Here');
    const other = { kind: 'plan', id: 'another' } as const;
    await expect(
      addComment(editor, { draft: other, threadId: id, path: '', text: 'There' }, at()),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('the log says who spoke about what, and never a word of it', async () => {
    const { id } = await say('A secret word', { path: PRICE });
    const [entry] = (await readAudit({}, { take: 1 }, office.database)).entries;
    expect(entry).toMatchObject({ action: 'comment.add', subject: `plan:${PLAN.id}`, actorName: 'editor' });
    expect(entry?.details).toEqual({ draftId: draft.id, commentId: id, field: PRICE });
  });

  it('of an ended draft all stays readable, and nothing more is said', async () => {
    const { id } = await say('Last word');
    await withdrawDraft(editor, draft.id, at());
    await expect(say('Too late')).rejects.toMatchObject({ code: 'wrongState' });
    await expect(editComment(editor, id, 'Too late', 1, at())).rejects.toMatchObject({ code: 'wrongState' });
    expect((await threadOf(id)).comments[0]?.text).toBe('Last word');
  });
});
