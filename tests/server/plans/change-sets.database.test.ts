/** Sets of drafts on each engine: decided together or not at all, carriers before plans, by a second pair of eyes. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { getPlan } from '@/server/catalog/read';
import { applyImport } from '@/server/imports/apply';
import { previewImport } from '@/server/imports/imports';
import { actOnChangeSet, getChangeSet, listChangeSets, OF_DRAFT } from '@/server/plans/change-sets';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { listScheduled } from '@/server/plans/standing';
import { publishDue } from '@/server/publish-due';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, useBackOffice } from '../back-office';

const { editor, publisher, viewer } = PEOPLE;
const PLANS = FILE.plans.slice(0, 4);
const [FIRST, SECOND, THIRD] = PLANS as [PlanDocument, PlanDocument, PlanDocument, PlanDocument];

describe.each(TEST_ENGINES)('change sets on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: new Date('2026-11-28T12:00:00Z') });
  let marks = 0;

  /** A set of drafts, each of which renames a plan. */
  async function makeSet(plans = PLANS, file: object = FILE, by = editor) {
    const mark = ++marks;
    const named = plans.map((plan) => ({ ...plan, name: `${plan.name} ${mark}` }));
    const content = new TextEncoder().encode(JSON.stringify({ ...file, own: undefined, plans: named }));
    const looked = await previewImport(by, { name: `${mark}.json`, content }, {}, at());
    if (looked.kind !== 'previewed') throw new Error(JSON.stringify(looked));
    const intoDrafts = looked.preview.plans.flatMap(({ waits }) => waits?.draftId ?? []);
    await applyImport(by, looked.runId, { planIds: named.map(({ id }) => id), intoDrafts }, at());
    const [summary] = (await listChangeSets(office.database)).filter(
      ({ importRunId }) => importRunId === looked.runId,
    );
    const set = await getChangeSet(summary?.id ?? '', office.database);
    if (!set || !summary) throw new Error('no set');
    const all = {
      draftIds: set.drafts.map(({ id }) => id),
      carrierDraftIds: set.carrierDrafts.map(({ id }) => id),
    };
    return { set, summary, all, mark };
  }
  const statuses = async (id: string) =>
    (await getChangeSet(id, office.database))?.drafts.map(({ status }) => status);
  const names = () => Promise.all(PLANS.map(async ({ id }) => (await getPlan(id, office.database))?.name));
  const version = async () => (await office.database.catalogState.findFirst())?.version;
  const audited = (action: string) => office.database.auditEvent.count({ where: { action } });

  it('an import is one set, published as one: a revision and an entry for each plan', async () => {
    const { set, summary, all, mark } = await makeSet();
    expect(summary).toMatchObject({ name: `Import of ${mark}.json`, drafts: 4, open: 4, waiting: 4 });
    const [before, entries] = [await version(), await audited('plan.publish')];
    expect(await actOnChangeSet(publisher, set.id, { kind: 'publish' }, all, at())).toEqual({ count: 4 });
    expect(await names()).toEqual(PLANS.map(({ name }) => `${name} ${mark}`));
    expect(await statuses(set.id)).toEqual(Array(4).fill('published'));
    expect(await version()).not.toBe(before);
    expect(await audited('plan.publish')).toBe(entries + 4);
    expect((await listChangeSets(office.database))[0]).toMatchObject({ open: 0, waiting: 0 });
  });

  it('one draft that is not fit is named, and nothing is half written', async () => {
    const { set, all } = await makeSet();
    const third = set.drafts.find(({ planId }) => planId === THIRD.id);
    const state = await getEditState(THIRD.id, office.database);
    // Somebody takes the draft back to work on it.
    await saveDraft(editor, { document: third?.document, lockVersion: state.lockVersion, reason: '' }, at());
    const before = [await names(), await version(), await audited('plan.publish')];
    await expect(actOnChangeSet(publisher, set.id, { kind: 'publish' }, all, at())).rejects.toMatchObject({
      code: 'wrongState',
      details: expect.arrayContaining([`${OF_DRAFT}${third?.planName}`]),
    });
    expect([await names(), await version(), await audited('plan.publish')]).toEqual(before);
    expect((await statuses(set.id))?.filter((status) => status === 'inReview')).toHaveLength(3);
    const fit = all.draftIds.filter((id) => id !== third?.id);
    const some = { draftIds: fit, carrierDraftIds: [] };
    expect(await actOnChangeSet(publisher, set.id, { kind: 'publish' }, some, at())).toEqual({ count: 3 });
    const rest = { draftIds: [third?.id ?? ''], carrierDraftIds: [] };
    await actOnChangeSet(editor, set.id, { kind: 'withdraw' }, rest, at());
  });

  it('a plan that was published anew meanwhile keeps the others back too', async () => {
    const { set, all } = await makeSet([FIRST, SECOND]);
    const moved = set.drafts.find(({ planId }) => planId === SECOND.id);
    await office.database.draft.update({
      where: { id: moved?.id },
      data: { baseDocument: JSON.stringify({ ...moved?.base, name: 'Other' }) },
    });
    await expect(actOnChangeSet(publisher, set.id, { kind: 'publish' }, all, at())).rejects.toMatchObject({
      code: 'conflict',
      details: ['baseMoved', `${OF_DRAFT}${moved?.planName}`],
    });
    expect(await statuses(set.id)).toEqual(['inReview', 'inReview']);
    await actOnChangeSet(editor, set.id, { kind: 'withdraw' }, all, at());
    expect(await statuses(set.id)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('nobody releases a set of their own', async () => {
    const { set, all } = await makeSet([FIRST], FILE, publisher);
    await expect(actOnChangeSet(publisher, set.id, { kind: 'publish' }, all, at())).rejects.toMatchObject({
      code: 'forbidden',
      details: expect.arrayContaining(['fourEyes']),
    });
    for (const by of [viewer, editor])
      await expect(actOnChangeSet(by, set.id, { kind: 'publish' }, all, at())).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(actOnChangeSet(viewer, set.id, { kind: 'withdraw' }, all, at())).rejects.toMatchObject({
      code: 'forbidden',
    });
    await actOnChangeSet(editor, set.id, { kind: 'withdraw' }, all, at());
  });

  it('is scheduled, and sent back with what is to be done', async () => {
    const { set, all } = await makeSet([FIRST, SECOND]);
    const publishAt = new Date('2026-12-01T08:00:00Z');
    await actOnChangeSet(publisher, set.id, { kind: 'schedule', publishAt }, all, at());
    expect(await statuses(set.id)).toEqual(['scheduled', 'scheduled']);
    await expect(
      actOnChangeSet(publisher, set.id, { kind: 'return', note: ' ' }, all, at()),
    ).rejects.toMatchObject({ code: 'inputInvalid', details: expect.arrayContaining(['note']) });
    await actOnChangeSet(publisher, set.id, { kind: 'return', note: 'Which page?' }, all, at());
    expect(await statuses(set.id)).toEqual(['returned', 'returned']);
    expect((await getChangeSet(set.id, office.database))?.drafts[0]?.decisionNote).toBe('Which page?');
    await actOnChangeSet(editor, set.id, { kind: 'withdraw' }, all, at());
  });

  it.each([
    ['in the same act', true, 'breeze'],
    ['at the same time', false, 'gale'],
  ])('a new carrier is published before its plans, %s', async (_label, whole, id) => {
    const carrier = {
      ...FILE.carrier,
      id,
      name: { en: 'Breeze', zh: '微风' },
      families: [],
      shared: null,
    };
    const plans = [{ ...FIRST, id: `${id}-one`, carrier: id }];
    const { set, all } = await makeSet(plans, { carrier });
    expect(set.carrierDrafts).toMatchObject([{ carrierId: id }]);
    await expect(publishDraft(publisher, all.draftIds[0] ?? '', at())).rejects.toMatchObject({
      details: ['carrierFirst'],
    });
    const later = { kind: 'schedule', publishAt: new Date('2026-12-01T08:00:00Z') } as const;
    // The plan alone would be there before its carrier.
    await expect(
      actOnChangeSet(publisher, set.id, later, { ...all, carrierDraftIds: [] }, at()),
    ).rejects.toMatchObject({ details: ['carrierFirst', expect.any(String)] });
    expect(await actOnChangeSet(publisher, set.id, later, all, at())).toEqual({ count: 2 });
    expect((await listScheduled(office.database)).get(all.draftIds[0] ?? '')).toEqual({ kind: 'fits' });
    await expect(publishDraft(publisher, all.draftIds[0] ?? '', at())).rejects.toMatchObject({
      details: ['carrierFirst'],
    });
    if (whole)
      expect(await actOnChangeSet(publisher, set.id, { kind: 'publish' }, all, at())).toEqual({ count: 2 });
    else
      expect(await publishDue({ ...at(), now: later.publishAt })).toEqual({
        published: [id, `${id}-one`],
        returned: [],
      });
    expect((await getPlan(`${id}-one`, office.database))?.carrier).toBe(id);
  });

  it('of nothing, of another set, of no set', async () => {
    const one = await makeSet([FIRST]);
    const other = await makeSet([SECOND]);
    const act = { kind: 'withdraw' } as const;
    const none = { draftIds: [], carrierDraftIds: [] };
    await expect(actOnChangeSet(editor, one.set.id, act, none, at())).rejects.toMatchObject({
      details: ['noDraft'],
    });
    const both = { ...none, draftIds: [...one.all.draftIds, ...other.all.draftIds] };
    await expect(actOnChangeSet(editor, one.set.id, act, both, at())).rejects.toMatchObject({
      details: ['notInSet'],
    });
    await expect(actOnChangeSet(editor, 'none', act, none, at())).rejects.toMatchObject({ code: 'notFound' });
    expect(await getChangeSet('none', office.database)).toBeNull();
    expect(await statuses(one.set.id)).toEqual(['inReview']);
  });

  it('an import anew takes the draft into its own set', async () => {
    const one = await makeSet([THIRD]);
    const two = await makeSet([THIRD]);
    expect(two.all.draftIds).toEqual(one.all.draftIds);
    expect((await getChangeSet(one.set.id, office.database))?.drafts).toEqual([]);
    expect((await getChangeSet(two.set.id, office.database))?.drafts).toHaveLength(1);
  });
});
