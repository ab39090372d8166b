/** `npm run db:seed`: fills an empty database from data/; a filled one is left alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CarrierFile } from '@/lib/plan/plan';
import { writeCatalog } from '@/server/catalog';
import { db, withDatabase } from '@/server/db';
import { messageOf } from '@/server/errors';
import { parseTaxes } from '@/server/storage/taxes-file';

const CATALOG = path.resolve('data/catalog');
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Loads data/catalog and data/taxes.json where the database has neither carrier nor plan. */
async function seed(): Promise<string> {
  const there = await withDatabase(() => db().carrier.count());
  if (there > 0) return `Catalog already there (${there} carriers)`;
  const names = readdirSync(CATALOG).filter((name) => name.endsWith('.json'));
  const files = names.sort().map((name) => readJson(path.join(CATALOG, name)) as CarrierFile);
  const summary = await writeCatalog(files, { taxes: parseTaxes(readJson(path.resolve('data/taxes.json'))) });
  return `Catalog loaded: ${summary.plans.added} plans of ${summary.carriers.added} carriers`;
}

try {
  console.log(await seed());
} catch (error) {
  console.error(`The catalog could not be loaded. ${messageOf(error)}`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
