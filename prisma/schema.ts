/** The models as a schema for each engine: Prisma fixes the provider in the schema, so the second is derived. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine';

/** The file that holds the models; it is itself the schema for SQLite. */
export const MODELS_FILE = path.resolve('prisma/schema.prisma');

/** The schema text for an engine, whose client is generated below `generated/<engine>`. */
export function schemaFor(engine: Engine): string {
  const models = readFileSync(MODELS_FILE, 'utf8');
  return models
    .replace('provider = "sqlite"', `provider = "${engine}"`)
    .replace('"../generated/sqlite"', `"../generated/${engine}"`);
}
