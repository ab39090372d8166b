/** A preview becomes drafts, of plans and of carriers: exactly what was shown, in one transaction. */
import { importReason } from '@/lib/admin/draft';
import { isSubstantial, keepingHandEdits } from '@/lib/import/changes';
import { mergedEvidence } from '@/lib/import/evidence';
import type { ExistingRecords, WaitingDraft } from '@/lib/import/existing';
import { isTickedAtFirst } from '@/lib/import/groups';
import type { PlanPreview } from '@/lib/import/preview';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { readCarrierEditState, saveCarrierInTransaction } from '@/server/carriers/drafts';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Transaction } from '@/server/db';
import { AppError } from '@/server/errors';
import { saveExternalIds } from '@/server/external-ids';
import { lettingOthersIn } from '@/server/in-pieces';
import { addToChangeSet, createChangeSet } from '@/server/plans/change-sets';
import { saveManyInTransaction } from '@/server/plans/save-many';
import { type Declined, type ImportResult, type ReadKept, readKept, requireRun } from './imports';
import { type KeptPreview, keepResult, wasShown } from './kept-preview';
import { against, type Looked } from './look';

/** What of a preview is wanted. */
export interface ImportChoice {
  /** Ids of plans; where left out, those that are ticked at first (`isTickedAtFirst`). */
  planIds?: readonly string[];
  /** Ids of carriers of the file; where left out, those that are new. */
  carrierIds?: readonly string[];
  /** Plans whose hand-written fields give way to the file. */
  overwrite?: readonly string[];
  /** Plans whose dates go back to the file's older ones. */
  olderDates?: readonly string[];
  /**
   * Drafts in review or scheduled that the file may be written into, by the id of each. Whatever else somebody waits
   * for is left as it is, and named.
   */
  intoDrafts?: readonly string[];
}

export interface Applied {
  drafts: { planId: string; draftId: string }[];
  /** Plans that the file says nothing new of. */
  unchanged: string[];
  /** Plans of which hand-written fields were kept. */
  kept: string[];
  /** Plans with something new that were not chosen. */
  leftOut: string[];
  carriers: { carrierId: string; draftId: string }[];
  /** Chosen, but left out: somebody waits for their drafts. */
  declined: Declined[];
}

/** The documents of a preview, made anew, and only if they are what was shown. */
async function requireSame(
  tx: Transaction,
  shown: KeptPreview,
  { file, reading, request }: ReadKept,
  now: Date,
): Promise<Extract<Looked, { kind: 'read' }>> {
  // It was read when it was shown: what keeps it from being read now is not the file, but the moment.
  if (reading.kind === 'refused')
    throw new AppError(
      'conflict',
      'The kept file could not be read just now: nothing was done. Try again in a moment.',
      ['fileUnread'],
    );
  const looked = await against(tx, file, reading, request, now);
  if (looked.kind === 'refused' || !(await wasShown(shown, looked.preview)))
    throw new AppError(
      'conflict',
      'The catalog changed since this was shown. Look into the file anew and choose again.',
      ['previewMoved'],
    );
  return looked;
}

/**
 * Makes drafts, handed in for review, of the chosen plans of a preview: all of them or, where anything fails, none.
 * Fields that a person wrote stay as they are unless overwriting was chosen for the plan; a draft that somebody waits
 * for stays as it is unless that was agreed to.
 * @throws AppError `forbidden` (also without an account), `notFound`, `wrongState` where it was applied already,
 * `conflict` where the catalog is not what the preview was made of or the kept file cannot be read, `inputInvalid` for a plan that was not in it.
 */
