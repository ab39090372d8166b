/** A finished response, in each form in which it was asked for. */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, gunzip, gzip, constants as zlib } from 'node:zlib';
import { type Encoding, isCompressible } from './encoding';

export interface StoredResponse {
  status: number;
  /** Lower-case names, as sent with every form; without length, encoding and cookies. */
  headers: Record<string, string>;
  etag: string | null;
  compressible: boolean;
  /** Something is missing in it, because the database failed while it was made. */
  incomplete: boolean;
  /** The body in the forms that readers asked for; at least one. */
  forms: Partial<Record<Encoding, Buffer>>;
  making: Partial<Record<Encoding, Promise<Buffer>>>;
  askedPlain: boolean;
}

/** How hard brotli works: what changes with the catalog is packed while a reader waits. */
const BROTLI_QUALITY = 5;

function pack(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(plain, { level: 6 });
  const params = {
    [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [zlib.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
  };
  return promisify(brotliCompress)(plain, { params });
}

/** The body as it is without packing. */
export async function plainOf({ br, gzip: zipped, identity }: StoredResponse['forms']): Promise<Buffer> {
  if (identity) return identity;
  if (br) return promisify(brotliDecompress)(br);
  return promisify(gunzip)(zipped ?? Buffer.alloc(0));
}

/** Of one hop, or said anew for each response. */
const OWN = ['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length', 'set-cookie'];

export function storedResponse(
  status: number,
  headers: Record<string, string>,
  plain: Buffer,
): StoredResponse {
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)));
  const compressible = isCompressible(headers['content-type'] ?? '', plain.byteLength);
  const varied = (headers.vary ?? '').split(',').map((name) => name.trim());
  const vary = new Set([...varied, compressible ? 'Accept-Encoding' : ''].filter((name) => name !== ''));
  if (vary.size > 0) rest.vary = [...vary].join(', ');
  return {
    status,
    headers: rest,
    etag: headers.etag ?? null,
    compressible,
    incomplete: false,
    forms: { identity: plain },
    making: {},
    askedPlain: false,
  };
}

/**
 * The bytes in that form: at once where they were asked for before, else made once for all who wait. A page that is
 * only ever asked for packed is held packed, in a tenth of the memory.
 */
export function bytesOf(
  stored: StoredResponse,
  asked: Encoding,
  onChange: () => void,
): Buffer | Promise<Buffer> {
  const { forms, making, compressible } = stored;
  const encoding = compressible ? asked : 'identity';
  const ready = forms[encoding];
  if (encoding === 'identity') stored.askedPlain = true;
  if (ready) return ready;
  making[encoding] ??= plainOf(forms)
    .then((plain) => (encoding === 'identity' ? plain : pack(plain, encoding)))
    .then((bytes) => {
      forms[encoding] = bytes;
      delete making[encoding];
      if (!stored.askedPlain && encoding !== 'identity') delete forms.identity;
      onChange();
      return bytes;
    });
  return making[encoding];
}

/** How much memory it takes, as far as the bodies go. */
export function sizeOf({ forms }: StoredResponse): number {
  return Object.values(forms).reduce((sum, bytes) => sum + bytes.byteLength, 2048);
}
