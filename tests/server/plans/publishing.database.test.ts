/** The rules of releasing a draft, each at its boundary. They are the same on every engine: one is enough. */
import { beforeEach, describe, expect, it } from 'vitest';
import { getPlan, writeCatalog } from '@/server/catalog/read';
import { getDraft, getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, publishDue, scheduleDraft } from '@/server/plans/publishing';
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

  /** A draft in review that each of these people saved in turn. */
  async function draftBy(...people: (typeof editor)[]): Promise<string> {
    let draftId = '';
    for (const [index, person] of people.entries()) {
      const { lockVersion } = await getEditState(PLAN.id, office.database);
      const document = { ...PLAN, name: `Draft ${index} of ${person.name}` };
      const toSave = { document, lockVersion, reason: '', submit: index === people.length - 1 };
      const outcome = await saveDraft(person, toSave, context());
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      draftId = outcome.draftId;
    }
    return draftId;
  }

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
    expect(await publishedName()).toBe(`Draft 0 of ${editor.name}`);
  });
});
