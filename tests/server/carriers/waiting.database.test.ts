/** Drafts of carriers: versions and the way back, the schedule, and what was published meanwhile. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanChanges } from '@/lib/admin/carrier-draft';
import { changesBetween } from '@/lib/plan/diff';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import { readAudit } from '@/server/audit';
import { listCarrierVersions } from '@/server/carriers/draft-versions';
import {
  type CarrierToSave,
  getCarrierDraft,
  getCarrierEditState,
  saveCarrierDraft,
  withdrawCarrierDraft,
} from '@/server/carriers/drafts';
import { publishCarrierDraft, returnCarrierDraft, scheduleCarrierDraft } from '@/server/carriers/publishing';
import { listScheduledCarriers } from '@/server/carriers/standing';
import { goBackToCarrierVersion, reopenCarrierDraft } from '@/server/carriers/undo-draft';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { listWork } from '@/server/plans/work';
import { publishDue } from '@/server/publish-due';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice } from '../back-office';
import { REAL_TAXES } from '../real-catalog';

const { editor, publisher, owner } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-12-01T08:00:00Z');
const BASE: CarrierDocument = { ...FILE.carrier, id: 'later', families: [], shared: null };
const SOURCE = { url: 'https://example.org/volte', title: 'VoLTE', asOf: '2026-10', covers: ['features'] };
const SHARED = { features: { volte: true }, sources: [SOURCE], verifiedAt: '2026-10-20' };
const PLAN: PlanDocument = {
  ...(FILE.plans[0] as PlanDocument),
  ...{ id: 'later-one', carrier: BASE.id },
  features: { ...(FILE.plans[0] as PlanDocument).features, volte: null },
};
const named = (en: string) => ({ name: { en, zh: en } });
const website = (url: string) => ({ website: url });

describe.each(TEST_ENGINES)('drafts of carriers on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = NOON) => ({ database: office.database, now });

  beforeEach(async () => {
    await office.database.carrierDraft.updateMany({ data: { openFor: null, status: 'withdrawn' } });
    await writeCatalog([{ carrier: BASE, plans: [PLAN], own: { [PLAN.id]: ownFieldsByValue(PLAN, null) } }], {
      taxes: REAL_TAXES,
      ...at(),
    });
  });

  const state = () => getCarrierEditState(BASE.id, office.database);
  const read = (id: string) => getCarrierDraft(id, office.database);
  const publicCarrier = async () =>
    (await getCatalog(office.database)).carriers.find(({ id }) => id === BASE.id);
  const publicVolte = async () =>
    (await getCatalog(office.database)).plans.find(({ id }) => id === PLAN.id)?.features.volte;
  const lastAct = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];
  const save = async (said: Partial<CarrierDocument>, more: Partial<CarrierToSave> = {}, by = editor) => {
    const { published, draft, lockVersion } = await state();
    const document = { ...(draft?.document ?? published), ...said };
    return saveCarrierDraft(by, { document, lockVersion, reason: '', leaves: null, ...more }, at());
  };
  const begun = async (said: Partial<CarrierDocument>, more: Partial<CarrierToSave> = {}) => {
    const outcome = await save(said, more);
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.draftId;
  };
  const scheduled = async (said: Partial<CarrierDocument>, more: Partial<CarrierToSave> = {}) => {
    const id = await begun(said, { submit: true, ...more });
    await scheduleCarrierDraft(publisher, id, LATER, at());
    return id;
  };
  /** As another publication of the same carrier would leave it. */
  const publishedSince = (said: Partial<CarrierDocument>) =>
    writeCatalog([{ carrier: { ...BASE, ...said }, plans: [PLAN] }], { taxes: REAL_TAXES, ...at() });

  describe('versions', () => {
    const change: PlanChanges = { [PLAN.id]: { follow: [], own: { status: 'closed' } } };

    it('each save is kept with who, when, why and what it changes in plans; going back is a save', async () => {
      const id = await begun(named('One'), { planChanges: change });
      await save(named('Two'), { reason: 'read anew', planChanges: {} }, publisher);
      expect(await goBackToCarrierVersion(owner, id, 1, null, at())).toMatchObject({
        ...{ kind: 'saved', unchanged: false, planChanges: change },
      });
      const versions = await listCarrierVersions(id, office.database);
      expect(
        versions.map(({ number, restores, author, reason, document }) => [
          ...[number, restores, author.name, reason, document.name.en],
          Object.keys(document.planChanges),
        ]),
      ).toEqual([
        [3, 1, 'owner', '', 'One', [PLAN.id]],
        [2, null, 'publisher', 'read anew', 'Two', []],
        [1, null, 'editor', '', 'One', [PLAN.id]],
      ]);
      expect((await read(id))?.contributorIds).toEqual([editor.id, publisher.id, owner.id]);
      expect(await lastAct()).toMatchObject({
        action: 'carrier.save',
        details: { draftId: id, restores: 1 },
      });
    });

    it('the first version differs from what is published by what was changed alone', async () => {
      const id = await begun(named('One'));
      const [first] = await listCarrierVersions(id, office.database);
      expect(changesBetween(first?.base, first?.document).map(({ path }) => path)).toEqual([
        'name.en',
        'name.zh',
      ]);
    });

    it('the same again keeps none; there is no way back to one that is not there', async () => {
      const id = await begun(named('One'));
      await save(named('One'));
      await save(named('One'), { submit: true });
      expect(await listCarrierVersions(id, office.database)).toHaveLength(1);
      await expect(goBackToCarrierVersion(editor, id, 2, null, at())).rejects.toMatchObject({
        code: 'notFound',
      });
    });

    it('going back keeps what was published since, and says so where both changed one field', async () => {
      const id = await begun(named('One'));
      await publishedSince(website('https://example.org/since'));
      const { lockVersion } = await state();
      const document = { ...BASE, ...named('Two'), ...website('https://example.org/since') };
      await saveCarrierDraft(editor, { document, lockVersion, reason: '' }, at());
      await goBackToCarrierVersion(editor, id, 1, null, at());
      expect((await read(id))?.document).toMatchObject({
        ...named('One'),
        ...website('https://example.org/since'),
      });
      await publishedSince({ ...website('https://example.org/since'), ...named('Public') });
      const again = { ...document, ...named('Three') };
      await saveCarrierDraft(
        editor,
        { document: again, lockVersion: (await state()).lockVersion, reason: '' },
        at(),
      );
      await expect(goBackToCarrierVersion(editor, id, 1, null, at())).rejects.toMatchObject({
        details: ['versionMoved'],
      });
    });

    it('a draft that waits is not taken out of that unasked', async () => {
      const id = await begun(named('One'));
      await save(named('Two'), { submit: true });
      expect(await goBackToCarrierVersion(editor, id, 1, null, at())).toMatchObject({
        ...{ kind: 'waiting', status: 'inReview', mayKeep: false },
      });
      expect(await goBackToCarrierVersion(editor, id, 1, 'inReview', at())).toMatchObject({ kind: 'saved' });
      expect(await read(id)).toMatchObject({ status: 'editing', document: named('One') });
    });
  });

  describe('a schedule', () => {
    it('needs a second pair of eyes and a time to come; the public sees nothing before it', async () => {
      const id = await begun({ shared: SHARED }, { submit: true });
      await expect(scheduleCarrierDraft(editor, id, LATER, at())).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(scheduleCarrierDraft(publisher, id, NOON, at())).rejects.toMatchObject({
        details: ['publishAt'],
      });
      const { lockVersion } = await state();
      await expect(
        scheduleCarrierDraft(publisher, id, LATER, { ...at(), seen: lockVersion - 1 }),
      ).rejects.toMatchObject({ details: ['draftMoved'] });
      await scheduleCarrierDraft(publisher, id, LATER, { ...at(), seen: lockVersion });
      expect(await lastAct()).toMatchObject({
        action: 'carrier.schedule',
        details: { publishAt: LATER.toISOString() },
      });
      const early = new Date(LATER.getTime() - 1);
      expect(await publishDue(at(early))).toEqual({ published: [], returned: [] });
      expect([await read(id), await publicVolte()]).toMatchObject([
        { status: 'scheduled', publishAt: LATER.toISOString() },
        null,
      ]);
      const both = await Promise.all([publishDue(at(LATER)), publishDue(at(LATER))]);
      expect(both.flatMap(({ published }) => published)).toEqual([BASE.id]);
      expect([await read(id), await publicVolte()]).toMatchObject([{ status: 'published' }, true]);
      const act = await lastAct();
      expect(act).toMatchObject({ action: 'carrier.publish', actorName: 'schedule' });
    });

    it('is asked about before a save takes the draft off it, and ends with a return or a withdrawal', async () => {
      const id = await scheduled(named('In December'));
      const publishAt = LATER.toISOString();
      expect(await save(named('Other'))).toEqual({
        ...{ kind: 'waiting', status: 'scheduled', publishAt, mayKeep: false },
      });
      expect(await read(id)).toMatchObject({ status: 'scheduled', document: named('In December') });
      await returnCarrierDraft(SECOND, id, 'Not yet', at());
      expect(await read(id)).toMatchObject({ status: 'returned', publishAt: null });
      await save(named('Other'), { submit: true });
      await scheduleCarrierDraft(publisher, id, LATER, at());
      await withdrawCarrierDraft(editor, id, at());
      expect(await publishDue(at(LATER))).toEqual({ published: [], returned: [] });
      await reopenCarrierDraft(editor, id, at());
      expect(await read(id)).toMatchObject({ status: 'editing', publishAt: null });
    });

    it('is kept only where four eyes are not asked for, by who may publish', async () => {
      const data = { key: 'fourEyes', value: 'false', updatedAt: NOON };
      await office.database.siteSetting.create({ data });
      const id = await scheduled(named('In December'));
      const kept = { leaves: 'scheduled', keepSchedule: true } as const;
      await save(named('Newer'), kept, publisher);
      expect(await read(id)).toMatchObject({ status: 'scheduled', publishAt: LATER.toISOString() });
      await save(named('Newest'), kept, editor);
      expect(await read(id)).toMatchObject({ status: 'editing', publishAt: null });
      await office.database.siteSetting.delete({ where: { key: 'fourEyes' } });
    });

    it.each([
      ['another field', website('https://example.org/since'), 'rebases', true],
      ['the same field alike', named('In December'), 'needsLook', false],
      ['the same field differently', named('Public'), 'conflict', false],
    ] as const)('whose carrier was published anew: %s', async (_label, said, kind, runs) => {
      const id = await scheduled(named('In December'));
      await publishedSince(said);
      expect((await listScheduledCarriers(office.database)).get(id)?.standing.kind).toBe(kind);
      const row = (await listWork('open', 'en', office.database)).find((one) => one.id === id);
      expect(row).toMatchObject({ publishAt: LATER.toISOString(), stuck: !runs });
      const done = await publishDue(at(LATER));
      expect(done).toEqual({ published: runs ? [BASE.id] : [], returned: runs ? [] : [BASE.id] });
      if (runs) {
        expect(await publicCarrier()).toMatchObject({ ...named('In December'), ...said });
        return;
      }
      expect(await publicCarrier()).toMatchObject(said);
      expect(await read(id)).toMatchObject({ status: 'returned', publishAt: null });
      expect(await lastAct()).toMatchObject({
        action: 'carrier.unschedule',
        details: { draftId: id, releasedBy: publisher.id },
      });
      const told = await office.database.notice.findMany({ where: { kind: 'scheduleFailed' } });
      expect(told.map(({ personId, link }) => [personId, link])).toEqual(
        expect.arrayContaining([
          [editor.id, `/carriers/drafts/${id}`],
          [publisher.id, `/carriers/drafts/${id}`],
        ]),
      );
    });

    it('upon facts that were published meanwhile runs once somebody looked at both', async () => {
      const facts = (features: object) => ({ shared: { ...SHARED, features } }) as Partial<CarrierDocument>;
      await publishedSince(facts({ volte: false }));
      const id = await scheduled(facts({ volte: false, wifiCalling: true }));
      await publishedSince(facts({ volte: true }));
      expect((await listScheduledCarriers(office.database)).get(id)?.standing).toMatchObject({
        ...{ kind: 'needsLook', fields: ['shared'] },
        document: facts({ volte: true, wifiCalling: true }),
      });
      await expect(publishCarrierDraft(SECOND, id, at())).rejects.toMatchObject({ details: ['baseMoved'] });
      const { lockVersion } = await state();
      await scheduleCarrierDraft(SECOND, id, LATER, { ...at(), seen: lockVersion });
      expect((await listScheduledCarriers(office.database)).get(id)?.standing.kind).toBe('fits');
      expect(await read(id)).toMatchObject({
        contributorIds: [editor.id],
        document: facts({ volte: true, wifiCalling: true }),
      });
      expect(await publishDue(at(LATER))).toEqual({ published: [BASE.id], returned: [] });
    });

    it('under which a plan would break a rule by now says which, and goes back to its author', async () => {
      const id = await scheduled(named('In December'));
      const planChanges = JSON.stringify({
        [PLAN.id]: { follow: [], own: { 'features.volte': 'perhaps' } },
      });
      await office.database.carrierDraft.update({ where: { id }, data: { planChanges } });
      expect((await listScheduledCarriers(office.database)).get(id)?.standing).toMatchObject({
        ...{ kind: 'plansBreak', plans: [{ id: PLAN.id, name: PLAN.name, faults: expect.any(Array) }] },
      });
      expect(await publishDue(at(LATER))).toEqual({ published: [], returned: [BASE.id] });
      expect(await read(id)).toMatchObject({ status: 'returned' });
      expect((await read(id))?.decisionNote).toContain(PLAN.id);
    });
  });
});
