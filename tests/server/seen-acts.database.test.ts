/** Every act on a thing that another can change names what was seen of it: what is newer is a conflict. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SeenUpTo } from '@/lib/admin/seen';
import type { Actor } from '@/server/actions';
import * as carriers from '@/server/carriers/drafts';
import * as carrierPublishing from '@/server/carriers/publishing';
import { goBackToCarrierVersion, reopenCarrierDraft } from '@/server/carriers/undo-draft';
import type { Database } from '@/server/db';
import { getMeanwhile } from '@/server/meanwhile';
import { disableUser, enableUser, listUsers, setRole } from '@/server/people/accounts';
import { actOnChangeSet, addToChangeSet, createChangeSet, type SetAct } from '@/server/plans/change-sets';
import * as drafts from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { getSeen, getSeenOfSet } from '@/server/seen';
import {
  getSiteState,
  publishSiteDraft,
  returnSiteDraft,
  saveSiteDraft,
  withdrawSiteDraft,
} from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { removeEndpoint, rotateSecret, saveEndpoint } from '@/server/webhooks/endpoints';
import { SQLITE } from '../prisma/engines';
import { ACTS } from './acts';
import { FILE, PEOPLE, PLAN, SECOND, useBackOffice } from './back-office';

const { editor, publisher, owner } = PEOPLE;
const NOW = new Date('2026-11-28T12:00:00Z');
const LATER = new Date('2026-12-28T12:00:00Z');

type At = { database: Database; now: Date };
/** Makes a thing that somebody changes after it was seen; answers the act upon what was seen. */
type Stale = (at: At) => Promise<() => Promise<unknown>>;

const saved = <Outcome extends { kind: string }>(outcome: Outcome) => {
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome as Outcome & { draftId: string };
};

let count = 0;
/** Somebody saves the plan's draft, in review. */
async function savePlan(at: At, submit = true): Promise<string> {
  const { lockVersion, draft, published } = await drafts.getEditState(PLAN.id, at.database);
  count += 1;
  const document = { ...(draft?.document ?? published ?? PLAN), name: `Name ${count}` };
  return saved(await drafts.saveDraft(editor, { document, lockVersion, reason: '', submit }, at)).draftId;
}
async function saveCarrier(at: At, submit = true): Promise<string> {
  const { lockVersion, draft, published } = await carriers.getCarrierEditState(FILE.carrier.id, at.database);
  count += 1;
  const carrier = draft?.document ?? published ?? FILE.carrier;
  const document = { ...carrier, name: { ...carrier.name, en: `Tello ${count}` } };
  const toSave = { document, planChanges: {}, lockVersion, reason: '', submit };
  return saved(await carriers.saveCarrierDraft(editor, toSave, at)).draftId;
}
async function saveTaxes(at: At): Promise<string> {
  const { published, draft } = await getSiteState(TAXES, at.database);
  count += 1;
  const from = draft?.document ?? published;
  const document = { ...from, taxableShare: { ...from.taxableShare, year: 2000 + (count % 20) } };
  return saved(await saveSiteDraft(owner, TAXES, { document, base: from, reason: '' }, at)).draftId;
}

type Save = (at: At, submit?: boolean) => Promise<string>;
const upon =
  (
    save: Save,
    kind: 'plan' | 'carrier',
    act: (id: string, options: At & { seen: number }) => Promise<unknown>,
    { submit = true, first }: { submit?: boolean; first?: (id: string, at: At) => Promise<unknown> } = {},
  ): Stale =>
  async (at) => {
    const id = await save(at, submit);
    const seen = (await getSeen(kind, id, at.database))?.stamp ?? Number.NaN;
    if (first) await first(id, at);
    else await save(at, submit);
    return () => act(id, { ...at, seen });
  };

const ofSite =
  (act: (id: string, seen: string, at: At) => Promise<unknown>): Stale =>
  async (at) => {
    const id = await saveTaxes(at);
    const { stamp } = await getSiteState(TAXES, at.database);
    await saveTaxes(at);
    return () => act(id, stamp, at);
  };

/** Something else that was withdrawn, opened and withdrawn again. */
const reopenTwice = (
  withdraw: (actor: Actor, id: string, at: At) => Promise<void>,
  reopen: (actor: Actor, id: string, at: At) => Promise<void>,
) => ({
  first: async (id: string, at: At) => {
    await withdraw(editor, id, at);
    await reopen(editor, id, at);
    await withdraw(editor, id, at);
  },
});

