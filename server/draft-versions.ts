/** What drafts of plans and carriers held after each save: added with the save, never taken away. */
import type { Person } from '@/lib/admin/draft';
import { type ReadDocument, settleBy } from '@/lib/admin/settle';
import type { Transaction } from '@/server/db';
import { AppError } from '@/server/errors';

/** A save of a draft. */
export interface DraftVersion<Document = unknown> {
  /** From 1. */
  number: number;
  author: Person;
  /** ISO instant. */
  savedAt: string;
  reason: string;
  /** The version that it went back to; null for any other save. */
  restores: number | null;
  document: Document;
  /** The published document that it stood upon; null for something new. */
  base: unknown;
}

/** A version as it is stored. */
export interface StoredVersion {
  document: string;
  baseDocument: string | null;
  /** Of a carrier alone. */
  planChanges?: string;
}

/** Drafts that keep versions: where these are, and how they are read. */
export interface Versioned<Document> {
  kind: 'plan' | 'carrier';
  read: (row: StoredVersion) => Document;
  readBase: (text: string) => unknown;
}

type Table = Transaction['draftVersion'];

/** Both tables have these columns. */
const tableOf = (tx: Transaction, { kind }: Pick<Versioned<unknown>, 'kind'>): Table =>
  kind === 'plan' ? tx.draftVersion : (tx.carrierDraftVersion as unknown as Table);

/** Every version of a draft, the newest first; empty where there is no such draft. */
export async function readVersionsOf<Document>(
  tx: Transaction,
  versioned: Versioned<Document>,
  draftId: string,
): Promise<DraftVersion<Document>[]> {
  const rows = await tableOf(tx, versioned).findMany({
    where: { draftId },
    orderBy: { number: 'desc' },
    include: { author: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({
    ...{ number: row.number, author: row.author, reason: row.reason, restores: row.restores },
    savedAt: row.savedAt.toISOString(),
    document: versioned.read(row),
    base: row.baseDocument === null ? null : versioned.readBase(row.baseDocument),
  }));
}

/** The number of a draft's newest version, and who saved it. */
export async function lastVersionOf(
  tx: Transaction,
  versioned: Pick<Versioned<unknown>, 'kind'>,
  draftId: string,
): Promise<{ number: number; by: string; at: string }> {
  const row = await tableOf(tx, versioned).findFirst({
    where: { draftId },
    orderBy: { number: 'desc' },
    select: { number: true, savedAt: true, author: { select: { name: true } } },
  });
  return { number: row?.number ?? 0, by: row?.author.name ?? '', at: row?.savedAt.toISOString() ?? '' };
}

/** A version to be added, as it is stored. */
export interface VersionToAdd extends StoredVersion {
  draftId: string;
  reason: string;
  authorId: string;
  restores?: number;
}

/** Adds a version behind the last, in the transaction of the save; returns its number. */
export async function addVersionOf(
  tx: Transaction,
  versioned: Pick<Versioned<unknown>, 'kind'>,
  version: VersionToAdd,
  savedAt: Date,
): Promise<number> {
  const { number } = await lastVersionOf(tx, versioned, version.draftId);
  await tableOf(tx, versioned).create({ data: { ...version, savedAt, number: number + 1 } });
  return number + 1;
}

/**
 * What an earlier version holds, upon what the draft stands upon now: that came in by itself or was looked at, and is
 * kept.
 * @param base what the draft stands upon now.
 * @throws AppError `notFound` where there is no such version, `conflict` where it and what was published since changed
 * one field.
 */
export async function versionUpon<Document>(
  tx: Transaction,
  versioned: Versioned<Document>,
  { draftId, number, base }: { draftId: string; number: number; base: unknown },
  read: ReadDocument<Document>,
): Promise<{ document: Document; reason: string }> {
  const versions = await readVersionsOf(tx, versioned, draftId);
  const version = versions.find((one) => one.number === number);
  if (!version) throw new AppError('notFound', `The draft has no version ${number}.`);
  const settled = settleBy(read, version.document, {
    draft: null,
    published: { base: version.base, theirs: base },
  });
  if (settled.kind !== 'settled')
    throw new AppError(
      'conflict',
      'What was published since that version changes the same fields. Open the form and change them by hand.',
      ['versionMoved'],
    );
  return { document: settled.document, reason: version.reason };
}
