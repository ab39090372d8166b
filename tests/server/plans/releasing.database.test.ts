/** Drafts released upon what others published, and upon carriers that are missing. The same on every engine. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { readAudit } from '@/server/audit';
import { saveCarrierDraft, submitCarrierDraft, withdrawCarrierDraft } from '@/server/carriers/drafts';
import { scheduleCarrierDraft } from '@/server/carriers/publishing';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { listVersions } from '@/server/plans/draft-versions';
import { getDraft, getEditState } from '@/server/plans/drafts';
import { PLAN_SCHEDULE, publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { publishDue } from '@/server/publish-due';
import { SQLITE } from '../../prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice } from '../back-office';
import { newPlan, overtaken, published, saved } from '../new-plans';

const { editor, viewer } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const ONE = new Date('2026-11-01T13:00:00Z');
const LATER = new Date('2026-12-01T12:00:00Z');

describe('a draft that is released', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = NOON) => ({ database: office.database, now });
  const rowOf = (id: string) => office.database.draft.findUniqueOrThrow({ where: { id } });
  const audited = async () => {
    const [entry] = (await readAudit({}, { take: 1 }, office.database)).entries;
    return { action: entry?.action, subject: entry?.subject, details: entry?.details };
  };
  const versions = (id: string) => listVersions(id, office.database);
  const catalogVersion = async () => (await getCatalog(office.database)).version;

  /** In review: this plan with another name, begun before it was published with these values. */
  async function inReview(since: Partial<PlanDocument> | null = null) {
    const plan = await published(newPlan(), at());
    const document = { ...plan, name: 'Newer' };
    const { draftId } = await saved(document, at(), { submit: true, reason: 'read anew' });
    const base = { ...plan, ...since };
    if (since) await overtaken(base, at());
    return { plan, base, document, draftId, subject: `plan:${plan.id}` };
  }
  const change = { path: 'name', after: 'Newer' };

  describe('upon what it was begun from', () => {
    it('now: recorded with what changed, and nothing that came in', async () => {
      // Another plan has more revisions than this one.
      const other = await published(newPlan(), at());
      for (const maxDaysAbroad of [30, 60]) await overtaken({ ...other, maxDaysAbroad }, at());
      const { plan, draftId, subject } = await inReview();
      const before = await catalogVersion();
      expect(await publishDraft(SECOND, draftId, at(ONE))).toEqual({ revision: 2 });
      expect(await catalogVersion()).not.toBe(before);
      expect(await audited()).toEqual({
        ...{ action: 'plan.publish', subject },
        details: {
          ...{ draftId, revision: 2, author: 'editor', reason: 'read anew' },
          changes: [{ ...change, before: plan.name }],
        },
      });
      const where = { planId_number: { planId: plan.id, number: 2 } };
      expect(await office.database.planRevision.findUniqueOrThrow({ where })).toMatchObject({
        ...{ origin: 'edit', reason: 'read anew', authorId: editor.id, publisherId: SECOND.id },
        ...{ draftId, actId: null, publishedAt: ONE },
      });
    });

    it('at a time: recorded with that alone, and no version added', async () => {
      const { draftId, subject } = await inReview();
      await scheduleDraft(SECOND, draftId, LATER, at(ONE));
      const details = { draftId, publishAt: LATER.toISOString() };
      expect(await audited()).toEqual({ action: 'draft.schedule', subject, details });
      expect(await versions(draftId)).toHaveLength(1);
      expect(await rowOf(draftId)).toMatchObject({ decidedById: SECOND.id, decidedAt: ONE });
    });
  });

  describe('upon another field that was published meanwhile', () => {
    const came = { maxDaysAbroad: 30 };

    it('now: together with that, which is recorded as what came in', async () => {
      const { plan, base, document, draftId, subject } = await inReview(came);
      await publishDraft(SECOND, draftId, at(ONE));
      expect(await getPlan(plan.id, office.database)).toMatchObject({ ...document, ...came });
      expect(await audited()).toEqual({
        ...{ action: 'plan.publish', subject },
        details: {
          ...{ draftId, revision: 3, author: 'editor', reason: 'read anew', merged: ['maxDaysAbroad'] },
          changes: [{ ...change, before: base.name }],
        },
      });
    });

    it('at a time: the draft stands upon it from now on, in a version of who looked at both', async () => {
      const { base, document, draftId, subject } = await inReview(came);
      await scheduleDraft(SECOND, draftId, LATER, at(ONE));
      const details = { draftId, publishAt: LATER.toISOString(), merged: ['maxDaysAbroad'] };
      expect(await audited()).toEqual({ action: 'draft.schedule', subject, details });
      const both = { ...document, ...came };
      expect((await versions(draftId))[0]).toEqual({
        ...{ number: 2, author: { id: SECOND.id, name: 'second' }, savedAt: ONE.toISOString() },
        ...{ reason: 'read anew', restores: null, document: both, base },
      });
      expect(await getDraft(draftId, office.database)).toMatchObject({
        ...{ document: both, base, contributorIds: [editor.id] },
      });
    });

    it('when its time has come: released by who scheduled it', async () => {
      const { plan, draftId, subject } = await inReview();
      const time = new Date('2026-11-15T12:00:00Z');
      await scheduleDraft(SECOND, draftId, time, at());
      await overtaken({ ...plan, ...came }, at());
      expect(await PLAN_SCHEDULE.due(office.database, time)).toEqual([
        { id: draftId, publishAt: time, decidedById: SECOND.id },
      ]);
      expect(await publishDue(at(time))).toEqual({ published: [plan.id], returned: [] });
      expect(await audited()).toMatchObject({
        ...{ action: 'plan.publish', subject },
        details: { draftId, merged: ['maxDaysAbroad'] },
      });
      expect(await rowOf(draftId)).toMatchObject({ status: 'published', decidedById: SECOND.id });
    });
  });

  describe.each([
    ['now', (id: string, seen?: number) => publishDraft(SECOND, id, { ...at(ONE), seen })],
    ['at a time', (id: string, seen?: number) => scheduleDraft(SECOND, id, LATER, { ...at(ONE), seen })],
  ] as const)('upon a field that both changed alike, %s', (_label, act) => {
    it('is refused before somebody looked at both', async () => {
      const { draftId } = await inReview({ name: 'Newer', maxDaysAbroad: 30 });
      const before = await rowOf(draftId);
      await expect(act(draftId)).rejects.toMatchObject({ code: 'conflict', details: ['baseMoved'] });
      expect(await rowOf(draftId)).toEqual(before);
    });

    it('is released by who looked at both', async () => {
      const { plan, base, draftId } = await inReview({ name: 'Newer', maxDaysAbroad: 30 });
      await act(draftId, (await getEditState(plan.id, office.database)).lockVersion);
      expect(['published', 'scheduled']).toContain((await rowOf(draftId)).status);
      expect(await getPlan(plan.id, office.database)).toMatchObject(base);
      expect((await audited()).details).toMatchObject({ draftId, merged: ['maxDaysAbroad'] });
    });
  });

  it('of a new plan: everything of it is recorded as new', async () => {
    const plan = newPlan();
    const { draftId } = await saved(plan, at(), { submit: true });
    await publishDraft(SECOND, draftId, at());
    const { details } = await audited();
    expect(details?.changes).toContainEqual({ path: 'name', before: null, after: plan.name });
    expect(details).not.toHaveProperty('merged');
  });

  describe('of a carrier that is not published', () => {
    /** A plan in review, whose carrier is being written. */
    async function ofNew(id: string) {
      const document = { ...FILE.carrier, id, families: [], shared: null };
      const carrier = await saveCarrierDraft(editor, { document, lockVersion: 0, reason: '' }, at());
      if (carrier.kind !== 'saved') throw new Error(JSON.stringify(carrier));
      const { draftId } = await saved(newPlan({ carrier: id }), at(), { submit: true });
      return { draftId, carrierId: carrier.draftId };
    }
    const acts = {
      publish: (id: string) => publishDraft(SECOND, id, at()),
      schedule: (id: string) => scheduleDraft(SECOND, id, LATER, at()),
    };

    it.each(['publish', 'schedule'] as const)(
      '%s: the carrier goes first where it is being written, and is named where it is gone',
      async (act) => {
        const { draftId, carrierId } = await ofNew(`coming-to-${act}`);
        const before = await rowOf(draftId);
        await expect(acts[act](draftId)).rejects.toMatchObject({
          ...{ code: 'conflict', details: ['carrierFirst'] },
          message: expect.stringContaining(`"coming-to-${act}"`),
        });
        await withdrawCarrierDraft(editor, carrierId, at());
        // Another carrier that is being written is no reason to wait.
        await ofNew(`beside-${act}`);
        await expect(acts[act](draftId)).rejects.toMatchObject({
          ...{ code: 'conflict', details: ['noCarrier'] },
          message: expect.stringContaining(`"coming-to-${act}"`),
        });
        expect(await rowOf(draftId)).toEqual(before);
      },
    );

    it.each([
      ['a millisecond before its plan', -1, true],
      ['at the time of its plan', 0, true],
      ['a millisecond after its plan', 1, false],
    ])('scheduled %s', async (_label, offset, allowed) => {
      const { draftId, carrierId } = await ofNew(`scheduled-${offset + 1}`);
      await submitCarrierDraft(editor, carrierId, at());
      await scheduleCarrierDraft(SECOND, carrierId, new Date(LATER.getTime() + offset), at());
      if (allowed) await acts.schedule(draftId);
      else await expect(acts.schedule(draftId)).rejects.toMatchObject({ details: ['carrierFirst'] });
    });
  });

  it('measures the day of a check by the day of the release', async () => {
    const plan = newPlan({ verifiedAt: '2026-11-02' });
    const { draftId } = await saved(plan, at(LATER), { submit: true });
    await expect(publishDraft(SECOND, draftId, at())).rejects.toMatchObject({
      ...{ code: 'inputInvalid', details: [expect.stringContaining('verifiedAt')] },
    });
    await publishDraft(SECOND, draftId, at(new Date('2026-11-02T00:00:00Z')));
  });

  it('a day to come that is published already is not asked about again', async () => {
    const plan = await published(newPlan({ verifiedAt: '2026-11-20' }), at(LATER));
    const { draftId } = await saved({ ...plan, name: 'Newer' }, at(), { submit: true });
    await publishDraft(SECOND, draftId, at());
    expect((await getEditState(plan.id, office.database)).published?.name).toBe('Newer');
  });

  it.each([
    ['published', (id: string) => publishDraft(viewer, id, at())],
    ['scheduled', (id: string) => scheduleDraft(viewer, id, LATER, at())],
    ['sent back', (id: string) => returnDraft(viewer, id, 'once more', at())],
  ])('is not %s by whoever only reads', async (_label, act) => {
    const { draftId } = await inReview();
    const before = await rowOf(draftId);
    await expect(act(draftId)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await rowOf(draftId)).toEqual(before);
  });
});
