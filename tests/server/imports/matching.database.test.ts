/** Imports on each engine: the day that is asked, rows that are matched, carriers that come along, what came of it. */
import { describe, expect, it } from 'vitest';
import { NEW_PLAN } from '@/lib/import/match';
import { getCarrierEditState } from '@/server/carriers/drafts';
import { publishCarrierDraft } from '@/server/carriers/publishing';
import { getPlan } from '@/server/catalog/read';
import { applyImport } from '@/server/imports/apply';
import { compareAgain, getImport, previewImport } from '@/server/imports/imports';
import { inspectFile } from '@/server/imports/look';
import { publishDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, OTHER as PLAN, useBackOffice } from '../back-office';

const { editor, publisher, viewer } = PEOPLE;
const UPI = 'M0000000009TELLO0000000001';
const HEADER =
  'unique_plan_id,provider_name,service_plan_name,connection_type,monthly_price,intro_rate,tax,monthly_data_allow';
const sourceUrl = 'https://example.org/labels.csv';
const text = (name: string, content: string) => ({ name, content: new TextEncoder().encode(content) });
const labels = (provider = 'Tello') =>
  text(
    'labels.csv',
    `${HEADER},\n${UPI},${provider},"${PLAN.name}",Mobile,9.00,No,Included,7\n${UPI.replace(/1$/, '2')},${provider},Home,Fixed,9.00,No,Included,7\n`,
  );
const NEW_CARRIER = {
  ...FILE.carrier,
  ...{ id: 'breeze', name: { en: 'Breeze', zh: '微风' }, families: [], shared: null },
};
const newCarrier = text(
  'breeze.json',
  JSON.stringify({ carrier: NEW_CARRIER, plans: [{ ...PLAN, id: 'breeze-one', carrier: 'breeze' }] }),
);