export async function applyImport(
  actor: Actor,
  runId: string,
  choice: ImportChoice = {},
  options: ContextOptions = {},
): Promise<Applied> {
  const readBefore = await readKept(actor, runId, options);
  return runAction(actor, 'import', contextOf(options), async ({ tx, now, record }) => {
    const author = requirePerson(actor);
    const { run, read } = await requireRun(tx, runId, readBefore);
    const shown = JSON.parse(run.preview) as KeptPreview;
    const looked = await requireSame(tx, shown, read, now);
    const { preview, documents, existing } = looked;
    if (preview.asks.length > 0)
      throw new AppError(
        'inputInvalid',
        'Say first which day the file speaks of, and where it was published.',
        ['dayNeeded'],
      );
    const byId = new Map(preview.plans.map((plan) => [plan.planId, plan]));
    const isLabelFile = preview.layout !== 'tariff';
    const changed = preview.plans.filter(({ changes }) => changes.length > 0);
    const wanted =
      choice.planIds ??
      preview.plans
        .filter((plan) => plan.changes.length === 0 || isTickedAtFirst(plan, isLabelFile))
        .map(({ planId }) => planId);
    const carrierIds =
      choice.carrierIds ?? preview.carriers.flatMap(({ carrierId, isNew }) => (isNew ? [carrierId] : []));
    const strangers = [
      ...[...wanted, ...(choice.overwrite ?? []), ...(choice.olderDates ?? [])].filter((id) => !byId.has(id)),
      ...carrierIds.filter((id) => !looked.carriers.has(id)),
    ];
    if (strangers.length > 0)
      throw new AppError(
        'inputInvalid',
        'These are not in the preview. Choose among what it shows.',
        strangers,
      );
    const chosen = new Set(wanted);
    const leftOut = changed.filter(({ planId }) => !chosen.has(planId)).map(({ planId }) => planId);
    const applied: Applied = { drafts: [], unchanged: [], kept: [], leftOut, carriers: [], declined: [] };
    const agreed = new Set(choice.intoDrafts);
    const reason = importReason(run.fileName);
    for (const carrierId of new Set(carrierIds)) {
      const { waits = null, name } = preview.carriers.find((one) => one.carrierId === carrierId) ?? {};
      if (waits && !agreed.has(waits.draftId))
        applied.declined.push(declined('carrier', carrierId, name?.en ?? carrierId, waits));
      else applied.carriers.push(await saveCarrier(tx, author, carrierId, { looked, reason, now }));
    }
    const wantedPlans = [...chosen].map((id) => byId.get(id) as PlanPreview);
    requireCarriers(existing, applied, wantedPlans);
    const overwrite = new Set(choice.overwrite);
    const olderDates = new Set(choice.olderDates);
    await keepIds(tx, wantedPlans);
    const written: PlanDocument[] = [];
    const letOthersIn = lettingOthersIn();
    for (const plan of wantedPlans) {
      const { planId, name, waits } = plan;
      await letOthersIn();
      const { document, isNews, keepsHand } = becoming({
        plan,
        now: existing.plans.get(planId)?.document ?? null,
        next: documents.get(planId),
        overwrite: overwrite.has(planId),
        takeOlder: olderDates.has(planId),
      });
      if (!document || !isNews) applied.unchanged.push(planId);
      else if (waits && !agreed.has(waits.draftId))
        applied.declined.push(declined('plan', planId, name, waits));
      else written.push(document);
      if (document && keepsHand && (!isNews || written.at(-1) === document)) applied.kept.push(planId);
    }
    const shared = { reason, origin: 'import', importRunId: runId, submit: true } as const;
    const saved = await saveManyInTransaction(tx, author, written, shared, now);
    if (saved.kind === 'refused')
      throw new AppError(
        'importRefused',
        `The plan "${saved.planId}" breaks the rules. Nothing was written.`,
        saved.faults.map(({ path, message }) => `${path} ${message}`),
      );
    applied.drafts.push(...saved.drafts);
    const changeSetId = await setOf(tx, applied, {
      name: reason,
      authorId: author.id,
      importRunId: runId,
      createdAt: now,
    });
    await tx.importRun.update({
      where: { id: runId },
      data: { status: 'applied', appliedAt: now },
      select: { id: true },
    });
    await keepResult(tx, runId, shown, { ...resultOf(applied), changeSetId });
    record({
      action: 'import.apply',
      subject: `import:${runId}`,
      details: {
        ...{ fileName: run.fileName, sha256: run.sha256, overwritten: [...overwrite], kept: applied.kept },
        olderDates: choice.olderDates ?? [],
        drafts: applied.drafts.map(({ planId }) => planId),
        carriers: applied.carriers.map(({ carrierId }) => carrierId),
        declined: applied.declined.map(({ id }) => id),
      },
    });
    return applied;
  });
}

