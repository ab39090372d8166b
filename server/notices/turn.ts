/** What every runner of the queue shares: one instance at a time, and what is kept of an attempt. */
import { randomUUID } from 'node:crypto';
import { nextTry } from '@/lib/admin/notice';
import { type Database, withDatabase } from '@/server/db';
import { messageOf } from '@/server/errors';
import { releaseLease, renewLease, takeLease } from '@/server/sources/lease';
import { isStopping } from '@/server/stopping';
import { transactInTurn } from '@/server/storage/turn';

const MOST_ERROR = 500;
const DAY_MS = 24 * 3_600_000;
/** What was sent is of no use after that long. */
const KEPT_DAYS = 30;

export interface SentSummary {
  sent: number;
  failed: number;
}

/**
 * Runs `work` where this instance gets the turn; null where another has it.
 * @param work is told how to hold the turn for longer: false where it was lost, and then nothing more is sent.
 */
export async function inTurn<T>(
  { database, now }: { database: Database; now: Date },
  lease: string,
  work: (stillMine: (at: Date) => Promise<boolean>) => Promise<T>,
): Promise<T | null> {
  const holder = randomUUID();
  const taken = await withDatabase(() =>
    transactInTurn(database, async (tx) => (await takeLease(tx, lease, holder, now)).kind === 'taken'),
  );
  if (!taken) return null;
  // A server that is asked to stop begins nothing more.
  const stillMine = async (at: Date) =>
    !isStopping() && withDatabase(() => database.$transaction((tx) => renewLease(tx, lease, holder, at)));
  try {
    return await work(stillMine);
  } finally {
    await withDatabase(() => database.$transaction((tx) => releaseLease(tx, lease, holder)));
  }
}

/** Runs an attempt. @returns what went wrong, shortened; null where it was taken. */
export async function attempt(send: () => Promise<void>): Promise<{ error: string | null; thrown: unknown }> {
  try {
    await send();
    return { error: null, thrown: null };
  } catch (thrown) {
    return { error: messageOf(thrown).slice(0, MOST_ERROR), thrown };
  }
}

/** Keeps what came of an attempt to send rows of the queue: sent, to be tried again later, or given up. */
export async function keepOutcome(
  database: Database,
  rows: readonly { id: string; attempts: number }[],
  error: string | null,
  now: Date,
): Promise<void> {
  for (const { id, attempts } of rows) {
    const next = error === null ? null : nextTry(attempts + 1, now);
    // A row that was taken away meanwhile has no outcome.
    await database.delivery.updateMany({
      where: { id },
      data: {
        ...{ attempts: attempts + 1, error },
        ...(error === null && { status: 'sent', sentAt: now }),
        ...(error !== null && (next === null ? { status: 'failed' } : { nextAt: next })),
      },
    });
  }
}

/** The day before which what was sent is of no use. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS);

/** Forgets what was sent long ago. @param where rows of one runner. */
export const forgetSent = (database: Database, where: object, now: Date) =>
  database.delivery.deleteMany({
    where: { ...where, status: 'sent', sentAt: { lt: forgottenBefore(now) } },
  });