const uponEndpoint =
  (act: (id: string, at: At & { seen: string }) => Promise<unknown>): Stale =>
  async (at) => {
    const input = {
      address: 'https://example.com/hook',
      locale: 'en',
      events: ['plan.published'],
      active: true,
    };
    const made = await saveEndpoint(owner, null, input, at);
    if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
    const seen = at.now.toISOString();
    await rotateSecret(owner, made.id, { ...at, now: LATER, seen });
    return () => act(made.id, { ...at, seen });
  };

async function setOf(at: At) {
  const [planDraft, carrierDraft] = [await savePlan(at), await saveCarrier(at)];
  const chosen = { draftIds: [planDraft], carrierDraftIds: [carrierDraft] };
  const setId = await at.database.$transaction(async (tx) => {
    const set = { name: 'Together', authorId: editor.id, importRunId: null, createdAt: at.now };
    const id = await createChangeSet(tx, set);
    await addToChangeSet(tx, id, chosen);
    return id;
  });
  const shown = await getSeenOfSet(setId, at.database);
  const seen = Object.fromEntries([...shown].map(([id, { stamp }]) => [id, stamp]));
  return { setId, chosen: { ...chosen, seen } };
}

const STALE: Readonly<Record<string, Stale>> = {
  'publishing.publishDraft': upon(savePlan, 'plan', (id, at) => publishDraft(publisher, id, at)),
  'publishing.scheduleDraft': upon(savePlan, 'plan', (id, at) => scheduleDraft(publisher, id, LATER, at)),
  'publishing.returnDraft': upon(savePlan, 'plan', (id, at) => returnDraft(publisher, id, 'No.', at)),
  'drafts.submitDraft': upon(savePlan, 'plan', (id, at) => drafts.submitDraft(editor, id, at), {
    submit: false,
  }),
  'drafts.withdrawDraft': upon(savePlan, 'plan', (id, at) => drafts.withdrawDraft(editor, id, at)),
  'undo-draft.goBackToVersion': upon(savePlan, 'plan', (id, at) =>
    goBackToVersion(editor, id, 1, 'inReview', at),
  ),
  'undo-draft.reopenDraft': upon(
    savePlan,
    'plan',
    (id, at) => reopenDraft(editor, id, at),
    reopenTwice(drafts.withdrawDraft, reopenDraft),
  ),
  'publishing.publishCarrierDraft': upon(saveCarrier, 'carrier', (id, at) =>
    carrierPublishing.publishCarrierDraft(publisher, id, at),
  ),
  'publishing.scheduleCarrierDraft': upon(saveCarrier, 'carrier', (id, at) =>
    carrierPublishing.scheduleCarrierDraft(publisher, id, LATER, at),
  ),
  'publishing.returnCarrierDraft': upon(saveCarrier, 'carrier', (id, at) =>
    carrierPublishing.returnCarrierDraft(publisher, id, 'No.', at),
  ),
  'drafts.submitCarrierDraft': upon(
    saveCarrier,
    'carrier',
    (id, at) => carriers.submitCarrierDraft(editor, id, at),
    { submit: false },
  ),
  'drafts.withdrawCarrierDraft': upon(saveCarrier, 'carrier', (id, at) =>
    carriers.withdrawCarrierDraft(editor, id, at),
  ),
  'undo-draft.goBackToCarrierVersion': upon(saveCarrier, 'carrier', (id, at) =>
    goBackToCarrierVersion(editor, id, 1, 'inReview', at),
  ),
  'undo-draft.reopenCarrierDraft': upon(
    saveCarrier,
    'carrier',
    (id, at) => reopenCarrierDraft(editor, id, at),
    reopenTwice(carriers.withdrawCarrierDraft, reopenCarrierDraft),
  ),
  'site-drafts.publishSiteDraft': ofSite((id, seen, at) => publishSiteDraft(SECOND, TAXES, id, seen, at)),
  'site-drafts.returnSiteDraft': ofSite((id, seen, at) =>
    returnSiteDraft(SECOND, TAXES, id, 'No.', { ...at, seen }),
  ),
  'site-drafts.withdrawSiteDraft': ofSite((id, seen, at) =>
    withdrawSiteDraft(owner, TAXES, id, { ...at, seen }),
  ),
  'change-sets.actOnChangeSet': async (at) => {
    const { setId, chosen } = await setOf(at);
    await savePlan(at);
    return () => actOnChangeSet(publisher, setId, { kind: 'publish' }, chosen, at);
  },
  'endpoints.rotateSecret': uponEndpoint((id, at) => rotateSecret(owner, id, at)),
  'accounts.setRole': async (at) => {
    const { id, options } = await changedPerson(at);
    return () => setRole(owner, id, 'owner', options);
  },
  'accounts.disableUser': async (at) => {
    const { id, options } = await changedPerson(at);
    return () => disableUser(owner, id, options);
  },
  'accounts.enableUser': async (at) => {
    const { id, options } = await changedPerson(at);
    return () => enableUser(owner, id, options);
  },
  'endpoints.removeEndpoint': uponEndpoint((id, at) => removeEndpoint(owner, id, at)),
};

