/** Runs over the pages of a catalog: what is asked for, what is kept, one run at a time, on each engine. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import type { CarrierFile, PlanDocument, Source } from '@/lib/plan/plan';
import { readAudit, verifyAudit } from '@/server/audit';
import { writeCatalog } from '@/server/catalog/read';
import { openDatabase } from '@/server/db';
import { changeSettings } from '@/server/settings';
import { type CheckOptions, type CheckScope, checkSources, startSourceCheck } from '@/server/sources/run';
import { checkScheduled } from '@/server/sources/schedule';
import { pruneChecks } from '@/server/sources/store';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import {
  bytes,
  page,
  redirect,
  silent,
  startWebServer,
  status,
  type WebServer,
  withEtag,
} from '@/tests/support/web-server';
import { FILE, OTHER, PEOPLE, PLAN, useBackOffice } from '../back-office';
import { REAL_TAXES } from '../real-catalog';

const { editor } = PEOPLE;
const DAY = 86_400_000;
const START = Date.parse('2026-11-20T03:00:00Z');
/** Long, so that a busy machine changes nothing; what has to run into it gets less. */
const LIMITS = { timeoutMs: 30_000, pauseMs: 0 };
const COMMIT = '0a'.repeat(20);

describe.each(TEST_ENGINES)('runs on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  let web: WebServer;
  let days = 0;
  const source = (path: string, covers: string[]): Source => ({
    ...{ url: web.url(path), title: path, asOf: '2026-06-01', covers },
  });
  const run = (scope: CheckScope = {}, more: CheckOptions = {}) =>
    checkSources(editor, scope, {
      database: office.database,
      now: new Date(START + days * DAY),
      fetch: { allowedHosts: [web.host], limits: LIMITS },
      ...more,
    });
  const outcomes = async (scope: CheckScope = {}, more: CheckOptions = {}) =>
    Object.fromEntries(
      ((await run(scope, more))?.pages ?? []).map(({ url, outcome, failures }) => [
        url.replace(web.url(''), ''),
        failures > 0 ? `${outcome} ${failures}` : outcome,
      ]),
    );
  const stored = (path: string) =>
    office.database.sourcePage.findUniqueOrThrow({ where: { url: web.url(path) }, include: { text: true } });

  beforeAll(async () => {
    web = await startWebServer();
    const plans: PlanDocument[] = [
      {
        ...PLAN,
        verifiedAt: '2026-06-01',
        sources: [source('/plans#paygo', ['charges']), source('/faq', ['sms']), source('/gone', ['data'])],
      },
      {
        ...OTHER,
        verifiedAt: '2026-11-19',
        sources: [
          source('/plans', ['charges', 'data']),
          source('/fresh', ['features']),
          source(`/github/blob/${COMMIT}`, ['data']),
        ],
      },
    ];
    const file: CarrierFile = {
      carrier: {
        ...FILE.carrier,
        shared: {
          sources: [source('/shared', ['features'])],
          verifiedAt: '2026-06-01',
          features: { volte: true },
        } as never,
      },
      plans: [
        ...plans,
        ...FILE.plans.slice(2).map((plan) => ({ ...plan, sources: [source('/plans', ['data'])] })),
      ],
    };
    await writeCatalog([file], { taxes: REAL_TAXES, database: office.database, now: new Date(START) });
    web.on('/plans', page('<p>5 GB</p><p>$15</p>'));
    web.on('/faq', withEtag('<p>Messages</p>', '"f1"'));
    web.on('/fresh', page('<p>VoLTE</p>'));
    web.on('/shared', page('<p>Shared</p>'));
    web.on('/gone', status(404));
  }, 120_000);
  afterAll(() => web.stop());

  it('the first: each address once, whoever names it, a fragment or not', async () => {
    const first = await outcomes();
    expect(first).toEqual({
      ...{ '/plans': 'first', '/faq': 'first', '/fresh': 'first', '/shared': 'first' },
      ...{ '/gone': 'gone 1', [`/github/blob/${COMMIT}`]: 'gone 1' },
    });
    const asked = web.seen.map(({ path }) => path);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    expect(web.mostAtOnce()).toBe(1);
    expect(await stored('/plans')).toMatchObject({
      ...{ outcome: 'first', failures: 0, title: 'Plans', status: 200 },
      ...{ readAt: new Date(START), checkedAt: new Date(START), changedAt: null },
      text: { text: '5 GB\n$15' },
    });
    expect(await stored('/gone')).toMatchObject({ outcome: 'gone', status: 404, readAt: null, text: null });
  });

  it('the same, by 304 and by its text', async () => {
    days = 1;
    expect(await outcomes()).toMatchObject({ '/plans': 'same', '/faq': 'same', '/gone': 'gone 2' });
    expect(web.seen.filter(({ path }) => path === '/faq').at(-1)?.headers['if-none-match']).toBe('"f1"');
    expect(await stored('/faq')).toMatchObject({ status: 304, etag: '"f1"', text: { text: 'Messages' } });
    expect((await stored('/plans')).readAt).toEqual(new Date(START + DAY));
    expect(await office.database.sourceText.count()).toBe(4);
  });

  it('changed, with the text before kept', async () => {
    days = 2;
    web.on('/plans', page('<p>5 GB</p><p>$16</p>'));
    web.on('/gone', page('<p>back</p>'));
    expect(await outcomes()).toMatchObject({ '/plans': 'changed', '/gone': 'first' });
    expect(await stored('/plans')).toMatchObject({
      changedAt: new Date(START + 2 * DAY),
      text: { text: '5 GB\n$16' },
    });
    const checks = await office.database.sourceCheck.findMany({
      where: { url: web.url('/plans') },
      orderBy: { at: 'asc' },
      include: { text: true },
    });
    expect(checks.map(({ outcome, text }) => [outcome, text?.text])).toEqual([
      ['first', '5 GB\n$15'],
      ['same', '5 GB\n$15'],
      ['changed', '5 GB\n$16'],
    ]);
  });

  it('what cannot be read keeps what it said, and is counted in a row', async () => {
    const answers = [
      status(500),
      silent,
      redirect('/plans'),
      redirect('http://10.0.0.1/'),
      status(403),
      status(410),
    ];
    const seen: unknown[] = [];
    for (const answer of answers) {
      days++;
      web.on('/plans', answer);
      const limits = answer === silent ? { ...LIMITS, timeoutMs: 700 } : LIMITS;
      const fetch = { allowedHosts: [web.host], limits };
      seen.push((await outcomes({ url: web.url('/plans') }, { fetch }))['/plans']);
    }
    expect(seen).toEqual([
      'unreachable 1',
      'unreachable 2',
      'unreachable 3',
      'blocked 4',
      'blocked 5',
      'gone 6',
    ]);
    expect(await stored('/plans')).toMatchObject({
      ...{ readAt: new Date(START + 2 * DAY), changedAt: new Date(START + 2 * DAY) },
      ...{ reason: 'status', status: 410, text: { text: '5 GB\n$16' } },
    });
    days++;
    web.on('/plans', page('<p>5 GB</p><p>$16</p>'));
    expect(await outcomes({ url: web.url('/plans') })).toEqual({ '/plans': 'same' });
  });

  it('the same words in another encoding are the same', async () => {
    days++;
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('<html><body><p>5 GB</p><p>$16</p></body></html>', 'utf16le'),
    ]);
    web.on('/plans', bytes(utf16, { 'content-type': 'text/html' }));
    expect(await outcomes({ url: web.url('/plans#five') })).toEqual({ '/plans': 'same' });
  });

  it('of one carrier, and of what is due', async () => {
    days++;
    expect(Object.keys(await outcomes({ carrierId: 'tello' }))).toHaveLength(6);
    expect(Object.keys(await outcomes({ due: true })).toSorted()).toEqual(
      expect.arrayContaining(['/faq', '/gone', '/plans']),
    );
    expect(Object.keys(await outcomes({ due: true }))).not.toContain('/fresh');
  });

  it('a carrier or page there is not is refused, and nothing is asked for', async () => {
    const before = web.seen.length;
    await expect(run({ carrierId: 'nobody' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(run({ url: web.url('/not-a-source') })).rejects.toMatchObject({ code: 'notFound' });
    await expect(run({ url: 'http://169.254.169.254/' })).rejects.toMatchObject({ code: 'notFound' });
    expect(web.seen.length).toBe(before);
  });

  describe('one at a time', () => {
    const at = (time: string, slot?: string): CheckOptions => ({ now: new Date(time), slot });

    it('a second run waits for nobody: it is refused, also from another instance', async () => {
      const other = openDatabase(office.url);
      let release = () => {};
      web.on('/fresh', (request, response) => {
        release = () => page('<p>VoLTE</p>')(request, response);
      });
      const begun = await startSourceCheck(
        editor,
        { url: web.url('/fresh') },
        {
          ...{ database: office.database, now: new Date('2026-12-01T03:00:00Z') },
          fetch: { allowedHosts: [web.host], limits: { timeoutMs: 20_000, pauseMs: 0 } },
        },
      );
      await expect(run({}, { ...at('2026-12-01T03:01:00Z'), database: other })).rejects.toMatchObject({
        ...{ code: 'conflict', details: ['sourcesBusy'] },
      });
      await expect.poll(() => web.seen.at(-1)?.path).toBe('/fresh');
      release();
      expect((await begun?.done)?.pages).toHaveLength(1);
      web.on('/fresh', page('<p>VoLTE</p>'));
      expect(
        await outcomes({ url: web.url('/fresh') }, { ...at('2026-12-01T03:02:00Z'), database: other }),
      ).toEqual({
        '/fresh': 'same',
      });
      await other.$disconnect();
    });

    it('of a slot of the schedule two instances do one run, whoever is later', async () => {
      const other = openDatabase(office.url);
      const slot = '2026-12-02T03';
      const both = await Promise.allSettled([
        run({}, { ...at('2026-12-02T03:00:00Z', slot) }),
        run({}, { ...at('2026-12-02T03:00:00Z', slot), database: other }),
      ]);
      const done = both.filter((one) => one.status === 'fulfilled' && one.value !== null);
      expect(done).toHaveLength(1);
      expect(await run({}, { ...at('2026-12-02T03:40:00Z', slot), database: other })).toBeNull();
      expect(await run({}, { ...at('2026-12-02T03:40:00Z', '2026-12-02T02'), database: other })).toBeNull();
      expect(await run({}, at('2026-12-03T03:00:00Z', '2026-12-03T03'))).not.toBeNull();
      await other.$disconnect();
    });

    it('the schedule is off until hours are set, and keeps to them', async () => {
      const scheduled = (time: string) =>
        checkScheduled({
          ...{ database: office.database, now: new Date(time) },
          fetch: { allowedHosts: [web.host], limits: LIMITS },
        });
      expect(await scheduled('2026-12-03T09:00:00Z')).toBeNull();
      const settings = { ...DEFAULT_SETTINGS, sourceCheckHours: [9, 21] };
      await changeSettings(PEOPLE.owner, settings, { database: office.database });
      expect(await scheduled('2026-12-03T08:59:59Z')).toBeNull();
      expect((await scheduled('2026-12-03T09:00:00Z'))?.pages.length).toBeGreaterThan(0);
      expect(await scheduled('2026-12-03T09:50:00Z')).toBeNull();
      expect(await scheduled('2026-12-03T21:00:00Z')).not.toBeNull();
      await changeSettings(PEOPLE.owner, DEFAULT_SETTINGS, { database: office.database });
    });

    it('the lease of an instance that stopped without a word ends by itself', async () => {
      await office.database.lease.update({
        where: { name: 'sources' },
        data: { holder: 'a machine that burnt down', until: new Date('2026-12-04T03:05:00Z') },
      });
      await expect(run({}, at('2026-12-04T03:04:59Z'))).rejects.toMatchObject({ code: 'conflict' });
      expect(await run({}, at('2026-12-04T03:05:00Z'))).not.toBeNull();
    });
  });

  it('a copy of one day is read once and then left alone, but where somebody asks for it', async () => {
    const github = `https://github.com/a/b/blob/${COMMIT}/x.json`;
    await office.database.sourcePage.create({ data: { url: github, readAt: new Date(START) } });
    const plan = { ...OTHER, sources: [{ url: github, title: 'x', asOf: null, covers: ['data'] }] };
    await writeCatalog([{ ...FILE, plans: [PLAN, plan, ...FILE.plans.slice(2)] }], {
      database: office.database,
    });
    const none = await startSourceCheck(
      editor,
      { carrierId: 'tello' },
      {
        ...{ database: office.database, now: new Date('2026-12-10T03:00:00Z') },
        fetch: { resolve: (_, done) => done(Object.assign(new Error('no net'), { code: 'ENOTFOUND' }), []) },
      },
    );
    const summary = await none?.done;
    expect(summary?.skipped).toBe(1);
    expect(summary?.pages.map(({ url }) => url)).not.toContain(github);
  });

  it('a label file that changed becomes a preview that waits, and is never applied by itself', async () => {
    const labels = (more: string) => {
      const file = readFileSync('tests/import/fixtures/fcc.csv', 'utf8');
      return bytes(Buffer.from(`${file}${more}`), { 'content-type': 'text/csv' });
    };
    const path = '/broadband-labels/plans.csv';
    const plan = { ...OTHER, sources: [source(path, ['charges'])] };
    const carrier = { ...FILE.carrier, website: web.url('/') };
    await writeCatalog([{ carrier, plans: [PLAN, plan, ...FILE.plans.slice(2)] }], {
      database: office.database,
    });
    const ask = async (time: string) =>
      (await run({ url: web.url(path) }, { now: new Date(time) }))?.pages[0];
    web.on(path, labels(''));
    expect(await ask('2026-12-11T03:00:00Z')).toMatchObject({ outcome: 'first', previewId: null });
    expect(await ask('2026-12-12T03:00:00Z')).toMatchObject({ outcome: 'same', previewId: null });
    web.on(
      path,
      labels('\n'.repeat(2) + readFileSync('tests/import/fixtures/fcc.csv', 'utf8').split('\n')[1]),
    );
    const changed = await ask('2026-12-13T03:00:00Z');
    expect(changed?.outcome).toBe('changed');
    expect(
      await office.database.importRun.findMany({ select: { id: true, status: true, actorId: true } }),
    ).toEqual([{ id: changed?.previewId, status: 'previewed', actorId: null }]);
    expect(await office.database.draft.count()).toBe(0);
    web.on(path, bytes(Buffer.from('no,labels\n1,2'), { 'content-type': 'text/csv' }));
    expect(await ask('2026-12-14T03:00:00Z')).toMatchObject({ outcome: 'changed', previewId: null });
  });

  it('old checks go, what changed stays, with its text', async () => {
    const later = new Date(START + 800 * DAY);
    await pruneChecks(office.database, later);
    const left = await office.database.sourceCheck.findMany();
    expect(new Set(left.map(({ outcome }) => outcome))).toEqual(new Set(['first', 'changed']));
    expect(await office.database.sourceText.count({ where: { text: '5 GB\n$15' } })).toBe(1);
  });

  it('each run is in the audit log', async () => {
    const { count } = await readAudit({ action: 'sources.check' }, {}, office.database);
    expect(count).toBe(await office.database.auditEvent.count({ where: { action: 'sources.check' } }));
    expect(count).toBeGreaterThan(10);
    expect((await verifyAudit(office.database)).fault).toBeNull();
  });
});
