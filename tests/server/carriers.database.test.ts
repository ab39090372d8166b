/** A carrier's facts: released in one act, followed by its plans, undone in one act. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanChanges } from '@/lib/admin/carrier-draft';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import { readAudit } from '@/server/audit';
import { answerForCarrier, answerForPlan, type GivenAnswer } from '@/server/carriers/answers';
import {
  type CarrierToSave,
  getCarrierDraft,
  getCarrierEditState,
  saveCarrierDraft,
  submitCarrierDraft,
  withdrawCarrierDraft,
} from '@/server/carriers/drafts';
import { getCarrierHistory, undoCarrierRevision } from '@/server/carriers/history';
import { publishCarrierDraft, returnCarrierDraft } from '@/server/carriers/publishing';
import { reopenCarrierDraft } from '@/server/carriers/undo-draft';
import { getCatalog, readCarrierFiles, writeCatalog } from '@/server/catalog/read';
import { getDraft, submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { SQLITE, TEST_ENGINES } from '../prisma/engines';
import { FILE, PEOPLE, useBackOffice } from './back-office';
import { REAL_TAXES } from './real-catalog';

const { editor, publisher } = PEOPLE;
const NOW = new Date('2026-11-01T12:00:00Z');
const FACTS: CarrierDocument = { ...FILE.carrier, id: 'facts', families: [], shared: null };
const [FIRST, SECOND, THIRD] = FILE.plans as [PlanDocument, PlanDocument, PlanDocument];
const withVolte = (plan: PlanDocument, volte: boolean | null): PlanDocument => ({
  ...plan,
  ...{ id: `facts-${plan.id}`, carrier: FACTS.id },
  features: { ...plan.features, volte },
});
/** What each of them states is its own. */
const ownOf = (plans: PlanDocument[]) =>
  Object.fromEntries(plans.map((plan) => [plan.id, ownFieldsByValue(plan, null)]));
/** One plan says yes, one no, one nothing. */
const PLANS = [withVolte(FIRST, true), withVolte(SECOND, false), withVolte(THIRD, null)];
const SOURCE = { url: 'https://example.org/volte', title: 'VoLTE', asOf: '2026-10', covers: ['features'] };
const shared = (volte: boolean) => ({ features: { volte }, sources: [SOURCE], verifiedAt: '2026-10-20' });

