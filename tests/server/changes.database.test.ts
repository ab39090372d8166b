/** The list of published changes on each engine: what is in it, in which order, and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines } from '@/lib/changes/lines';
import { changeSources } from '@/lib/changes/published-change';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import { getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { getCarrierHistory, undoCarrierRevision } from '@/server/carriers/history';
import { publishCarrierDraft } from '@/server/carriers/publishing';
import { getPlan, writeCatalog } from '@/server/catalog/read';
import { ANY_CHANGE, type ChangeFilter, readChanges, readFirstState } from '@/server/changes';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { restoreRevision } from '@/server/plans/history';
import { publishDraft } from '@/server/plans/publishing';
import { fillPlanChanges } from '@/server/storage/plan-changes';
import { TEST_ENGINES } from '../prisma/engines';
import { FILE, OTHER, PEOPLE, useBackOffice, verifyPrice } from './back-office';
import { REAL_TAXES } from './real-catalog';

const { editor, publisher } = PEOPLE;
const PLAN = FILE.plans[3] as PlanDocument;
const FACTS: CarrierDocument = { ...FILE.carrier, id: 'facts', families: [], shared: null };
const PLANS = FILE.plans.slice(0, 3).map(
  (plan): PlanDocument => ({
    ...plan,
    ...{ id: `facts-${plan.id}`, carrier: FACTS.id },
    features: { ...plan.features, volte: null },
  }),
);
const VOLTE = { url: 'https://example.org/volte', title: 'VoLTE', asOf: '2026-10', covers: ['features'] };

const withPrice = (plan: PlanDocument, dollars: string): PlanDocument => ({
  ...plan,
  charges: {
    ...plan.charges,
    options: plan.charges.options.map((option, at) =>
      at === 0 ? { ...option, priceByLines: { ...option.priceByLines, 1: dollars } } : option,
    ),
  },
});

describe.each(TEST_ENGINES)('published changes on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const on = (date: string, time = '12:00:00') => ({
    database: office.database,
    now: new Date(`${date}T${time}Z`),
  });
  const read = (filter: Partial<ChangeFilter> = {}, take = 50) =>
    readChanges({ ...ANY_CHANGE, ...filter }, { take }, office.database);
  /** `plan number kinds` of each. */
  const told = async (filter: Partial<ChangeFilter> = {}) =>
    (await read(filter)).changes.map(({ planId, number, kinds }) => `${planId} ${number} ${kinds}`);
  const released = async (document: PlanDocument, date: string) => {
    const { lockVersion } = await getEditState(document.id, office.database);
    const saved = await saveDraft(
      editor,
      { document, lockVersion, reason: 'secret', submit: true },
      on(date),
    );
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    await publishDraft(publisher, saved.draftId, on(date));
  };
  const now = async (id = PLAN.id) => (await getPlan(id, office.database)) as PlanDocument;

  beforeAll(async () => {
    const carrier = { ...FACTS, shared: { sources: [], verifiedAt: '2026-01-01' } };
    const own = Object.fromEntries(PLANS.map((plan) => [plan.id, ownFieldsByValue(plan, null)]));
    await writeCatalog([{ carrier, plans: PLANS, own }], { taxes: REAL_TAXES, ...on('2026-06-02') });
  });

  it('what the catalog was loaded with is no change; what came in later is new', async () => {
    const { changes, count, loadedOn } = await read();
    expect(loadedOn).toBe('2026-06-01');
    expect(count).toBe(PLANS.length);
    expect(changes.every(({ kinds, before }) => String(kinds) === 'new' && before === null)).toBe(true);
    expect(await told({ carriers: [FILE.carrier.id] })).toEqual([]);
    expect(await readFirstState(PLAN.id, office.database)).toEqual({ addedOn: '2026-06-01' });
    expect(await readFirstState('nobody', office.database)).toEqual({ addedOn: null });
  });

  it('a price that was published: old and new, its day and its source, and nobody’s name or reason', async () => {
    const source = { ...(PLAN.sources[0] as PlanDocument['sources'][number]), asOf: '2027-07-01' };
    await released(
      { ...withPrice(PLAN, '77.00'), sources: [source, ...PLAN.sources.slice(1)] },
      '2027-07-03',
    );
    const [change] = (await read({ plans: [PLAN.id] })).changes;
    expect(change).toMatchObject({
      kinds: ['price'],
      publishedAt: '2027-07-03T12:00:00.000Z',
      ofCarrier: false,
    });
    if (!change?.before) throw new Error('no change');
    const [line] = changeLines(change.before, change.after);
    expect(line).toMatchObject({ fact: 'options', after: { kind: 'money', amount: '77.00' } });
    expect(changeSources(change)[0]).toMatchObject({ url: source.url, asOf: '2027-07-01', isNew: true });
    expect(JSON.stringify(change)).not.toContain('secret');
    expect(JSON.stringify(change)).not.toContain(editor.id);
  });

  it('an edit that keeps the source’s date is a change of its own day, and leaves the earlier ones', async () => {
    const before = await read({ plans: [PLAN.id] });
    await released(withPrice(await now(), '78.00'), '2027-07-09');
    const after = await read({ plans: [PLAN.id] });
    expect(after.changes.slice(1)).toEqual(before.changes);
    const [change] = after.changes;
    expect(change?.publishedAt).toBe('2027-07-09T12:00:00.000Z');
    expect(change && changeSources(change)[0]).toMatchObject({ asOf: '2027-07-01', isNew: false });
  });

  it('looking again, and a source with another date, change nothing that is told', async () => {
    const before = await told();
    await verifyPrice(publisher, PLAN.id, on('2027-07-10'));
    const plan = await now();
    await released(
      { ...plan, sources: plan.sources.map((one) => ({ ...one, title: `${one.title} again` })) },
      '2027-07-11',
    );
    expect(await told()).toEqual(before);
  });

  it('an undo is a change back, and takes nothing away', async () => {
    const saved = await restoreRevision(editor, PLAN.id, 1, 'wrong', on('2027-07-12'));
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await publishDraft(publisher, saved.draftId, on('2027-07-12'));
    const [last, , first] = (await read({ plans: [PLAN.id] })).changes;
    expect(last?.kinds).toEqual(['price']);
    const back = last?.before && changeLines(last.before, last.after);
    const there = first?.before && changeLines(first.before, first.after);
    expect([back?.[0]?.before, back?.[0]?.after]).toEqual([
      { kind: 'money', amount: '78.00', per: null },
      there?.[0]?.before,
    ]);
  });

  it('a plan that is closed, and sold again with another fact', async () => {
    await released({ ...OTHER, status: 'closed' }, '2027-07-20');
    expect(await told({ plans: [OTHER.id], kinds: ['closed'] })).toEqual([`${OTHER.id} 2 closed`]);
    const esim = OTHER.sim.esim !== true;
    await released(
      { ...(await now(OTHER.id)), status: 'current', sim: { ...OTHER.sim, esim } },
      '2027-07-21',
    );
    expect(await told({ plans: [OTHER.id] })).toEqual([
      `${OTHER.id} 3 fact,reopened`,
      `${OTHER.id} 2 closed`,
    ]);
    expect(await told({ kinds: ['closed', 'reopened'] })).toHaveLength(2);
  });

  it('what a carrier states moves its plans: each is told, with the carrier’s source; so is the undo', async () => {
    const { lockVersion } = await getCarrierEditState(FACTS.id, office.database);
    const shared = { features: { volte: true }, sources: [VOLTE], verifiedAt: '2026-10-20' };
    const toSave = { document: { ...FACTS, shared }, lockVersion, reason: 'asked', submit: true };
    const saved = await saveCarrierDraft(editor, toSave, on('2027-11-01'));
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    await publishCarrierDraft(publisher, saved.draftId, on('2027-11-01'));
    const { changes } = await read({ carriers: [FACTS.id], since: '2027-11-01' });
    expect(changes.map(({ planId }) => planId)).toEqual(PLANS.map(({ id }) => id).sort());
    for (const change of changes) {
      expect(change).toMatchObject({ kinds: ['fact'], ofCarrier: true });
      expect(changeSources(change)[0]).toMatchObject({ url: VOLTE.url, asOf: '2026-10', isNew: true });
    }
    const [act] = await getCarrierHistory(FACTS.id, office.database);
    const undo = await undoCarrierRevision(editor, String(act?.id), 'wrong', on('2027-11-02'));
    if (undo.kind !== 'saved') throw new Error(JSON.stringify(undo));
    await publishCarrierDraft(publisher, undo.draftId, on('2027-11-02'));
    const all = await read({ carriers: [FACTS.id], since: '2027-11-01' });
    expect(all.count).toBe(2 * PLANS.length);
    expect(all.changes[0]?.publishedAt).toBe('2027-11-02T12:00:00.000Z');
  });

  it('a draft that nobody released is not told', async () => {
    const before = await told();
    const document = withPrice(await now(), '99.00');
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    await saveDraft(editor, { document, lockVersion, reason: '', submit: true }, on('2027-11-03'));
    expect(await told()).toEqual(before);
  });

  it('page by page it is the whole list, each change once', async () => {
    const whole = (await read({}, 100)).changes.map(({ planId, number }) => [planId, number]);
    const found: unknown[] = [];
    for (let from: Parameters<typeof readChanges>[1]['from'] = 0; ; ) {
      const { changes, count } = await readChanges(ANY_CHANGE, { take: 2, from }, office.database);
      expect(count).toBe(whole.length);
      found.push(...changes.map(({ planId, number }) => [planId, number]));
      const last = changes.at(-1);
      if (!last || changes.length < 2) break;
      from = last;
    }
    expect(found).toEqual(whole);
    const second = await readChanges(ANY_CHANGE, { take: 2, from: 2 }, office.database);
    expect(second.changes.map(({ planId, number }) => [planId, number])).toEqual(whole.slice(2, 4));
  });

  it('rows that are missing are made from the revisions, as they were', async () => {
    const rows = () =>
      office.database.planChange.findMany({ orderBy: [{ planId: 'asc' }, { number: 'asc' }] });
    const before = await rows();
    await office.database.planChange.deleteMany();
    expect(await fillPlanChanges(office.database)).toBe(before.length);
    expect(await rows()).toEqual(before);
    expect(await fillPlanChanges(office.database)).toBe(0);
  });

  it('a catalog from before revisions were kept: its first state has no day, and all that has one is told', async () => {
    const third = FILE.plans[2] as PlanDocument;
    await office.database.planRevision.deleteMany({ where: { planId: third.id } });
    await released({ ...third, name: 'Renamed' }, '2027-11-05');
    expect(await told({ plans: [third.id] })).toEqual([`${third.id} 2 fact`]);
    expect(await readFirstState(third.id, office.database)).toEqual({ addedOn: null });
    expect((await read()).loadedOn).toBeNull();
  });
});
