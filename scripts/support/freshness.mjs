/** Says whether what was made from sources is still what they say. Only Node built-ins. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every file at or below the paths, sorted; paths that do not exist are left out. */
function filesBelow(paths) {
  return paths
    .filter((entry) => existsSync(entry))
    .flatMap((entry) =>
      statSync(entry).isDirectory()
        ? readdirSync(entry, { recursive: true, withFileTypes: true })
            .filter((found) => found.isFile())
            .map((found) => path.join(found.parentPath ?? found.path, found.name))
        : [entry],
    )
    .sort();
}

/** A digest of names and contents, and of what else goes into the result: dates say little after a checkout. */
export function fingerprint(paths, besides = '') {
  const hash = createHash('sha256').update(process.versions.modules).update(besides);
  for (const file of filesBelow(paths)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether the mark that was left beside the result names this digest. */
export function isFresh(mark, digest) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === digest;
}

export function leaveMark(mark, digest) {
  writeFileSync(mark, digest);
}

/** Whether the packages there are at least as new as the lockfile. */
export function packagesAreFresh() {
  const installed = 'node_modules/.package-lock.json';
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
}
