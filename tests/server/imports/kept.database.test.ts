/** What an import keeps of thousands of plans goes to the database and back in pieces, and is the same as in one. */
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@/lib/import/preview';
import type { Database } from '@/server/db';
import { applyImport } from '@/server/imports/apply';
import { compareAgain, getImport, getImportFile, previewImport } from '@/server/imports/imports';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '../../prisma/engines';
import { PEOPLE, PLAN, useBackOffice } from '../back-office';

const { editor, publisher } = PEOPLE;
const now = new Date('2026-12-01T10:00:00Z');
const COUNT = 420;
/** Letters and bytes of one operation, of which the file alone has three times as many. */
const MOST = 600_000;

const many = (suffix: string) => {
  const plans = Array.from({ length: COUNT }, (_, at) => ({
    ...{ ...PLAN, id: `many-${String(at).padStart(4, '0')}`, name: `Many ${at}${suffix}` },
  }));
  return { name: 'many.json', content: new TextEncoder().encode(JSON.stringify(plans)) };
};

const UPI = 'M0000000009TELLO0000000077';
const labels = (price: string) => ({
  name: 'labels.csv',
  content: new TextEncoder().encode(
    `unique_plan_id,provider_name,service_plan_name,connection_type,monthly_price,intro_rate,tax,monthly_data_allow\n${UPI},Tello,Newest,Mobile,${price},No,Varies,3\n`,
  ),
});
const LABELS = { asOf: '2026-11-01', sourceUrl: 'https://example.org/labels.csv' };
const NEWEST = 'tello-newest-000077';

/** How much of text and bytes a value is. */
const weightOf = (value: unknown): number =>
  JSON.stringify(value ?? null, (_, part) => (part instanceof Uint8Array ? 'x'.repeat(part.length) : part))
    .length;

