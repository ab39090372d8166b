/** What an address was told, and what became of it: for owners, who may have it sent again. */
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';

/** A call and what became of it. */
export interface Call {
  id: string;
  event: string;
  /** The plan or carrier that it is about; null for taxes. */
  about: string | null;
  status: 'waiting' | 'sent' | 'failed';
  attempts: number;
  /** What the other side said last; empty where nothing went wrong. */
  error: string;
  /** ISO instants, UTC; `nextAt` of what waits alone. */
  createdAt: string;
  sentAt: string | null;
  nextAt: string | null;
}

/** The last calls of an address, the newest first. @throws AppError `forbidden`. */
export async function listCalls(
  actor: Actor,
  endpointId: string,
  { take = 100, ...options }: ContextOptions & { take?: number } = {},
): Promise<Call[]> {
  requirePermission(actor, 'changeSettings');
  const { database } = contextOf(options);
  const rows = await withDatabase(() =>
    database.delivery.findMany({
      where: { endpointId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take,
    }),
  );
  return rows.map((row) => {
    const { planId = null, carrierId = null } = JSON.parse(row.about);
    return {
      ...{ id: row.id, event: row.kind, about: planId ?? carrierId, attempts: row.attempts },
      ...{ status: row.status as Call['status'], error: row.error ?? '' },
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      nextAt: row.status === 'waiting' ? row.nextAt.toISOString() : null,
    };
  });
}

/**
 * Sends a call again, from the beginning: one that was given up, that waits to be tried again, or that got through.
 * @param which the id of a call; `failed` for all of the address that were given up.
 * @returns how many. @throws AppError `forbidden`, `notFound`.
 */
export async function sendAgain(
  actor: Actor,
  endpointId: string,
  which: string,
  options: ContextOptions = {},
): Promise<number> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  const where = which === 'failed' ? { endpointId, status: 'failed' } : { endpointId, id: which };
  const { count } = await withDatabase(() =>
    database.delivery.updateMany({
      where,
      data: { status: 'waiting', attempts: 0, nextAt: now, sentAt: null, error: null },
    }),
  );
  if (count === 0 && which !== 'failed') throw new AppError('notFound', 'There is no such call.');
  return count;
}