describe.each(TEST_ENGINES)('facts of a carrier on $label', ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: NOW });

  beforeEach(async () => {
    const { database } = office;
    await database.carrierDraft.updateMany({ data: { openFor: null, status: 'withdrawn' } });
    // No facts, and three plans that say of VoLTE what is said above.
    await writeCatalog(
      [
        {
          carrier: { ...FACTS, shared: { sources: [], verifiedAt: '2026-01-01' } },
          plans: PLANS,
          own: ownOf(PLANS),
        },
      ],
      { taxes: REAL_TAXES, database, now: NOW },
    );
  });

  const publishedVolte = async () => {
    const { plans } = await getCatalog(office.database);
    return PLANS.map(({ id }) => plans.find((plan) => plan.id === id)?.features.volte);
  };
  const saved = async (toSave: Partial<CarrierToSave> = {}) => {
    const { lockVersion } = await getCarrierEditState(FACTS.id, office.database);
    const document = { ...FACTS, shared: shared(true) };
    return saveCarrierDraft(
      editor,
      { document, lockVersion, reason: 'asked', submit: true, ...toSave },
      at(),
    );
  };
  const released = async (planChanges: PlanChanges = {}, volte = true) => {
    const outcome = await saved({ planChanges, document: { ...FACTS, shared: shared(volte) } });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return publishCarrierDraft(publisher, outcome.draftId, at());
  };

  it('reach the plans that do not say otherwise: one act, one entry, one version', async () => {
    const before = await getCatalog(office.database);
    const entries = (await readAudit({}, {}, office.database)).count;
    await released();
    expect(await publishedVolte()).toEqual([true, false, true]);
    const after = await getCatalog(office.database);
    expect(after.version).not.toBe(before.version);
    const audit = await readAudit({}, { take: 1 }, office.database);
    // One for handing in, one for the release.
    expect(audit.count).toBe(entries + 2);
    expect(audit.entries[0]).toMatchObject({ action: 'carrier.publish', details: { plansChanged: 1 } });
    const [revision] = await getCarrierHistory(FACTS.id, office.database);
    expect(revision).toMatchObject({
      plans: 1,
      author: { name: 'editor' },
      publisher: { name: 'publisher' },
    });
    const rows = await office.database.planRevision.findMany({ where: { actId: revision?.id } });
    expect(rows.map(({ planId, origin }) => [planId, origin])).toEqual([[PLANS[2]?.id, 'carrier']]);
  });

  it('a plan may be told to follow, or to stay without', async () => {
    const change = (id: string | undefined, part: object) => [id, { follow: [], own: {}, ...part }];
    await released(
      Object.fromEntries([
        change(PLANS[1]?.id, { follow: ['features.volte'] }),
        change(PLANS[2]?.id, { own: { 'features.volte': null } }),
      ]),
    );
    expect(await publishedVolte()).toEqual([true, true, null]);
    // From now on the second follows, the third does not.
    await released({}, false);
    expect(await publishedVolte()).toEqual([true, false, null]);
  });

  it('undoing is one draft, and brings every plan back', async () => {
    const before = await readCarrierFiles(office.database);
    await released({
      [String(PLANS[1]?.id)]: { follow: ['features.volte'], own: {} },
      [String(PLANS[0]?.id)]: { follow: ['features.volte'], own: { status: 'closed' } },
    });
    expect(await publishedVolte()).toEqual([true, true, true]);
    const [last] = await getCarrierHistory(FACTS.id, office.database);
    const outcome = await undoCarrierRevision(editor, String(last?.id), 'wrong', at());
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    await publishCarrierDraft(publisher, outcome.draftId, at());
    const after = await readCarrierFiles(office.database);
    expect(after).toEqual(before);
  });

  it('only the last change can be undone', async () => {
    await released();
    const [first] = await getCarrierHistory(FACTS.id, office.database);
    await released({}, false);
    await expect(undoCarrierRevision(editor, String(first?.id), '', at())).rejects.toMatchObject({
      code: 'wrongState',
    });
  });

  it('a crash in the middle of writing leaves no plan changed', async () => {
    const outcome = await saved();
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    const crashing = office.database.$extends({
      query: {
        planRevision: {
          createMany: () => {
            throw new Error('the power went');
          },
        },
      },
    });
    const before = await getCatalog(office.database);
    const place = { ...at(), database: crashing as unknown as typeof office.database };
    await expect(publishCarrierDraft(publisher, outcome.draftId, place)).rejects.toThrow();
    expect(await publishedVolte()).toEqual([true, false, null]);
    expect((await getCatalog(office.database)).version).toBe(before.version);
    expect(await getCarrierDraft(outcome.draftId, office.database)).toMatchObject({ status: 'inReview' });
  });
});

