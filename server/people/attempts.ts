/** Attempts counted in the database, so that all instances count together. */
import { createHmac } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { type Database, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { secretOf } from '@/server/secrets';

export interface Limit {
  /** Names what is limited. */
  name: string;
  /** So many attempts … */
  points: number;
  /** … in so many seconds. */
  seconds: number;
}

const limiters = new WeakMap<Database, Map<string, RateLimiterPrisma>>();

function limiterOf(database: Database, { name, points, seconds }: Limit): RateLimiterPrisma {
  const cached = limiters.get(database) ?? new Map<string, RateLimiterPrisma>();
  limiters.set(database, cached);
  const limiter =
    cached.get(name) ??
    new RateLimiterPrisma({
      storeClient: database,
      tableName: 'rateLimiterFlexible',
      keyPrefix: name,
      points,
      duration: seconds,
    });
  cached.set(name, limiter);
  return limiter;
}

/** Who is counted is kept as a keyed hash only: whoever reads the table cannot try addresses out. */
async function keyOf(database: Database, who: string): Promise<string> {
  const secret = await secretOf('attempts', database);
  return createHmac('sha256', secret).update(who.toLowerCase()).digest('base64url');
}

/**
 * Counts an attempt.
 * @throws AppError `tooManyAttempts` with the minutes to wait where there were too many.
 */
export async function countAttempt(database: Database, limit: Limit, who: string): Promise<void> {
  try {
    await limiterOf(database, limit).consume(await keyOf(database, who));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) return withDatabase(() => Promise.reject(error));
    throw tooMany(error);
  }
}

/**
 * Adds attempts that were counted elsewhere first, also beyond the limit.
 * @returns all that are counted by now, and for how many milliseconds.
 */
export async function addAttempts(
  database: Database,
  limit: Limit,
  who: string,
  points: number,
): Promise<{ spent: number; ms: number }> {
  const { consumedPoints, msBeforeNext } = await limiterOf(database, limit).penalty(
    await keyOf(database, who),
    points,
  );
  return { spent: consumedPoints, ms: msBeforeNext };
}

function tooMany({ msBeforeNext }: RateLimiterRes): AppError {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new AppError('tooManyAttempts', `Too many attempts. Try again in ${minutes} min.`, [
    String(minutes),
  ]);
}

/**
 * Passes while somebody has attempts left, and counts none: for what counts only those that fail.
 * @throws AppError as `countAttempt` does.
 */
export async function requireAttemptsLeft(database: Database, limit: Limit, who: string): Promise<void> {
  const there = await limiterOf(database, limit).get(await keyOf(database, who));
  if (there && there.consumedPoints >= limit.points) throw tooMany(there);
}

/** Forgets the attempts of somebody who turned out to be right. */
export async function resetAttempts(database: Database, limit: Limit, who: string): Promise<void> {
  await limiterOf(database, limit).delete(await keyOf(database, who));
}