describe.each(TEST_ENGINES)('imports on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = { database: office.database, now: new Date('2026-11-28T12:00:00Z') };
  const place = () => ({ ...at, database: office.database });
  const drafts = () => office.database.draft.count();

  async function look(file = labels(), request = {}) {
    const outcome = await previewImport(editor, file, request, place());
    if (outcome.kind !== 'previewed') throw new Error(JSON.stringify(outcome));
    return outcome;
  }
  async function compared(runId: string, change: Parameters<typeof compareAgain>[2]) {
    const outcome = await compareAgain(editor, runId, change, place());
    if (outcome.kind !== 'previewed') throw new Error(JSON.stringify(outcome));
    return outcome.preview;
  }

  it('the day of a label file is asked, and nothing is applied before', async () => {
    const { runId, preview } = await look();
    expect(preview).toMatchObject({
      asks: ['day', 'source'],
      plans: [],
      skipped: [{ reason: { code: 'fixed' } }],
    });
    await expect(applyImport(editor, runId, {}, place())).rejects.toMatchObject({
      code: 'inputInvalid',
      details: ['dayNeeded'],
    });
    const said = await compared(runId, { asOf: '2026-11-20', sourceUrl });
    expect(said).toMatchObject({
      asks: [],
      plans: [{ match: 'new', suggestions: [{ planId: PLAN.id, same: ['name'] }] }],
    });
    expect((await getImport(runId, office.database))?.request).toMatchObject({ asOf: '2026-11-20' });
  });

  it('a row that nobody matched is left out by itself', async () => {
    const { runId } = await look(labels(), { asOf: '2026-11-20', sourceUrl });
    const applied = await applyImport(editor, runId, {}, place());
    expect(applied).toMatchObject({ drafts: [], leftOut: ['tello-300-min-no-data-000001'] });
    expect(await drafts()).toBe(0);
  });

  it('matched, it changes its plan, and its id is remembered', async () => {
    const { runId } = await look(labels(), { asOf: '2026-11-20', sourceUrl });
    const ticks = { on: [PLAN.id], off: [] };
    const preview = await compared(runId, { mapping: { [UPI]: PLAN.id }, ticks });
    expect(preview.plans).toMatchObject([{ planId: PLAN.id, match: 'mapping', told: true }]);
    expect(preview.missing.map(({ planId }) => planId)).not.toContain(PLAN.id);
    expect(preview.missing.length).toBe(FILE.plans.filter(({ status }) => status === 'current').length - 1);
    expect((await getImport(runId, office.database))?.ticks).toEqual(ticks);
    const applied = await applyImport(editor, runId, {}, place());
    expect(applied.drafts).toMatchObject([{ planId: PLAN.id }]);
    expect((await getImport(runId, office.database))?.result).toEqual({
      ...{ drafts: 1, unchanged: 0, kept: 0, leftOut: 0, carriers: 0 },
      ...{ changeSetId: expect.any(String), declined: [] },
    });
    const again = await inspectFile(labels(), { asOf: '2026-11-20', sourceUrl }, place());
    expect(again.kind === 'read' && again.preview.plans).toMatchObject([{ match: 'externalId' }]);
  });

  it('what was said can be unsaid, and an id that is known can be a new plan', async () => {
    const { runId } = await look(labels(), { asOf: '2026-11-20', sourceUrl });
    const anew = await compared(runId, { mapping: { [UPI]: NEW_PLAN } });
    expect(anew.plans).toMatchObject([{ match: 'new', told: true }]);
    const unsaid = await compared(runId, { mapping: { [UPI]: '' } });
    expect(unsaid.plans).toMatchObject([{ match: 'externalId', told: false }]);
  });

  it('a provider that is no carrier by name is suggested one, and is it once somebody says so', async () => {
    const { runId, preview } = await look(labels('Tello Communications'), { asOf: '2026-11-20', sourceUrl });
    expect(preview).toMatchObject({
      plans: [],
      providers: [{ provider: 'Tello Communications', rows: [2], suggestion: 'tello' }],
    });
    const said = await compared(runId, { providers: { 'Tello Communications': 'tello' } });
    expect(said).toMatchObject({ providers: [], plans: [{ carrierId: 'tello' }] });
    expect(
      await compareAgain(editor, runId, { providers: { 'Tello Communications': 'nobody' } }, place()),
    ).toMatchObject({ kind: 'refused', fault: { code: 'unknownCarrier' } });
  });

  it('a viewer compares nothing, and what was applied is not compared again', async () => {
    const { runId } = await look(newCarrier);
    await expect(compareAgain(viewer, runId, {}, place())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('a new carrier is a draft of its own, needed by its plans', async () => {
    const { runId, preview } = await look(newCarrier);
    expect(preview).toMatchObject({
      carriers: [{ carrierId: 'breeze', isNew: true }],
      plans: [{ planId: 'breeze-one', match: 'new' }],
    });
    await expect(applyImport(editor, runId, { carrierIds: [] }, place())).rejects.toMatchObject({
      code: 'inputInvalid',
      details: ['carrierNeeded', 'breeze-one'],
    });
    const applied = await applyImport(editor, runId, {}, place());
    expect(applied).toMatchObject({
      carriers: [{ carrierId: 'breeze' }],
      drafts: [{ planId: 'breeze-one' }],
    });
    expect((await getImport(runId, office.database))?.result).toMatchObject({ drafts: 1, carriers: 1 });
    const draftId = applied.drafts[0]?.draftId ?? '';
    await expect(publishDraft(publisher, draftId, place())).rejects.toMatchObject({
      code: 'conflict',
      details: ['carrierFirst'],
    });
    const { draft } = await getCarrierEditState('breeze', office.database);
    expect(draft).toMatchObject({ status: 'inReview', isNewCarrier: true });
    await publishCarrierDraft(publisher, draft?.id ?? '', place());
    await publishDraft(publisher, draftId, place());
    expect((await getPlan('breeze-one', office.database))?.carrier).toBe('breeze');
  });

  it('a carrier that is there and changes is offered, and not taken by itself', async () => {
    const changed = text(
      'breeze.json',
      JSON.stringify({
        carrier: { ...NEW_CARRIER, website: 'https://breeze.example' },
        plans: [{ ...PLAN, id: 'breeze-one', carrier: 'breeze' }],
      }),
    );
    const { runId, preview } = await look(changed);
    expect(preview.carriers).toMatchObject([
      { isNew: false, changes: [{ path: 'website', after: 'https://breeze.example' }] },
    ]);
    const applied = await applyImport(editor, runId, {}, place());
    expect(applied).toMatchObject({ carriers: [], drafts: [], unchanged: ['breeze-one'] });
  });

  it('a catalog file is read with what its carrier states for all plans', async () => {
    const { readFileSync } = await import('node:fs');
    const file = { name: 'tello.json', content: new Uint8Array(readFileSync('data/catalog/tello.json')) };
    const looked = await inspectFile(file, {}, place());
    expect(looked.kind === 'read' && looked.preview.skipped).toEqual([]);
    expect(looked.kind === 'read' && looked.preview.carriers).toMatchObject([{ changes: [] }]);
  });
});
