/** How many reports come in: for each address, and in all. Counted in the database, so all instances share it. */
import { createHmac } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { type Database, withDatabase } from '@/server/db';
import { secretOf } from '@/server/secrets';

const HOUR_S = 3600;
export const REPORTS_AN_HOUR = { address: 5, all: 200 } as const;

type Limiter = Record<keyof typeof REPORTS_AN_HOUR, RateLimiterPrisma>;
const limiters = new WeakMap<Database, Limiter>();

function limitersOf(database: Database): Limiter {
  const made = (keyPrefix: string, points: number) =>
    new RateLimiterPrisma({
      storeClient: database,
      tableName: 'rateLimiterFlexible',
      keyPrefix,
      points,
      duration: HOUR_S,
    });
  const known = limiters.get(database) ?? {
    address: made('report', REPORTS_AN_HOUR.address),
    all: made('reports', REPORTS_AN_HOUR.all),
  };
  limiters.set(database, known);
  return known;
}

/**
 * Counts a report from an address. The address itself is not kept: what is counted is its keyed hash, which is gone
 * when its hour is over.
 * @returns minutes to wait where there were too many; null where it may come in.
 */
export async function countReport(address: string, database: Database): Promise<number | null> {
  const key = await secretOf('reportAddress', database);
  const hash = createHmac('sha256', key).update(address).digest('base64url');
  const { address: single, all } = limitersOf(database);
  return withDatabase(async () => {
    try {
      await single.consume(hash);
      await all.consume('all');
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
      throw refused;
    }
  });
}
