/** The rules of releasing a draft, each at its boundary. They are the same on every engine: one is enough. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '@/server/audit';
import { getPlan, writeCatalog } from '@/server/catalog/read';
import { getDraft, getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { getHistory } from '@/server/plans/history';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { publishDue } from '@/server/publish-due';
import { SQLITE } from '../../prisma/engines';
import { FILE, PEOPLE, PLAN, SECOND, useBackOffice } from '../back-office';

const { editor, publisher, owner } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-12-01T12:00:00Z');

describe('releasing a draft', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const context = (now = NOON) => ({ database: office.database, now });

  beforeEach(async () => {
    const { draft } = await getEditState(PLAN.id, office.database);
    if (draft) await withdrawDraft(editor, draft.id, context());
  });

  let count = 0;
  /** A draft in review that each of these people saved in turn. */
  async function draftBy(...people: (typeof editor)[]): Promise<string> {
    let draftId = '';
    count += 1;
    for (const [index, person] of people.entries()) {
      const { lockVersion } = await getEditState(PLAN.id, office.database);
      const document = { ...PLAN, name: `Draft ${count}.${index}` };
      const toSave = { document, lockVersion, reason: '', submit: index === people.length - 1 };
      const outcome = await saveDraft(person, toSave, context());
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      draftId = outcome.draftId;
    }
    return draftId;
  }

  const lastEvent = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];

  const publishedName = async () => (await getPlan(PLAN.id, office.database))?.name;

  describe('needs somebody who did not write it', () => {
    const release = {
      publish: (actor: typeof editor, id: string) => publishDraft(actor, id, context()),
      schedule: (actor: typeof editor, id: string) => scheduleDraft(actor, id, LATER, context()),
    };
    it.each([
      ['its only author', [publisher]],
      ['its author, after somebody else saved it', [publisher, editor]],
      ['somebody who saved it in the middle', [editor, publisher, owner]],
      ['who saved it last', [editor, publisher]],
    ] as const)('not %s', async (_label, people) => {
      const id = await draftBy(...people);
      for (const way of [release.publish, release.schedule])
        await expect(way(publisher, id)).rejects.toMatchObject({ code: 'forbidden', details: ['fourEyes'] });
      expect(await publishedName()).toBe(PLAN.name);
      expect(await getDraft(id, office.database)).toMatchObject({ status: 'inReview', publishAt: null });
    });

    it('a draft remembers everybody who saved it, once each', async () => {
      const id = await draftBy(editor, publisher, editor, owner);
      const draft = await getDraft(id, office.database);
      expect(draft?.contributorIds).toEqual([editor.id, publisher.id, owner.id]);
      expect(draft?.author.id).toBe(editor.id);
    });

    it('somebody else schedules it', async () => {
      const id = await draftBy(editor, publisher);
      await scheduleDraft(SECOND, id, LATER, context());
      expect(await getDraft(id, office.database)).toMatchObject({
        status: 'scheduled',
        publishAt: LATER.toISOString(),
        decidedBy: { name: 'second' },
      });
    });
  });

  it('refuses to schedule a draft whose plan was published anew', async () => {
    const id = await draftBy(editor);
    const renamed = (name: string) => ({
      ...FILE,
      plans: FILE.plans.map((plan) => (plan.id === PLAN.id ? { ...plan, name } : plan)),
    });
    await writeCatalog([renamed('From a file')], context());
    try {
      await expect(scheduleDraft(SECOND, id, LATER, context())).rejects.toMatchObject({
        code: 'conflict',
        details: ['baseMoved'],
      });
      expect(await getDraft(id, office.database)).toMatchObject({ status: 'inReview', publishAt: null });
    } finally {
      await writeCatalog([renamed(PLAN.name)], context());
    }
  });

  it.each([
    ['a millisecond before now', -1, false],
    ['now', 0, false],
    ['a millisecond after now', 1, true],
  ])('schedules for a time to come: %s', async (_label, offset, allowed) => {
    const scheduling = scheduleDraft(
      SECOND,
      await draftBy(editor),
      new Date(NOON.getTime() + offset),
      context(),
    );
    if (allowed) await scheduling;
    else await expect(scheduling).rejects.toMatchObject({ code: 'inputInvalid', details: ['publishAt'] });
  });

  it('publishes a scheduled draft at its time and not a millisecond before', async () => {
    const id = await draftBy(editor);
    await scheduleDraft(SECOND, id, LATER, context());
    expect(await publishDue(context(new Date(LATER.getTime() - 1)))).toEqual({ published: [], returned: [] });
    expect(await publishDue(context(LATER))).toEqual({ published: [PLAN.id], returned: [] });
    expect(await publishedName()).toBe(`Draft ${count}.0`);
  });

  describe('writes down', () => {
    const subject = `plan:${PLAN.id}`;

    it('what was published, with its author and what changed', async () => {
      const before = await publishedName();
      const id = await draftBy(publisher, editor);
      const name = (await getDraft(id, office.database))?.planName;
      const { revision } = await publishDraft(SECOND, id, context());
      expect(await lastEvent()).toMatchObject({
        ...{ action: 'plan.publish', subject, actorName: 'second' },
        details: {
          ...{ draftId: id, revision, author: 'publisher', reason: '' },
          changes: [{ path: 'name', before, after: name }],
        },
      });
      const [newest] = await getHistory(PLAN.id, office.database);
      expect(newest).toMatchObject({
        number: revision,
        author: { name: 'publisher' },
        publisher: { name: 'second' },
      });
      expect(await getDraft(id, office.database)).toMatchObject({
        ...{ status: 'published', decidedBy: { name: 'second' }, updatedAt: NOON.toISOString() },
      });
      expect((await getEditState(PLAN.id, office.database)).draft).toBeNull();
    });

    it('until when a draft waits', async () => {
      const id = await draftBy(editor);
      await scheduleDraft(SECOND, id, LATER, context());
      const details = { draftId: id, publishAt: LATER.toISOString() };
      expect(await lastEvent()).toMatchObject({
        action: 'draft.schedule',
        subject,
        actorName: 'second',
        details,
      });
    });

    it('why a draft was sent back', async () => {
      const id = await draftBy(editor);
      await scheduleDraft(SECOND, id, LATER, context());
      await returnDraft(SECOND, id, '  The fee is missing ', context());
      const details = { draftId: id, note: 'The fee is missing' };
      expect(await lastEvent()).toMatchObject({
        action: 'draft.reject',
        subject,
        actorName: 'second',
        details,
      });
      expect(await getDraft(id, office.database)).toMatchObject({
        ...{ status: 'returned', publishAt: null, decisionNote: 'The fee is missing' },
        ...{ decidedBy: { name: 'second' }, updatedAt: NOON.toISOString() },
      });
    });

    it('why a draft was taken off the schedule', async () => {
      const id = await draftBy(editor);
      await scheduleDraft(SECOND, id, LATER, context());
      const published = await getPlan(PLAN.id, office.database);
      await writeCatalog([{ ...FILE, plans: [{ ...PLAN, name: 'From a file again' }] }], context());
      expect(await publishDue(context(LATER))).toEqual({ published: [], returned: [PLAN.id] });
      const draft = await getDraft(id, office.database);
      expect(draft).toMatchObject({ status: 'returned', publishAt: null, decidedBy: null });
      expect(draft?.decisionNote).toContain('published anew');
      expect(await lastEvent()).toMatchObject({
        ...{ action: 'draft.unschedule', subject, actorName: 'schedule' },
        details: { draftId: id, why: draft?.decisionNote },
      });
      await writeCatalog([{ ...FILE, plans: [published ?? PLAN] }], context());
    });
  });

  it.each([
    ['nothing', '', false],
    ['spaces', '  ', false],
    ['one character', 'x', true],
    ['1,000 characters', 'x'.repeat(1000), true],
    ['1,000 characters between spaces', ` ${'x'.repeat(1000)} `, true],
    ['1,001 characters', 'x'.repeat(1001), false],
  ])('a draft is sent back with a note: %s', async (_label, note, allowed) => {
    const returning = returnDraft(SECOND, await draftBy(editor), note, context());
    if (allowed) await returning;
    else await expect(returning).rejects.toMatchObject({ code: 'inputInvalid', details: ['note'] });
  });

  it('a draft that breaks the rules by now is refused, and sent back when it is due', async () => {
    const id = await draftBy(editor);
    await scheduleDraft(SECOND, id, LATER, context());
    const document = JSON.stringify({ ...PLAN, billing: 'barter' });
    await office.database.draft.update({ where: { id }, data: { document } });
    await expect(publishDraft(SECOND, id, context())).rejects.toMatchObject({
      code: 'inputInvalid',
      details: [expect.stringMatching(/^billing /)],
    });
    expect(await publishDue(context(LATER))).toEqual({ published: [], returned: [PLAN.id] });
    expect(await getDraft(id, office.database)).toMatchObject({ status: 'returned' });
  });

  it.each(['publish', 'schedule', 'return'] as const)(
    'only a draft in review or on the schedule: %s',
    async (way) => {
      const id = await draftBy(editor);
      await returnDraft(SECOND, id, 'once more', context());
      const ways = {
        publish: () => publishDraft(SECOND, id, context()),
        schedule: () => scheduleDraft(SECOND, id, LATER, context()),
        return: () => returnDraft(SECOND, id, 'again', context()),
      };
      await expect(ways[way]()).rejects.toMatchObject({ code: 'wrongState' });
    },
  );

  it('a draft on the schedule is published at once, or scheduled anew', async () => {
    const id = await draftBy(editor);
    await scheduleDraft(SECOND, id, LATER, context());
    const sooner = new Date(LATER.getTime() - 1000);
    await scheduleDraft(owner, id, sooner, context());
    expect(await getDraft(id, office.database)).toMatchObject({ publishAt: sooner.toISOString() });
    await publishDraft(SECOND, id, context());
    expect(await publishDue(context(LATER))).toEqual({ published: [], returned: [] });
  });
});
