import type { CatalogView } from '@/lib/catalog/catalog';
import { getCatalogView } from '@/server/catalog/read';

const written = new WeakMap<CatalogView, Uint8Array<ArrayBuffer>>();

/** The catalog as JSON, written once for each version. */
function writtenView(view: CatalogView): Uint8Array<ArrayBuffer> {
  const bytes = written.get(view) ?? new TextEncoder().encode(JSON.stringify(view));
  written.set(view, bytes);
  return bytes;
}

/**
 * The catalog the browser prices with. A version never changes, so it is kept for good; one that was overtaken leads
 * to the present one, so that a page which has just been loaded goes on with what is true now. Next compresses the
 * reply, and takes away the headers of one that is compressed already.
 */
export async function GET(_: Request, { params }: { params: Promise<{ version: string }> }) {
  const { version } = await params;
  const view = await getCatalogView();
  if (version !== view.version)
    return new Response(null, {
      status: 307,
      headers: { location: `/catalog/${view.version}`, 'cache-control': 'no-store' },
    });
  return new Response(writtenView(view), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
