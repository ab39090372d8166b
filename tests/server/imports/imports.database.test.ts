/** Imports on each engine: what was shown is what is applied, whole or not at all, and twice is once. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { runAdmin } from '@/scripts/admin/commands';
import { runAction } from '@/server/actions';
import { getPlan } from '@/server/catalog/read';
import { applyImport } from '@/server/imports/apply';
import type { ImportFile } from '@/server/imports/files';
import { getImport, getImportFile, listImports, previewImport } from '@/server/imports/imports';
import { inspectFile } from '@/server/imports/look';
import { getDraft, getEditState, saveDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, OTHER as PLAN, PLAN as STRANGER, useBackOffice } from '../back-office';

const { viewer, editor, publisher } = PEOPLE;
const PLAN_UPI = 'M0000000009TELLO0000000001';
const NEW_UPI = 'M0000000009TELLO0000000002';
const HEADER =
  'unique_plan_id,provider_name,service_plan_name,connection_type,monthly_price,intro_rate,tax,monthly_data_allow';

/** A label file of the tests' carrier: a plan that is there, at that price, and one that is not. */
const labels = (price: string, data = '7'): ImportFile => ({
  name: 'labels.csv',
  content: new TextEncoder().encode(
    `${HEADER}\n${PLAN_UPI},Tello,Known,Mobile,${price},No,Included,${data}\n${NEW_UPI},Tello,Fresh,Mobile,12.00,No,Varies,3\n`,
  ),
});
const mapping = { [PLAN_UPI]: PLAN.id };
const asOf = '2026-11-01';
const sourceUrl = 'https://example.org/labels.csv';
const FRESH = 'tello-fresh-000002';

