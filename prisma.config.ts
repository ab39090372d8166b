/** For Prisma's own commands (`prisma migrate deploy`, `prisma studio`): the engine that DATABASE_URL names. */
import { defineConfig } from 'prisma/config';

const url = process.env.DATABASE_URL || 'file:./data.db';
const engine = url.startsWith('file:') ? 'sqlite' : 'postgresql';

export default defineConfig({
  schema: engine === 'sqlite' ? 'prisma/schema.prisma' : 'generated/postgresql.prisma',
  migrations: { path: `prisma/migrations/${engine}` },
  datasource: { url },
});
