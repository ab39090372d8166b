/** The lists that drafts are reviewed in: of the page of drafts as it was filtered, and of a set. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDraftFilter } from '@/lib/admin/draft-list';
import { nextToReview, placeInQueue, type ReviewQueue } from '@/lib/admin/review-queue';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { applyImport } from '@/server/imports/apply';
import { previewImport } from '@/server/imports/imports';
import { listChangeSets } from '@/server/plans/change-sets';
import { getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { findListed, listQueue } from '@/server/plans/review-queue';
import { readerOf } from '@/server/plans/work';
import { RANKING } from '@/server/settings';
import { saveSiteDraft } from '@/server/site-drafts';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice } from '../back-office';

const { editor, publisher, owner } = PEOPLE;
const [FIRST, OTHER, THIRD, FOURTH] = FILE.plans as [PlanDocument, PlanDocument, PlanDocument, PlanDocument];
const at0 = (minute: number) => new Date(Date.UTC(2026, 10, 1, 12, minute));

describe.each(TEST_ENGINES)('lists under review on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (minute: number) => ({ database: office.database, now: at0(minute) });
  const ids: Record<'plan' | 'mine' | 'written' | 'carrier' | 'settings', string> = {
    ...{ plan: '', mine: '', written: '', carrier: '', settings: '' },
  };
  const idOf = (outcome: { kind: string; draftId?: string }): string => {
    if (outcome.draftId === undefined) throw new Error(JSON.stringify(outcome));
    return outcome.draftId;
  };
  async function planDraft(plan: PlanDocument, minute: number, submit: boolean, by = editor) {
    const { lockVersion } = await getEditState(plan.id, office.database);
    const document = { ...plan, name: `${plan.name} anew` };
    return idOf(await saveDraft(by, { document, lockVersion, reason: '', submit }, at(minute)));
  }
  const list = (params: Record<string, string>): ReviewQueue => ({
    kind: 'list',
    filter: readDraftFilter((key) => params[key]),
  });
  const queue = async (of: ReviewQueue, who = publisher, locale: 'en' | 'zh' = 'en') =>
    listQueue(of, await readerOf(who, office.database), locale, office.database);

  beforeAll(async () => {
    ids.plan = await planDraft(FIRST, 1, true);
    ids.mine = await planDraft(OTHER, 2, true, publisher);
    ids.written = await planDraft(THIRD, 3, false);
    const { published, lockVersion } = await getCarrierEditState('tello', office.database);
    const carrier = { ...published, website: 'https://example.org/tello' };
    ids.carrier = idOf(
      await saveCarrierDraft(editor, { document: carrier, lockVersion, reason: '', submit: true }, at(4)),
    );
    const document = { freshnessLimitDays: 90, leaveOldOut: true };
    const base = { freshnessLimitDays: 60, leaveOldOut: false };
    ids.settings = idOf(await saveSiteDraft(owner, RANKING, { document, base, reason: '' }, at(5)));
  });

  it('what waits for a person is in the order of the page, of every kind, without what they wrote', async () => {
    const waiting = await queue(list({ tab: 'waiting' }));
    expect(waiting).toEqual([
      { kind: 'settings', id: ids.settings, status: 'inReview', name: '', carrierId: null },
      { kind: 'carrier', id: ids.carrier, status: 'inReview', name: 'Tello', carrierId: null },
      { kind: 'plan', id: ids.plan, status: 'inReview', name: `${FIRST.name} anew`, carrierId: 'tello' },
    ]);
    expect((await queue(list({ tab: 'waiting' }), SECOND)).map(({ id }) => id)).toEqual([
      ...[ids.settings, ids.carrier, ids.mine, ids.plan],
    ]);
    expect(await queue(list({ tab: 'waiting' }), editor)).toEqual([]);
  });

  it.each<[string, Record<string, string>, (keyof typeof ids)[]]>([
    [
      'the first saved first',
      { tab: 'all', sort: 'oldest' },
      ['plan', 'mine', 'written', 'carrier', 'settings'],
    ],
    ['of a kind', { tab: 'all', kind: 'carrier' }, ['carrier']],
    ['of settings', { tab: 'all', kind: 'settings' }, ['settings']],
    ['of a state', { tab: 'all', status: 'editing' }, ['written']],
    ['by a word of a name', { tab: 'all', q: THIRD.id }, ['written']],
    ['mine', { tab: 'mine' }, ['mine']],
    ['ended', { tab: 'ended' }, []],
  ])('filtered as the page was: %s', async (_label, params, expected) =>
    expect((await queue(list(params))).map(({ id }) => id)).toEqual(expected.map((key) => ids[key])),
  );

  it('leads on from a decision, and to what was decided by its id', async () => {
    const before = await queue(list({ tab: 'waiting' }), SECOND);
    const decided = { kind: 'plan', id: ids.mine } as const;
    expect(placeInQueue(before, decided)).toMatchObject({
      ...{ number: 3, count: 4, previous: { id: ids.carrier }, next: { id: ids.plan } },
    });
    await publishDraft(SECOND, ids.mine, at(10));
    expect(nextToReview(before, decided)?.id).toBe(ids.plan);
    expect((await queue(list({ tab: 'waiting' }), SECOND)).map(({ id }) => id)).not.toContain(ids.mine);
    expect((await queue(list({ tab: 'ended' }), SECOND)).map(({ id }) => id)).toEqual([ids.mine]);
    expect(await findListed(ids.mine, 'en', office.database)).toMatchObject({ status: 'published' });
  });

  it.each([
    ['plan', 'plan', 'tello'],
    ['carrier', 'carrier', null],
    ['settings', 'settings', null],
  ] as const)('finds a draft of a %s by its id alone', async (key, kind, carrierId) =>
    expect(await findListed(ids[key], 'zh', office.database)).toMatchObject({
      kind,
      id: ids[key],
      carrierId,
    }),
  );

  it('finds nothing where there is none', async () =>
    expect(await findListed('none', 'en', office.database)).toBeNull());

  it('names carriers in the language of the reader', async () => {
    const [zh] = await queue(list({ tab: 'all', kind: 'carrier' }), publisher, 'zh');
    expect(zh?.name).toBe(FILE.carrier.name.zh);
  });

  it('of a set: its carriers before its plans, whatever became of them; of no set nothing', async () => {
    await withdrawDraft(editor, ids.written, at(20));
    const carrier = {
      ...FILE.carrier,
      id: 'breeze',
      name: { en: 'Breeze', zh: '微风' },
      shared: null,
      families: [],
    };
    const plans = [FOURTH, THIRD].map((plan) => ({ ...plan, id: `breeze-${plan.id}`, carrier: 'breeze' }));
    const content = new TextEncoder().encode(JSON.stringify({ carrier, plans }));
    const looked = await previewImport(editor, { name: 'breeze.json', content }, {}, at(21));
    if (looked.kind !== 'previewed') throw new Error(JSON.stringify(looked));
    await applyImport(editor, looked.runId, {}, at(21));
    const [set] = await listChangeSets(office.database);
    const before = await queue({ kind: 'set', id: set?.id ?? '' });
    expect(before.map(({ kind, name }) => [kind, name])).toEqual([
      ['carrier', 'Breeze'],
      ...plans
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'en'))
        .map((name) => ['plan', name]),
    ]);
    await withdrawDraft(editor, before[1]?.id ?? '', at(22));
    expect((await queue({ kind: 'set', id: set?.id ?? '' })).map(({ status }) => status)).toEqual([
      ...['inReview', 'withdrawn', 'inReview'],
    ]);
    expect(await queue({ kind: 'set', id: 'none' })).toEqual([]);
  });
});
