/** Freshness, reports and settings on each engine. */
import { describe, expect, it } from 'vitest';
import { ALL_DUE } from '@/lib/admin/due-filter';
import { ROLES } from '@/lib/admin/permissions';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import { ageInDays } from '@/lib/plan/age';
import type { Source } from '@/lib/plan/plan';
import { isFixedCopy } from '@/lib/sources/pages';
import { OPERATOR } from '@/server/actions';
import { readAudit, verifyAudit } from '@/server/audit';
import { getCatalog, getCatalogView, getPlan, readTaxTable } from '@/server/catalog/read';
import { forgetVersion } from '@/server/catalog/version';
import { openDatabase } from '@/server/db';
import { listDue } from '@/server/plans/due';
import { countOlder, markUnreachable, verifyPages } from '@/server/plans/freshness';
import { stampOf } from '@/server/plans/stamp';
import { handleReport } from '@/server/report-answers';
import { fileReport, listReports, REPORTS_PER_HOUR, readByToken } from '@/server/reports';
import { changeSettings, getSettings } from '@/server/settings';
import { saveSiteDraft } from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, PLAN, useBackOffice } from '../back-office';

const { viewer, editor, owner } = PEOPLE;
const noon = (text: string) => new Date(`${text}T12:00:00Z`);
const SOURCE = PLAN.sources.find(({ url }) => !isFixedCopy(url)) as Source;
const SEEN = { url: SOURCE.url, plans: [{ planId: PLAN.id, stamp: stampOf(PLAN) }] };