describe.each(TEST_ENGINES)('what an import keeps on $label', { timeout: 120_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (database: Database = office.database) => ({ database, now });
  const preview = async (
    file: Parameters<typeof previewImport>[1],
    request: Parameters<typeof previewImport>[2] = {},
    database?: Database,
  ) => {
    const looked = await previewImport(editor, file, request, at(database));
    if (looked.kind === 'refused') throw new Error(looked.fault.code);
    return looked;
  };

  /** Makes of a kept import what one from before plans had rows is. */
  async function keepAsBefore(id: string, shown: ImportPreview): Promise<void> {
    const { database } = office;
    const { request } = (await getImport(id, database)) ?? {};
    const file = await getImportFile(id, database);
    await database.planPreview.deleteMany({ where: { runId: id } });
    await database.importRun.update({
      where: { id },
      data: {
        ...{ form: 1, content: new Uint8Array(file?.content ?? []) },
        preview: JSON.stringify({ ...shown, request }),
      },
    });
  }

  it('no operation carries more than some hundred plans, however many the file has', async () => {
    const heavy: string[] = [];
    const weighed = office.database.$extends({
      query: {
        $allOperations: async ({ model, operation, args, query }) => {
          const answer: unknown = await query(args);
          for (const [what, value] of Object.entries({ args, answer }))
            if (weightOf(value) > MOST) heavy.push(`${model}.${operation} ${what}`);
          return answer;
        },
      },
    }) as unknown as Database;
    for (const suffix of ['', ' again']) {
      const looked = await preview(many(suffix), {}, weighed);
      const stored = await getImport(looked.runId, weighed);
      expect(stored?.preview).toEqual(looked.preview);
      expect(stored?.preview.plans).toHaveLength(COUNT);
      const planIds = looked.preview.plans.map(({ planId }) => planId);
      const intoDrafts = looked.preview.plans.flatMap(({ waits }) => waits?.draftId ?? []);
      const applied = await applyImport(editor, looked.runId, { planIds, intoDrafts }, at(weighed));
      expect(applied.drafts).toHaveLength(COUNT);
      expect(await getImport(looked.runId, weighed)).toMatchObject({
        ...{ status: 'applied', preview: looked.preview, result: { drafts: COUNT } },
      });
    }
    expect([...new Set(heavy)]).toEqual([]);
  });

  it('compared again while somebody reads it, it is read as one of both, whole', async () => {
    const { runId } = await preview(labels('9.00'), LABELS);
    let isFirst = true;
    const meddled = office.database.$extends({
      query: {
        planPreview: {
          findMany: async ({ args, query }) => {
            if (isFirst) {
              isFirst = false;
              const request = { sourceUrl: 'https://example.org/other.csv' };
              await compareAgain(editor, runId, request, at());
            }
            return query(args);
          },
        },
      },
    }) as unknown as Database;
    const read = await getImport(runId, meddled);
    expect(read).toEqual(await getImport(runId, office.database));
    expect(read).toMatchObject({ compared: 1, request: { sourceUrl: 'https://example.org/other.csv' } });
    expect(await office.database.planPreview.count({ where: { runId } })).toBe(1);
  });

  it('looking anew takes the rows of the look before away', async () => {
    const { runId } = await preview(labels('9.00'), LABELS);
    expect(await getImport(runId, office.database)).not.toBeNull();
    const runs = await office.database.importRun.findMany({ where: { fileName: 'labels.csv' } });
    expect(runs.map(({ id }) => id)).toEqual([runId]);
    const rows = await office.database.planPreview.findMany({ where: { planId: NEWEST } });
    expect(rows.map((row) => row.runId)).toEqual([runId]);
  });

  it('one from before plans had rows is shown, compared again and applied', async () => {
    const { runId, preview: shown } = await preview(labels('9.00'), LABELS);
    const before = await getImport(runId, office.database);
    await keepAsBefore(runId, shown);
    expect(await getImport(runId, office.database)).toEqual(before);
    expect(new Uint8Array((await getImportFile(runId, office.database))?.content ?? [])).toEqual(
      labels('9.00').content,
    );
    const again = await compareAgain(editor, runId, {}, at());
    expect(again).toEqual({ kind: 'previewed', runId, preview: shown });
    expect((await getImport(runId, office.database))?.preview).toEqual(shown);
    await keepAsBefore(runId, shown);
    const applied = await applyImport(editor, runId, { planIds: [NEWEST] }, at());
    expect(applied.drafts).toMatchObject([{ planId: NEWEST }]);
    expect((await getImport(runId, office.database))?.result).toMatchObject({ drafts: 1 });
  });

  it('one from before whose preview is not what the file gives now is refused', async () => {
    const { runId, preview: shown } = await preview(labels('9.50'), LABELS);
    await keepAsBefore(runId, shown);
    const { preview: text } = await office.database.importRun.findUniqueOrThrow({ where: { id: runId } });
    await office.database.importRun.update({
      where: { id: runId },
      data: { preview: text.replace('"9.50"', '"9.40"') },
    });
    await expect(applyImport(editor, runId, {}, at())).rejects.toMatchObject({ details: ['previewMoved'] });
  });

  it.each(['in rows', 'in one text'])(
    'what it said of a plan is known later, kept %s: its id, and what a person wrote since',
    async (how) => {
      const id = how === 'in rows' ? 'M0000000009TELLO0000000078' : 'M0000000009TELLO0000000079';
      const file = (price: string) => ({
        name: `${id}.csv`,
        content: new TextEncoder().encode(
          new TextDecoder().decode(labels(price).content).replace(UPI, id).replace('Newest', id),
        ),
      });
      const { runId, preview: shown } = await preview(file('9.00'), LABELS);
      const planId = shown.plans[0]?.planId ?? '';
      const { drafts } = await applyImport(editor, runId, { planIds: [planId] }, at());
      if (how === 'in one text') await keepAsBefore(runId, shown);
      await publishDraft(publisher, drafts[0]?.draftId ?? '', at());
      expect(await office.database.externalId.findMany({ where: { planId } })).toMatchObject([{ value: id }]);
      const { published, lockVersion } = await getEditState(planId, office.database);
      if (!published) throw new Error('not published');
      const document = { ...published, data: { ...published.data, highSpeedGB: 44 } };
      await saveDraft(publisher, { document, lockVersion, reason: 'seen', submit: true }, at());
      const { preview: later } = await preview(file('9.10'), LABELS);
      const changes = later.plans[0]?.changes ?? [];
      expect(changes.filter(({ conflict }) => conflict).map(({ path }) => path)).toEqual([
        'data.highSpeedGB',
      ]);
    },
  );
});