describe('releasing a carrier', () => {
  const office = useBackOffice(SQLITE.start);
  const at = () => ({ database: office.database, now: NOW });
  const draft = async (document: unknown, planChanges: unknown = {}) => {
    const { lockVersion } = await getCarrierEditState(FILE.carrier.id, office.database);
    return saveCarrierDraft(editor, { document, planChanges, lockVersion, reason: '', submit: true }, at());
  };
  const renamed = { ...FILE.carrier, name: { en: 'Renamed', zh: '改名' } };

  beforeEach(async () => {
    await office.database.carrierDraft.updateMany({ data: { openFor: null, status: 'withdrawn' } });
  });

  it('needs somebody who did not write it', async () => {
    const outcome = await draft(renamed);
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    const release = publishCarrierDraft({ ...publisher, id: editor.id }, outcome.draftId, at());
    await expect(release).rejects.toMatchObject({ code: 'forbidden', details: ['fourEyes'] });
  });

  it('is sent back with what is to be done', async () => {
    const outcome = await draft(renamed);
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    await expect(returnCarrierDraft(publisher, outcome.draftId, ' ', at())).rejects.toMatchObject({
      details: ['note'],
    });
    await returnCarrierDraft(publisher, outcome.draftId, 'Name the source.', at());
    const returned = await getCarrierDraft(outcome.draftId, office.database);
    expect(returned).toMatchObject({ status: 'returned', decisionNote: 'Name the source.' });
  });

  it.each<[string, unknown, unknown, string]>([
    ['a document that breaks the rules', { ...renamed, kind: 'shop' }, {}, 'kind'],
    ['what is published already', FILE.carrier, {}, ''],
    [
      'a change of a plan that is not there',
      renamed,
      { none: { follow: ['number'], own: {} } },
      'planChanges',
    ],
    [
      'a change of a field that carriers do not state',
      renamed,
      { a: { follow: ['name'], own: {} } },
      'planChanges',
    ],
    ['something else in the place of changes', renamed, 'x', 'planChanges'],
  ])('refuses %s', async (_label, document, planChanges, path) => {
    expect(await draft(document, planChanges)).toMatchObject({ kind: 'refused', faults: [{ path }] });
  });

  it('a stamp that is not the present one is a conflict', async () => {
    const first = await draft(renamed);
    expect(first.kind).toBe('saved');
    const again = await saveCarrierDraft(editor, { document: renamed, lockVersion: 0, reason: '' }, at());
    expect(again).toMatchObject({ kind: 'conflict', by: 'editor' });
  });

  it('unchanged, it stays in review; a change asks first; withdrawn, it is opened again', async () => {
    const save = async (document: unknown, more: object = {}) => {
      const { lockVersion } = await getCarrierEditState(FILE.carrier.id, office.database);
      const toSave = { document, lockVersion, reason: 'read anew', leaves: null, ...more };
      return saveCarrierDraft(editor, toSave, at());
    };
    const first = await save(renamed, { submit: true, leaves: 'inReview' });
    if (first.kind !== 'saved') throw new Error(first.kind);
    const events = () => office.database.auditEvent.count();
    const before = await events();
    for (const submit of [false, true])
      expect(await save(renamed, { submit })).toMatchObject({ unchanged: true });
    const changed = { ...renamed, website: 'https://example.org/' };
    expect(await save(changed)).toMatchObject({ kind: 'waiting', status: 'inReview' });
    expect(await events()).toBe(before);
    expect(await getCarrierDraft(first.draftId, office.database)).toMatchObject({ status: 'inReview' });
    expect(await save(changed, { leaves: 'inReview' })).toMatchObject({ kind: 'saved', unchanged: false });
    await withdrawCarrierDraft(editor, first.draftId, at());
    await reopenCarrierDraft(editor, first.draftId, at());
    await expect(reopenCarrierDraft(editor, first.draftId, at())).rejects.toMatchObject({
      code: 'wrongState',
    });
    expect((await getCarrierEditState(FILE.carrier.id, office.database)).draft).toMatchObject({
      ...{ id: first.draftId, status: 'editing', document: changed },
    });
  });

  it('two who write at once: what each changed alone is kept, what both changed is asked', async () => {
    const id = FILE.carrier.id;
    const open = async () => getCarrierEditState(id, office.database);
    const { published, lockVersion } = await open();
    const base = { document: published, planChanges: {} };
    const save = (by: typeof editor, said: object, more: object = {}) =>
      saveCarrierDraft(
        by,
        { document: { ...published, ...said }, lockVersion, base, reason: '', ...more },
        at(),
      );
    expect(await save(editor, { website: 'https://example.org/a' })).toMatchObject({
      kind: 'saved',
      came: [],
    });
    expect(await save(publisher, { kind: 'MNO' })).toMatchObject({
      kind: 'saved',
      came: [{ path: 'website', after: 'https://example.org/a' }],
      document: { kind: 'MNO', website: 'https://example.org/a' },
    });
    const mine = { website: 'https://example.org/b' };
    const asked = await save(publisher, mine);
    expect(asked).toMatchObject({
      kind: 'choose',
      conflicts: [{ path: 'website', theirs: 'https://example.org/a', mine: 'https://example.org/b' }],
    });
    expect(await save(publisher, mine)).toEqual(asked);
    expect((await open()).draft?.document.website).toBe('https://example.org/a');
    const chosen = { choices: { 'draft:website': 'mine' }, chosenAt: (await open()).lockVersion };
    expect(await save(publisher, mine, chosen)).toMatchObject({ kind: 'saved' });
    const { draft } = await open();
    expect(draft?.document).toMatchObject({ kind: 'MNO', website: 'https://example.org/b' });
    await withdrawCarrierDraft(editor, draft?.id ?? '', at());
  });

  it('refuses facts under which a plan would break a rule, naming the plan', async () => {
    const facts = { data: { sharing: 'account' }, sources: [], verifiedAt: '2026-10-20' };
    const outcome = await draft({ ...FILE.carrier, shared: facts });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    const before = await readCarrierFiles(office.database);
    // Tello's pay-as-you-go plan: data of top-ups is never shared.
    await expect(publishCarrierDraft(publisher, outcome.draftId, at())).rejects.toMatchObject({
      code: 'importRefused',
      message: expect.stringContaining('tello-'),
    });
    expect(await readCarrierFiles(office.database)).toEqual(before);
  });

  it('a carrier is added', async () => {
    const added = { ...renamed, id: 'brand-new', families: [], shared: null };
    const outcome = await saveCarrierDraft(
      editor,
      { document: added, lockVersion: 0, reason: '', submit: true },
      at(),
    );
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    await publishCarrierDraft(publisher, outcome.draftId, at());
    expect((await getCatalog(office.database)).carriers).toContainEqual(added);
  });
});

