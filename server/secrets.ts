/** Random keys of the instance, made at first need and shared by all instances through the database. */
import { randomBytes } from 'node:crypto';
import { type Database, withDatabase } from '@/server/db';

/** The key of that name, 32 random bytes as text. */
export async function secretOf(name: string, database: Database): Promise<string> {
  return withDatabase(async () => {
    const known = await database.secret.findUnique({ where: { name } });
    if (known) return known.value;
    const value = randomBytes(32).toString('base64url');
    // Of two instances that ask at once, both take what the first one wrote.
    return (await database.secret.upsert({ where: { name }, create: { name, value }, update: {} })).value;
  });
}
