/** Ids that others gave to a plan (the FCC's unique plan identifier): how a file finds it again. */
import type { Transaction } from '@/server/db';
import { readingShown } from '@/server/imports/kept-preview';

/** The scheme of the FCC's unique plan identifiers. */
export const FCC_SCHEME = 'fcc-upi';

const IDS_A_QUERY = 500;

/** Keeps the ids with plans that are there, by the plan; one that another plan had goes over to it. */
export async function saveExternalIds(
  tx: Transaction,
  valuesOf: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const planOf = new Map(
    [...valuesOf].flatMap(([planId, values]) => values.map((value) => [value, planId] as const)),
  );
  const values = [...planOf.keys()];
  for (let start = 0; start < values.length; start += IDS_A_QUERY) {
    const some = values.slice(start, start + IDS_A_QUERY);
    const where = { scheme: FCC_SCHEME, value: { in: some } };
    const there = new Map(
      (await tx.externalId.findMany({ where })).map(({ value, planId }) => [value, planId]),
    );
    const rows = some.map((value) => ({ scheme: FCC_SCHEME, value, planId: planOf.get(value) as string }));
    await tx.externalId.createMany({ data: rows.filter(({ value }) => !there.has(value)) });
    for (const { scheme, value, planId } of rows)
      if ((there.get(value) ?? planId) !== planId)
        await tx.externalId.update({ where: { scheme_value: { scheme, value } }, data: { planId } });
  }
}

/** Keeps the ids of the rows that a draft came from, once its plan is published; nothing where no import made it. */
export async function saveImportedIds(tx: Transaction, draftId: string, planId: string): Promise<void> {
  const draft = await tx.draft.findUnique({ where: { id: draftId }, select: { importRunId: true } });
  if (!draft?.importRunId) return;
  const shown = await readingShown(tx)(draft.importRunId, [planId]);
  await saveExternalIds(tx, new Map([[planId, shown.get(planId)?.externalIds ?? []]]));
}