describe('answers of carriers', () => {
  const office = useBackOffice(SQLITE.start);
  const at = () => ({ database: office.database, now: NOW });
  const given: GivenAnswer = {
    ...{ code: 'noSsn', answer: 'yes', reason: 'asked' },
    source: { url: 'https://example.org/chat', title: 'Support chat' },
  };
  const evidence = { ...given.source, asOf: '2026-11-01', covers: ['requirements'] };

  it('of all its plans: into the carrier’s facts, with the source; a second goes on from the first', async () => {
    await answerForCarrier(editor, FILE.carrier.id, given, at());
    const id = await answerForCarrier(editor, FILE.carrier.id, { ...given, code: 'lines' }, at());
    const draft = await getCarrierDraft(id, office.database);
    expect(draft?.document.shared).toMatchObject({ separateAccounts: true, requirements: { ssn: false } });
    expect(draft?.document.shared?.sources).toContainEqual(evidence);
    expect(draft?.document.shared?.features).toEqual(FILE.carrier.shared?.features);
  });

  it('of one plan: into a draft of the plan', async () => {
    const id = await answerForPlan(editor, FIRST.id, { ...given, answer: 'no' }, at());
    const draft = await getDraft(id, office.database);
    expect(draft?.document.requirements.ssn).toBe(true);
    expect(draft?.document.sources).toContainEqual(evidence);
  });

  it('a draft that waits for review is left alone: the answer is refused, of plan and of carrier', async () => {
    const id = await answerForPlan(editor, FIRST.id, { ...given, answer: 'yes' }, at());
    await submitDraft(editor, id, at());
    const state = await getCarrierEditState(FILE.carrier.id, office.database);
    if (state.draft) await submitCarrierDraft(editor, state.draft.id, at());
    for (const late of [
      answerForPlan(editor, FIRST.id, { ...given, answer: 'no' }, at()),
      answerForCarrier(editor, FILE.carrier.id, { ...given, answer: 'no' }, at()),
    ])
      await expect(late).rejects.toMatchObject({ code: 'conflict', details: ['waitingDraft'] });
    expect(await getDraft(id, office.database)).toMatchObject({ status: 'inReview' });
    await withdrawDraft(editor, id, at());
    if (state.draft) await withdrawCarrierDraft(editor, state.draft.id, at());
  });

  it.each<[string, Partial<GivenAnswer>, string]>([
    ['nothing chosen', { answer: '' }, 'answer'],
    ['a question whose answer is a list', { code: 'roaming' }, 'answer'],
    ['no address', { source: { url: 'chat', title: 'Chat' } }, 'url'],
    ['no name of the source', { source: { url: 'https://example.org', title: ' ' } }, 'title'],
  ])('refuses %s, naming the field', async (_label, part, field) => {
    await expect(
      answerForCarrier(editor, FILE.carrier.id, { ...given, ...part }, at()),
    ).rejects.toMatchObject({ code: 'inputInvalid', details: [field] });
  });
});

describe('files', () => {
  const office = useBackOffice(SQLITE.start);
  it('a file that does not say what its plans share leaves what is there, and its plans’ own differ by value', async () => {
    const { database } = office;
    const [before] = await readCarrierFiles(database);
    const facts = before?.carrier.shared;
    expect(facts).not.toBeNull();
    const one = { ...(before?.plans[1] as PlanDocument), name: 'Renamed' };
    await writeCatalog([{ carrier: { ...FILE.carrier, shared: null }, plans: [one] }], {
      database,
      now: NOW,
    });
    const [after] = await readCarrierFiles(database);
    expect(after?.carrier.shared).toEqual(facts);
    expect(after?.own?.[one.id]).toEqual(before?.own?.[one.id]);
  });
});