/** Somebody of whom the role was changed after a page showed them. */
async function changedPerson(at: At) {
  const { id } = SECOND;
  const seen = (await listUsers(at.database)).find((one) => one.id === id)?.stamp ?? '';
  const role = seen.includes('editor') ? 'viewer' : 'editor';
  await setRole(owner, id, role, at);
  return { id, options: { ...at, seen } };
}

/** Acts that name what was seen and whose own tests hold it, with the words of that test. */
const HELD: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'save-draft.saveDraft': ['plans/merging.database.test.ts', 'lockVersion'],
  'save-draft.saveCarrierDraft': ['carriers.database.test.ts', 'lockVersion'],
  'save-price.savePrice': ['plans/save-price.database.test.ts', 'another price meanwhile is asked about'],
  'save-together.saveTogether': ['plans/together.database.test.ts', 'refuses what was not seen'],
  'site-drafts.saveSiteDraft': ['taxes.database.test.ts', 'of two tabs, each state that one changed is kept'],
  'settings.changeSettings': ['taxes.database.test.ts', 'changeSettings'],
  'settings.changeDelivery': ['notices/notices.database.test.ts', 'changed upon what was seen'],
  'endpoints.saveEndpoint': ['webhooks/webhooks.database.test.ts', 'a change names what was seen'],
  'assignments.assign': ['notices/notices.database.test.ts', 'given upon what was seen'],
  'report-answers.handleReport': ['report-answers.database.test.ts', 'is handled upon what was seen'],
  'report-answers.askReporter': ['report-answers.database.test.ts', 'is handled upon what was seen'],
  'comments.editComment': ['plans/comments.database.test.ts', 'editComment'],
  'comments.deleteComment': ['plans/comments.database.test.ts', 'deleteComment'],
  'comments.settleThread': ['plans/comments.database.test.ts', 'settleThread'],
  'grid-views.saveGridView': ['plans/together.database.test.ts', 'saveGridView'],
  'grid-views.deleteGridView': ['plans/together.database.test.ts', 'deleteGridView'],
  'freshness.verifyPages': ['plans/due.database.test.ts', 'planMoved'],
  'apply.applyImport': ['imports/imports.database.test.ts', 'previewMoved'],
};

const READS = 'reads alone';
const DRAFT =
  'makes a draft upon what is published now, never over an open one, which is reviewed like any other';
/** Acts that name nothing that was seen, each with why it need not. */
const NEEDS_NONE: Readonly<Record<string, string>> = {
  'due.listDue': READS,
  'due.changedPage': READS,
  'reports.listReports': READS,
  'reports.getReport': READS,
  'settings.getDelivery': READS,
  'endpoints.listEndpoints': READS,
  'endpoints.getEndpoint': READS,
  'calls.listCalls': READS,
  'runner.listFailed': READS,
  'tokens.listTokens': READS,
  'grid.readGrid': READS,
  'grid.readSheetStates': READS,
  'together.previewTogether': READS,
  'grid-views.listGridViews': READS,
  'history.restoreRevision': DRAFT,
  'history.undoCarrierRevision': `${DRAFT}; refused unless the revision that it names is the last`,
  'answers.answerForCarrier': 'adds one fact to a draft that is reviewed; asks where somebody waits for it',
  'answers.answerForPlan': 'adds one fact to a draft that is reviewed; asks where somebody waits for it',
  'program-draft.saveProgramDraft': 'its changes are brought upon the newest state, and are reviewed',
  'program-check.verifyByProgram': 'names the version of the catalog that was compared',
  'comments.addComment': 'adds words to a thread and changes none',
  'freshness.markUnreachable': 'notes that a page did not answer, whatever the plan says',
  'run.startSourceCheck': 'has pages fetched; one run at a time',
  'run.checkSources': 'has pages fetched; one run at a time',
  'imports.previewImport': 'makes a preview of its own',
  'imports.compareAgain': 'makes the preview anew from what is there now',
  'imports.readKept': READS,
  'calls.sendAgain': 'sends what was sent once more',
  'runner.callForTest': 'sends a call that says that it is a test',
  'runner.sendTest': 'sends a message that says that it is a test',
  'runner.retryFailed': 'sends what failed once more',
  'links.invite': 'makes a link; refused where the account is there by now',
  'links.makeResetLink': 'makes a link; the account stays as it is until the link is used',
  'links.revokeLink': 'a revoked link stays revoked, a used one is refused',
  'accounts.createUser': 'makes an account; refused where it is there by now',
  'backup.writeBackup': READS,
  'backup.restoreBackup': 'replaces everything, into an empty database or where that is said',
};

