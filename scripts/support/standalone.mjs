/**
 * A folder that runs without the packages and sources of the clone: what Next traced, with our own server before it and
 * the commands of an operator. It is what a container holds.
 */
import { cpSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const TARGET = '.next/standalone';

/** Commands that an operator calls there as `node commands/NAME.mjs`. */
const COMMANDS = ['migrate', 'seed', 'admin', 'catalog'];

/** What is read when it runs, by its name. */
const FILES = [
  ...['.next/static', '.next/packed', '.next/serve.mjs', '.next/reader.mjs', '.next/made-from', 'public'],
  ...['data', 'prisma/migrations', 'prisma/schema.prisma', 'generated/picture-fonts', 'LICENSE'],
  ...['scripts/container.mjs', 'scripts/support/run.mjs', 'scripts/support/stops.mjs'],
];

/** Copied as Next itself traced it: of all that it could load, only what a finished build does. */
const TRACED_BY_NEXT = /(^|\/)node_modules\/next\//;

function copy(from, to = from) {
  const target = path.join(TARGET, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, dereference: true, force: true });
}

/** The packages' files that these programs load. */
async function tracedFiles(programs) {
  const require = createRequire(path.resolve('package.json'));
  const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft');
  const { fileList } = await nodeFileTrace(programs, {
    base: process.cwd(),
    ignore: (file) => TRACED_BY_NEXT.test(file),
  });
  return [...fileList].filter((file) => file.startsWith('node_modules/') && existsSync(realpathSync(file)));
}

/**
 * Completes Next's folder.
 * @param {(entryPoint: string, outfile: string) => Promise<void>} bundle
 */
export async function completeStandalone(bundle) {
  const programs = COMMANDS.map((name) => `.next/commands/${name}.mjs`);
  for (const [index, name] of COMMANDS.entries()) await bundle(`scripts/${name}.ts`, programs[index]);
  for (const file of await tracedFiles([...programs, '.next/serve.mjs', '.next/reader.mjs'])) copy(file);
  for (const file of FILES) copy(file);
  for (const [index, name] of COMMANDS.entries()) copy(programs[index], `commands/${name}.mjs`);
}
