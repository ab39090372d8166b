/** Files are kept with what was shown of them (`look.ts`); `apply.ts` makes drafts of them. */

import { randomUUID } from 'node:crypto';
import type { FileFault, Note } from '@/lib/import/notes';
import type { ImportPreview } from '@/lib/import/preview';
import { type Actor, requirePermission, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import type { FileReading } from './files';
import { packed, sha256, unpacked } from './kept-file';
import { type KeptPreview, keepPreview, PRESENT_FORM, plansShown } from './kept-preview';
import type { ImportFile } from './limits';
import { against, type ImportRequest, lookInto, requestFault } from './look';
import { readFileApart } from './read-apart';

/** What was ticked otherwise than it was at first, so that it stays when the file is compared again. */
export interface Ticks {
  /** Ids of plans and, after `carrier:`, of carriers. */
  on: string[];
  off: string[];
}

/** A plan or carrier of a file that was left out, because somebody waits for its draft. */
export interface Declined {
  kind: 'plan' | 'carrier';
  id: string;
  name: string;
  draftId: string;
  /** Who wrote the draft. */
  by: string;
}

/** What came of applying. */
export interface ImportResult {
  drafts: number;
  /** Plans that the file says nothing new of. */
  unchanged: number;
  /** Plans of which hand-written fields were kept. */
  kept: number;
  /** Plans with something new that were not chosen. */
  leftOut: number;
  /** Drafts of carriers. */
  carriers: number;
  /** Chosen, but left out: somebody waits for their drafts, and nobody agreed to write into these. */
  declined: Declined[];
  /** The set of its drafts; null where it made none. */
  changeSetId: string | null;
}

export type PreviewOutcome =
  | { kind: 'previewed'; runId: string; preview: ImportPreview }
  | { kind: 'refused'; fault: Note<FileFault> };

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
  const fault = requestFault(request, context.now);
  if (fault) return fault;
  const reading = await readFileApart(file, request.layout);
  if (reading.kind === 'refused') return reading;
  const [hash, content] = await Promise.all([sha256(file.content), packed(file.content)]);
  const looked = await lookInto(context.database, file, reading, request, context.now);
  if (looked.kind === 'refused') return looked;
  const { preview } = looked;
  return runAction(actor, 'import', context, async ({ tx, now, record }) => {
    const id = randomUUID();
    await tx.importRun.deleteMany({ where: { sha256: hash, status: 'previewed', actorId: actor.id } });
    await tx.importRun.create({
      data: {
        ...{ id, fileName: file.name.slice(0, 300), sha256: hash, sizeBytes: file.content.length },
        ...{ form: PRESENT_FORM, content, layout: preview.layout, rows: preview.rows, preview: '' },
        ...{ carrierId: request.carrierId ?? null, status: 'previewed', createdAt: now, actorId: actor.id },
      },
      // Else it would answer the file.
      select: { id: true },
    });
    await keepPreview(tx, id, preview, { request });
    record({
      action: 'import.preview',
      subject: `import:${id}`,
      details: { fileName: file.name, sha256: hash, layout: preview.layout, rows: preview.rows },
    });
    return { kind: 'previewed', runId: id, preview };
  });
}

/** The kept file of an import, read. */
export interface ReadKept {
  file: ImportFile;
  /** The hash of the file as it was read. */
  hash: string;
  /** What was asked when it was last compared. */
  request: ImportRequest;
  reading: FileReading;
}

/**
 * Reads the kept file of an import before the transaction that needs it: nobody waits for a lock while a file is read.
 * Null where there is no such import to compare or apply, which the transaction says.
 * @throws AppError `forbidden`
 */
export async function readKept(
  actor: Actor,
  runId: string,
  options: ContextOptions,
): Promise<ReadKept | null> {
  requirePermission(actor, 'import');
  const { database } = contextOf(options);
  const run = await withDatabase(() =>
    database.importRun.findUnique({ where: { id: runId, status: 'previewed' }, omit: { sha256: true } }),
  );
  if (!run) return null;
  const { request } = JSON.parse(run.preview) as KeptPreview;
  const file = { name: run.fileName, content: await unpacked(run) };
  return {
    ...{ file, hash: await sha256(file.content), request },
    reading: await readFileApart(file, request.layout),
  };
}

/** What was said, without what was unsaid. */
const said = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));

/**
 * Compares the kept file again, with what somebody said of it meanwhile: the day, its address, carriers, which plan a
 * row is of (an empty text unsays it). What it answers takes the place of the preview before, under the same id.
 * @throws AppError `forbidden`, `notFound`, `wrongState` where it was applied already.
 */
