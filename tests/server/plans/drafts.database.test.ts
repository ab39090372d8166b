/** Drafts on each engine: saved upon what was seen, released by a second pair of eyes, or nothing at all. */
import { afterEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '@/server/audit';
import { getCatalog, getPlan, writeCatalog } from '@/server/catalog/read';
import type { Database } from '@/server/db';
import {
  getDraft,
  getEditState,
  listDrafts,
  saveDraft,
  submitDraft,
  withdrawDraft,
} from '@/server/plans/drafts';
import { getHistory, restoreRevision } from '@/server/plans/history';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { publishDue } from '@/server/publish-due';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, OTHER, PEOPLE, PLAN, SECOND, useBackOffice } from '../back-office';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const { editor, publisher, owner } = PEOPLE;

describe.each(TEST_ENGINES)('drafts on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (text = '2026-11-01') => ({ database: office.database, now: day(text) });

  // Each test starts from the catalog of the file, so that any of them can run alone.
  afterEach(async () => {
    for (const id of [PLAN.id, OTHER.id]) {
      const { draft } = await getEditState(id, office.database);
      if (draft) await withdrawDraft(editor, draft.id, at());
    }
    await writeCatalog([FILE], at());
  });

  /** Saves a renamed plan upon its present state. */
  async function write(name: string, { by = editor, plan = PLAN, submit = false } = {}) {
    const { lockVersion, published } = await getEditState(plan.id, office.database);
    const document = { ...(published ?? plan), name };
    const outcome = await saveDraft(by, { document, lockVersion, reason: 'read anew', submit }, at());
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome;
  }
  const nameNow = async (id = PLAN.id) => (await getPlan(id, office.database))?.name;

  it('a saved draft is seen by editors and not by the public', async () => {
    const before = (await getCatalog(office.database)).version;
    const { draftId } = await write('First wording');
    expect(await getDraft(draftId, office.database)).toMatchObject({
      status: 'editing',
      author: { name: 'editor' },
      base: { name: PLAN.name },
      document: { name: 'First wording' },
    });
    expect(await nameNow()).toBe(PLAN.name);
    expect((await getCatalog(office.database)).version).toBe(before);
  });

  it('a save upon an old state is a conflict with both versions, and writes nothing', async () => {
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    await write('By one', { by: editor });
    const late = await saveDraft(
      publisher,
      { document: { ...PLAN, name: 'By another' }, lockVersion, reason: '' },
      at(),
    );
    expect(late).toMatchObject({
      kind: 'conflict',
      theirs: { name: 'By one' },
      by: 'editor',
      lockVersion: lockVersion + 1,
    });
    expect((await getEditState(PLAN.id, office.database)).draft?.document.name).toBe('By one');
  });

  it('of two who save at once upon the same state, one is told', async () => {
    const { lockVersion } = await getEditState(OTHER.id, office.database);
    const outcomes = await Promise.all(
      [editor, publisher].map((by) =>
        saveDraft(by, { document: { ...OTHER, name: `By ${by.name}` }, lockVersion, reason: '' }, at()),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
  });

  it('a document that breaks a rule, an unknown carrier, another carrier, no change: refused with its place', async () => {
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    const save = (document: unknown) => saveDraft(editor, { document, lockVersion, reason: '' }, at());
    expect(await save({ ...PLAN, billing: 'barter' })).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'billing' }],
    });
    expect(await save({ ...PLAN, carrier: 'nobody' })).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'carrier' }],
    });
    expect(await save(PLAN)).toMatchObject({ kind: 'refused', faults: [{ code: 'nothingChanged' }] });
    const unknown = { ...PLAN, id: 'nobody-1', carrier: 'nobody' };
    expect(await saveDraft(editor, { document: unknown, lockVersion: 0, reason: '' }, at())).toMatchObject({
      kind: 'refused',
      faults: [{ code: 'unknownCarrier' }],
    });
  });

  it('only what is in review is published, and not by anybody who wrote on it', async () => {
    await write('Begun', { by: editor });
    const { draftId } = await write('Released', { by: publisher });
    await expect(publishDraft(SECOND, draftId, at())).rejects.toMatchObject({ code: 'wrongState' });
    await submitDraft(publisher, draftId, at());
    // The publisher wrote last, the editor before: neither may.
    await expect(publishDraft(publisher, draftId, at())).rejects.toMatchObject({ details: ['fourEyes'] });
    expect(await nameNow()).toBe(PLAN.name);
    expect(await publishDraft(SECOND, draftId, at('2026-11-02'))).toEqual({ revision: 2 });
    expect(await nameNow()).toBe('Released');
    expect(await getEditState(PLAN.id, office.database)).toMatchObject({ draft: null });
    expect((await getHistory(PLAN.id, office.database))[0]).toMatchObject({
      number: 2,
      publishedAt: '2026-11-02T12:00:00.000Z',
      origin: 'edit',
      reason: 'read anew',
      author: { name: 'editor' },
      publisher: { name: 'second' },
    });
  });

  it('where four eyes are not asked for, the author publishes', async () => {
    const key = 'fourEyes';
    await office.database.siteSetting.create({
      data: { key, value: 'false', updatedAt: day('2026-11-01') },
    });
    const { draftId } = await write('Alone', { by: publisher, submit: true });
    await publishDraft(publisher, draftId, at());
    await office.database.siteSetting.delete({ where: { key } });
    expect(await nameNow()).toBe('Alone');
  });

  it('a draft of a plan that was published anew meanwhile is not released unseen', async () => {
    const { draftId } = await write('Overtaken', { submit: true });
    const changed = FILE.plans.map((plan) => (plan.id === PLAN.id ? { ...plan, name: 'From a file' } : plan));
    await writeCatalog([{ ...FILE, plans: changed }], at());
    await expect(publishDraft(SECOND, draftId, at())).rejects.toMatchObject({ code: 'conflict' });
    expect(await nameNow()).toBe('From a file');
    // Looked at and saved again, it stands upon the new state.
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    const again = { document: { ...PLAN, name: 'Seen' }, lockVersion, reason: '', submit: true };
    expect(await saveDraft(editor, again, at())).toMatchObject({ kind: 'saved', draftId });
    await publishDraft(SECOND, draftId, at());
    expect(await nameNow()).toBe('Seen');
  });

  it('a scheduled draft is published when its time has come, once', async () => {
    const { draftId } = await write('In December', { submit: true });
    await expect(scheduleDraft(SECOND, draftId, day('2026-10-01'), at())).rejects.toMatchObject({
      details: ['publishAt'],
    });
    await scheduleDraft(SECOND, draftId, day('2026-12-01'), at());
    expect(await publishDue(at('2026-11-30'))).toEqual({ published: [], returned: [] });
    expect(await nameNow()).toBe(PLAN.name);
    const both = await Promise.all([publishDue(at('2026-12-02')), publishDue(at('2026-12-02'))]);
    expect(both.flatMap(({ published }) => published)).toEqual([PLAN.id]);
    expect(await nameNow()).toBe('In December');
    expect((await getHistory(PLAN.id, office.database))[0]).toMatchObject({
      publisher: { name: 'second' },
    });
  });

  it('a scheduled draft whose plan changed goes back to its author', async () => {
    const { draftId } = await write('Too late', { submit: true });
    await scheduleDraft(SECOND, draftId, day('2026-12-10'), at('2026-12-03'));
    const changed = FILE.plans.map((plan) => (plan.id === PLAN.id ? { ...plan, name: 'From a file' } : plan));
    await writeCatalog([{ ...FILE, plans: changed }], at('2026-12-04'));
    expect(await publishDue(at('2026-12-11'))).toEqual({ published: [], returned: [PLAN.id] });
    expect(await getDraft(draftId, office.database)).toMatchObject({ status: 'returned', publishAt: null });
    await withdrawDraft(editor, draftId, at());
  });

  it('sent back with a note, corrected, handed in again; withdrawn, it stays readable', async () => {
    const { draftId } = await write('Draft to mend', { submit: true });
    await expect(returnDraft(SECOND, draftId, ' ', at())).rejects.toMatchObject({ details: ['note'] });
    await returnDraft(SECOND, draftId, 'The fee is missing', at());
    expect(await getDraft(draftId, office.database)).toMatchObject({
      status: 'returned',
      decisionNote: 'The fee is missing',
    });
    await submitDraft(editor, draftId, at());
    await withdrawDraft(editor, draftId, at());
    expect((await listDrafts(undefined, office.database)).map(({ id }) => id)).not.toContain(draftId);
    expect(await getDraft(draftId, office.database)).toMatchObject({ status: 'withdrawn' });
  });

  it('restoring hands in the earlier state; published, it is a new revision and the old ones stay', async () => {
    const changed = await write('Wrong change', { submit: true });
    await publishDraft(SECOND, changed.draftId, at());
    const before = await getHistory(PLAN.id, office.database);
    const outcome = await restoreRevision(editor, PLAN.id, 1, 'the change was wrong', at());
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    expect(await restoreRevision(editor, PLAN.id, 1, '', at())).toMatchObject({ kind: 'conflict' });
    const { revision } = await publishDraft(SECOND, outcome.draftId, at());
    expect(await nameNow()).toBe(PLAN.name);
    const after = await getHistory(PLAN.id, office.database);
    expect(after[0]).toMatchObject({ number: revision, origin: 'restore' });
    expect(after.slice(1)).toEqual(before);
    await expect(restoreRevision(editor, PLAN.id, 99, '', at())).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('a new plan comes in by its draft', async () => {
    const document = { ...PLAN, id: 'tello-new', name: 'New one' };
    const outcome = await saveDraft(editor, { document, lockVersion: 0, reason: '', submit: true }, at());
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    expect(await getPlan('tello-new', office.database)).toBeNull();
    await publishDraft(SECOND, outcome.draftId, at());
    expect(await nameNow('tello-new')).toBe('New one');
  });

  it('a crash in the middle of publishing leaves the old state, whole', async () => {
    const { draftId } = await write('Half way', { submit: true });
    const state = async () => [
      await getEditState(PLAN.id, office.database),
      await getHistory(PLAN.id, office.database),
      await office.database.auditEvent.count(),
    ];
    const before = await state();
    const failing = office.database.$extends({
      query: {
        auditEvent: {
          createMany: () => {
            throw new Error('the power went');
          },
        },
      },
    }) as unknown as Database;
    await expect(publishDraft(SECOND, draftId, { ...at(), database: failing })).rejects.toThrow();
    expect(await state()).toEqual(before);
    expect(await nameNow()).toBe(PLAN.name);
  });

  it('the audit log holds every act and its chain fits', async () => {
    expect(await verifyAudit(office.database)).toMatchObject({ fault: null });
    const acts = await office.database.auditEvent.groupBy({ by: ['action'], _count: true });
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'draft.save',
        'draft.submit',
        'plan.publish',
        'draft.schedule',
        'draft.reject',
      ]),
    );
    // Who may not publish leaves no trace of having done so.
    const ofOwner = await office.database.auditEvent.count({ where: { actorId: owner.id } });
    expect(ofOwner).toBe(0);
  });
});
