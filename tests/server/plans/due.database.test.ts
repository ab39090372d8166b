/** What is due, and saying that pages were looked at: on each engine. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_DUE, type DueFilter } from '@/lib/admin/due-filter';
import type { CarrierFile, PlanDocument, Source } from '@/lib/plan/plan';
import { verifyAudit } from '@/server/audit';
import { getCatalog, getPlan, writeCatalog } from '@/server/catalog/read';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { changedPage, listDue, type ShownEntry, unchangedPages } from '@/server/plans/due';
import { markUnreachable, type SeenPage, verifyPages } from '@/server/plans/freshness';
import { getHistory } from '@/server/plans/history';
import { publishDraft } from '@/server/plans/publishing';
import { readAnswer, storeAnswer } from '@/server/sources/store';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice } from '../back-office';
import { REAL_TAXES } from '../real-catalog';

const { viewer, editor } = PEOPLE;
const COMMIT = '0a'.repeat(20);
const PRICES = 'https://tello.example/plans';
const ABROAD = 'https://blog.example/abroad';
const COPY = `https://github.com/a/b/blob/${COMMIT}/prices.json`;
const NEW = 'https://tello.example/new';

const source = (url: string, covers: string[], asOf: string | null = '2026-06-01'): Source => ({
  ...{ url, title: `Title of ${url}`, asOf, covers },
});
const [B, A, C] = FILE.plans as [PlanDocument, PlanDocument, PlanDocument];
const PLANS: PlanDocument[] = [
  {
    ...A,
    status: 'current',
    verifiedAt: '2026-06-01',
    sources: [source(`${PRICES}#a`, ['charges', 'data']), source(ABROAD, ['internationalCalling'])],
  },
  { ...B, status: 'current', verifiedAt: '2026-07-01', sources: [source(PRICES, ['charges', 'data'])] },
  {
    ...C,
    status: 'current',
    verifiedAt: '2026-05-01',
    sources: [source(COPY, ['charges']), source(ABROAD, ['sms'])],
  },
];
const CATALOG: CarrierFile = {
  carrier: {
    ...FILE.carrier,
    families: [],
    shared: FILE.carrier.shared && { ...FILE.carrier.shared, sources: [source(ABROAD, ['features'])] },
  },
  plans: [
    ...PLANS,
    ...FILE.plans
      .slice(3)
      .map((plan): PlanDocument => ({ ...plan, status: 'closed', sources: [source(ABROAD, ['sms'])] })),
  ],
};

describe.each(TEST_ENGINES)('what is due on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (time: string) => ({ database: office.database, now: new Date(time) });
  const list = (time: string, filter: Partial<DueFilter> = {}) =>
    listDue(viewer, { ...ALL_DUE, ...filter }, at(time));
  const whys = async (time: string, filter: Partial<DueFilter> = {}) =>
    (await list(time, filter)).entries.map(({ url, why }) => [why, url]);
  const entry = async (time: string, url: string): Promise<ShownEntry> => {
    const found = (await list(time)).entries.find((one) => one.url === url);
    if (!found) throw new Error(`${url} is not in the list`);
    return found;
  };
  const seen = ({ url, plans }: ShownEntry): SeenPage => ({
    url,
    plans: plans.map(({ planId, stamp }) => ({ planId, stamp })),
  });
  /** As a run finds the page at that time. */
  const read = async (url: string, text: string | number, time: string) => {
    const kept = await readAnswer(
      typeof text === 'number'
        ? { kind: 'status', status: text, finalUrl: url }
        : {
            ...{
              kind: 'page',
              status: 200,
              finalUrl: url,
              contentType: 'text/html',
              etag: null,
              lastModified: null,
            },
            body: Buffer.from(`<p>${text.split('\n').join('<p>')}`),
          },
    );
    await office.database.$transaction((tx) => storeAnswer(tx, url, kept, new Date(time)));
  };
  const plan = async (id: string) => (await getPlan(id, office.database)) as PlanDocument;

  beforeAll(async () => {
    await writeCatalog([CATALOG], { taxes: REAL_TAXES, ...at('2026-10-01T00:00:00Z') });
  });

  it('what nobody has read comes before age; a plan without a live page for its price is below what it has', async () => {
    expect(await whys('2026-11-20T10:00:00Z')).toEqual([
      ['never', PRICES],
      ['never', ABROAD],
      ['age', COPY],
    ]);
    const prices = await entry('2026-11-20T10:00:00Z', PRICES);
    expect(
      prices.plans.map(({ planId, covers, seesPrice, days }) => [planId, covers, seesPrice, days]),
    ).toEqual([
      [A.id, ['charges', 'data'], true, 172],
      [B.id, ['charges', 'data'], true, 142],
    ]);
    expect(prices.state).toMatchObject({ outcome: null, readAt: null });
    expect((await entry('2026-11-20T10:00:00Z', COPY)).fixed).toBe(true);
  });

  it('what was read by machine is due by age alone: the live page of a price', async () => {
    await read(PRICES, 'Plans\n5 GB $15', '2026-11-20T03:00:00Z');
    await read(ABROAD, 'Calls', '2026-11-20T03:00:00Z');
    expect(await whys('2026-11-20T10:00:00Z')).toEqual([
      ['age', COPY],
      ['age', PRICES],
    ]);
    expect(await whys('2026-11-20T10:00:00Z', { mark: 'never' })).toEqual([]);
    expect(await whys('2026-11-20T10:00:00Z', { carrier: 'nobody' })).toEqual([]);
    expect((await list('2026-11-20T10:00:00Z', { mark: 'old' })).count).toBe(2);
  });

  it('a page that supports calls abroad alone moves its own date, not the day of the check', async () => {
    const page = {
      url: ABROAD,
      plans: [{ planId: A.id, stamp: (await entry('2026-11-20T10:00:00Z', PRICES)).plans[0]?.stamp ?? '' }],
    };
    const verified = await verifyPages(editor, [page], at('2026-11-20T10:00:00Z'));
    expect(verified).toEqual({ plans: [A.id], dated: [], carriers: [], datedCarriers: [] });
    const after = await plan(A.id);
    expect(after.verifiedAt).toBe('2026-06-01');
    expect(after.sources.map(({ asOf }) => asOf)).toEqual(['2026-06-01', '2026-11-20']);
    expect(await whys('2026-11-20T10:00:00Z')).toContainEqual(['age', PRICES]);
  });

  it('a copy of one day proves nothing', async () => {
    const before = await getHistory(C.id, office.database);
    await expect(
      verifyPages(editor, [seen(await entry('2026-11-20T10:00:00Z', COPY))], at('2026-11-20T10:00:00Z')),
    ).rejects.toMatchObject({ code: 'inputInvalid', details: ['fixedCopy'] });
    expect(await getHistory(C.id, office.database)).toEqual(before);
  });

  it('a plan that moved meanwhile is refused by name, and nothing of the others is written', async () => {
    const shown = seen(await entry('2026-11-20T10:00:00Z', PRICES));
    const { lockVersion } = await getEditState(B.id, office.database);
    const moved = { ...(await plan(B.id)), name: 'Moved meanwhile' };
    const saved = await saveDraft(
      editor,
      { document: moved, lockVersion, reason: '', submit: true },
      at('2026-11-20T11:00:00Z'),
    );
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await publishDraft(SECOND, saved.draftId, at('2026-11-20T11:00:00Z'));
    const [checks, events, before] = [
      await office.database.planCheck.count(),
      await office.database.auditEvent.count(),
      await plan(A.id),
    ];
    await expect(verifyPages(editor, [shown], at('2026-11-20T12:00:00Z'))).rejects.toMatchObject({
      ...{ code: 'conflict', details: ['planMoved', 'Moved meanwhile'] },
    });
    expect(await office.database.planCheck.count()).toBe(checks);
    expect(await office.database.auditEvent.count()).toBe(events);
    expect(await plan(A.id)).toEqual(before);
  });

  it('all plans of a page in one act: the price was seen, so the day of the check moves', async () => {
    const { version } = await getCatalog(office.database);
    const verified = await verifyPages(
      editor,
      [seen(await entry('2026-11-20T13:00:00Z', PRICES))],
      at('2026-11-20T13:00:00Z'),
    );
    expect(verified).toMatchObject({ plans: [A.id, B.id], dated: [A.id, B.id] });
    for (const id of [A.id, B.id]) {
      const after = await plan(id);
      expect(after.verifiedAt).toBe('2026-11-20');
      expect(after.sources[0]?.asOf).toBe('2026-11-20');
    }
    expect((await getHistory(A.id, office.database))[0]).toMatchObject({
      origin: 'verify',
      author: { name: 'editor' },
    });
    expect((await getCatalog(office.database)).version).not.toBe(version);
    expect(await whys('2026-11-20T14:00:00Z')).toEqual([['age', COPY]]);
  });

  it('a second look on the same day is a check and no second revision', async () => {
    const revisions = (await getHistory(A.id, office.database)).length;
    const before = await office.database.planCheck.count({ where: { planId: A.id } });
    await read(PRICES, 'Plans\n5 GB $16', '2026-11-20T15:00:00Z');
    await verifyPages(
      editor,
      [seen(await entry('2026-11-20T16:00:00Z', PRICES))],
      at('2026-11-20T16:00:00Z'),
    );
    expect(await getHistory(A.id, office.database)).toHaveLength(revisions);
    expect(await office.database.planCheck.count({ where: { planId: A.id } })).toBe(before + 1);
    expect(await whys('2026-11-20T17:00:00Z')).toEqual([['age', COPY]]);
  });

  it('a page that changed comes first, with what differs since somebody looked, and stays until each plan is dealt with', async () => {
    await read(PRICES, 'Plans\n5 GB $17', '2026-11-21T03:00:00Z');
    await read(PRICES, 'Plans\n5 GB $18', '2026-11-22T03:00:00Z');
    const changed = await entry('2026-11-22T10:00:00Z', PRICES);
    expect((await whys('2026-11-22T10:00:00Z'))[0]).toEqual(['changed', PRICES]);
    const lines = changed.diff?.lines.map(
      ({ kind, parts }) => `${kind} ${parts.map(({ text }) => text).join('')}`,
    );
    expect(lines).toEqual(['same Plans', 'removed 5 GB $16', 'added 5 GB $18']);
    const ofOne = await changedPage(viewer, B.id, PRICES, at('2026-11-22T10:00:00Z'));
    expect(ofOne).toMatchObject({ url: PRICES, diff: { removed: 1, added: 1 } });
    expect(await changedPage(viewer, B.id, ABROAD, at('2026-11-22T10:00:00Z'))).toBeNull();
    const [first] = seen(changed).plans;
    await verifyPages(editor, [{ url: PRICES, plans: first ? [first] : [] }], at('2026-11-22T11:00:00Z'));
    const left = await entry('2026-11-22T12:00:00Z', PRICES);
    expect(left.plans.map(({ planId, changed: is }) => [planId, is])).toEqual([
      [A.id, false],
      [B.id, true],
    ]);
    expect(left.diff?.removed).toBe(1);
    expect(await changedPage(viewer, A.id, PRICES, at('2026-11-22T12:00:00Z'))).toBeNull();
  });

  it('an edit on the day of the change that names that day deals with it', async () => {
    const { lockVersion, published } = await getEditState(B.id, office.database);
    const document = {
      ...(published as PlanDocument),
      sources: (published as PlanDocument).sources.map((one) => ({ ...one, asOf: '2026-11-22' })),
    };
    const saved = await saveDraft(
      editor,
      { document, lockVersion, reason: '', submit: true },
      at('2026-11-22T13:00:00Z'),
    );
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    await publishDraft(SECOND, saved.draftId, at('2026-11-22T13:30:00Z'));
    expect(await whys('2026-11-22T14:00:00Z', { mark: 'changed' })).toEqual([]);
  });

  it('gone and silent pages, and what people found unreachable', async () => {
    for (const day of [1, 2, 3]) await read(ABROAD, 503, `2026-11-2${day}T03:00:00Z`);
    expect(await whys('2026-11-23T10:00:00Z')).toContainEqual(['silent', ABROAD]);
    await read(ABROAD, 404, '2026-11-24T03:00:00Z');
    expect((await whys('2026-11-24T10:00:00Z'))[0]).toEqual(['gone', ABROAD]);
    expect(await unchangedPages(await plan(A.id), at('2026-11-24T10:00:00Z'))).toEqual(new Map());
    const before = await plan(A.id);
    await markUnreachable(editor, ABROAD, [A.id], 'answers 503', at('2026-11-24T10:00:00Z'));
    expect(await plan(A.id)).toEqual(before);
    expect((await entry('2026-11-24T11:00:00Z', ABROAD)).unreachable).toEqual({
      at: '2026-11-24T10:00:00.000Z',
      by: 'editor',
    });
  });

  it('closed plans are listed where they are asked for', async () => {
    const current = await entry('2026-11-24T11:00:00Z', ABROAD);
    const all = (await list('2026-11-24T11:00:00Z', { status: null })).entries.find(
      ({ url }) => url === ABROAD,
    );
    expect(current.plans.map(({ planId }) => planId)).toEqual([A.id, C.id].sort());
    expect(all?.plans.length).toBe(FILE.plans.length - 1);
  });

  it('a carrier in one act: its pages that did not change, copies of one day left out', async () => {
    const { together, carrierIds, all, count } = await list('2026-12-20T10:00:00Z', { carrier: 'tello' });
    expect([carrierIds, count]).toEqual([['tello'], all]);
    expect(together.map(({ url, plans }) => [url, plans.length])).toEqual([[PRICES, 2]]);
    expect(await verifyPages(editor, together, at('2026-12-20T10:00:00Z'))).toMatchObject({
      dated: [A.id, B.id],
    });
  });

  it('"page unchanged" is what the machine saw, and no check', async () => {
    await read(PRICES, 'Plans\n5 GB $18', '2026-12-21T03:00:00Z');
    // It changed once, so that it says nothing beside a check that came before.
    expect((await unchangedPages(await plan(A.id), at('2026-12-21T10:00:00Z'))).get(`${PRICES}#a`)).toBe(
      '2026-12-21',
    );
    expect((await plan(A.id)).verifiedAt).toBe('2026-12-20');
  });

  it.each<[string, SeenPage[], string]>([
    ['nothing', [], 'inputInvalid'],
    ['a plan there is not', [{ url: PRICES, plans: [{ planId: 'nobody', stamp: 'x' }] }], 'notFound'],
    ['a wrong stamp', [{ url: PRICES, plans: [{ planId: A.id, stamp: 'x' }] }], 'conflict'],
    ['no address', [{ url: 'see the leaflet', plans: [] }], 'inputInvalid'],
  ])('%s is refused', async (_, pages, code) => {
    await expect(verifyPages(editor, pages, at('2026-12-21T10:00:00Z'))).rejects.toMatchObject({ code });
  });

  it('a page that the plan does not name is refused', async () => {
    const stamp = (await entry('2026-12-21T10:00:00Z', COPY)).plans[0]?.stamp ?? '';
    const page = { url: NEW, plans: [{ planId: C.id, stamp }] };
    await expect(verifyPages(editor, [page], at('2026-12-21T10:00:00Z'))).rejects.toMatchObject({
      details: ['source'],
    });
    await expect(markUnreachable(editor, NEW, [C.id], '', at('2026-12-21T10:00:00Z'))).rejects.toMatchObject({
      details: ['source'],
    });
  });

  it('the log holds', async () => {
    expect((await verifyAudit(office.database)).fault).toBeNull();
  });
});
