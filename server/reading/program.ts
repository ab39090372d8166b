/** Where the program that reads lies: the build's own, or, in a clone that was not built, one made of the sources. */

// Asked for at run time: a bundler that sees a program started or a folder read takes all of the clone along.
const { createHash } = process.getBuiltinModule('node:crypto');
const { existsSync, mkdirSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs');

/** Made by `scripts/build.mjs`. */
const BUILT = '.next/reader.mjs';
const SOURCE = 'server/reading/reader.ts';
/** Inside `node_modules`, so that packages are found from there. */
const CACHE = 'node_modules/.cache/plansight';

/** What serves is of the build; commands, tests and the development server are of the sources. */
const isBuilt = (): boolean => process.env.NODE_ENV === 'production' || !existsSync(SOURCE);

/** The sources as they are now, in one file whose name is their hash. */
async function madeOfSources(): Promise<string> {
  const bundler = 'esbuild';
  const { build } = (await import(/* turbopackIgnore: true */ bundler)) as typeof import('esbuild');
  const { outputFiles } = await build({
    ...{ entryPoints: [SOURCE], bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    ...{ packages: 'external', logLevel: 'warning', write: false },
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const file = `${CACHE}/reader-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.mjs`;
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  // Whole at once, because another process may make the same.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return file;
}

let made: Promise<string> | undefined;

/** The path of the program, from the root of the clone or of the standalone folder. */
export function readerProgram(): Promise<string> {
  made ??= isBuilt() ? Promise.resolve(BUILT) : madeOfSources();
  return made;
}
