/** Builds the peers' pages in memory: scripts by esbuild, packed as a production server sends them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { npm, run, StepFailed } from '@/scripts/support/run.mjs';
import { makePeerPlans } from './plans';

export const PEERS = ['floor', 'hybrid', 'row-models', 'ag-grid'] as const;
export type Peer = (typeof PEERS)[number];

const FOLDER = import.meta.dirname;
const SOURCES: Record<Peer, string> = {
  floor: 'floor.ts',
  hybrid: 'hybrid.tsx',
  'row-models': 'row-models.tsx',
  'ag-grid': 'ag-grid.mjs',
};

const STYLE = `*{box-sizing:border-box}body{margin:0;font:13px system-ui,sans-serif}form{height:40px;display:flex;gap:12px;align-items:center;padding:0 8px}
.box,.grid{height:calc(100vh - 40px)}.box{overflow:auto;contain:strict}table,thead,tbody{display:block}th,td{padding:0;text-align:left}thead{position:sticky;top:0;z-index:1}.head{height:28px;background:#eee}
.head,.row{display:flex}.head>th{flex:none}.head button{all:unset;cursor:pointer;font-weight:600;padding:0 8px;line-height:28px}.body{position:relative}
.row{position:absolute;top:0;left:0;width:100%;height:28px;border-bottom:1px solid #ddd;contain:strict}.row[hidden]{display:none}
.row>td{flex:none;padding:0 8px;line-height:27px;white-space:nowrap;overflow:hidden}`;

/** What is sent for an address. */
export interface SentFile {
  type: string;
  plain: Buffer;
  brotli: Buffer;
}

function packed(type: string, text: string, quality = constants.BROTLI_MAX_QUALITY): SentFile {
  const plain = Buffer.from(text);
  return {
    type,
    plain,
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  };
}

async function installGrid(): Promise<void> {
  if (existsSync(path.join(FOLDER, 'node_modules/ag-grid-community'))) return;
  const { code } = await run(npm('ci', '--no-audit', '--no-fund', '--prefix', FOLDER), { show: true });
  if (code !== 0) throw new StepFailed('Installing AG Grid', 'Leave it out: --peers floor,hybrid,row-models');
}

/** Every file of these peers' pages over so many plans, by address. */
export async function buildPeers(
  peers: readonly Peer[],
  sizes: readonly number[],
): Promise<Map<string, SentFile>> {
  if (peers.includes('ag-grid')) await installGrid();
  const files = new Map<string, SentFile>();
  for (const peer of peers) {
    const { outputFiles } = await build({
      entryPoints: [path.join(FOLDER, SOURCES[peer])],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    files.set(`/${peer}.js`, packed('text/javascript', outputFiles[0]?.text ?? ''));
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${peer}</title><style>${STYLE}</style><div id="root"></div><script type="module" src="/${peer}.js"></script></html>`;
    for (const size of sizes) files.set(`/${peer}/${size}`, packed('text/html', page));
  }
  for (const size of sizes)
    files.set(`/plans-${size}.json`, packed('application/json', JSON.stringify(makePeerPlans(size)), 5));
  return files;
}
