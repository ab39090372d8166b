/** Where a backup lies while a browser fetches it; a server that was killed leaves it behind. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearUnfinished, unfinishedName } from '@/prisma/unfinished-files';

const NAME = 'plansight-backup-';

/** Takes away what killed servers left in the system's folder for such files. @returns what was taken away. */
export function clearBackupFolders(folder: string = tmpdir()): string[] {
  return clearUnfinished(folder, (name) => name.startsWith(NAME));
}

/** Makes a folder for one backup, for the owner of the process alone. @throws where the system has no room or right. */
export function makeBackupFolder(folder: string = tmpdir()): string {
  clearBackupFolders(folder);
  const made = unfinishedName(path.join(folder, `${NAME}${randomUUID()}`));
  mkdirSync(made, { mode: 0o700 });
  return made;
}
