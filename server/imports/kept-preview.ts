/**
 * What an import keeps of its preview: a row for each plan, and one text of everything else, behind which stands what was
 * asked, ticked and done. Of thousands of plans it is tens of megabytes, and no statement takes more of it than a moment's work.
 */
import { createHash } from 'node:crypto';
import type { ImportPreview, PlanPreview } from '@/lib/import/preview';
import type { Transaction } from '@/server/db';
import { inPieces } from '@/server/in-pieces';
import type { ImportResult, Ticks } from './imports';
import type { ImportRequest } from './look';

/** Of an import that keeps its file by gzip and its plans in rows; 1 is one from before. */
export const PRESENT_FORM = 2;

/** Rows that are written or read together: some hundred kilobytes. */
const ROWS_A_BATCH = 50;

/** What stands behind the preview. */
export interface BesidePreview {
  request: ImportRequest;
  /** How often it was compared again. */
  compared?: number;
  ticks?: Ticks;
}

/** The text that an import keeps: the preview without its plans, what was asked and ticked, what came of it. */
export interface KeptPreview extends Omit<ImportPreview, 'plans'>, BesidePreview {
  /** Of the whole preview as it was shown; none from before plans had rows. */
  hash?: string;
  /** Of an import from before plans had rows. */
  plans?: PlanPreview[];
  result?: ImportResult;
}

/** The JSON of an object, a piece for each entry of its lists. */
function* piecesOf(value: object): Generator<string, void> {
  let before = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(part)) {
      yield '[';
      for (const [at, entry] of part.entries()) yield `${at === 0 ? '' : ','}${JSON.stringify(entry)}`;
      yield ']';
    } else yield JSON.stringify(part);
  }
  yield '}';
}

/** Makes the JSON of an object piece by piece, and lets others in between. */
const eachPiece = (value: object, take: (piece: string) => void): Promise<void> =>
  inPieces(
    (function* () {
      for (const piece of piecesOf(value)) {
        take(piece);
        yield;
      }
    })(),
  );

async function hashOf(preview: ImportPreview): Promise<string> {
  const hash = createHash('sha256');
  await eachPiece(preview, (piece) => hash.update(piece));
  return hash.digest('hex');
}

/** Keeps a preview with an import that is there, inside a transaction, in the place of what was kept before. */
export async function keepPreview(
  tx: Transaction,
  runId: string,
  preview: ImportPreview,
  beside: BesidePreview,
): Promise<void> {
  const { plans, ...rest } = preview;
  const kept = { ...rest, hash: await hashOf(preview), ...beside };
  await tx.planPreview.deleteMany({ where: { runId } });
  for (let start = 0; start < plans.length; start += ROWS_A_BATCH)
    await tx.planPreview.createMany({
      data: plans.slice(start, start + ROWS_A_BATCH).map((plan, at) => ({
        ...{ runId, number: start + at, planId: plan.planId, shown: JSON.stringify(plan) },
      })),
    });
  await keep(tx, runId, kept);
}

/** Keeps what came of applying an import, behind what it keeps. */
export const keepResult = (tx: Transaction, runId: string, kept: KeptPreview, result: ImportResult) =>
  keep(tx, runId, { ...kept, result });

async function keep(tx: Transaction, runId: string, kept: KeptPreview): Promise<void> {
  const pieces: string[] = [];
  await eachPiece(kept, (piece) => pieces.push(piece));
  // Without a choice it would answer the whole row, the file in it.
  await tx.importRun.update({
    where: { id: runId },
    data: { preview: pieces.join('') },
    select: { id: true },
  });
}

/** Whether exactly this preview is what was shown. */
export async function wasShown(kept: KeptPreview, preview: ImportPreview): Promise<boolean> {
  const { request: _request, compared: _compared, ticks: _ticks, hash, ...before } = kept;
  return (await hashOf(preview)) === (hash ?? (await hashOf(before as ImportPreview)));
}

/** What was shown of each plan, in its order. @param kept the text of the same import, read. */
export async function plansShown(tx: Transaction, runId: string, kept: KeptPreview): Promise<PlanPreview[]> {
  if (kept.plans) return kept.plans;
  const plans: PlanPreview[] = [];
  for (;;) {
    const rows = await tx.planPreview.findMany({
      where: { runId, number: { gte: plans.length } },
      orderBy: { number: 'asc' },
      take: ROWS_A_BATCH,
      select: { shown: true },
    });
    for (const { shown } of rows) plans.push(JSON.parse(shown));
    if (rows.length < ROWS_A_BATCH) return plans;
  }
}

/** What an import showed of some plans, by their ids; without those that it did not show. */
export type Shown = (runId: string, planIds: readonly string[]) => Promise<ReadonlyMap<string, PlanPreview>>;

/** Reads what imports showed, inside a transaction; the one text of an import from before plans had rows is read once. */
export function readingShown(tx: Transaction): Shown {
  const older = new Map<string, ReadonlyMap<string, PlanPreview> | null>();
  return async (runId, planIds) => {
    if (!older.has(runId)) older.set(runId, await shownBefore(tx, runId));
    const plans = older.get(runId);
    if (plans) return plans;
    const rows: { shown: string }[] = [];
    for (let start = 0; start < planIds.length; start += ROWS_A_BATCH) {
      const some = { in: planIds.slice(start, start + ROWS_A_BATCH) };
      rows.push(
        ...(await tx.planPreview.findMany({ where: { runId, planId: some }, select: { shown: true } })),
      );
    }
    return byId(rows.map(({ shown }) => JSON.parse(shown)));
  };
}

const byId = (plans: PlanPreview[]) => new Map(plans.map((plan) => [plan.planId, plan]));

/** All plans of an import from before plans had rows; null for any other. */
async function shownBefore(tx: Transaction, id: string): Promise<ReadonlyMap<string, PlanPreview> | null> {
  const run = await tx.importRun.findUnique({
    where: { id, form: { not: PRESENT_FORM } },
    select: { preview: true },
  });
  return run && byId((JSON.parse(run.preview) as KeptPreview).plans ?? []);
}
