/** Rows that let one instance at a time do something; whoever stops without a word loses it after a while. */
import type { Transaction } from '@/server/db';

/** Longer than any page takes with its robots.txt, its redirects and the pauses between them. */
const LEASE_MS = 5 * 60_000;

export type LeaseOutcome =
  | { kind: 'taken' }
  /** Somebody holds it. */
  | { kind: 'held'; until: Date }
  /** What it is for was begun already. */
  | { kind: 'done' };

const untilAfter = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/**
 * Takes a lease inside a transaction that holds the writer's turn.
 * @param slot what is begun under it, e.g. an hour of the schedule: a second instance that asks for the same slot, or an
 * earlier one, is told that it is done. Empty: begun by hand, whatever was begun before.
 */
export async function takeLease(
  tx: Transaction,
  name: string,
  holder: string,
  now: Date,
  slot = '',
): Promise<LeaseOutcome> {
  const there = await tx.lease.findUnique({ where: { name } });
  if (there && slot !== '' && there.slot >= slot) return { kind: 'done' };
  if (there && there.until > now) return { kind: 'held', until: there.until };
  const row = { holder, until: untilAfter(now), slot: slot || (there?.slot ?? '') };
  await tx.lease.upsert({ where: { name }, create: { name, ...row }, update: row });
  return { kind: 'taken' };
}

/** Holds it for longer; false where it was lost meanwhile. Takes the writer's turn of SQLite, being a write. */
export async function renewLease(tx: Transaction, name: string, holder: string, now: Date): Promise<boolean> {
  const { count } = await tx.lease.updateMany({ where: { name, holder }, data: { until: untilAfter(now) } });
  return count === 1;
}

/** Gives it back; what was begun under it stays begun. */
export async function releaseLease(tx: Transaction, name: string, holder: string): Promise<void> {
  await tx.lease.updateMany({ where: { name, holder }, data: { until: new Date(0) } });
}
