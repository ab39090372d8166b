import { withBase } from '@/lib/base-path';
import type { CatalogView } from '@/lib/catalog/catalog';
import { getCatalogView } from '@/server/catalog/read';
import { currentVersion, forgetVersion } from '@/server/catalog/version';
import { db } from '@/server/db';

const written = new WeakMap<CatalogView, Uint8Array<ArrayBuffer>>();

/** The catalog as JSON, written once for each version. */
function writtenView(view: CatalogView): Uint8Array<ArrayBuffer> {
  const bytes = written.get(view) ?? new TextEncoder().encode(JSON.stringify(view));
  written.set(view, bytes);
  return bytes;
}

/**
 * The catalog the browser prices with. A version never changes, so it is kept for good; one that was overtaken leads
 * to the present one, so that a page which has just been loaded goes on with what is true now. It is sent
 * as it is: the front packs it once for each version.
 */
export async function GET(_: Request, { params }: { params: Promise<{ version: string }> }) {
  const { version } = await params;
  // A version that is not the one in memory may be newer: another instance may have sent the page.
  if (version !== (await currentVersion())) forgetVersion(db());
  const view = await getCatalogView();
  if (version !== view.version)
    return new Response(null, {
      status: 307,
      headers: { location: withBase(`/catalog/${view.version}`), 'cache-control': 'no-store' },
    });
  return new Response(writtenView(view), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
