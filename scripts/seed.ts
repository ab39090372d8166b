/** `npm run db:seed`: fills an empty database from data/; a filled one is left alone. */

import { refuseNewerDatabase } from '@/prisma/history';
import { writeCatalog } from '@/server/catalog/read';
import { closeDatabase, db, withDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';
import { faultOf } from '@/server/faults';
import { faultLine, readDocuments, TAXES_FILE } from './catalog/documents';

/** Loads data/catalog and the tax table where the database holds no carrier; answers what to say. */
async function seed(): Promise<string> {
  await refuseNewerDatabase(readEnv().DATABASE_URL);
  const there = await withDatabase(() => db().carrier.count());
  if (there > 0) return `Catalog already there: ${there} carriers`;
  const { documents, faults } = readDocuments(['data/catalog', TAXES_FILE]);
  if (faults.length > 0) throw new AppError('importRefused', faults.map(faultLine).join('\n'));
  const { files, ...extras } = documents;
  const { carriers, plans } = await writeCatalog(files, extras);
  return `Catalog loaded: ${plans.added} plans of ${carriers.added} carriers`;
}

try {
  console.log(await seed());
} catch (error) {
  console.error(`The catalog could not be loaded. ${faultOf(error)}`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
