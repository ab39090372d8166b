/** What addresses spend of their requests, added up in the database where several instances may be over it. */
import { engineOf } from '@/prisma/engine';
import { type Database, db, withDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { addAttempts, type Limit } from '@/server/people/attempts';
import type { Share } from './request-limit';

/** Only added up here; each instance knows the limit. */
const REQUESTS: Limit = { name: 'requests', points: 0, seconds: 60 };

/** Adds up in that database. */
export const shareIn =
  (database: () => Database): Share =>
  (address, points) =>
    withDatabase(() => addAttempts(database(), REQUESTS, address, points));

/** How this instance shares its counts; null over SQLite, which is of one machine, whose process counts for itself. */
export const sharedRequests = (): Share | null =>
  engineOf(readEnv().DATABASE_URL) === 'sqlite' ? null : shareIn(db);
