/** What a person published with its evidence, and an older file of the same carrier that is imported over it. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { applyImport } from '@/server/imports/apply';
import { previewImport } from '@/server/imports/imports';
import { getDraft, getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PLAN as BASE, FILE, PEOPLE, useBackOffice } from '../back-office';

const { editor, publisher } = PEOPLE;
const NEWSROOM = {
  ...{ url: 'https://example.org/newsroom', title: 'Newsroom', asOf: '2026-11-28' },
  covers: ['features', 'requirements'],
};

describe.each(TEST_ENGINES)('evidence on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (text = '2026-11-28') => ({ database: office.database, now: new Date(`${text}T12:00:00Z`) });
  const { volte } = BASE.features;

  /** The catalog's own file, with another name of the plan so that it says something new. */
  const file = {
    name: 'tello.json',
    content: new TextEncoder().encode(
      JSON.stringify({ ...FILE, plans: [{ ...BASE, name: 'Renamed' }], own: undefined }),
    ),
  };
  async function imported(choice: Parameters<typeof applyImport>[2]) {
    const outcome = await previewImport(editor, file, {}, at());
    if (outcome.kind !== 'previewed') throw new Error(JSON.stringify(outcome));
    const applied = await applyImport(editor, outcome.runId, choice, at());
    const id = applied.drafts[0]?.draftId ?? '';
    return { shown: outcome.preview.plans[0], id, document: (await getDraft(id, office.database))?.document };
  }

  it('a fact with its source is published by hand', async () => {
    const { lockVersion } = await getEditState(BASE.id, office.database);
    const document: PlanDocument = {
      ...structuredClone(BASE),
      ...{ features: { ...BASE.features, volte: !volte }, verifiedAt: '2026-11-28' },
      sources: [...BASE.sources, NEWSROOM],
    };
    const saved = await saveDraft(editor, { document, lockVersion, reason: 'news', submit: true }, at());
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    await publishDraft(publisher, saved.draftId, at());
  });

  it('the file keeps the fact, its source, and the day of the check; it asks about its older day', async () => {
    const { shown, id, document } = await imported({});
    expect(shown?.olderDates).toEqual([
      { path: 'verifiedAt', source: null, now: '2026-11-28', file: BASE.verifiedAt },
    ]);
    expect(shown?.changes.map(({ path }) => path)).toEqual(['name', 'features.volte']);
    expect(document).toMatchObject({ name: 'Renamed', verifiedAt: '2026-11-28' });
    expect(document?.features.volte).toBe(!volte);
    expect(document?.sources).toEqual([...BASE.sources, NEWSROOM]);
    await withdrawDraft(editor, id, at());
  });

  it('chosen, the older day is taken, and the source stays with what it supports', async () => {
    const { document } = await imported({ overwrite: [BASE.id], olderDates: [BASE.id] });
    expect(document?.verifiedAt).toBe(BASE.verifiedAt);
    expect(document?.features.volte).toBe(volte);
    expect(document?.sources.map(({ title }) => title)).toContain('Newsroom');
  });
});