describe.each(TEST_ENGINES)('imports on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (text = '2026-11-01') => ({ database: office.database, now: new Date(`${text}T12:00:00Z`) });

  async function preview(file: ImportFile, by = editor) {
    const outcome = await previewImport(by, file, { mapping, sourceUrl, asOf }, at());
    if (outcome.kind !== 'previewed') throw new Error(JSON.stringify(outcome));
    return outcome;
  }
  const drafts = () => office.database.draft.count();
  const audited = (action: string) => office.database.auditEvent.count({ where: { action } });

  it('looking keeps nothing', async () => {
    const looked = await inspectFile(labels('9.00'), { mapping, sourceUrl, asOf }, at());
    expect(
      looked.kind === 'read' && looked.preview.plans.map(({ planId, match }) => [planId, match]),
    ).toEqual([
      [PLAN.id, 'mapping'],
      [FRESH, 'new'],
    ]);
    expect(await office.database.importRun.count()).toBe(0);
  });

  it('a preview keeps the file with its hash and is recorded; looking again takes its place', async () => {
    await preview(labels('9.00'));
    const { runId } = await preview(labels('9.00'));
    expect(await listImports(office.database)).toMatchObject([
      { id: runId, status: 'previewed', by: 'editor' },
    ]);
    const run = await getImport(runId, office.database);
    expect(run?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(run?.preview.rows).toBe(2);
    const kept = await getImportFile(runId, office.database);
    expect(new Uint8Array(kept?.content ?? [])).toEqual(labels('9.00').content);
    expect(await audited('import.preview')).toBe(2);
  });

  it('a viewer may not, and nothing is kept of it', async () => {
    await expect(previewImport(viewer, labels('9.00'), {}, at())).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { runId } = await preview(labels('9.00'));
    await expect(applyImport(viewer, runId, {}, at())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('a plan that was not shown is not applied', async () => {
    const { runId } = await preview(labels('9.00'));
    const choice = { planIds: [STRANGER.id] };
    await expect(applyImport(editor, runId, choice, at())).rejects.toMatchObject({ code: 'inputInvalid' });
    expect(await drafts()).toBe(0);
  });

  it('a crash in the middle leaves nothing: no draft, no id, no mark', async () => {
    const { runId } = await preview(labels('9.00'));
    const crashing = office.database.$extends({
      query: {
        importRun: {
          update: () => {
            throw new Error('power cut');
          },
        },
      },
    });
    const place = { ...at(), database: crashing as unknown as typeof office.database };
    await expect(applyImport(editor, runId, {}, place)).rejects.toThrow('power cut');
    expect(await drafts()).toBe(0);
    expect(await office.database.externalId.count()).toBe(0);
    expect(await audited('import.apply')).toBe(0);
    expect((await getImport(runId, office.database))?.status).toBe('previewed');
  });

  it('a file that was damaged after it was shown is not applied', async () => {
    const { runId } = await preview(labels('9.00'));
    await office.database.importRun.update({
      where: { id: runId },
      data: { content: new Uint8Array([1, 2]) },
    });
    await expect(applyImport(editor, runId, {}, at())).rejects.toMatchObject({
      code: 'conflict',
      details: ['fileDamaged'],
    });
  });

  it('a file that cannot be read just now is not applied, and is not taken for a catalog that moved', async () => {
    const { runId } = await preview(labels('9.00'));
    const { preview: kept } = await office.database.importRun.findUniqueOrThrow({ where: { id: runId } });
    const asAnother = JSON.stringify({ ...JSON.parse(kept), request: { layout: 'tariff' } });
    await office.database.importRun.update({ where: { id: runId }, data: { preview: asAnother } });
    await expect(applyImport(editor, runId, {}, at())).rejects.toMatchObject({
      code: 'conflict',
      details: ['fileUnread'],
    });
  });

  it('a file is compared while somebody else acts', async () => {
    let end = () => {};
    const other = runAction(publisher, 'view', at(), () => new Promise<void>((resolve) => (end = resolve)));
    const compared = await previewImport(editor, labels('9.00'), { carrierId: 'nobody', asOf }, at());
    expect(compared).toMatchObject({ kind: 'refused', fault: { code: 'unknownCarrier' } });
    end();
    await other;
  });

  it('what is chosen becomes drafts that wait for review; the public sees nothing of them', async () => {
    const { runId } = await preview(labels('9.00'));
    const applied = await applyImport(editor, runId, { planIds: [FRESH] }, at());
    expect(applied).toMatchObject({ drafts: [{ planId: FRESH }], unchanged: [], kept: [] });
    const draft = await getDraft(applied.drafts[0]?.draftId ?? '', office.database);
    expect(draft).toMatchObject({
      ...{ planId: FRESH, origin: 'import', status: 'inReview', base: null },
      document: { voice: { includedMinutes: null }, sources: [{ url: sourceUrl }] },
    });
    expect(await getPlan(FRESH, office.database)).toBeNull();
    await expect(applyImport(editor, runId, {}, at())).rejects.toMatchObject({ code: 'wrongState' });
    expect(await audited('import.apply')).toBe(1);
  });

  it('once it is published its FCC id is known, and the same file changes nothing', async () => {
    const { draft } = await getEditState(FRESH, office.database);
    await publishDraft(publisher, draft?.id ?? '', at());
    const looked = await inspectFile(labels('9.00'), { mapping, sourceUrl, asOf }, at('2026-11-09'));
    expect(looked.kind === 'read' && looked.preview.plans[1]).toMatchObject({
      ...{ planId: FRESH, match: 'externalId', changes: [] },
    });
  });

  it('a catalog that moved since the preview is a conflict', async () => {
    const { runId } = await preview(labels('9.00'));
    const { lockVersion } = await getEditState(PLAN.id, office.database);
    const document: PlanDocument = structuredClone(PLAN);
    document.data.highSpeedGB = 99;
    await saveDraft(publisher, { document, lockVersion, reason: 'read on the page', submit: true }, at());
    await expect(applyImport(editor, runId, {}, at())).rejects.toMatchObject({
      code: 'conflict',
      details: ['previewMoved'],
    });
  });

  it('what a person wrote is named and stays; the rest is taken', async () => {
    const { runId, preview: shown } = await preview(labels('9.00'));
    const changes = shown.plans[0]?.changes ?? [];
    expect(changes.find(({ path }) => path === 'data.highSpeedGB')).toMatchObject({
      ...{ before: 99, after: 7, conflict: { by: 'publisher' } },
    });
    expect(changes.some(({ conflict }) => conflict === undefined)).toBe(true);
    const intoDrafts = [shown.plans[0]?.waits?.draftId ?? ''];
    const applied = await applyImport(editor, runId, { planIds: [PLAN.id], intoDrafts }, at());
    expect(applied.kept).toEqual([PLAN.id]);
    const { draft } = await getEditState(PLAN.id, office.database);
    expect(draft?.document.data.highSpeedGB).toBe(99);
    const options = draft?.document.charges.options ?? [];
    expect(options.flatMap(({ priceByLines }) => Object.values(priceByLines))).toContain('9.00');
  });

  it('the same file again still names it, and changes nothing by itself', async () => {
    const { runId, preview: shown } = await preview(labels('9.00'));
    expect(shown.plans[0]?.changes.filter(({ path }) => path.startsWith('data'))).toMatchObject([
      { path: 'data.highSpeedGB', conflict: { by: 'publisher' } },
    ]);
    const before = await office.database.draft.findMany();
    const applied = await applyImport(editor, runId, {}, at());
    expect(applied.drafts).toEqual([]);
    expect(await office.database.draft.findMany()).toEqual(before);
  });

  it('it gives way where that was chosen', async () => {
    const { runId, preview: shown } = await preview(labels('9.00'));
    const intoDrafts = [shown.plans[0]?.waits?.draftId ?? ''];
    await applyImport(editor, runId, { planIds: [PLAN.id], overwrite: [PLAN.id], intoDrafts }, at());
    const { draft } = await getEditState(PLAN.id, office.database);
    expect(draft?.document.data.highSpeedGB).toBe(7);
    const looked = await inspectFile(labels('9.00'), { mapping, sourceUrl, asOf }, at());
    expect(looked.kind === 'read' && looked.preview.plans[0]?.changes).toEqual([]);
  });

  it.each([
    ['an unknown carrier', { carrierId: 'nobody' }, 'unknownCarrier'],
    ['a day to come', { asOf: '2026-11-02' }, 'badDate'],
    ['no day', { asOf: 'yesterday' }, 'badDate'],
    ['no web address', { sourceUrl: 'javascript:alert(1)' }, 'badSource'],
  ])('%s is refused', async (_label, request, code) => {
    for (const outcome of [
      await inspectFile(labels('9.00'), request, at()),
      await previewImport(editor, labels('9.00'), request, at()),
    ])
      expect(outcome).toMatchObject({ kind: 'refused', fault: { code } });
  });
});

describe('npm run admin -- import', () => {
  it.each([
    ['no file', [], 2],
    ['an unknown layout', ['x.csv', '--layout', 'pdf'], 2],
    ['an unknown option', ['x.csv', '--force'], 2],
    ['half a mapping', ['x.csv', '--map', 'M1='], 2],
    ['a file that is not there', ['nowhere.csv'], 1],
  ])('%s', async (_label, args, exitCode) => {
    const outcome = await runAdmin(['import', ...args]);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.lines[0]).toMatch(/\S/);
  });
});
