/** "Verified, unchanged" for pages that a carrier's facts rest on: the day of its check, and nothing of its plans. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_DUE } from '@/lib/admin/due-filter';
import type { CarrierDocument, PlanDocument, Source } from '@/lib/plan/plan';
import { readAudit, verifyAudit } from '@/server/audit';
import { getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { getCarrierHistory } from '@/server/carriers/history';
import { scheduleCarrierDraft } from '@/server/carriers/publishing';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { listDue, type ShownEntry } from '@/server/plans/due';
import { type SeenPage, verifyPages } from '@/server/plans/freshness';
import { stampOf } from '@/server/plans/stamp';
import { publishDue } from '@/server/publish-due';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, useBackOffice } from '../back-office';
import { REAL_TAXES } from '../real-catalog';

const { viewer, editor, publisher } = PEOPLE;
const [VOLTE, IDS, COPY] = [
  'https://looked.example/volte',
  'https://looked.example/ids',
  'https://web.archive.org/web/20260101000000/https://looked.example/sms',
];
const source = (url: string, ...covers: string[]): Source =>
  ({ url, title: url, asOf: '2026-06-01', covers }) as Source;
const CARRIER = {
  ...FILE.carrier,
  ...{ id: 'looked', families: [] },
  shared: {
    features: { volte: true },
    requirements: { ssn: false },
    sources: [source(VOLTE, 'features'), source(IDS, 'requirements'), source(COPY, 'features')],
    verifiedAt: '2026-06-01',
  },
} as unknown as CarrierDocument;
const PLAN: PlanDocument = {
  ...(FILE.plans[0] as PlanDocument),
  ...{ id: 'looked-one', carrier: CARRIER.id, verifiedAt: '2026-06-01' },
  sources: [source('https://looked.example/plans', 'charges')],
};

describe.each(TEST_ENGINES)('looking at pages of a carrier on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (day: string) => ({ database: office.database, now: new Date(`${day}T12:00:00Z`) });
  beforeAll(async () => {
    await writeCatalog([{ carrier: CARRIER, plans: [PLAN] }], { taxes: REAL_TAXES, ...at('2026-06-01') });
  });
  const entries = async (day: string) =>
    (await listDue(viewer, { ...ALL_DUE, carrier: CARRIER.id }, at(day))).entries;
  const entry = async (day: string, url: string): Promise<ShownEntry> => {
    const found = (await entries(day)).find((one) => one.url === url);
    if (!found) throw new Error(`${url} is not in the list`);
    return found;
  };
  const seen = ({ url, carrierId, ofCarrier }: ShownEntry): SeenPage => ({
    ...{ url, plans: [] },
    carriers: [{ carrierId, stamp: ofCarrier?.stamp ?? '' }],
  });
  const carrier = async () => {
    const found = (await getCatalog(office.database)).carriers.find(({ id }) => id === CARRIER.id);
    if (!found?.shared) throw new Error('no facts');
    return { ...found, shared: found.shared };
  };
  const days = async () => (await carrier()).shared.sources.map(({ asOf }) => asOf);
  const lastAct = async () => (await readAudit({}, { take: 1 }, office.database)).entries[0];

  it('the list shows the facts that the page covers, and says that the page covers them', async () => {
    const { ofCarrier, plans } = await entry('2026-11-19', VOLTE);
    expect(plans).toEqual([]);
    expect(ofCarrier).toMatchObject({
      verifiedAt: '2026-06-01',
      facts: [{ path: 'features.volte', after: true }],
    });
    expect((await entry('2026-11-19', 'https://looked.example/plans')).ofCarrier).toBeNull();
  });

  it('one page of two: its own day, and the day of the check as far as the other was looked at', async () => {
    const { version } = await getCatalog(office.database);
    const verified = await verifyPages(editor, [seen(await entry('2026-11-19', VOLTE))], at('2026-11-19'));
    expect(verified).toEqual({ plans: [], dated: [], carriers: [CARRIER.id], datedCarriers: [] });
    expect([await days(), (await carrier()).shared.verifiedAt]).toEqual([
      ['2026-11-19', '2026-06-01', '2026-06-01'],
      '2026-06-01',
    ]);
    expect((await getCatalog(office.database)).version).not.toBe(version);
    expect(await lastAct()).toMatchObject({
      ...{ action: 'carrier.verify', subject: `carrier:${CARRIER.id}`, actorId: editor.id },
      details: { sources: [VOLTE], before: '2026-06-01', after: '2026-06-01' },
    });
    // Looked at, it is not due any more.
    expect((await entries('2026-11-19')).map(({ url }) => url)).not.toContain(VOLTE);
  });

  it('the other page too: the day of the check is that of the first look; no plan changes', async () => {
    const before = await office.database.planRevision.count();
    const verified = await verifyPages(editor, [seen(await entry('2026-11-20', IDS))], at('2026-11-20'));
    expect(verified.datedCarriers).toEqual([CARRIER.id]);
    expect((await carrier()).shared.verifiedAt).toBe('2026-11-19');
    expect(await office.database.planRevision.count()).toBe(before);
    const [revision] = await getCarrierHistory(CARRIER.id, office.database);
    expect(revision).toMatchObject({ author: { name: 'editor' }, plans: 0 });
  });

  it('a second look on the same day writes no second revision', async () => {
    const revisions = (await getCarrierHistory(CARRIER.id, office.database)).length;
    const carriers = [{ carrierId: CARRIER.id, stamp: stampOf(await carrier()) }];
    await verifyPages(editor, [{ url: IDS, plans: [], carriers }], at('2026-11-20'));
    expect(await getCarrierHistory(CARRIER.id, office.database)).toHaveLength(revisions);
  });

  it('a schedule of other facts runs beside a look', async () => {
    const { published, lockVersion } = await getCarrierEditState(CARRIER.id, office.database);
    const shared = { ...published?.shared, features: { volte: false } };
    const saved = await saveCarrierDraft(
      editor,
      { document: { ...published, shared }, lockVersion, reason: '', submit: true },
      at('2026-11-20'),
    );
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await scheduleCarrierDraft(publisher, saved.draftId, new Date('2026-11-22T00:00:00Z'), at('2026-11-20'));
    const carriers = [{ carrierId: CARRIER.id, stamp: stampOf(await carrier()) }];
    await verifyPages(editor, [{ url: IDS, plans: [], carriers }], at('2026-11-21'));
    expect(await publishDue(at('2026-11-22'))).toEqual({ published: [CARRIER.id], returned: [] });
    expect((await carrier()).shared).toMatchObject({ features: { volte: false } });
    expect(await days()).toEqual(['2026-11-19', '2026-11-21', '2026-06-01']);
  });

  it.each<[string, (stamp: string) => SeenPage, string, string | undefined]>([
    [
      'a carrier that moved meanwhile',
      () => ({ url: VOLTE, plans: [], carriers: [{ carrierId: CARRIER.id, stamp: 'older' }] }),
      'conflict',
      'planMoved',
    ],
    [
      'a carrier that is not there',
      (stamp) => ({ url: VOLTE, plans: [], carriers: [{ carrierId: 'nobody', stamp }] }),
      'notFound',
      undefined,
    ],
    [
      'a page that it does not name',
      (stamp) => ({
        url: 'https://looked.example/else',
        plans: [],
        carriers: [{ carrierId: CARRIER.id, stamp }],
      }),
      'inputInvalid',
      'source',
    ],
    [
      'a copy of one day',
      (stamp) => ({ url: COPY, plans: [], carriers: [{ carrierId: CARRIER.id, stamp }] }),
      'inputInvalid',
      'fixedCopy',
    ],
  ])('%s is refused, and nothing is written', async (_label, page, code, detail) => {
    const before = await carrier();
    const count = await office.database.auditEvent.count();
    const act = verifyPages(editor, [page(stampOf(before))], at('2026-11-25'));
    await expect(act).rejects.toMatchObject({
      code,
      ...(detail && { details: expect.arrayContaining([detail]) }),
    });
    expect([await carrier(), await office.database.auditEvent.count()]).toEqual([before, count]);
  });

  it('the log holds', async () => {
    expect((await verifyAudit(office.database)).fault).toBeNull();
  });
});
