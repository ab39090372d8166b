/**
 * `npm run build`: the product, its server, and its static files packed. `--standalone` makes `.next/standalone` besides,
 * which runs without packages and sources.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { wantedBasePath } from './support/base-path.mjs';
import { BUILD_MARK, buildFingerprint, identityVariables } from './support/build-identity.mjs';
import { leaveMark } from './support/freshness.mjs';
import { makePictureFonts } from './support/picture-fonts.mjs';
import { bin, run } from './support/run.mjs';
import { completeStandalone } from './support/standalone.mjs';

const STATIC = '.next/static';
const PACKED = '.next/packed';
const COMPRESSIBLE = /\.(js|css|svg|json|txt)$/;

/** The front runs in plain Node: TypeScript and the names of our own folders are resolved here, packages are not. */
async function bundle(entryPoint, outfile) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    define: { 'process.env.BASE_PATH': JSON.stringify(wantedBasePath()) },
  });
}

/** Each file once more as brotli and as gzip, as small as they get. */
async function packStatic() {
  const files = readdirSync(STATIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const packOne = async (file) => {
    const bytes = readFileSync(file);
    const target = path.join(PACKED, path.relative(STATIC, file));
    mkdirSync(path.dirname(target), { recursive: true });
    const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${target}.br`, await promisify(brotliCompress)(bytes, { params }));
    writeFileSync(`${target}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  await Promise.all(files.map(packOne));
}

// Next reads it too.
if (existsSync('.env')) process.loadEnvFile('.env');
const standalone = process.argv.includes('--standalone');
const digest = buildFingerprint();
await makePictureFonts();
const env = { ...identityVariables(digest), ...(standalone && { PLANSIGHT_STANDALONE: '1' }) };
const { code } = await run(bin('next/dist/bin/next', 'build'), { show: true, env });
if (code !== 0) process.exit(code);
await bundle('scripts/serve.ts', '.next/serve.mjs');
await bundle('server/reading/reader.ts', '.next/reader.mjs');
await packStatic();
leaveMark(BUILD_MARK, digest);
if (standalone) await completeStandalone(bundle);