export async function compareAgain(
  actor: Actor,
  runId: string,
  { ticks, ...change }: Omit<ImportRequest, 'layout'> & { ticks?: Ticks },
  options: ContextOptions = {},
): Promise<PreviewOutcome> {
  const readBefore = await readKept(actor, runId, options);
  return runAction(actor, 'import', contextOf(options), async ({ tx, now, record }) => {
    const { run, read } = await requireRun(tx, runId, readBefore);
    const kept = JSON.parse(run.preview) as KeptPreview;
    const request: ImportRequest = {
      ...kept.request,
      ...change,
      mapping: said({ ...kept.request.mapping, ...change.mapping }),
      providers: { ...kept.request.providers, ...change.providers },
    };
    const fault = requestFault(request, now);
    if (fault) return fault;
    const { file, reading } = read;
    const looked = reading.kind === 'refused' ? reading : await against(tx, file, reading, request, now);
    if (looked.kind === 'refused') return looked;
    const { preview } = looked;
    const compared = (kept.compared ?? 0) + 1;
    await keepPreview(tx, runId, preview, { request, compared, ticks: ticks ?? kept.ticks });
    record({
      action: 'import.preview',
      subject: `import:${runId}`,
      details: { fileName: run.fileName, sha256: run.sha256, layout: preview.layout, rows: preview.rows },
    });
    return { kind: 'previewed', runId, preview };
  });
}

type Run = Omit<NonNullable<Awaited<ReturnType<Transaction['importRun']['findUnique']>>>, 'content'>;

/** The import of that id, with its file as it was read, which is whole. @throws AppError `notFound`, `wrongState`, `conflict`. */
export async function requireRun(
  tx: Transaction,
  id: string,
  read: ReadKept | null,
): Promise<{ run: Run; read: ReadKept }> {
  const run = await tx.importRun.findUnique({ where: { id }, omit: { content: true } });
  if (run && run.status !== 'previewed')
    throw new AppError('wrongState', 'This import was applied already. Look into the file anew.');
  if (!run || !read) throw new AppError('notFound', `There is no import "${id}".`);
  if (read.hash !== run.sha256)
    throw new AppError('conflict', 'The file that was kept is damaged. Give it again.', ['fileDamaged']);
  return { run, read };
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
  request: ImportRequest;
  ticks: Ticks;
  /** How often it was compared again. */
  compared: number;
  /** Null until it is applied; of imports before results were kept too. */
  result: ImportResult | null;
}

/** A preview of before previews said so much: what it does not say is nothing. */
function inPresentForm<Kept extends KeptPreview & ImportPreview>(kept: Kept): Kept {
  const plan = { olderDates: [], warnings: [], keys: [], told: false, suggestions: [], waits: null };
  return {
    ...{ missing: [], providers: [], asks: [] },
    ...kept,
    plans: kept.plans.map((one) => ({ ...plan, ...one })),
    carriers: (kept.carriers ?? []).map((one) => ({ ...one, waits: one.waits ?? null })),
    ...(kept.result && { result: { ...kept.result, declined: kept.result.declined ?? [] } }),
  };
}

/** An import as it was shown; null where there is none of that id. */
export async function getImport(id: string, database: Database = db()): Promise<StoredImport | null> {
  const find = () =>
    database.importRun.findUnique({
      where: { id },
      omit: { content: true },
      include: { actor: { select: { name: true } } },
    });
  return withDatabase(async () => {
    let row = await find();
    while (row) {
      const kept = JSON.parse(row.preview) as KeptPreview;
      const plans = await plansShown(database, id, kept);
      const now = await find();
      // Compared again while its plans were read: they may be of either.
      if (now?.preview === row.preview) return storedImport(row, { ...kept, plans });
      row = now;
    }
    return null;
  });
}

type RunWithActor = Omit<Run, 'preview'> & { actor: { name: string } | null };

function storedImport(row: RunWithActor, kept: KeptPreview & ImportPreview): StoredImport {
  const { request, ticks, result, compared = 0, hash: _hash, ...preview } = inPresentForm(kept);
  return {
    ...{ id: row.id, fileName: row.fileName, sha256: row.sha256, sizeBytes: row.sizeBytes },
    status: row.status as StoredImport['status'],
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    by: row.actor?.name ?? null,
    ...{ preview, request, compared, ticks: ticks ?? { on: [], off: [] }, result: result ?? null },
  };
}

/** The last imports, newest first, without what they showed. */
export async function listImports(
  database: Database = db(),
): Promise<Omit<StoredImport, 'preview' | 'request' | 'ticks' | 'compared' | 'result'>[]> {
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
    database.importRun.findUnique({ where: { id }, omit: { preview: true } }),
  );
  return row && { name: row.fileName, content: await unpacked(row) };
}