describe.each(TEST_ENGINES)('the desk on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (text = '2026-11-26') => ({ database: office.database, now: noon(text) });
  const seenNow = async () => {
    const plan = (await getPlan(PLAN.id, office.database)) ?? PLAN;
    return { url: SOURCE.url, plans: [{ planId: PLAN.id, stamp: stampOf(plan) }] };
  };
  const events = async () => (await readAudit({}, {}, office.database)).count;

  describe('settings', () => {
    it('are the defaults until somebody sets them', async () => {
      expect(await getSettings(office.database)).toEqual(DEFAULT_SETTINGS);
      expect((await getCatalogView(office.database)).leaveOutAfterDays).toBeNull();
    });

    it('a change is seen by another instance soon, and is recorded', async () => {
      const other = openDatabase(office.url);
      await getCatalog(other);
      const outcome = await changeSettings(owner, { ...DEFAULT_SETTINGS, operator: 'Two of us' }, at());
      expect(outcome).toMatchObject({
        kind: 'changed',
        changes: [{ key: 'operator', before: '', after: 'Two of us' }],
      });
      await expect
        .poll(async () => (await getSettings(other)).operator, { timeout: 10_000 })
        .toBe('Two of us');
      await other.$disconnect();
      const { entries } = await readAudit({ action: 'settings.change' }, {}, office.database);
      expect(entries[0]).toMatchObject({ actorId: owner.id, subject: 'settings' });
    });

    it('the same again writes nothing; a fault refuses all of it', async () => {
      const { version } = await getCatalog(office.database);
      const before = await events();
      const settings = await getSettings(office.database);
      expect(await changeSettings(owner, settings, at())).toEqual({ kind: 'same' });
      const refused = await changeSettings(
        owner,
        { ...settings, operator: 'Nobody', freshnessWarnDays: 61 },
        at(),
      );
      expect(refused).toMatchObject({ kind: 'refused', faults: [{ path: 'freshnessLimitDays' }] });
      expect((await getSettings(office.database)).operator).toBe('Two of us');
      expect((await getCatalog(office.database)).version).toBe(version);
      expect(await events()).toBe(before);
    });

    it('what is stored and breaks the rules is an error, never a default', async () => {
      await office.database.siteSetting.update({ where: { key: 'operator' }, data: { value: '5' } });
      await office.database.catalogState.updateMany({ data: { version: 'another' } });
      forgetVersion(office.database);
      await expect(getSettings(office.database)).rejects.toMatchObject({ code: 'catalogCorrupt' });
      await office.database.siteSetting.deleteMany();
      await office.database.catalogState.updateMany({ data: { version: 'a third' } });
      forgetVersion(office.database);
      expect(await getSettings(office.database)).toEqual(DEFAULT_SETTINGS);
    });
  });

  describe('freshness', () => {
    it('plans on sale are counted by the age of their check', async () => {
      const ages = FILE.plans.filter(({ status }) => status === 'current');
      expect(await countOlder(60, at())).toEqual({
        older: ages.filter(({ verifiedAt }) => ageInDays(verifiedAt, '2026-11-26') > 60).length,
        plans: ages.length,
      });
    });

    it('the command line has no account to verify with', async () => {
      await expect(verifyPages(OPERATOR, [SEEN], at())).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  });

  describe('reports', () => {
    const input = (part: object = {}) => ({
      field: 'data.highSpeedGB',
      claim: '6 GB by now',
      link: '',
      ...part,
    });
    const send = (part: object = {}, more: object = {}) =>
      fileReport(
        { planId: PLAN.id, input: input(part), trap: '', locale: 'zh', address: '192.0.2.1', ...more },
        at(),
      );
    const filed = async (part: object = {}, more: object = {}): Promise<string> => {
      const outcome = await send(part, more);
      if (outcome.kind !== 'filed') throw new Error(JSON.stringify(outcome));
      return outcome.token;
    };
    const count = () => office.database.report.count();

    it('a report is read by its link alone, and holds nothing about its sender', async () => {
      const token = await filed({ claim: '<b>6 GB</b>' });
      expect(await readByToken(token, office.database)).toEqual({
        planId: PLAN.id,
        field: 'data.highSpeedGB',
        claim: '<b>6 GB</b>',
        link: null,
        status: 'new',
        outcome: null,
        createdAt: '2026-11-26T12:00:00.000Z',
        handledAt: null,
        ...{ revision: null, question: null, askedAt: null, answer: null, answeredAt: null },
      });
      const kept = JSON.stringify([
        await office.database.report.findMany(),
        await office.database.rateLimiterFlexible.findMany(),
      ]);
      expect(kept).not.toContain(token);
      expect(kept).not.toContain('192.0.2.1');
    });

    it.each(['', 'x', 'x'.repeat(32), '../../etc', "' OR 1=1 --"])('%j leads to no report', async (token) =>
      expect(await readByToken(token, office.database)).toBeNull(),
    );

    it('a program in the trap hears that it succeeded, and nothing is written', async () => {
      const before = await count();
      const token = await filed({}, { trap: 'https://spam.example' });
      expect(await readByToken(token, office.database)).toBeNull();
      expect(await count()).toBe(before);
    });

    it('what is too long or leads nowhere is refused, and nothing is written', async () => {
      const before = await count();
      expect(await send({ claim: 'x'.repeat(100_000) })).toMatchObject({ kind: 'refused' });
      expect(await send({ link: 'javascript:alert(1)' })).toMatchObject({ kind: 'refused' });
      await expect(send({}, { planId: 'no-such-plan' })).rejects.toMatchObject({ code: 'notFound' });
      expect(await count()).toBe(before);
    });

    it('one address may send so many an hour; another one still may', async () => {
      const address = '198.51.100.7';
      for (let n = 0; n < REPORTS_PER_HOUR.address; n += 1) await filed({}, { address });
      const before = await count();
      expect(await send({}, { address })).toMatchObject({ kind: 'tooMany', minutes: expect.any(Number) });
      expect(await count()).toBe(before);
      await filed({}, { address: '198.51.100.8' });
    });

    it('goes from new to checking to an outcome, which its sender reads', async () => {
      const token = await filed({ claim: 'Seen from end to end' });
      const { reports } = await listReports(
        viewer,
        { statuses: ['new'], planId: PLAN.id },
        {},
        office.database,
      );
      const report = reports.find(({ claim }) => claim === 'Seen from end to end');
      const id = report?.id ?? '';
      expect(report).toMatchObject({ status: 'new', locale: 'zh', handledBy: null });
      await handleReport(editor, id, 'checking', '', at());
      expect(await readByToken(token, office.database)).toMatchObject({
        status: 'checking',
        outcome: null,
      });
      await expect(handleReport(editor, id, 'corrected', '  ', at())).rejects.toMatchObject({
        code: 'inputInvalid',
      });
      await expect(handleReport(editor, id, 'corrected', 'Yes.', at())).rejects.toMatchObject({
        details: ['nothingPublished'],
      });
      await handleReport(editor, id, 'declined', 'Yes: 6 GB since November.', at('2026-11-27'));
      expect(await readByToken(token, office.database)).toMatchObject({
        status: 'declined',
        outcome: 'Yes: 6 GB since November.',
        handledAt: '2026-11-27T12:00:00.000Z',
      });
      await expect(handleReport(editor, id, 'declined', 'No.', at())).rejects.toMatchObject({
        code: 'wrongState',
      });
      const { entries } = await readAudit({ action: 'report.handle' }, {}, office.database);
      expect(entries[0]).toMatchObject({ details: { reportId: id, from: 'checking', to: 'declined' } });
    });

    it('the queue counts every state and shows the oldest first', async () => {
      const {
        reports,
        count: open,
        byStatus,
      } = await listReports(viewer, { statuses: ['new'] }, { take: 3 }, office.database);
      expect(reports).toHaveLength(3);
      expect(open).toBe(byStatus.new);
      expect(byStatus.declined).toBe(1);
      const times = reports.map(({ createdAt }) => createdAt);
      expect(times).toEqual([...times].sort());
    });
  });

  describe('rights', () => {
    const acts: [
      string,
      readonly string[],
      (who: (typeof PEOPLE)[keyof typeof PEOPLE]) => Promise<unknown>,
    ][] = [
      ['list what is due', ROLES, (who) => listDue(who, ALL_DUE, at())],
      ['list reports', ROLES, (who) => listReports(who, {}, {}, office.database)],
      ['verify', ['editor', 'publisher', 'owner'], async (who) => verifyPages(who, [await seenNow()], at())],
      [
        'mark unreachable',
        ['editor', 'publisher', 'owner'],
        (who) => markUnreachable(who, SOURCE.url, [PLAN.id], '', at()),
      ],
      [
        'handle a report',
        ['editor', 'publisher', 'owner'],
        async (who) => {
          const { reports } = await listReports(viewer, { statuses: ['new'] }, {}, office.database);
          await handleReport(who, reports[0]?.id ?? '', 'checking', '', at());
        },
      ],
      ['change settings', ['owner'], (who) => changeSettings(who, DEFAULT_SETTINGS, at())],
      [
        'change taxes',
        ['owner'],
        async (who) => {
          const document = await readTaxTable(office.database);
          return saveSiteDraft(who, TAXES, { document, base: document, reason: '' }, at());
        },
      ],
    ];
    it.each(acts.flatMap(([label, roles, run]) => ROLES.map((role) => [role, label, roles, run] as const)))(
      '%s: %s',
      async (role, _, roles, run) => {
        const done = run(PEOPLE[role]);
        if (roles.includes(role)) await done;
        else await expect(done).rejects.toMatchObject({ code: 'forbidden' });
      },
    );
  });

  it('the chain of the audit log holds after all of it', async () => {
    expect((await verifyAudit(office.database)).fault).toBeNull();
  });
});
