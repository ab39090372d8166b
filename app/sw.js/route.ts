/** `/sw.js`: the service worker, bundled once when the site is built. */
import { build } from 'esbuild';
import { BASE_PATH } from '@/lib/base-path';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: ['app/sw.js/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Each build keeps apart what it keeps: no page ever meets the scripts of another build.
    define: {
      BUILD: JSON.stringify(Date.now().toString(36)),
      'process.env.NODE_ENV': '"production"',
      'process.env.BASE_PATH': JSON.stringify(BASE_PATH),
    },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