const declined = (
  kind: Declined['kind'],
  id: string,
  name: string,
  { draftId, by }: WaitingDraft,
): Declined => ({ kind, id, name, draftId, by });

/** The drafts of an import as one set; null where it made none. */
async function setOf(
  tx: Transaction,
  { drafts, carriers }: Applied,
  set: Parameters<typeof createChangeSet>[1],
): Promise<string | null> {
  if (drafts.length + carriers.length === 0) return null;
  const id = await createChangeSet(tx, set);
  await addToChangeSet(tx, id, {
    draftIds: drafts.map(({ draftId }) => draftId),
    carrierDraftIds: carriers.map(({ draftId }) => draftId),
  });
  return id;
}

const resultOf = ({
  drafts,
  unchanged,
  kept,
  leftOut,
  carriers,
  declined: left,
}: Applied): Omit<ImportResult, 'changeSetId'> => ({
  ...{ drafts: drafts.length, unchanged: unchanged.length, kept: kept.length },
  ...{ leftOut: leftOut.length, carriers: carriers.length, declined: left },
});

/** A carrier of the file as a draft that waits for review. */
async function saveCarrier(
  tx: Transaction,
  author: Actor & { id: string },
  carrierId: string,
  { looked, reason, now }: { looked: Extract<Looked, { kind: 'read' }>; reason: string; now: Date },
): Promise<Applied['carriers'][number]> {
  const { lockVersion } = await readCarrierEditState(tx, carrierId);
  const toSave = { document: looked.carriers.get(carrierId), lockVersion, reason, submit: true };
  const saved = await saveCarrierInTransaction(tx, author, toSave, now);
  if (saved.kind === 'saved') return { carrierId, draftId: saved.draftId };
  throw new AppError(
    'importRefused',
    `The carrier "${carrierId}" breaks the rules. Nothing was written.`,
    saved.kind === 'refused' ? saved.faults.map(({ path, message }) => `${path} ${message}`) : [],
  );
}

/** Refuses plans of a carrier that is nowhere: of none that is published, being written, or chosen with them. */
function requireCarriers(existing: ExistingRecords, applied: Applied, plans: readonly PlanPreview[]): void {
  const known = new Set([
    ...existing.carriers.map(({ id }) => id),
    ...applied.carriers.map(({ carrierId }) => carrierId),
  ]);
  const without = plans.filter(({ carrierId }) => !known.has(carrierId));
  if (without.length > 0)
    throw new AppError('inputInvalid', 'Choose the carrier of these plans too.', [
      'carrierNeeded',
      ...without.map(({ planId }) => planId),
    ]);
}

/** Keeps the ids of rows with the plans that are published: other plans get theirs when they are. */
async function keepIds(tx: Transaction, plans: readonly PlanPreview[]): Promise<void> {
  const published = new Set((await tx.plan.findMany({ select: { id: true } })).map(({ id }) => id));
  await saveExternalIds(
    tx,
    new Map(
      plans.flatMap(({ planId, externalIds }) => (published.has(planId) ? [[planId, externalIds]] : [])),
    ),
  );
}

interface Wanted {
  plan: PlanPreview;
  /** The newest state of the plan; null where it is nowhere yet. */
  now: PlanDocument | null;
  /** What it becomes; left out where nothing changes. */
  next: PlanDocument | undefined;
  overwrite: boolean;
  /** Whether the file's older dates are taken. */
  takeOlder: boolean;
}

/** What one plan of the choice becomes, whether that says anything new, and whether what people wrote stays in it. */
function becoming({ plan, now, next, overwrite, takeOlder }: Wanted): {
  document: PlanDocument | null;
  isNews: boolean;
  keepsHand: boolean;
} {
  if (!next) return { document: null, isNews: false, keepsHand: false };
  const hand = overwrite
    ? []
    : plan.changes.flatMap(({ path, conflict }) => (conflict ? [{ path, ...conflict }] : []));
  if (now === null) return { document: next, isNews: true, keepsHand: hand.length > 0 };
  const kept = keepingHandEdits(now, next, hand);
  const document = { ...kept, ...mergedEvidence(now, next, kept, { takeOlder }) };
  const isNews = isSubstantial(changesBetween(now, document));
  return { document, isNews, keepsHand: hand.length > 0 };
}
