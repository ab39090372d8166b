/** `npm run db:migration -- <name>`: writes what leads from the last migration to the models, for both engines. */
import { ENGINES } from '@/prisma/engine';
import { writeMigration } from '@/prisma/write-migration';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- <name>   (small letters, digits and _)');
  process.exit(2);
}
const now = new Date();
for (const engine of ENGINES) {
  const migration = await writeMigration(engine, name, now);
  console.log(
    migration ? `${engine}: wrote ${migration}` : `${engine}: nothing to write, the models have not changed`,
  );
}
