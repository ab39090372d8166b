/** Ids that others gave to a plan (the FCC's unique plan identifier): how a file finds it again. */
import type { PlanPreview } from '@/lib/import/preview';
import type { Transaction } from '@/server/db';

/** The scheme of the FCC's unique plan identifiers. */
export const FCC_SCHEME = 'fcc-upi';

/** Keeps the ids with a plan that is there; one that another plan had goes over to it. */
export async function saveExternalIds(
  tx: Transaction,
  planId: string,
  values: readonly string[],
): Promise<void> {
  for (const value of new Set(values))
    await tx.externalId.upsert({
      where: { scheme_value: { scheme: FCC_SCHEME, value } },
      create: { scheme: FCC_SCHEME, value, planId },
      update: { planId },
    });
}

/** Keeps the ids of the rows that a draft came from, once its plan is published; nothing where no import made it. */
export async function saveImportedIds(tx: Transaction, draftId: string, planId: string): Promise<void> {
  const draft = await tx.draft.findUnique({
    where: { id: draftId },
    select: { importRun: { select: { preview: true } } },
  });
  if (!draft?.importRun) return;
  const { plans } = JSON.parse(draft.importRun.preview) as { plans?: PlanPreview[] };
  await saveExternalIds(tx, planId, plans?.find((plan) => plan.planId === planId)?.externalIds ?? []);
}
