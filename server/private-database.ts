/** A database that others may read, because an older version made it so, is closed to them when the server starts. */
import { engineOf, sqliteFile } from '@/prisma/engine';
import { keepForOwner } from '@/prisma/private-files';
import { readEnv } from '@/server/env';
import { log } from '@/server/log';

/** Leaves SQLite's files to their owner alone, with a line in the log for each that was changed or cannot be. */
export function closeDatabaseToOthers(url: string = readEnv().DATABASE_URL): void {
  if (engineOf(url) !== 'sqlite') return;
  for (const { file, before, error } of keepForOwner(sqliteFile(url))) {
    if (error === null) log().info({ file, before }, 'Others could read the database; they no longer can');
    else
      log().warn(
        { file, before, error },
        'Others can read the database, and that cannot be changed: chmod 600',
      );
  }
}
