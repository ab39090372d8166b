/** The file of an import as it is kept: by gzip, because a database's driver holds the process up over long values. */
import { webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { PRESENT_FORM } from './kept-preview';
import { IMPORT_LIMITS, MEGABYTE } from './limits';

/** The hash of a file, in hexadecimal, made beside the process's own thread. */
export const sha256 = async (content: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', content)).toString('hex');

/** The file as it is kept, made beside the process's own thread. */
export const packed = async (content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await promisify(gzip)(content, { level: constants.Z_BEST_SPEED, chunkSize: MEGABYTE }));

/** The file as it came. What was damaged since is answered as it is: its hash is another. */
export async function unpacked(run: {
  form: number;
  content: Uint8Array;
  sizeBytes: number;
}): Promise<Uint8Array> {
  if (run.form !== PRESENT_FORM) return run.content;
  // In one piece: pieces that are put together afterwards are twice the memory.
  const bounds = { maxOutputLength: IMPORT_LIMITS.fileBytes, chunkSize: run.sizeBytes + MEGABYTE };
  return promisify(gunzip)(run.content, bounds).catch(() => run.content);
}
