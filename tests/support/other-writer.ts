/** Another process that writes to a SQLite file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const LIBSQL = createRequire(import.meta.url).resolve('libsql');

/** It holds the lock until it is told to commit. */
export async function otherWriter(file: string): Promise<{ commit(): Promise<void>; child: ChildProcess }> {
  const program = `const db = new (require(${JSON.stringify(LIBSQL)}))(${JSON.stringify(file)}, { timeout: 5000 });
    db.exec('BEGIN IMMEDIATE; UPDATE "CatalogState" SET "writes" = "writes" + 1');
    process.stdin.once('data', () => { db.exec('COMMIT'); process.exit(); });
    process.stdout.write('locked');`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const commit = async () => {
    child.stdin.write('commit');
    await once(child, 'exit');
  };
  return { commit, child };
}
