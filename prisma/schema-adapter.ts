/** How migrations and the schema engine reach a database: one connection for scripts, queries and transactions alike. */
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { DescribingPostgresAdapter } from './describing-postgres';
import { engineOf, sqliteFile } from './engine';
import { createForOwner } from './private-files';
import { SchemaSqliteAdapter } from './sqlite/schema-adapter';

/** The adapter of migrations for an address, which are not those of clients. */
export function schemaAdapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  if (engineOf(url) !== 'sqlite') return new DescribingPostgresAdapter(url);
  return new SchemaSqliteAdapter(url, () => createForOwner(sqliteFile(url)));
}
