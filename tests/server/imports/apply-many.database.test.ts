/** An import of many plans reads and writes them together, not one by one. */
import { describe, expect, it } from 'vitest';
import type { Database } from '@/server/db';
import { applyImport } from '@/server/imports/apply';
import { previewImport } from '@/server/imports/imports';
import { TEST_ENGINES } from '../../prisma/engines';
import { PEOPLE, PLAN, useBackOffice } from '../back-office';

const now = new Date('2026-12-01T10:00:00Z');
const COUNT = 150;
const named = (suffix: string) =>
  Array.from({ length: COUNT }, (_, at) => ({ ...PLAN, id: `many-${at}`, name: `Many ${at}${suffix}` }));

describe.each(TEST_ENGINES)('an import of many plans on $label', ({ start }) => {
  const office = useBackOffice(start);
  const preview = async (plans: object[]) => {
    const file = { name: 'many.json', content: new TextEncoder().encode(JSON.stringify(plans)) };
    const looked = await previewImport(PEOPLE.editor, file, {}, { database: office.database, now });
    if (looked.kind === 'refused') throw new Error(looked.fault.code);
    return { runId: looked.runId, planIds: looked.preview.plans.map(({ planId }) => planId) };
  };
  /** Applies it, and says how many operations that took. */
  const apply = async (
    { runId, planIds }: { runId: string; planIds: string[] },
    intoDrafts: string[] = [],
  ) => {
    let operations = 0;
    const counted = office.database.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          operations += 1;
          return query(args);
        },
      },
    }) as unknown as Database;
    const applied = await applyImport(
      PEOPLE.editor,
      runId,
      { planIds, intoDrafts },
      { database: counted, now },
    );
    return { applied, operations };
  };

  it('makes a draft with its first version of each, in fewer operations than there are plans', async () => {
    const { applied, operations } = await apply(await preview(named('')));
    expect(applied.drafts).toHaveLength(COUNT);
    expect(operations).toBeLessThan(COUNT);
    const rows = await office.database.draft.findMany({ include: { versions: true } });
    expect(rows).toHaveLength(COUNT);
    for (const row of rows) {
      const drafted = applied.drafts.find(({ planId }) => planId === row.planId);
      expect(row).toMatchObject({ id: drafted?.draftId, status: 'inReview', origin: 'import', version: 1 });
      expect(JSON.parse(row.document)).toMatchObject({ id: row.planId });
      expect(row.versions).toMatchObject([{ number: 1, document: row.document, authorId: PEOPLE.editor.id }]);
      expect(row.changeSetId).not.toBeNull();
    }
  });

  it('writes into the drafts that are open, each with a further version', async () => {
    const before = await office.database.draft.findMany({ select: { id: true } });
    const { applied, operations } = await apply(
      await preview(named(' again')),
      before.map(({ id }) => id),
    );
    expect(applied.drafts.map(({ draftId }) => draftId).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(operations).toBeLessThan(2 * COUNT);
    const rows = await office.database.draft.findMany({
      include: { versions: { orderBy: { number: 'asc' } } },
    });
    for (const { version, versions } of rows) {
      expect(version).toBe(2);
      expect(versions.map(({ number }) => number)).toEqual([1, 2]);
      expect(JSON.parse(versions[1]?.document ?? '{}').name).toMatch(/ again$/);
    }
  });
});
