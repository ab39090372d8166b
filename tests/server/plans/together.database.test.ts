import { describe, expect, it } from 'vitest';
import { readGridView } from '@/lib/admin/grid/view';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { actOnChangeSet, getChangeSet } from '@/server/plans/change-sets';
import { getDraft, getEditState, saveDraft, submitDraft } from '@/server/plans/drafts';
import { readGrid } from '@/server/plans/grid';
import { deleteGridView, listGridViews, saveGridView } from '@/server/plans/grid-views';
import { type PlanEdits, saveTogether, type TogetherSave } from '@/server/plans/save-together';
import { previewTogether } from '@/server/plans/together';
import { TEST_ENGINES } from '../../prisma/engines';
import { FILE, OTHER, PEOPLE, PLAN, SECOND, useBackOffice } from '../back-office';

const NOW = new Date('2026-11-30T10:00:00Z');
const SOURCE = { url: 'https://tello.com/news', title: 'News', asOf: '2026-11-30' };
const save = (plans: readonly PlanEdits[], more: Partial<TogetherSave> = {}): TogetherSave => ({
  plans,
  evidence: { source: SOURCE, checkedAt: '2026-11-30' },
  ...{ reason: 'An announcement', submit: true },
  ...more,
});

describe.each(TEST_ENGINES)('changes of many plans on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: NOW });
  const stampOf = async (planId: string) => {
    const { lockVersion, basis } = await getEditState(planId, office.database);
    return { lockVersion, basis };
  };
  const view = readGridView(new URLSearchParams('column=name,features.volte,requirements.ssn'), []);
  const edits = [{ key: 'requirements.foreignCard', value: false }];
  const drafts = () => office.database.draft.count();

  it('reads every plan with the stamp that its edit form has', async () => {
    const grid = await readGrid(PEOPLE.viewer, view, at());
    expect(grid.rows).toHaveLength(FILE.plans.length);
    for (const { id, stamp } of grid.rows.slice(0, 3)) expect(stamp, id).toEqual(await stampOf(id));
    const { inherited } = await getCatalog(office.database);
    for (const row of grid.rows)
      expect(row.inherited.length, row.id).toBe(
        (inherited.get(row.id) ?? []).filter((field) => grid.columns.includes(field)).length,
      );
  });

  it('writes all of them as one set with one source, and a plan that says it already gets no draft', async () => {
    const planned = await previewTogether(
      PEOPLE.editor,
      { planIds: [PLAN.id, OTHER.id, 'none'], edits },
      at(),
    );
    expect(planned.map(({ planId, changes }) => [planId, changes.length])).toEqual(
      expect.arrayContaining([
        [PLAN.id, expect.any(Number)],
        [OTHER.id, expect.any(Number)],
      ]),
    );
    expect(planned).toHaveLength(2);
    const same = { key: 'name', value: OTHER.name };
    const outcome = await saveTogether(
      PEOPLE.editor,
      save([
        { planId: PLAN.id, stamp: await stampOf(PLAN.id), edits: [{ key: 'requirements.ssn', value: true }] },
        { planId: OTHER.id, stamp: await stampOf(OTHER.id), edits: [same] },
      ]),
      at(),
    );
    expect(outcome).toMatchObject({ kind: 'saved', drafts: 1, unchanged: 1 });
    const set = await getChangeSet((outcome as { setId: string }).setId, office.database);
    expect(set).toMatchObject({ name: 'An announcement' });
    const [draft] = set?.drafts ?? [];
    expect(draft).toMatchObject({ planId: PLAN.id, status: 'inReview' });
    expect(draft?.document.requirements.ssn).toBe(true);
    expect(draft?.document.sources).toEqual([...PLAN.sources, { ...SOURCE, covers: ['requirements'] }]);
    expect(draft?.document.verifiedAt).toBe(PLAN.verifiedAt);
    await actOnChangeSet(
      SECOND,
      set?.id ?? '',
      { kind: 'publish' },
      { draftIds: [draft?.id ?? ''], carrierDraftIds: [] },
      at(),
    );
    expect((await getPlan(PLAN.id, office.database))?.requirements.ssn).toBe(true);
  });

  it('writes nothing where one plan cannot be saved, and names it', async () => {
    const before = await drafts();
    const stamp = await stampOf(OTHER.id);
    const outcome = await saveTogether(
      PEOPLE.editor,
      save([
        { planId: OTHER.id, stamp, edits },
        {
          planId: PLAN.id,
          stamp: await stampOf(PLAN.id),
          edits: [{ key: 'data.sharing', value: 'nonsense' }],
        },
      ]),
      at(),
    );
    expect(outcome).toMatchObject({ kind: 'problems', problems: [{ planId: PLAN.id, kind: 'refused' }] });
    expect(await drafts()).toBe(before);
  });

  it('asks before it takes a draft out of review, and merges what somebody else changed meanwhile', async () => {
    const stamp = await stampOf(OTHER.id);
    const other = {
      ...OTHER,
      features: { ...OTHER.features, wifiCallingAbroad: !OTHER.features.wifiCallingAbroad },
    };
    const saved = await saveDraft(SECOND, { document: other, ...stamp, reason: 'b' }, at());
    const draftId = saved.kind === 'saved' ? saved.draftId : '';
    await submitDraft(SECOND, draftId, at());
    const plan = { planId: OTHER.id, stamp, edits };
    expect(await saveTogether(PEOPLE.editor, save([plan]), at())).toMatchObject({
      kind: 'problems',
      problems: [{ planId: OTHER.id, kind: 'waiting', status: 'inReview' }],
    });
    expect((await getDraft(draftId, office.database))?.document.requirements).toEqual(OTHER.requirements);
    const outcome = await saveTogether(
      PEOPLE.editor,
      save([{ ...plan, leaves: 'inReview' }], { submit: false }),
      at(),
    );
    expect(outcome).toMatchObject({ kind: 'saved', drafts: 1 });
    const draft = await getDraft(draftId, office.database);
    expect(draft).toMatchObject({ status: 'editing', document: { features: other.features } });
    expect(draft?.document.requirements.foreignCard).toBe(false);
    const setId = (outcome as { setId: string }).setId;
    const chosen = { draftIds: [draftId], carrierDraftIds: [] };
    expect(await actOnChangeSet(PEOPLE.editor, setId, { kind: 'submit' }, chosen, at())).toEqual({
      count: 1,
    });
    expect((await getDraft(draftId, office.database))?.status).toBe('inReview');
  });

  it('asks for a choice where both changed one cell, and refuses what was not seen', async () => {
    const { published } = await getEditState(PLAN.id, office.database);
    const stamp = await stampOf(PLAN.id);
    await saveDraft(SECOND, { document: { ...published, name: 'Theirs' }, ...stamp, reason: '' }, at());
    const mine = { planId: PLAN.id, stamp, edits: [{ key: 'name', value: 'Mine', seen: published?.name }] };
    const asked = await saveTogether(PEOPLE.editor, save([mine]), at());
    expect(asked).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'choose', conflicts: [{ path: 'name' }] }],
    });
    const { lockVersion } = await stampOf(PLAN.id);
    const chosen = { ...mine, choices: { 'draft:name': 'mine' as const }, chosenAt: lockVersion };
    expect(await saveTogether(PEOPLE.editor, save([chosen]), at())).toMatchObject({ kind: 'saved' });
    const unseen = { ...mine, edits: [{ key: 'name', value: 'Mine', seen: 'Another' }] };
    expect(await saveTogether(PEOPLE.editor, save([unseen]), at())).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'moved' }],
    });
  });

  it.each([
    ['no address', { evidence: { source: { ...SOURCE, url: '' }, checkedAt: null } }, 'url'],
    ['a day to come', { evidence: { source: { ...SOURCE, asOf: '2026-12-01' }, checkedAt: null } }, 'asOf'],
    ['a check to come', { evidence: { source: SOURCE, checkedAt: '2027-01-01' } }, 'checkedAt'],
    ['no reason', { reason: ' ' }, 'reason'],
  ])('names what is at fault for all: %s', async (_, more, path) => {
    const plan = { planId: OTHER.id, stamp: await stampOf(OTHER.id), edits };
    const outcome = await saveTogether(PEOPLE.editor, save([plan], more), at());
    expect(outcome).toMatchObject({ kind: 'faults', faults: [{ path }] });
  });

  it('keeps views for oneself or for all, and lets others change none', async () => {
    const own = { name: 'Prices', shared: false, params: 'column=price', id: null, seenAt: null };
    const id = await saveGridView(PEOPLE.viewer, own, at());
    await expect(saveGridView(PEOPLE.viewer, own, at())).rejects.toMatchObject({ details: ['viewName'] });
    await expect(
      saveGridView(PEOPLE.viewer, { ...own, name: 'x', shared: true }, at()),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await listGridViews(PEOPLE.editor, at())).toEqual([]);
    const shared = await saveGridView(PEOPLE.editor, { ...own, shared: true }, at());
    const [seen] = (await listGridViews(SECOND, at())).filter((one) => one.id === shared);
    const seenAt = seen?.updatedAt ?? null;
    await expect(deleteGridView(SECOND, shared, seenAt, at())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      saveGridView(PEOPLE.editor, { ...own, id: shared, seenAt: '2020-01-01T00:00:00.000Z' }, at()),
    ).rejects.toMatchObject({ code: 'conflict' });
    await saveGridView(
      PEOPLE.editor,
      { ...own, id: shared, name: 'All prices', shared: true, params: null, seenAt },
      at(),
    );
    expect((await listGridViews(PEOPLE.viewer, at())).map(({ name, params }) => [name, params])).toEqual([
      ['All prices', 'column=price'],
      ['Prices', 'column=price'],
    ]);
    await deleteGridView(PEOPLE.viewer, id, NOW.toISOString(), at());
    expect(await listGridViews(PEOPLE.viewer, at())).toHaveLength(1);
  });
});
