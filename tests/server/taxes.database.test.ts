/** Taxes, settings and people are saved upon what was seen; what moves totals or the ranking needs a second pair of eyes. */
import { describe, expect, it } from 'vitest';
import type { TaxTable } from '@/lib/catalog/catalog';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import { readAudit } from '@/server/audit';
import { getCatalog, getCatalogView, readTaxTable } from '@/server/catalog/read';
import { disableUser, enableUser, listUsers, setRole } from '@/server/people/accounts';
import { changeSettings, getSettings, RANKING } from '@/server/settings';
import {
  getSiteState,
  publishSiteDraft,
  returnSiteDraft,
  saveSiteDraft,
  withdrawSiteDraft,
} from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, personOf, SECOND, useBackOffice } from './back-office';

const { owner, editor, viewer } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');

describe.each(TEST_ENGINES)('on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: NOON });
  const published = async () => (await readTaxTable(office.database)) as TaxTable;
  const state = () => getSiteState(TAXES, office.database);
  const lastAct = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];
  /** The table with other rates of these states. */
  const withRates = (table: TaxTable, rates: Record<string, string>): TaxTable => ({
    ...table,
    states: {
      ...table.states,
      ...Object.fromEntries(
        Object.entries(rates).map(([id, rate]) => [
          id,
          {
            ...table.states[id],
            combinedRatePercent: rate,
            highPercent: null,
            year: 2026,
          } as TaxTable['states'][string],
        ]),
      ),
    },
  });
  const save = (document: unknown, base: unknown, more: object = {}, by = owner) =>
    saveSiteDraft(by, TAXES, { document, base, reason: 'read anew', ...more }, at());
  const readNotices = () =>
    office.database.notice.findMany({
      select: { personId: true, kind: true, link: true },
      orderBy: [{ createdAt: 'asc' }, { link: 'desc' }, { personId: 'asc' }],
    });
  const rate = (table: TaxTable | undefined, id: string) => table?.states[id]?.combinedRatePercent;

  describe('taxes', () => {
    it('change nothing that the public sees before a second pair of eyes releases them', async () => {
      const before = await published();
      const { version } = await getCatalog(office.database);
      const outcome = await save(withRates(before, { AL: '28.00' }), before);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      expect(await published()).toEqual(before);
      expect((await getCatalog(office.database)).version).toBe(version);
      expect(await lastAct()).toMatchObject({ action: 'taxes.submit', actorId: owner.id });
      const { stamp } = await state();
      await expect(publishSiteDraft(owner, TAXES, outcome.draftId, stamp, at())).rejects.toMatchObject({
        details: ['fourEyes'],
      });
      await expect(publishSiteDraft(SECOND, TAXES, outcome.draftId, 'older', at())).rejects.toMatchObject({
        details: ['draftMoved'],
      });
      expect(await published()).toEqual(before);
      await publishSiteDraft(SECOND, TAXES, outcome.draftId, stamp, at());
      expect(rate(await published(), 'AL')).toBe('28.00');
      expect((await getCatalog(office.database)).version).not.toBe(version);
      expect(await lastAct()).toMatchObject({
        action: 'taxes.change',
        details: {
          author: 'owner',
          changes: expect.arrayContaining([expect.objectContaining({ after: '28.00' })]),
        },
      });
      expect((await state()).draft).toBeNull();
      await expect(publishSiteDraft(SECOND, TAXES, outcome.draftId, stamp, at())).rejects.toMatchObject({
        details: ['draftMoved'],
      });
    });

    it('of two tabs, each state that one changed is kept', async () => {
      const base = await published();
      await save(withRates(base, { AL: '29.00' }), base);
      const second = await save(withRates(base, { AK: '30.00' }), base, {}, personOf('owner', 'second'));
      expect(second).toMatchObject({
        kind: 'saved',
        came: expect.arrayContaining([expect.objectContaining({ after: '29.00' })]),
      });
      const { draft } = await state();
      expect([rate(draft?.document, 'AL'), rate(draft?.document, 'AK')]).toEqual(['29.00', '30.00']);
      expect(draft?.contributorIds).toEqual([owner.id, SECOND.id]);
      await expect(
        publishSiteDraft(SECOND, TAXES, draft?.id ?? '', (await state()).stamp, at()),
      ).rejects.toMatchObject({
        details: ['fourEyes'],
      });
    });

    it('a state that both changed is asked, whole with year and source, however often it is sent', async () => {
      const { draft } = await state();
      const base = await published();
      const mine = withRates(base, { AL: '31.00' });
      for (let times = 0; times < 2; times += 1)
        expect(await save(mine, base)).toMatchObject({
          kind: 'choose',
          conflicts: [
            {
              path: 'states.AL',
              theirs: { combinedRatePercent: '29.00' },
              mine: { combinedRatePercent: '31.00' },
            },
          ],
        });
      expect(rate((await state()).draft?.document, 'AL')).toBe('29.00');
      const { stamp } = await state();
      const chosen = { choices: { 'draft:states.AL': 'mine' }, chosenAt: stamp };
      expect(await save(mine, base, chosen)).toMatchObject({ kind: 'saved', draftId: draft?.id });
      expect(rate((await state()).draft?.document, 'AL')).toBe('31.00');
    });

    it('the same again writes nothing; sent back and handed in again; withdrawn, nothing is open', async () => {
      const { draft } = await state();
      expect(await save(draft?.document, draft?.document)).toEqual({ kind: 'same' });
      await returnSiteDraft(SECOND, TAXES, draft?.id ?? '', 'The source is missing', at());
      expect((await state()).draft).toMatchObject({
        status: 'returned',
        decisionNote: 'The source is missing',
      });
      expect(await save(draft?.document, draft?.document)).toMatchObject({ kind: 'saved' });
      await withdrawSiteDraft(owner, TAXES, draft?.id ?? '', at());
      expect((await state()).draft).toBeNull();
      expect(await save(await published(), await published())).toEqual({ kind: 'same' });
    });

    it.each<[string, object]>([
      ['a share above 1', { taxableShare: { value: '1.2', year: 2026, source: 'x' } }],
      ['no source', { taxableShare: { value: '0.5', year: 2026, source: '' } }],
      [
        'a rate of three digits',
        { states: { IL: { combinedRatePercent: '100.00', basis: 'published', year: 2026, source: 'x' } } },
      ],
      [
        'a state there is not',
        { states: { XX: { combinedRatePercent: '10.00', basis: 'published', year: 2026, source: 'x' } } },
      ],
    ])('with %s are refused', async (_, part) => {
      const table = await published();
      expect(await save({ ...table, ...part }, table)).toMatchObject({ kind: 'refused' });
      expect((await state()).draft).toBeNull();
    });
  });

  describe('settings', () => {
    it('of two tabs, each field that one set is kept; a field that both set is asked', async () => {
      const base = await getSettings(office.database);
      const upon = (more: object = {}) => ({ base, choices: {}, chosenAt: '', ...more });
      await changeSettings(owner, { ...base, operator: 'A' }, at(), upon());
      await changeSettings(owner, { ...base, contact: 'b@example.org' }, at(), upon());
      expect(await getSettings(office.database)).toMatchObject({ operator: 'A', contact: 'b@example.org' });
      const mine = { ...base, operator: 'C' };
      const asked = await changeSettings(owner, mine, at(), upon());
      expect(asked).toMatchObject({
        kind: 'choose',
        conflicts: [{ path: 'operator', base: '', theirs: 'A', mine: 'C' }],
      });
      expect(await changeSettings(owner, mine, at(), upon())).toEqual(asked);
      if (asked.kind !== 'choose') throw new Error(asked.kind);
      const choices = { 'draft:operator': 'mine' } as const;
      await changeSettings(owner, mine, at(), upon({ choices, chosenAt: asked.stamp }));
      expect(await getSettings(office.database)).toMatchObject({ operator: 'C', contact: 'b@example.org' });
      await changeSettings(owner, DEFAULT_SETTINGS, at());
    });
  });

  describe('settings of the ranking', () => {
    const ranking = () => getSiteState(RANKING, office.database);
    const handIn = (document: unknown, base: unknown, by = owner, more: object = {}) =>
      saveSiteDraft(by, RANKING, { document, base, reason: 'many are old', ...more }, at());
    const OLD_OUT = { freshnessLimitDays: 60, leaveOldOut: true };

    it.each([
      ['leaveOldOut', true],
      ['freshnessLimitDays', 90],
    ])('%s is no act of an owner alone', async (key, value) => {
      const settings = await getSettings(office.database);
      expect(
        await changeSettings(owner, { ...settings, operator: 'Nobody', [key]: value }, at()),
      ).toMatchObject({ kind: 'refused', faults: [{ path: key, code: 'needsReview' }] });
      expect(await getSettings(office.database)).toEqual(settings);
    });

    it('leave the ranking as it is before a second pair of eyes releases them', async () => {
      const { published } = await ranking();
      const before = await readNotices();
      const outcome = await handIn(OLD_OUT, published);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      expect((await getCatalogView(office.database)).leaveOutAfterDays).toBeNull();
      expect(await lastAct()).toMatchObject({ action: 'settings.submit', subject: 'settings' });
      expect((await readNotices()).slice(before.length)).toEqual([
        { personId: PEOPLE.publisher.id, kind: 'handedIn', link: `/drafts/settings/${outcome.draftId}` },
        { personId: SECOND.id, kind: 'handedIn', link: `/drafts/settings/${outcome.draftId}` },
      ]);
      const { stamp } = await ranking();
      await expect(publishSiteDraft(owner, RANKING, outcome.draftId, stamp, at())).rejects.toMatchObject({
        details: ['fourEyes'],
      });
      // A draft of settings is none of taxes.
      await expect(publishSiteDraft(SECOND, TAXES, outcome.draftId, stamp, at())).rejects.toMatchObject({
        code: 'notFound',
      });
      // Meanwhile an owner sets what is theirs alone, which is kept.
      await changeSettings(owner, { ...(await getSettings(office.database)), operator: 'Two' }, at());
      await publishSiteDraft(SECOND, RANKING, outcome.draftId, stamp, at());
      expect(await getSettings(office.database)).toMatchObject({ ...OLD_OUT, operator: 'Two' });
      expect((await getCatalogView(office.database)).leaveOutAfterDays).toBe(60);
      expect(await lastAct()).toMatchObject({
        action: 'settings.change',
        actorId: SECOND.id,
        details: { changes: [{ path: 'leaveOldOut', before: false, after: true }] },
      });
    });

    it('sent back with what is to be done, handed in again by another owner, withdrawn', async () => {
      const { published } = await ranking();
      const outcome = await handIn({ ...OLD_OUT, leaveOldOut: false }, published);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      await returnSiteDraft(SECOND, RANKING, outcome.draftId, 'Why?', at());
      expect((await ranking()).draft).toMatchObject({ status: 'returned', decisionNote: 'Why?' });
      const { draft } = await ranking();
      const other = personOf('owner', 'publisher');
      expect(
        await handIn({ freshnessLimitDays: 90, leaveOldOut: false }, draft?.document, other),
      ).toMatchObject({ kind: 'saved', draftId: outcome.draftId });
      expect((await ranking()).draft).toMatchObject({
        ...{ status: 'inReview', contributorIds: [owner.id, other.id] },
        document: { freshnessLimitDays: 90, leaveOldOut: false },
      });
      await withdrawSiteDraft(owner, RANKING, outcome.draftId, at());
      expect((await ranking()).draft).toBeNull();
      expect(await getSettings(office.database)).toMatchObject(OLD_OUT);
    });

    it('that no longer fit the other settings are not published', async () => {
      const { published } = await ranking();
      const outcome = await handIn({ freshnessLimitDays: 20, leaveOldOut: false }, published);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      const settings = await getSettings(office.database);
      await changeSettings(owner, { ...settings, freshnessWarnDays: 30 }, at());
      const { stamp } = await ranking();
      await expect(publishSiteDraft(SECOND, RANKING, outcome.draftId, stamp, at())).rejects.toMatchObject({
        details: ['brokenNow'],
      });
      await withdrawSiteDraft(owner, RANKING, outcome.draftId, at());
    });

    it.each<[string, unknown]>([
      ['nothing', {}],
      ['no settings at all', null],
      ["a setting that is an owner's own", { ...OLD_OUT, fourEyes: false }],
      ['fewer days than those of the queue', { freshnessLimitDays: 1, leaveOldOut: true }],
      ['half a day', { freshnessLimitDays: 60.5, leaveOldOut: true }],
    ])('%s is refused', async (_, document) => {
      const { published } = await ranking();
      expect(await handIn(document, published)).toMatchObject({ kind: 'refused' });
      expect((await ranking()).draft).toBeNull();
    });
  });

  describe('people', () => {
    const seen = async (id: string) => (await listUsers(office.database)).find((one) => one.id === id)?.stamp;

    it('a role that somebody changed meanwhile is not overwritten, and it is said what it is now', async () => {
      const stamp = await seen(viewer.id);
      await setRole(owner, viewer.id, 'editor', { ...at(), seen: stamp });
      for (const late of [
        setRole(owner, viewer.id, 'publisher', { ...at(), seen: stamp }),
        disableUser(owner, viewer.id, { ...at(), seen: stamp }),
      ])
        await expect(late).rejects.toMatchObject({ code: 'conflict', details: ['personRole', 'editor'] });
      await setRole(owner, viewer.id, 'viewer', { ...at(), seen: await seen(viewer.id) });
    });

    it('of an account that somebody disabled meanwhile, the role is not set unseen', async () => {
      const stamp = await seen(editor.id);
      await disableUser(owner, editor.id, { ...at(), seen: stamp });
      await expect(setRole(owner, editor.id, 'viewer', { ...at(), seen: stamp })).rejects.toMatchObject({
        details: ['personDisabled', 'editor'],
      });
      await enableUser(owner, editor.id, { ...at(), seen: await seen(editor.id) });
      expect(await seen(editor.id)).toBe(stamp);
    });
  });
});
