/** What is kept of a page that was asked for: its state, its readable text by hash, and that it was asked for. */
import { randomUUID } from 'node:crypto';
import { type CheckResult, resultOf, type SourceAnswer, type SourceReason } from '@/lib/sources/outcome';
import type { Transaction } from '@/server/db';
import { readApart } from '@/server/reading/apart';
import type { Conditions, Fetched } from './fetch';
import { MOST_TEXT, type Readable } from './readable';

/** What came, read. */
export interface ReadAnswer {
  fetched: Fetched;
  answer: SourceAnswer;
  /** The text, where there is one. */
  readable: Readable | null;
}

const failed = (fetched: Fetched, reason: SourceReason): ReadAnswer => ({
  fetched,
  answer: { kind: 'failed', reason },
  readable: null,
});

/**
 * Reads what came from an address, in a process of its own: it is anybody's. A page that cannot be read, or not within
 * the bounds of a reading, is an answer too.
 */
export async function readAnswer(fetched: Fetched): Promise<ReadAnswer> {
  if (fetched.kind === 'failed') return failed(fetched, fetched.reason);
  if (fetched.kind === 'notModified') return { fetched, answer: { kind: 'notModified' }, readable: null };
  if (fetched.kind === 'status')
    return { fetched, answer: { kind: 'status', status: fetched.status }, readable: null };
  try {
    const { body, contentType } = fetched;
    const readable = await readApart('page', body, { contentType });
    if (readable === null) return failed(fetched, 'noText');
    return { fetched, answer: { kind: 'text', hash: readable.hash }, readable };
  } catch {
    return failed(fetched, 'unreadable');
  }
}

/** What the page said of its own state when it was last read; nothing where it never was. */
export async function conditionsOf(tx: Transaction, url: string): Promise<Conditions> {
  const row = await tx.sourcePage.findUnique({
    where: { url },
    select: { etag: true, lastModified: true, textHash: true },
  });
  if (!row?.textHash) return { etag: null, lastModified: null };
  return { etag: row.etag, lastModified: row.lastModified };
}

const MOST_HEADER = 1000;
const short = (text: string | null): string | null => text?.slice(0, MOST_HEADER) ?? null;

/** Headers that matter for the next time, and where the page was found. */
function stateOf({ fetched, readable }: ReadAnswer) {
  if (fetched.kind === 'failed') return {};
  const finalUrl = short(fetched.finalUrl);
  if (fetched.kind !== 'page' || !readable) return { finalUrl };
  const { contentType, etag, lastModified } = fetched;
  return {
    ...{ finalUrl, contentType: short(contentType), title: readable.title.slice(0, 300) },
    // A mark that was cut would never be the page's own.
    etag: etag !== null && etag.length <= MOST_HEADER ? etag : null,
    lastModified: lastModified !== null && lastModified.length <= MOST_HEADER ? lastModified : null,
  };
}

/** Keeps one answer; answers what it means beside what was known. */
export async function storeAnswer(
  tx: Transaction,
  url: string,
  read: ReadAnswer,
  at: Date,
): Promise<CheckResult> {
  const { fetched, readable } = read;
  const before = await tx.sourcePage.findUnique({
    where: { url },
    select: { textHash: true, failures: true },
  });
  const result = resultOf({ hash: before?.textHash ?? null, failures: before?.failures ?? 0 }, read.answer);
  const { outcome, reason, failures, hash } = result;
  const isRead = failures === 0;
  if (isRead && readable && hash !== null && hash !== before?.textHash)
    await tx.sourceText.upsert({
      where: { hash },
      create: { hash, text: readable.text.slice(0, MOST_TEXT) },
      update: {},
    });
  const status = 'status' in fetched ? fetched.status : null;
  const row = {
    ...{ outcome, reason, failures, status, checkedAt: at, ...stateOf(read) },
    ...(isRead && { readAt: at, textHash: hash }),
    ...(outcome === 'changed' && { changedAt: at }),
  };
  await tx.sourcePage.upsert({ where: { url }, create: { url, ...row }, update: row });
  const textHash = isRead ? hash : null;
  await tx.sourceCheck.create({
    data: { id: randomUUID(), url, at, outcome, reason, status, failures, textHash },
  });
  return result;
}

/** So long is kept when a page said the same, or nothing; that it changed is kept for good. */
const KEPT_DAYS = 400;

/** Takes old checks away, and texts that nothing names any more. */
export async function pruneChecks(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await tx.sourceCheck.deleteMany({
    where: { at: { lt: before }, outcome: { notIn: ['first', 'changed'] } },
  });
  await tx.sourceText.deleteMany({ where: { pages: { none: {} }, checks: { none: {} } } });
}
