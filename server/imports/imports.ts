/** Files become drafts: looked into first, applied as they were shown, in one transaction. */

import { createHash, randomUUID } from 'node:crypto';
import { isoDate } from '@/lib/date';
import { isSubstantial, keepingHandEdits } from '@/lib/import/changes';
import { mergedEvidence } from '@/lib/import/evidence';
import type { ExistingRecords } from '@/lib/import/existing';
import { LAYOUT_RULES, type Layout } from '@/lib/import/layouts';
import type { FileFault, Note } from '@/lib/import/notes';
import {
  type ImportOptions,
  type ImportPreview,
  type PlanPreview,
  type PreviewedImport,
  previewLabels,
  previewTariff,
} from '@/lib/import/preview';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { isDate } from '@/lib/plan/rules';
import { type Actor, requirePermission, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { saveExternalIds } from '@/server/external-ids';
import { type FileReading, type ImportFile, readImportFile } from '@/server/imports/files';
import { readLockVersion, saveDraftInTransaction } from '@/server/plans/drafts';
import { readExistingRecords, withHandEdits } from './existing';

/** What somebody says about a file beside the file itself. */
export interface ImportRequest {
  /** Null: recognised. */
  layout?: Layout | null;
  /** For rows whose provider is no carrier of the catalog by name. */
  carrierId?: string | null;
  /** FCC id → plan id. */
  mapping?: Record<string, string>;
  /** The day that the file speaks of; today where left out. */
  asOf?: string;
  /** Where the file was published; the carrier's known place where left out. */
  sourceUrl?: string;
}

export type InspectOutcome =
  | ({ kind: 'read' } & PreviewedImport)
  | { kind: 'refused'; fault: Note<FileFault> };

const faultOf = (code: FileFault, params: Note<FileFault>['params']) =>
  ({ kind: 'refused', fault: { code, params } }) as const;

function optionsFor(file: ImportFile, layout: Layout, request: ImportRequest, now: Date): ImportOptions {
  const asOf = request.asOf ?? isoDate(now);
  const existing = layout === 'tariff' ? null : LAYOUT_RULES[layout].source;
  const url = request.sourceUrl ?? existing;
  const covers = ['charges', 'data', 'typicalSpeeds', 'terms'];
  const title = `Broadband label file ${file.name}`.slice(0, 300);
  return {
    carrierId: request.carrierId ?? null,
    mapping: request.mapping ?? {},
    asOf,
    today: isoDate(now),
    source: url === null ? null : { url, title, asOf, covers },
  };
}

/** What the request itself gets wrong; null where nothing. */
function requestFault({ asOf, sourceUrl }: ImportRequest, now: Date) {
  if (asOf !== undefined && !(isDate(asOf) && asOf <= isoDate(now)))
    return faultOf('badDate', { value: asOf.slice(0, 80) });
  if (sourceUrl !== undefined && !/^https?:\/\/\S+$/.test(sourceUrl))
    return faultOf('badSource', { value: sourceUrl.slice(0, 80) });
  return null;
}

/** A look with the catalog that it saw. */
type Looked =
  | Exclude<InspectOutcome, { kind: 'read' }>
  | ({ kind: 'read'; existing: ExistingRecords } & PreviewedImport);

/** A file that was read against the catalog of this moment. */
async function against(
  tx: Transaction,
  file: ImportFile,
  reading: Exclude<FileReading, { kind: 'refused' }>,
  request: ImportRequest,
  now: Date,
): Promise<Looked> {
  const options = optionsFor(file, reading.layout, request, now);
  const existing = await readExistingRecords(tx);
  const { carrierId } = options;
  if (carrierId !== null && !existing.carriers.some(({ id }) => id === carrierId))
    return faultOf('unknownCarrier', { carrier: carrierId });
  const look = (catalog: typeof existing) =>
    reading.kind === 'tariff'
      ? previewTariff(reading.read, catalog, options)
      : previewLabels(reading.layout, reading.read, catalog, options);
  const first = look(existing);
  const ids = first.preview.plans.filter(({ match }) => match !== 'new').map(({ planId }) => planId);
  if (ids.length === 0) return { kind: 'read', ...first, existing };
  return { kind: 'read', ...look(await withHandEdits(tx, existing, ids)), existing };
}

/**
 * What a file would do, without keeping anything: rows, reasons, warnings, and each plan's changes. The same file
 * against the same catalog gives the same answer; a file that cannot be read is an answer too.
 */
export async function inspectFile(
  file: ImportFile,
  request: ImportRequest = {},
  { database = db(), now = new Date() }: ContextOptions = {},
): Promise<InspectOutcome> {
  const fault = requestFault(request, now);
  if (fault) return fault;
  const reading = await readImportFile(file, request.layout);
  if (reading.kind === 'refused') return reading;
  const looked = await withDatabase(() =>
    database.$transaction((tx) => against(tx, file, reading, request, now), LONG),
  );
  if (looked.kind === 'refused') return looked;
  const { kind, preview, documents } = looked;
  return { kind, preview, documents };
}

/** A long file is matched in one view of the catalog. */
const LONG = { maxWait: 30_000, timeout: 300_000 };

/** What an import keeps beside the file: the preview as it was shown, and what was asked. */
interface KeptPreview extends ImportPreview {
  request: ImportRequest;
}

export type PreviewOutcome =
  | { kind: 'previewed'; runId: string; preview: ImportPreview }
  | { kind: 'refused'; fault: Note<FileFault> };

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * Looks into a file and keeps it, with its hash and what was shown, so that exactly this can be applied.
 * An earlier look of the same person into the same file that was never applied gives way.
 * @throws AppError `forbidden`.
 */
export async function previewImport(
  actor: Actor,
  file: ImportFile,
  request: ImportRequest = {},
  options: ContextOptions = {},
): Promise<PreviewOutcome> {
  requirePermission(actor, 'import');
  const context = contextOf(options);
  const requested = { ...request, asOf: request.asOf ?? isoDate(context.now) };
  const fault = requestFault(requested, context.now);
  if (fault) return fault;
  const reading = await readImportFile(file, requested.layout);
  if (reading.kind === 'refused') return reading;
  return runAction(actor, 'import', context, async ({ tx, now, record }) => {
    const looked = await against(tx, file, reading, requested, now);
    if (looked.kind === 'refused') return looked;
    const { preview } = looked;
    const id = randomUUID();
    const hash = sha256(file.content);
    await tx.importRun.deleteMany({ where: { sha256: hash, status: 'previewed', actorId: actor.id } });
    const stored: KeptPreview = { ...preview, request: requested };
    await tx.importRun.create({
      data: {
        ...{ id, fileName: file.name.slice(0, 300), sha256: hash, sizeBytes: file.content.length },
        ...{ content: new Uint8Array(file.content), layout: preview.layout, rows: preview.rows },
        ...{ carrierId: requested.carrierId ?? null, preview: JSON.stringify(stored) },
        ...{ status: 'previewed', createdAt: now, actorId: actor.id },
      },
    });
    record({
      action: 'import.preview',
      subject: `import:${id}`,
      details: { fileName: file.name, sha256: hash, layout: preview.layout, rows: preview.rows },
    });
    return { kind: 'previewed', runId: id, preview };
  });
}

export interface StoredImport {
  id: string;
  fileName: string;
  sha256: string;
  sizeBytes: number;
  status: 'previewed' | 'applied';
  /** ISO instants, UTC. */
  createdAt: string;
  appliedAt: string | null;
  by: string | null;
  preview: ImportPreview;
}

/** An import as it was shown; null where there is none of that id. */
export async function getImport(id: string, database: Database = db()): Promise<StoredImport | null> {
  const row = await withDatabase(() =>
    database.importRun.findUnique({
      where: { id },
      omit: { content: true },
      include: { actor: { select: { name: true } } },
    }),
  );
  if (!row) return null;
  const { request: _request, ...preview } = JSON.parse(row.preview) as KeptPreview;
  return {
    ...{ id: row.id, fileName: row.fileName, sha256: row.sha256, sizeBytes: row.sizeBytes },
    status: row.status as StoredImport['status'],
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    by: row.actor?.name ?? null,
    preview,
  };
}

/** The last imports, newest first, without what they showed. */
export async function listImports(database: Database = db()): Promise<Omit<StoredImport, 'preview'>[]> {
  const rows = await withDatabase(() =>
    database.importRun.findMany({
      omit: { content: true, preview: true },
      include: { actor: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 100,
    }),
  );
  return rows.map((row) => ({
    ...{ id: row.id, fileName: row.fileName, sha256: row.sha256, sizeBytes: row.sizeBytes },
    status: row.status as StoredImport['status'],
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    by: row.actor?.name ?? null,
  }));
}

/** The file of an import, as it came; null where there is none of that id. */
export async function getImportFile(id: string, database: Database = db()): Promise<ImportFile | null> {
  const row = await withDatabase(() =>
    database.importRun.findUnique({ where: { id }, select: { fileName: true, content: true } }),
  );
  return row && { name: row.fileName, content: row.content };
}

/** What of a preview is wanted. */
export interface ImportChoice {
  /** Ids of plans; all of the preview where left out. */
  planIds?: readonly string[];
  /** Plans whose hand-written fields give way to the file. */
  overwrite?: readonly string[];
  /** Plans whose dates go back to the file's older ones. */
  olderDates?: readonly string[];
}

export interface Applied {
  drafts: { planId: string; draftId: string }[];
  /** Plans that the file says nothing new of. */
  unchanged: string[];
  /** Plans of which hand-written fields were kept. */
  kept: string[];
}

type Run = NonNullable<Awaited<ReturnType<Transaction['importRun']['findUnique']>>>;

async function requireRun(tx: Transaction, id: string): Promise<Run> {
  const run = await tx.importRun.findUnique({ where: { id } });
  if (!run) throw new AppError('notFound', `There is no import "${id}".`);
  if (run.status !== 'previewed')
    throw new AppError('wrongState', 'This import was applied already. Look into the file anew.');
  if (sha256(run.content) !== run.sha256)
    throw new AppError('conflict', 'The file that was kept is damaged. Give it again.', ['fileDamaged']);
  return run;
}

/** The documents of a preview, made anew, and only if they are what was shown. */
async function requireSame(tx: Transaction, run: Run, now: Date): Promise<Extract<Looked, { kind: 'read' }>> {
  const { request, ...shown } = JSON.parse(run.preview) as KeptPreview;
  const file = { name: run.fileName, content: run.content };
  const reading = await readImportFile(file, request.layout);
  const looked = reading.kind === 'refused' ? reading : await against(tx, file, reading, request, now);
  if (looked.kind === 'refused' || JSON.stringify(looked.preview) !== JSON.stringify(shown))
    throw new AppError(
      'conflict',
      'The catalog changed since this was shown. Look into the file anew and choose again.',
      ['previewMoved'],
    );
  return looked;
}

/**
 * Makes drafts, handed in for review, of the chosen plans of a preview: all of them or, where anything fails, none.
 * Fields that a person wrote stay as they are unless overwriting was chosen for the plan.
 * @throws AppError `forbidden` (also without an account), `notFound`, `wrongState` where it was applied already,
 * `conflict` where the catalog is not what the preview was made of, `inputInvalid` for a plan that was not in it.
 */
export async function applyImport(
  actor: Actor,
  runId: string,
  choice: ImportChoice = {},
  options: ContextOptions = {},
): Promise<Applied> {
  return runAction(actor, 'import', contextOf(options), async ({ tx, now, record }) => {
    const author = requirePerson(actor);
    const run = await requireRun(tx, runId);
    const { preview, documents, existing } = await requireSame(tx, run, now);
    const byId = new Map(preview.plans.map((plan) => [plan.planId, plan]));
    const wanted = choice.planIds ?? [...byId.keys()];
    const strangers = [...wanted, ...(choice.overwrite ?? []), ...(choice.olderDates ?? [])].filter(
      (id) => !byId.has(id),
    );
    if (strangers.length > 0)
      throw new AppError(
        'inputInvalid',
        'These plans are not in the preview. Choose among its plans.',
        strangers,
      );
    const applied: Applied = { drafts: [], unchanged: [], kept: [] };
    const overwrite = new Set(choice.overwrite);
    for (const planId of new Set(wanted)) {
      const plan = byId.get(planId) as PlanPreview;
      await applyPlan(
        tx,
        {
          plan,
          now: existing.plans.get(planId)?.document ?? null,
          next: documents.get(planId),
          overwrite: overwrite.has(planId),
          takeOlder: choice.olderDates?.includes(planId) ?? false,
        },
        async (document, lockVersion) => {
          const reason = `Import of ${run.fileName}`.slice(0, 1000);
          const toSave = {
            document,
            lockVersion,
            reason,
            origin: 'import' as const,
            importRunId: runId,
            submit: true,
          };
          const saved = await saveDraftInTransaction(tx, author, toSave, now);
          if (saved.kind === 'refused')
            throw new AppError(
              'importRefused',
              `The plan "${planId}" breaks the rules. Nothing was written.`,
              saved.faults.map(({ path, message }) => `${path} ${message}`),
            );
          if (saved.kind === 'conflict')
            throw new AppError(
              'conflict',
              `Somebody changed "${planId}" meanwhile. Look into the file anew.`,
              [planId],
            );
          applied.drafts.push({ planId, draftId: saved.draftId });
        },
        applied,
      );
    }
    await tx.importRun.update({ where: { id: runId }, data: { status: 'applied', appliedAt: now } });
    record({
      action: 'import.apply',
      subject: `import:${runId}`,
      details: {
        ...{ fileName: run.fileName, sha256: run.sha256, overwritten: [...overwrite], kept: applied.kept },
        olderDates: choice.olderDates ?? [],
        drafts: applied.drafts.map(({ planId }) => planId),
      },
    });
    return applied;
  });
}

/** One plan of the choice: its ids are kept, and its document saved where something of it is new. */
async function applyPlan(
  tx: Transaction,
  { plan, now, next, overwrite, takeOlder }: Wanted,
  save: (document: unknown, lockVersion: number) => Promise<void>,
  applied: Applied,
): Promise<void> {
  const { planId } = plan;
  if (now && plan.externalIds.length > 0 && (await tx.plan.count({ where: { id: planId } })) > 0)
    await saveExternalIds(tx, planId, plan.externalIds);
  const conflicts = plan.changes.filter(({ conflict }) => conflict !== undefined);
  if (!next) {
    applied.unchanged.push(plan.planId);
    return;
  }
  const hand = overwrite
    ? []
    : conflicts.map(({ path, conflict }) => ({ path, by: conflict?.by ?? '', at: conflict?.at ?? '' }));
  const kept = now === null ? next : keepingHandEdits(now, next, hand);
  const document = now === null ? next : { ...kept, ...mergedEvidence(now, next, kept, { takeOlder }) };
  if (hand.length > 0) applied.kept.push(plan.planId);
  if (now !== null && !isSubstantial(changesBetween(now, document))) {
    applied.unchanged.push(plan.planId);
    return;
  }
  await save(document, await readLockVersion(tx, planId));
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
