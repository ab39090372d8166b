/** `npm run db:generate`: both Prisma clients below generated/, without a network. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENGINES, type Engine } from '@/prisma/engine';
import { MODELS_FILE, schemaFor } from '@/prisma/schema';

/** The schema file that Prisma's generator reads for an engine. */
function schemaFile(engine: Engine): string {
  if (engine === 'sqlite') return MODELS_FILE;
  const file = path.resolve(`generated/${engine}.prisma`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, schemaFor(engine));
  return file;
}

for (const engine of ENGINES) {
  const prisma = path.resolve('node_modules/prisma/build/index.js');
  const result = spawnSync(
    process.execPath,
    [prisma, 'generate', '--no-hints', '--schema', schemaFile(engine)],
    {
      encoding: 'utf8',
      // Prisma looks for its native schema engine first; generating needs none, so any program that exists will do.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  console.log(`Prisma client for ${engine} generated`);
}