it('every act is held to what was seen, or says why it need not be', () => {
  const listed = [...Object.keys(STALE), ...Object.keys(HELD), ...Object.keys(NEEDS_NONE)];
  expect(Object.keys(ACTS).filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !Object.hasOwn(ACTS, name))).toEqual([]);
  expect(listed.length).toBe(new Set(listed).size);
});

it.each(Object.entries(HELD))('%s is held by its own tests', (_name, [file, words]) => {
  expect(readFileSync(`tests/server/${file}`, 'utf8')).toContain(words);
});

it('no form decides about a draft without naming what its page showed', () => {
  const text = readFileSync('app/[locale]/admin/(dashboard)/drafts/actions.ts', 'utf8');
  const calls = text.match(/=> (?:\w+Draft)\(actor, .*$/gm) ?? [];
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((call) => !/seenIn\(data\)|siteSeenIn\(data\)|'seen'/i.test(call))).toEqual([]);
});

describe('upon what was seen', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);
  const at = (now = NOW) => ({ database: office.database, now });
  const state = async () => [
    await office.database.draft.findMany({ orderBy: { id: 'asc' } }),
    await office.database.carrierDraft.findMany({ orderBy: { id: 'asc' } }),
    await office.database.siteDraft.findMany({ orderBy: { id: 'asc' } }),
    await office.database.planRevision.count(),
    await office.database.webhookEndpoint.findMany({ orderBy: { id: 'asc' } }),
  ];

  it.each(Object.entries(STALE))('%s: newer is a conflict, and nothing is written', async (_name, stale) => {
    const act = await stale(at());
    const there = await state();
    await expect(act()).rejects.toMatchObject({ code: 'conflict' });
    expect(await state()).toEqual(there);
  });

  it.each(['publish', 'schedule', 'return', 'withdraw', 'submit'] as const)(
    'a set: %s of one that moved leaves all as they are',
    async (kind) => {
      const { setId, chosen } = await setOf(at());
      await saveCarrier(at());
      const act = { kind, publishAt: LATER, note: 'No.' } as SetAct;
      const before = await state();
      await expect(actOnChangeSet(publisher, setId, act, chosen, at())).rejects.toMatchObject({
        details: ['draftMoved', expect.stringMatching(/^draft:Tello/)],
      });
      expect(await state()).toEqual(before);
    },
  );

  it('a set is published as it was seen, its carrier before its plans', async () => {
    const { setId, chosen } = await setOf(at());
    await expect(actOnChangeSet(publisher, setId, { kind: 'publish' }, chosen, at())).resolves.toEqual({
      count: 2,
    });
  });

  it('who did what meanwhile is told, field by field', async () => {
    const id = await savePlan(at());
    const seen = (await getSeen('plan', id, office.database)) as SeenUpTo;
    expect(await getMeanwhile({ kind: 'plan', id }, seen, office.database)).toEqual([]);
    const earlier = `Name ${count}`;
    await savePlan(at(new Date('2026-11-28T13:00:00Z')));
    await returnDraft(publisher, id, 'No.', at(new Date('2026-11-28T14:00:00Z')));
    const told = await getMeanwhile({ kind: 'plan', id }, seen, office.database);
    expect(told).toMatchObject([
      {
        ...{ actorName: 'editor', action: 'draft.save', at: '2026-11-28T13:00:00.000Z' },
        changes: [{ path: 'name', before: earlier, after: `Name ${count}` }],
      },
      { actorName: 'publisher', action: 'draft.reject', changes: [] },
    ]);
  });

  it('of taxes, against what was handed in before', async () => {
    const id = await saveTaxes(at());
    const [last] = await office.database.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 });
    const seen = { version: 0, revision: 0, event: last?.seq ?? 0 };
    const earlier = 2000 + (count % 20);
    await saveTaxes(at());
    expect(await getMeanwhile({ kind: 'taxes', id }, seen, office.database)).toMatchObject([
      {
        action: 'taxes.submit',
        changes: [{ path: 'taxableShare.year', before: earlier, after: 2000 + (count % 20) }],
      },
    ]);
  });
});
