/** Drafts that somebody waits for, their versions and their schedule. The same on every engine: one is enough. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { readAudit } from '@/server/audit';
import { getPlan, writeCatalog } from '@/server/catalog/read';
import { listVersions } from '@/server/plans/draft-versions';
import { getDraft, getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, scheduleDraft } from '@/server/plans/publishing';
import type { DraftToSave } from '@/server/plans/save-draft';
import { listScheduled } from '@/server/plans/standing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { publishDue } from '@/server/publish-due';
import { SQLITE } from '../../prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice, verifyPrice } from '../back-office';

const [PLAN] = FILE.plans.filter(({ charges }) => charges.options.length > 0) as [PlanDocument];
const { editor, publisher, owner } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-12-01T12:00:00Z');

describe('a draft that somebody waits for', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = NOON) => ({ database: office.database, now });
  const state = () => getEditState(PLAN.id, office.database);
  const audited = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];

  afterEach(async () => {
    const { draft } = await state();
    if (draft) await withdrawDraft(editor, draft.id, at());
    await writeCatalog([FILE], at());
  });

  /** Saves the form as it stands now, with these fields, as a form does: asked where somebody waits. */
  async function save(said: Partial<PlanDocument>, more: Partial<DraftToSave> = {}, by = editor) {
    const { draft, published, lockVersion, basis } = await state();
    const document = { ...(draft?.document ?? published ?? PLAN), ...said };
    return saveDraft(by, { document, lockVersion, basis, reason: '', leaves: null, ...more }, at());
  }
  async function begun(said: Partial<PlanDocument>, until: 'inReview' | 'scheduled' | 'editing') {
    const outcome = await save(said, { submit: until !== 'editing' });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    if (until === 'scheduled') await scheduleDraft(SECOND, outcome.draftId, LATER, at());
    return outcome.draftId;
  }
  const published = (said: Partial<PlanDocument>) =>
    writeCatalog(
      [{ ...FILE, plans: FILE.plans.map((one) => (one.id === PLAN.id ? { ...one, ...said } : one)) }],
      at(),
    );
  const read = async (id: string) => getDraft(id, office.database);

  describe.each(['inReview', 'scheduled'] as const)('%s', (status) => {
    it('stays so where nothing was changed, and nothing is recorded', async () => {
      const id = await begun({ name: 'New name' }, status);
      const before = [await read(id), await audited(), await state()];
      for (const submit of [false, true])
        expect(await save({}, { submit })).toMatchObject({ kind: 'saved', unchanged: true, status });
      expect([await read(id), await audited(), await state()]).toEqual(before);
    });

    it('asks before a change takes it out of that, and asks again where it is in another state by now', async () => {
      const id = await begun({ name: 'New name' }, status);
      const before = [await read(id), await audited()];
      const publishAt = status === 'scheduled' ? LATER.toISOString() : null;
      const asked = { kind: 'waiting', status, publishAt, mayKeep: false };
      expect(await save({ name: 'Newer' })).toEqual(asked);
      const other = status === 'scheduled' ? 'inReview' : 'scheduled';
      expect(await save({ name: 'Newer' }, { leaves: other })).toEqual(asked);
      // With four eyes, whoever writes on it does not keep what another released.
      expect(await save({ name: 'Newer' }, { keepSchedule: true }, publisher)).toEqual(asked);
      expect([await read(id), await audited()]).toEqual(before);
    });

    it.each([
      ['save', false, 'editing'],
      ['hand in again', true, 'inReview'],
    ] as const)('agreed to: %s', async (_label, submit, after) => {
      const id = await begun({ name: 'New name' }, status);
      expect(await save({ name: 'Newer' }, { submit, leaves: status })).toMatchObject({ status: after });
      expect(await read(id)).toMatchObject({ status: after, publishAt: null, document: { name: 'Newer' } });
    });
  });

  it('a schedule is kept only where four eyes are not asked for, by who may publish', async () => {
    const data = { key: 'fourEyes', value: 'false', updatedAt: NOON };
    await office.database.siteSetting.create({ data });
    const id = await begun({ name: 'New name' }, 'scheduled');
    expect(await save({ name: 'Newer' })).toMatchObject({ kind: 'waiting', mayKeep: false });
    expect(await save({ name: 'Newer' }, {}, publisher)).toMatchObject({ kind: 'waiting', mayKeep: true });
    const kept = { leaves: 'scheduled', keepSchedule: true } as const;
    expect(await save({ name: 'Newer' }, kept, publisher)).toMatchObject({
      kind: 'saved',
      status: 'scheduled',
    });
    expect(await read(id)).toMatchObject({
      publishAt: LATER.toISOString(),
      decidedBy: { name: 'publisher' },
    });
    expect(await save({ name: 'Newest' }, kept, editor)).toMatchObject({ status: 'editing' });
    await office.database.siteSetting.delete({ where: { key: 'fourEyes' } });
  });

  describe('versions', () => {
    it('each save is kept with who, when and why; going back is a save like others', async () => {
      const id = await begun({ name: 'One' }, 'editing');
      await save({ name: 'Two' }, { reason: 'read anew' }, publisher);
      const back = await goBackToVersion(owner, id, 1, null, at());
      expect(back).toMatchObject({ kind: 'saved', document: { name: 'One' }, unchanged: false });
      const versions = await listVersions(id, office.database);
      expect(
        versions.map(({ number, restores, author, reason, document }) => [
          number,
          restores,
          author.name,
          reason,
          document.name,
        ]),
      ).toEqual([
        [3, 1, 'owner', '', 'One'],
        [2, null, 'publisher', 'read anew', 'Two'],
        [1, null, 'editor', '', 'One'],
      ]);
      expect(versions[0]?.savedAt).toBe(NOON.toISOString());
      expect(await read(id)).toMatchObject({ document: { name: 'One' } });
      expect((await read(id))?.contributorIds).toContain(owner.id);
      expect(await audited()).toMatchObject({ action: 'draft.save', details: { draftId: id, restores: 1 } });
    });

    it('going back keeps what was published since, and says so where both changed one field', async () => {
      const id = await begun({ name: 'One' }, 'editing');
      await published({ verifiedAt: '2026-10-30' });
      await save({ name: 'Two' });
      await goBackToVersion(editor, id, 1, null, at());
      expect(await read(id)).toMatchObject({ document: { name: 'One', verifiedAt: '2026-10-30' } });
      await published({ verifiedAt: '2026-10-30', name: 'Public' });
      const { lockVersion, basis } = await state();
      const mine = { ...PLAN, name: 'Three', verifiedAt: '2026-10-30' };
      const choices = { 'published:name': 'mine' } as const;
      await saveDraft(
        editor,
        { document: mine, lockVersion, basis, reason: '', choices, chosenAt: lockVersion },
        at(),
      );
      await expect(goBackToVersion(editor, id, 1, null, at())).rejects.toMatchObject({
        details: ['versionMoved'],
      });
    });

    it('going back asks where somebody waits, and does nothing where it is the same', async () => {
      const id = await begun({ name: 'One' }, 'editing');
      await save({ name: 'Two' }, { submit: true });
      expect(await goBackToVersion(editor, id, 1, null, at())).toMatchObject({ kind: 'waiting' });
      expect(await goBackToVersion(editor, id, 2, null, at())).toMatchObject({ unchanged: true });
      expect(await goBackToVersion(editor, id, 1, 'inReview', at())).toMatchObject({ kind: 'saved' });
      await expect(goBackToVersion(editor, id, 9, null, at())).rejects.toMatchObject({ code: 'notFound' });
    });
  });

  it('a withdrawn draft is opened again, unless another is open', async () => {
    const id = await begun({ name: 'Taken back' }, 'scheduled');
    await expect(reopenDraft(editor, id, at())).rejects.toMatchObject({ code: 'wrongState' });
    await withdrawDraft(editor, id, at());
    const other = await begun({ name: 'Another' }, 'editing');
    await expect(reopenDraft(editor, id, at())).rejects.toMatchObject({ details: ['openDraft'] });
    await withdrawDraft(editor, other, at());
    await reopenDraft(editor, id, at());
    expect((await state()).draft).toMatchObject({
      ...{ id, status: 'editing', publishAt: null },
      document: { name: 'Taken back' },
    });
    expect(await audited()).toMatchObject({ action: 'draft.reopen', subject: `plan:${PLAN.id}` });
  });

  describe('a schedule', () => {
    const option = PLAN.charges.options[0];
    const price = (text: string) =>
      ({
        charges: {
          ...PLAN.charges,
          options: [{ ...option, priceByLines: { ...option?.priceByLines, '1': text } }],
        },
      }) as Partial<PlanDocument>;
    const fee = {
      charges: { ...PLAN.charges, oneTimeFees: [{ name: 'New fee', amount: '9.00', per: 'line' as const }] },
    };

    it('runs after a check of the plan, with the day of that check', async () => {
      const id = await begun({ name: 'In December' }, 'scheduled');
      await verifyPrice(publisher, PLAN.id, at(new Date('2026-11-20T12:00:00Z')));
      expect((await listScheduled(office.database)).get(id)).toMatchObject({ kind: 'rebases' });
      expect(await publishDue(at(LATER))).toEqual({ published: [PLAN.id], returned: [] });
      expect(await getPlan(PLAN.id, office.database)).toMatchObject({
        name: 'In December',
        verifiedAt: '2026-11-20',
      });
      expect(await audited()).toMatchObject({ details: { merged: expect.arrayContaining(['verifiedAt']) } });
    });

    it.each([
      ['another field', { eligibility: ['student'] }, 'rebases', true],
      ['the same field alike', { name: 'In December' }, 'needsLook', false],
      ['the same field differently', { name: 'Something else' }, 'conflict', false],
    ] as const)('whose plan was published anew: %s', async (_label, said, kind, runs) => {
      const id = await begun({ name: 'In December' }, 'scheduled');
      await published(said as Partial<PlanDocument>);
      expect((await listScheduled(office.database)).get(id)?.kind).toBe(kind);
      const done = await publishDue(at(LATER));
      expect(done).toEqual({ published: runs ? [PLAN.id] : [], returned: runs ? [] : [PLAN.id] });
    });

    it('that changes the charges does not run upon other new charges before somebody looked at both', async () => {
      const id = await begun(price('26.00'), 'scheduled');
      await published(fee);
      expect((await listScheduled(office.database)).get(id)).toMatchObject({
        kind: 'needsLook',
        fields: ['charges'],
      });
      await expect(publishDraft(SECOND, id, at())).rejects.toMatchObject({ details: ['baseMoved'] });
      const { lockVersion } = await state();
      await expect(publishDraft(SECOND, id, { ...at(), seen: lockVersion - 1 })).rejects.toMatchObject({
        details: ['draftMoved'],
      });
      // Whoever looked releases both together, now or at a time.
      await scheduleDraft(SECOND, id, LATER, { ...at(), seen: lockVersion });
      expect((await listScheduled(office.database)).get(id)).toEqual({ kind: 'fits' });
      expect((await read(id))?.contributorIds).toEqual([editor.id]);
      expect(await publishDue(at(LATER))).toEqual({ published: [PLAN.id], returned: [] });
      const plan = await getPlan(PLAN.id, office.database);
      expect(plan?.charges).toMatchObject({ ...fee.charges, options: [{ priceByLines: { '1': '26.00' } }] });
    });

    it('that breaks the rules by now says so', async () => {
      const id = await begun({ name: 'In December' }, 'scheduled');
      const document = JSON.stringify({ ...PLAN, billing: 'barter' });
      await office.database.draft.update({ where: { id }, data: { document } });
      expect((await listScheduled(office.database)).get(id)).toMatchObject({
        kind: 'broken',
        faults: [{ path: 'billing' }],
      });
    });
  });
});
