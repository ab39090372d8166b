import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CatalogView } from '@/lib/view/catalog';
import { getCatalogView } from '@/server/catalog';

interface Packed {
  plain: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
}

const packed = new WeakMap<CatalogView, Promise<Packed>>();

const bytes = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

async function pack(view: CatalogView): Promise<Packed> {
  const plain = new TextEncoder().encode(JSON.stringify(view));
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { plain: bytes(plain), br: bytes(br), gzip: bytes(gz) };
}

/** Written and compressed once for each version of the catalog. */
function packedOf(view: CatalogView): Promise<Packed> {
  const known = packed.get(view);
  if (known) return known;
  const made = pack(view);
  packed.set(view, made);
  made.catch(() => packed.delete(view));
  return made;
}

/** The catalog the browser prices with. A version never changes, so it is kept for good; an old one is gone. */
export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }) {
  const { version } = await params;
  const view = await getCatalogView();
  if (version !== view.version)
    return Response.json(
      { title: 'The catalog has changed. Load the page again.' },
      { status: 404, headers: { 'cache-control': 'no-store' } },
    );
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const body = await packedOf(view);
  return new Response(encoding ? body[encoding] : body.plain, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  });
}
