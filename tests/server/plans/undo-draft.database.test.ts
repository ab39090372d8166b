/** Handed in, withdrawn, opened again, brought back to an earlier version: what each act writes and records. */
import { describe, expect, it } from 'vitest';
import { DRAFT_STATUSES, type DraftStatus, OPEN_STATUSES, SUBMITTABLE } from '@/lib/admin/draft';
import { readAudit } from '@/server/audit';
import { listVersions } from '@/server/plans/draft-versions';
import { getEditState, submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { SQLITE } from '../../prisma/engines';
import { PEOPLE, SECOND, useBackOffice } from '../back-office';
import { newPlan, overtaken, published, saved } from '../new-plans';

const { editor, publisher, viewer } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const ONE = new Date('2026-11-01T13:00:00Z');
const LATER = new Date('2026-12-01T12:00:00Z');

describe('a draft on its way back and forth', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = NOON) => ({ database: office.database, now });
  const rowOf = (id: string) => office.database.draft.findUniqueOrThrow({ where: { id } });
  const audited = async () => {
    const [entry] = (await readAudit({}, { take: 1 }, office.database)).entries;
    return [entry?.action, entry?.subject, entry?.details, entry?.actorName];
  };

  /** A draft of a new plan that stands there. */
  async function draftIn(status: DraftStatus) {
    const plan = newPlan();
    const { draftId: id } = await saved(plan, at(), { submit: status !== 'editing' });
    if (status === 'returned') await returnDraft(SECOND, id, 'once more', at());
    if (status === 'scheduled') await scheduleDraft(SECOND, id, LATER, at());
    if (status === 'published') await publishDraft(SECOND, id, at());
    if (status === 'withdrawn') await withdrawDraft(editor, id, at());
    return { id, plan, before: await rowOf(id) };
  }

  const ACTS = [
    {
      ...{ name: 'is handed in', run: submitDraft, from: SUBMITTABLE, action: 'draft.submit' },
      to: { status: 'inReview', submittedAt: ONE },
    },
    {
      ...{ name: 'is withdrawn', run: withdrawDraft, from: OPEN_STATUSES, action: 'draft.withdraw' },
      to: { status: 'withdrawn', openFor: null, publishAt: null },
    },
    {
      ...{ name: 'is opened again', run: reopenDraft, from: ['withdrawn'], action: 'draft.reopen' },
      to: { status: 'editing', submittedAt: null },
    },
  ];
  it.each(
    ACTS.flatMap((act) =>
      DRAFT_STATUSES.map((status) => ({ ...act, status, may: act.from.includes(status) })),
    ),
  )('$status, it $name: $may', async ({ status, may, run, to, action }) => {
    const { id, plan, before } = await draftIn(status);
    await expect(run(viewer, id, at(ONE))).rejects.toMatchObject({ code: 'forbidden' });
    if (!may) {
      await expect(run(publisher, id, at(ONE))).rejects.toMatchObject({ code: 'wrongState' });
      expect(await rowOf(id)).toEqual(before);
      return;
    }
    await run(publisher, id, at(ONE));
    const openFor = status === 'withdrawn' ? plan.id : before.openFor;
    const version = before.version + 1;
    expect(await rowOf(id)).toEqual({ ...before, openFor, ...to, version, updatedAt: ONE });
    expect(await audited()).toEqual([action, `plan:${plan.id}`, { draftId: id }, 'publisher']);
  });

  it.each(ACTS)('one that is nowhere $name by nobody', async ({ run }) => {
    await expect(run(editor, 'nowhere', { ...at(), seen: 1 })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is not opened again beside another of its plan', async () => {
    const { id, plan, before } = await draftIn('withdrawn');
    const other = await saved({ ...plan, name: 'Another' }, at());
    const refusal = { code: 'conflict', details: ['openDraft'] };
    await expect(reopenDraft(editor, id, at(ONE))).rejects.toMatchObject(refusal);
    expect(await rowOf(id)).toEqual(before);
    await publishDraft(SECOND, (await handedIn(other.draftId)).id, at());
    await reopenDraft(editor, id, at(ONE));
    expect((await getEditState(plan.id, office.database)).draft).toMatchObject({ id, status: 'editing' });
  });

  async function handedIn(id: string) {
    await submitDraft(editor, id, at());
    return { id };
  }

  describe('back to an earlier version', () => {
    /** A draft of three versions. */
    async function ofThree(submit = false) {
      const plan = await published(newPlan(), at());
      const { draftId } = await saved({ ...plan, name: 'One' }, at(), { reason: 'first' });
      await saved({ ...plan, name: 'Two' }, at(), { by: publisher, reason: 'second' });
      const last = { ...plan, name: 'Three' };
      const { lockVersion } = await saved(last, at(), { submit, reason: 'third' });
      return { draftId, plan, lockVersion };
    }
    const names = async (draftId: string) =>
      (await listVersions(draftId, office.database)).map(({ document }) => document.name);

    it('is a save of that version, with its reason, by who goes back', async () => {
      const { draftId, plan, lockVersion } = await ofThree();
      const document = { ...plan, name: 'Two' };
      expect(await goBackToVersion(SECOND, draftId, 2, null, at(ONE))).toEqual({
        ...{
          kind: 'saved',
          draftId,
          lockVersion: lockVersion + 1,
          basis: `${draftId}/4`,
          came: [],
          document,
        },
        ...{ unchanged: false, status: 'editing' },
      });
      const details = { draftId, restores: 2 };
      expect(await audited()).toEqual(['draft.save', `plan:${plan.id}`, details, 'second']);
      expect((await listVersions(draftId, office.database))[0]).toEqual({
        ...{ number: 4, author: { id: SECOND.id, name: 'second' }, savedAt: ONE.toISOString() },
        ...{ reason: 'second', restores: 2, document, base: plan },
      });
      expect(await names(draftId)).toEqual(['Two', 'Three', 'Two', 'One']);
    });

    it('is nothing, and nothing is recorded, where the draft says that already', async () => {
      const { draftId } = await ofThree();
      const before = [await rowOf(draftId), await audited()];
      expect(await goBackToVersion(publisher, draftId, 3, null, at(ONE))).toMatchObject({ unchanged: true });
      expect([await rowOf(draftId), await audited()]).toEqual(before);
    });

    it.each([
      ['not asked yet', null, false],
      ['told that it was scheduled', 'scheduled', false],
      ['told that it is in review', 'inReview', true],
    ] as const)('asks whoever was %s where it is in review', async (_label, leaves, goes) => {
      const { draftId } = await ofThree(true);
      const before = [await rowOf(draftId), await audited()];
      const outcome = await goBackToVersion(publisher, draftId, 1, leaves, at(ONE));
      if (goes) expect(outcome).toMatchObject({ kind: 'saved', status: 'editing' });
      else {
        const asked = { kind: 'waiting', status: 'inReview', publishAt: null, mayKeep: false };
        expect(outcome).toEqual(asked);
        expect([await rowOf(draftId), await audited()]).toEqual(before);
      }
    });

    it('asks where it is not said otherwise', async () => {
      const { draftId } = await ofThree(true);
      expect(await goBackToVersion(publisher, draftId, 1, undefined, at())).toMatchObject({
        kind: 'waiting',
      });
    });

    it.each([
      ['0', 0],
      ['one more than there are', 4],
    ])('there is no version %s', async (_label, number) => {
      const { draftId } = await ofThree();
      await expect(goBackToVersion(editor, draftId, number, null, at())).rejects.toMatchObject({
        code: 'notFound',
      });
    });

    it('keeps what was published since and came into the draft', async () => {
      const { draftId, plan } = await ofThree();
      await overtaken({ ...plan, maxDaysAbroad: 30 }, at());
      await saved({ ...plan, name: 'Four', maxDaysAbroad: 30 }, at());
      await goBackToVersion(editor, draftId, 1, null, at());
      expect((await getEditState(plan.id, office.database)).draft?.document).toEqual({
        ...{ ...plan, name: 'One', maxDaysAbroad: 30 },
      });
    });

    it.each(DRAFT_STATUSES)('of one that is %s, while it is open', async (status) => {
      const { id } = await draftIn(status);
      const going = goBackToVersion(publisher, id, 1, status, at());
      if (OPEN_STATUSES.includes(status)) expect((await going).kind).toBe('saved');
      else await expect(going).rejects.toMatchObject({ code: 'wrongState' });
    });

    it('is for who may write', async () => {
      const { id } = await draftIn('editing');
      const refused = goBackToVersion(viewer, id, 1, null, at());
      await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    });
  });
});
