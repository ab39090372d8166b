/** The built product, served from a database of its own that holds a made catalog. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import { applyMigrations } from '@/prisma/migrator';
import { StepFailed } from '@/scripts/support/run.mjs';
import { serve, tryPort } from '@/scripts/support/serve.mjs';
import { writeCatalog } from '@/server/catalog/read';
import { openDatabase } from '@/server/db';
import { makeCatalog } from './made-catalog';
import { readRealCatalog, readTaxes } from './real-catalog';

/** The made catalog as it is imported; a document that breaks a rule would measure something else. */
function checkedCatalog(count: number) {
  return makeCatalog(readRealCatalog(), count).map((file) => {
    const parsed = parseCarrierFile(file);
    if (!parsed.ok) throw new Error(`${file.carrier.id}: ${parsed.faults[0]?.path} is not valid`);
    return parsed.file;
  });
}

/** Serves `count` plans while `work` runs, which learns where, by which process and from which database. */
export async function withServer<T>(
  count: number,
  work: (address: string, pid: number, url: string) => Promise<T>,
): Promise<T> {
  if (!existsSync('.next/BUILD_ID')) throw new StepFailed('Measuring the page', 'Run npm run build first.');
  const folder = mkdtempSync(path.join(tmpdir(), 'plansight-bench-'));
  const url = `file:${path.join(folder, 'catalog.db')}`;
  try {
    await applyMigrations(url);
    const database = openDatabase(url);
    await writeCatalog(checkedCatalog(count), { taxes: readTaxes(), database });
    await database.$disconnect();
    const port = await tryPort(0);
    const { child, address } = await serve(port ?? 0, {
      ...{ DATABASE_URL: url, LOG_LEVEL: 'warn' },
      // All of it comes from one address.
      REQUESTS_PER_MINUTE: '0',
    });
    try {
      return await work(address, child.pid ?? 0, url);
    } finally {
      child.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
