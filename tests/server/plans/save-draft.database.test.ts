/** What a save of a draft answers, writes and records, case by case. The same on every engine: one is enough. */
import { describe, expect, it } from 'vitest';
import { choiceKey } from '@/lib/admin/settle';
import { readAudit } from '@/server/audit';
import { saveCarrierDraft, withdrawCarrierDraft } from '@/server/carriers/drafts';
import { listVersions } from '@/server/plans/draft-versions';
import { type DraftToSave, getDraft, getEditState, saveDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { SQLITE } from '../../prisma/engines';
import { FILE, PEOPLE, PLAN, SECOND, useBackOffice } from '../back-office';
import { newPlan, overtaken, published, saved, whereSaved } from '../new-plans';

const { editor, publisher, owner } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const ONE = new Date('2026-11-01T13:00:00Z');
const LATER = new Date('2026-12-01T12:00:00Z');
const RUN = {
  ...{ fileName: 'plans.csv', sha256: '', sizeBytes: 0, content: new Uint8Array(), layout: 'plans' },
  ...{ rows: 1, preview: '{}', status: 'applied', createdAt: NOON },
};

describe('a save of a draft', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = NOON) => ({ database: office.database, now });
  const state = (id: string) => getEditState(id, office.database);
  const versions = (id: string) => listVersions(id, office.database);
  const rowOf = (id: string) => office.database.draft.findUniqueOrThrow({ where: { id } });
  const lastEvent = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];
  const save = (document: unknown, more: Partial<DraftToSave> = {}, by = editor, now = NOON) =>
    saveDraft(by, { document, lockVersion: 0, reason: '', ...more }, at(now));

  describe('is refused, with each fault and nothing written', () => {
    it.each([
      ['nothing', null],
      ['no value', undefined],
      ['a word', 'plan'],
      ['a list', []],
      ['a plan without an id', { ...PLAN, id: undefined }],
      ['a plan whose id is a number', { ...PLAN, id: 7 }],
      ['a plan whose id is a condition', { ...PLAN, id: { not: '' } }],
    ])('%s is no plan', async (_label, document) => {
      const before = await office.database.draft.count();
      const outcome = await save(document, { answers: 'a-report' });
      expect(outcome).toMatchObject({ kind: 'refused', came: [] });
      expect(outcome.kind === 'refused' && outcome.faults.length).toBeGreaterThan(0);
      expect(await office.database.draft.count()).toBe(before);
    });

    it.each([
      ['1,000 characters', 1000, true],
      ['1,001 characters', 1001, false],
    ])('a reason of %s', async (_label, length, allowed) => {
      const plan = newPlan();
      const reason = 'x'.repeat(length);
      const outcome = await save(plan, { reason });
      if (allowed) expect((await rowOf(whereSaved(outcome).draftId)).reason).toBe(reason);
      else
        expect(outcome).toEqual({
          ...{ kind: 'refused', came: [] },
          faults: [{ path: 'reason', code: 'too_big', message: expect.stringContaining('1000') }],
        });
    });

    it.each([
      ['of today', '2026-11-01', true],
      ['of tomorrow', '2026-11-02', false],
    ])('a check %s', async (_label, verifiedAt, allowed) => {
      const outcome = await save(newPlan({ verifiedAt }));
      if (allowed) expect(outcome.kind).toBe('saved');
      else expect(outcome).toMatchObject({ faults: [{ path: 'verifiedAt', code: 'futureDate' }], came: [] });
    });

    it('a check of tomorrow that is published already is not asked about again', async () => {
      const plan = newPlan({ verifiedAt: '2026-11-02' });
      await published(plan, at(LATER));
      await saved({ ...plan, name: 'Newer' }, at());
      expect((await state(plan.id)).draft?.document.name).toBe('Newer');
    });

    it('a carrier that is nowhere; a carrier that is being written may be named, until it is withdrawn', async () => {
      const plan = newPlan({ carrier: 'coming' });
      const unknown = {
        ...{ kind: 'refused', came: [] },
        faults: [{ path: 'carrier', code: 'unknownCarrier', message: expect.stringContaining('"coming"') }],
      };
      expect(await save(plan)).toEqual(unknown);
      const document = { ...FILE.carrier, id: 'coming', families: [], shared: null };
      const carrier = await saveCarrierDraft(editor, { document, lockVersion: 0, reason: '' }, at());
      if (carrier.kind !== 'saved') throw new Error(JSON.stringify(carrier));
      expect(await save(plan)).toMatchObject({ kind: 'saved', document: { carrier: 'coming' } });
      await withdrawCarrierDraft(editor, carrier.draftId, at());
      expect(await save({ ...plan, id: 'tello-coming' })).toEqual(unknown);
    });

    it('another carrier than is published, be it one that is nowhere', async () => {
      const plan = await published(newPlan(), at());
      const { lockVersion } = await state(plan.id);
      expect(await save({ ...plan, carrier: 'nobody' }, { lockVersion })).toEqual({
        ...{ kind: 'refused', came: [] },
        faults: [{ path: 'carrier', code: 'otherCarrier', message: expect.stringContaining('"tello"') }],
      });
    });

    it('what is published already, with what came from others', async () => {
      const plan = await published(newPlan(), at());
      const { lockVersion, basis } = await state(plan.id);
      const fault = { path: '', code: 'nothingChanged', message: expect.any(String) };
      expect(await save(plan, { lockVersion, basis })).toEqual({
        kind: 'refused',
        faults: [fault],
        came: [],
      });
      await overtaken({ ...plan, name: 'Public' }, at());
      expect(await save(plan, { lockVersion, basis })).toEqual({
        ...{ kind: 'refused', faults: [fault] },
        came: [{ path: 'name', before: plan.name, after: 'Public' }],
      });
    });
  });

  describe('upon a stamp that moved', () => {
    it('is a conflict without a basis: with the draft of the other, who saved it and when', async () => {
      const plan = newPlan();
      await saved(plan, at(), { by: publisher });
      await saved({ ...plan, name: 'Newest' }, at(ONE), { by: owner });
      expect(await save({ ...plan, name: 'Mine' }, { lockVersion: 1 })).toEqual({
        ...{ kind: 'conflict', theirs: { ...plan, name: 'Newest' }, lockVersion: 2 },
        ...{ by: 'owner', at: ONE.toISOString() },
      });
    });

    it('is a conflict with what is published where nobody writes on it', async () => {
      const plan = await published(newPlan(), at());
      const { lockVersion } = await state(plan.id);
      const conflict = { kind: 'conflict', theirs: plan, lockVersion, by: '', at: '' };
      expect(await save({ ...plan, name: 'Mine' }, { lockVersion: lockVersion - 1 })).toEqual(conflict);
      const basis = 'r99';
      expect(await save({ ...plan, name: 'Mine' }, { lockVersion: 1, basis })).toEqual(conflict);
    });

    it('is a conflict with nothing where the plan is nowhere', async () => {
      expect(await save(newPlan(), { lockVersion: 1 })).toEqual({
        ...{ kind: 'conflict', theirs: null, lockVersion: 0, by: '', at: '' },
      });
    });

    it('asks about what both changed, and keeps the choices that were made upon the present stamp', async () => {
      const plan = await published(newPlan(), at());
      const { lockVersion, basis } = await state(plan.id);
      const theirs = { ...plan, name: 'Theirs', maxDaysAbroad: 60 };
      await saved(theirs, at(ONE), { by: publisher });
      const document = { ...plan, name: 'Mine', maxDaysAbroad: 30 };
      const asked = await save(document, { lockVersion, basis });
      if (asked.kind !== 'choose') throw new Error(JSON.stringify(asked));
      expect(asked.conflicts.map(choiceKey).sort()).toEqual(['draft:maxDaysAbroad', 'draft:name']);
      expect(asked).toMatchObject({
        ...{ choices: {}, lockVersion: lockVersion + 1, by: 'publisher', at: ONE.toISOString() },
      });
      const choices = { 'draft:name': 'mine' as const };
      const rest = { kind: 'choose', conflicts: [{ path: 'maxDaysAbroad' }] };
      const again = await save(document, { lockVersion, basis, choices, chosenAt: asked.lockVersion });
      expect(again).toMatchObject({ ...rest, choices });
      const stale = await save(document, { lockVersion, basis, choices, chosenAt: lockVersion });
      expect(stale).toMatchObject({ kind: 'choose', choices: {} });
      expect(stale.kind === 'choose' && stale.conflicts.length).toBe(2);
    });
  });

  describe('of a draft whose plan was published anew', () => {
    /** An open draft with another name, of a plan that was published with other days since. */
    async function overtakenDraft() {
      const plan = await published(newPlan(), at());
      await saved({ ...plan, name: 'Newer' }, at());
      const base = { ...plan, maxDaysAbroad: 30 };
      await overtaken(base, at());
      const { lockVersion, basis } = await state(plan.id);
      return { plan, base, lockVersion, basis };
    }

    it.each([
      ['with a basis: together with what was published, which is told', true],
      ['without a basis: as it was sent, by whoever looked at what is published', false],
    ])('%s', async (_label, merges) => {
      const { plan, base, lockVersion, basis } = await overtakenDraft();
      const document = { ...plan, name: 'Newest' };
      const came = [{ path: 'maxDaysAbroad', before: plan.maxDaysAbroad, after: 30 }];
      const outcome = await save(document, { lockVersion, ...(merges && { basis }) });
      const expected = merges ? { ...document, maxDaysAbroad: 30 } : document;
      expect(outcome).toMatchObject({ kind: 'saved', document: expected, came: merges ? came : [] });
      expect((await state(plan.id)).draft).toMatchObject({ base, document: expected });
    });
  });

  it('is refused where it breaks a rule only together with what came from another, which is told', async () => {
    const pass = {
      ...{ id: 'day', name: 'Day', countries: '*' as const, price: '5.00', validDays: 1 },
      ...{ dataGB: 1, voiceMinutes: 0, smsMessages: 0, maxChargedPerMonth: null },
    };
    const plan = newPlan({ roamingPasses: [pass] });
    const { lockVersion, basis } = await saved(plan, at());
    await saved({ ...plan, roamingPasses: [{ ...pass, validDays: 3 }] }, at(), { by: publisher });
    const document = { ...plan, roamingPasses: [{ ...pass, maxChargedPerMonth: 5 }] };
    const before = await state(plan.id);
    expect(await save(document, { lockVersion, basis })).toMatchObject({
      ...{ kind: 'refused', faults: [{ code: 'dayPassOnly' }] },
      came: [{ path: 'roamingPasses[day].validDays', before: 1, after: 3 }],
    });
    expect(await state(plan.id)).toEqual(before);
  });

  it.each([
    ['is not given', undefined],
    ['is nowhere', 'r99'],
    ['is no name', '../x'],
  ])('upon the present stamp is saved where its basis %s', async (_label, basis) => {
    const plan = await published(newPlan(), at());
    const { lockVersion } = await state(plan.id);
    expect(await save({ ...plan, name: 'Mine' }, { lockVersion, basis })).toMatchObject({
      ...{ kind: 'saved', came: [], document: { name: 'Mine' } },
    });
  });

  describe('of what the open draft says already', () => {
    it('writes and records nothing, and answers where the draft stands', async () => {
      const plan = newPlan();
      const first = await saved(plan, at(), { reason: 'read anew' });
      const before = [await rowOf(first.draftId), await lastEvent()];
      expect(await saved(plan, at(ONE), { by: publisher, reason: ' read anew ' })).toEqual({
        ...{ kind: 'saved', draftId: first.draftId, lockVersion: 1, basis: `${first.draftId}/1` },
        ...{ came: [], document: plan, unchanged: true, status: 'editing' },
      });
      expect([await rowOf(first.draftId), await lastEvent()]).toEqual(before);
    });

    it('is a save like others where the reason is another', async () => {
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { reason: 'read anew' });
      const again = await saved(plan, at(ONE), { by: publisher, reason: 'asked' });
      expect(again).toEqual({
        ...{ kind: 'saved', draftId, lockVersion: 2, basis: `${draftId}/2` },
        ...{ came: [], document: plan, unchanged: false, status: 'editing' },
      });
      expect((await versions(draftId)).map(({ reason, author }) => [reason, author.name])).toEqual([
        ['asked', 'publisher'],
        ['read anew', 'editor'],
      ]);
    });

    it('is a save like others where something else is published by now', async () => {
      const plan = await published(newPlan(), at());
      const written = { ...plan, name: 'Draft of it', maxDaysAbroad: 30 };
      const { draftId } = await saved(written, at());
      const newer = { ...plan, maxDaysAbroad: 30 };
      await overtaken(newer, at());
      expect(await saved(written, at(ONE))).toMatchObject({ draftId, unchanged: false, came: [] });
      expect(await getDraft(draftId, office.database)).toMatchObject({ base: newer, document: written });
      expect((await versions(draftId)).map(({ base }) => base)).toEqual([newer, plan]);
    });

    it.each(['editing', 'returned'] as const)(
      'hands it in where it is %s: no version of its own, and who does so wrote nothing of it',
      async (status) => {
        const plan = newPlan();
        const { draftId, lockVersion } = await saved(plan, at(), { submit: status === 'returned' });
        if (status === 'returned') await returnDraft(SECOND, draftId, 'once more', at());
        const stamp = status === 'returned' ? lockVersion + 1 : lockVersion;
        expect(await saved(plan, at(ONE), { by: publisher, submit: true })).toEqual({
          ...{ kind: 'saved', draftId, lockVersion: stamp + 1, basis: `${draftId}/1` },
          ...{ came: [], document: plan, unchanged: false, status: 'inReview' },
        });
        expect(await versions(draftId)).toHaveLength(1);
        expect(await rowOf(draftId)).toMatchObject({
          ...{ status: 'inReview', submittedAt: ONE, contributors: JSON.stringify([editor.id]) },
        });
        expect((await lastEvent())?.action).toBe('draft.submit');
        expect(await publishDraft(publisher, draftId, at(ONE))).toEqual({ revision: 1 });
      },
    );
  });

  describe('writes', () => {
    const KEPT = { origin: 'edit', importRunId: null, decidedById: null, decidedAt: null, publishAt: null };

    it('a draft of a new plan', async () => {
      const plan = newPlan();
      const { draftId, lockVersion, basis } = await saved(plan, at(), { reason: ' read anew ' });
      expect({ lockVersion, basis }).toEqual({ lockVersion: 1, basis: `${draftId}/1` });
      expect(await rowOf(draftId)).toMatchObject({
        ...KEPT,
        ...{ id: draftId, planId: plan.id, carrierId: 'tello', openFor: plan.id, version: 1 },
        ...{ status: 'editing', reason: 'read anew', baseDocument: null, document: JSON.stringify(plan) },
        ...{ createdAt: NOON, updatedAt: NOON, submittedAt: null },
        ...{ authorId: editor.id, contributors: JSON.stringify([editor.id]) },
      });
      expect(await versions(draftId)).toEqual([
        {
          ...{ number: 1, author: { id: editor.id, name: 'editor' }, savedAt: NOON.toISOString() },
          ...{ reason: 'read anew', restores: null, document: plan, base: null },
        },
      ]);
    });

    it('a draft of a published plan, handed in at once', async () => {
      const plan = await published(newPlan(), at());
      const { draftId } = await saved({ ...plan, name: 'Newer' }, at(ONE), { submit: true });
      expect(await rowOf(draftId)).toMatchObject({
        ...{ status: 'inReview', submittedAt: ONE, baseDocument: JSON.stringify(plan) },
      });
      expect((await versions(draftId))[0]).toMatchObject({ base: plan });
    });

    it('what changes of an open draft, whose author stays; taken out of review it is handed in no more', async () => {
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { submit: true });
      const newer = { ...plan, name: 'Newer' };
      await saved(newer, at(ONE), { by: publisher, reason: 'asked' });
      expect(await rowOf(draftId)).toMatchObject({
        ...KEPT,
        ...{ version: 2, status: 'editing', reason: 'asked', document: JSON.stringify(newer) },
        ...{ createdAt: NOON, updatedAt: ONE, submittedAt: null },
        ...{ authorId: editor.id, contributors: JSON.stringify([editor.id, publisher.id]) },
      });
    });

    it('nothing of its schedule where a draft is taken off it', async () => {
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { submit: true });
      await scheduleDraft(SECOND, draftId, LATER, at());
      await saved({ ...plan, name: 'Newer' }, at(ONE), { by: publisher });
      const decided = { decidedById: SECOND.id, decidedAt: NOON };
      expect(await rowOf(draftId)).toMatchObject({ status: 'editing', publishAt: null, ...decided });
    });

    it('where a draft came from, which later saves keep unless they say otherwise', async () => {
      const importRunId = 'run-1';
      await office.database.importRun.create({ data: { ...RUN, id: importRunId } });
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { origin: 'import', importRunId });
      expect(await rowOf(draftId)).toMatchObject({ origin: 'import', importRunId });
      await saved({ ...plan, name: 'By hand' }, at(ONE));
      expect(await rowOf(draftId)).toMatchObject({ origin: 'import', importRunId });
      await saved({ ...plan, name: 'As before' }, at(ONE), { origin: 'restore' });
      expect(await rowOf(draftId)).toMatchObject({ origin: 'restore' });
    });

    it('a schedule that is kept, released anew by who kept it', async () => {
      const key = 'fourEyes';
      await office.database.siteSetting.create({ data: { key, value: 'false', updatedAt: NOON } });
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { submit: true });
      await scheduleDraft(SECOND, draftId, LATER, at());
      const kept = { by: publisher, leaves: 'scheduled', keepSchedule: true } as const;
      const outcome = await saved({ ...plan, name: 'Newer' }, at(ONE), kept);
      await office.database.siteSetting.delete({ where: { key } });
      expect(outcome).toMatchObject({ status: 'scheduled' });
      expect(await rowOf(draftId)).toMatchObject({
        ...{ status: 'scheduled', publishAt: LATER, decidedById: publisher.id, decidedAt: ONE },
        ...{ submittedAt: ONE },
      });
    });
  });

  describe('records', () => {
    it('of a new plan no field, since all of them are new', async () => {
      const plan = newPlan();
      const { draftId } = await saved(plan, at(), { reason: 'found' });
      expect(await lastEvent()).toMatchObject({ action: 'draft.save', subject: `plan:${plan.id}` });
      expect((await lastEvent())?.details).toEqual({ draftId, reason: 'found', fields: [] });
    });

    it.each([
      ['saved', false, 'draft.save'],
      ['handed in', true, 'draft.submit'],
    ])('the fields that differ from what is published: %s', async (_label, submit, action) => {
      const plan = await published(newPlan(), at());
      const { draftId } = await saved({ ...plan, name: 'Newer' }, at(), { submit });
      expect(await lastEvent()).toMatchObject({ action, subject: `plan:${plan.id}`, actorName: 'editor' });
      expect((await lastEvent())?.details).toEqual({ draftId, reason: '', fields: ['name'] });
    });

    it('what came in from others', async () => {
      const plan = await published(newPlan(), at());
      const { lockVersion, basis } = await state(plan.id);
      await saved({ ...plan, maxDaysAbroad: 30 }, at(), { by: publisher });
      await save({ ...plan, name: 'Newer' }, { lockVersion, basis });
      const { draft } = await state(plan.id);
      const details = (await lastEvent())?.details as { fields: string[]; merged: string[] };
      expect(details.fields.toSorted()).toEqual(['maxDaysAbroad', 'name']);
      expect(draft?.document).toMatchObject({ name: 'Newer', maxDaysAbroad: 30 });
      expect(details.merged).toEqual(['maxDaysAbroad']);
    });
  });
});
