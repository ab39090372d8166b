/** Drafts as they are read: whole, listed, and as what work starts from. The same on every engine: one is enough. */
import { describe, expect, it } from 'vitest';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { addToChangeSet, createChangeSet } from '@/server/plans/change-sets';
import { submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import {
  draftsOfSet,
  getDraft,
  getEditState,
  listDrafts,
  listWholeDrafts,
  publishedPlan,
  readEditStates,
  readLockVersion,
  requireDraft,
} from '@/server/plans/read-drafts';
import { SQLITE } from '../../prisma/engines';
import { PEOPLE, SECOND, useBackOffice } from '../back-office';
import { newPlan, overtaken, published, saved } from '../new-plans';

const { editor, publisher } = PEOPLE;
const hour = (number: number) => new Date(Date.UTC(2026, 10, 1, number));
const iso = (number: number) => hour(number).toISOString();
const LATER = new Date('2026-12-01T12:00:00Z');

describe('drafts that are read', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = hour(12)) => ({ database: office.database, now });
  const state = (id: string) => getEditState(id, office.database);

  it('a new plan, handed in by another', async () => {
    const plan = newPlan();
    const { draftId: id } = await saved(plan, at(), { reason: 'found' });
    const written = {
      ...{ id, planId: plan.id, carrierId: 'tello', planName: plan.name, isNewPlan: true },
      ...{ origin: 'edit', reason: 'found', status: 'editing', author: { id: editor.id, name: 'editor' } },
      ...{ contributorIds: [editor.id], createdAt: iso(12), updatedAt: iso(12), submittedAt: null },
      ...{ decidedBy: null, decisionNote: null, publishAt: null, changeSetId: null },
      ...{ document: plan, base: null },
    };
    expect(await getDraft(id, office.database)).toEqual(written);
    await submitDraft(publisher, id, at(hour(13)));
    const status = 'inReview';
    const handedIn = { ...written, status, submittedAt: iso(13), updatedAt: iso(13) };
    expect(await getDraft(id, office.database)).toEqual(handedIn);
  });

  it('of a published plan, sent back and scheduled', async () => {
    const plan = await published(newPlan(), at());
    const newer = { ...plan, name: 'Newer' };
    const { draftId: id } = await saved(newer, at(), { submit: true });
    await returnDraft(SECOND, id, 'once more', at(hour(13)));
    const decidedBy = { id: SECOND.id, name: 'second' };
    expect(await getDraft(id, office.database)).toMatchObject({
      ...{ isNewPlan: false, planName: 'Newer', document: newer, base: plan },
      ...{ status: 'returned', decidedBy, decisionNote: 'once more', publishAt: null },
    });
    await submitDraft(editor, id, at());
    await scheduleDraft(SECOND, id, LATER, at());
    expect(await getDraft(id, office.database)).toMatchObject({
      ...{ status: 'scheduled', publishAt: LATER.toISOString() },
    });
  });

  it('one that is nowhere', async () => {
    expect(await getDraft('nowhere', office.database)).toBeNull();
    const required = requireDraft(office.database, 'nowhere', DRAFT_STATUSES, 0);
    await expect(required).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each([
    ['what was seen', 0, 'editing', null],
    ['what was seen, in another state', 0, 'inReview', 'wrongState'],
    ['something older than what is there', -1, 'editing', 'conflict'],
    ['something newer than what is there', 1, 'editing', 'conflict'],
    ['something else, in another state: what changed is said first', 1, 'inReview', 'conflict'],
    ['nothing', null, 'editing', null],
    ['nothing, in another state', null, 'inReview', 'wrongState'],
  ] as const)('an act names %s', async (_label, offset, status, code) => {
    const { draftId, lockVersion } = await saved(newPlan(), at());
    const seen = offset === null ? undefined : lockVersion + offset;
    const required = requireDraft(office.database, draftId, [status], seen);
    if (code) await expect(required).rejects.toMatchObject({ code });
    else expect(await required).toMatchObject({ id: draftId, status });
  });

  describe('lists', () => {
    const listed = async (...statuses: Parameters<typeof listDrafts>) =>
      (await listDrafts(...statuses)).map(({ id }) => id);

    it('those that are open, the last saved first, without their documents', async () => {
      await office.database.draft.updateMany({ data: { openFor: null, status: 'withdrawn' } });
      const ids: Record<string, string> = {};
      for (const [index, status] of DRAFT_STATUSES.entries()) {
        const { draftId: id } = await saved(newPlan(), at(hour(index)), { submit: status !== 'editing' });
        ids[status] = id;
        if (status === 'returned') await returnDraft(SECOND, id, 'once more', at(hour(index)));
        if (status === 'scheduled') await scheduleDraft(SECOND, id, LATER, at(hour(index)));
        if (status === 'published') await publishDraft(SECOND, id, at(hour(index)));
        if (status === 'withdrawn') await withdrawDraft(editor, id, at(hour(index)));
      }
      const open = OPEN_STATUSES.map((status) => ids[status]).toReversed();
      expect(await listed(undefined, office.database)).toEqual(open);
      expect(await listed(['scheduled', 'editing'], office.database)).toEqual([ids.scheduled, ids.editing]);
      expect(await listed([], office.database)).toEqual([]);
      const whole = await listWholeDrafts(['editing'], office.database);
      const [one] = whole;
      expect(whole).toEqual([await getDraft(String(ids.editing), office.database)]);
      expect(one?.document.id).toBe(one?.planId);
      const { document: _document, base: _base, ...summary } = one ?? {};
      expect(await listDrafts(['editing'], office.database)).toEqual([summary]);
    });

    it('those of a set by name, and of one name by their ids', async () => {
      const names = ['beta', 'Alpha', 'same', 'same', 'same', 'Ärger'];
      const drafts = await Promise.all(names.map((name) => saved(newPlan({ name }), at())));
      const ids = drafts.map(({ draftId }) => draftId);
      const set = { name: 'Set', authorId: editor.id, importRunId: null, createdAt: hour(12) };
      const setId = await createChangeSet(office.database, set);
      // Read the other way round, unless they are sorted.
      for (const [index, id] of ids.toSorted().entries())
        await office.database.draft.update({ where: { id }, data: { updatedAt: hour(index) } });
      await saved(newPlan({ name: 'not in it' }), at());
      await addToChangeSet(office.database, setId, { draftIds: ids, carrierDraftIds: [] });
      const found = await draftsOfSet(office.database, setId);
      expect(found.map(({ planName, changeSetId }) => [planName, changeSetId])).toEqual(
        ['Alpha', 'Ärger', 'beta', 'same', 'same', 'same'].map((name) => [name, setId]),
      );
      expect(found.slice(3).map(({ id }) => id)).toEqual(ids.slice(2, 5).sort());
      expect(await draftsOfSet(office.database, 'nowhere')).toEqual([]);
    });
  });

  describe('what work starts from', () => {
    it('of a plan that is nowhere: nothing', async () => {
      expect(await state('nowhere')).toEqual({ published: null, draft: null, lockVersion: 0, basis: '' });
      expect(await publishedPlan(office.database, 'nowhere')).toBeNull();
      expect(await readLockVersion(office.database, 'nowhere')).toBe(0);
    });

    it('of a plan that is begun, published, written on, published anew and left again', async () => {
      const plan = newPlan();
      const first = await saved(plan, at());
      const draft = await getDraft(first.draftId, office.database);
      const begun = { published: null, draft, lockVersion: 1, basis: `${first.draftId}/1` };
      expect(await state(plan.id)).toEqual(begun);
      await submitDraft(editor, first.draftId, at());
      await publishDraft(SECOND, first.draftId, at());
      // Saved, handed in, published: three steps of the draft, and one revision.
      const there = { published: plan, draft: null, lockVersion: 4, basis: 'r1' };
      expect(await state(plan.id)).toEqual(there);
      expect(await publishedPlan(office.database, plan.id)).toEqual(plan);
      const second = await saved({ ...plan, name: 'Newer' }, at());
      await saved({ ...plan, name: 'Newest' }, at());
      await overtaken({ ...plan, name: 'Public' }, at());
      expect(await state(plan.id)).toMatchObject({
        ...{ published: { name: 'Public' }, draft: { id: second.draftId, document: { name: 'Newest' } } },
        ...{ lockVersion: 7, basis: `${second.draftId}/2` },
      });
      expect(await readLockVersion(office.database, plan.id)).toBe(7);
      await withdrawDraft(editor, second.draftId, at());
      expect(await state(plan.id)).toMatchObject({ draft: null, lockVersion: 8, basis: 'r2' });
      expect(await readLockVersion(office.database, plan.id)).toBe(8);
    });

    it('of a plan from before revisions were kept, and of a draft from before versions were', async () => {
      const plan = await published(newPlan(), at());
      await office.database.planRevision.deleteMany({ where: { planId: plan.id } });
      expect(await state(plan.id)).toMatchObject({ published: plan, basis: 'r0', lockVersion: 2 });
      expect(await readLockVersion(office.database, plan.id)).toBe(2);
      const { draftId } = await saved({ ...plan, name: 'Newer' }, at());
      await office.database.draftVersion.deleteMany({ where: { draftId } });
      expect(await state(plan.id)).toMatchObject({ basis: `${draftId}/0`, lockVersion: 3 });
    });

    it('of several plans at once, an answer for each', async () => {
      const [one, two] = [await published(newPlan(), at()), newPlan()];
      await saved(two, at());
      const ids = [two.id, 'nowhere', one.id];
      const states = await readEditStates(office.database, ids);
      expect([...states.keys()]).toEqual(ids);
      for (const id of ids) expect(states.get(id)).toEqual(await state(id));
    });
  });
});
