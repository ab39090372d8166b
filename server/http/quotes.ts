/** `POST /api/v1/quotes` without a way through Next: the same body gets the same bytes as long as the catalog stays. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT } from '@/lib/api/read-body';
import { EVERYWHERE, FOR_PROGRAMS } from './headers.js';
import { type StoredResponse, storedResponse } from './stored-response';

const PATH = '/api/v1/quotes';

/** The length of the body where the request asks for quotes in the plain way; null for every other request. */
export function quotesLength({ method, url, headers }: IncomingMessage): number | null {
  if (method !== 'POST' || url !== PATH || headers['content-encoding'] !== undefined) return null;
  const length = Number(headers['content-length'] ?? Number.NaN);
  return length <= BODY_LIMIT ? length : null;
}

/** @throws Error where the sender stops before the end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function quotesKey(contentType: string, body: Buffer): string {
  return JSON.stringify(['quotes', contentType, createHash('sha256').update(body).digest('base64')]);
}

export function quotesRequest(contentType: string, body: Buffer): Request {
  const headers = { 'content-type': contentType };
  return new Request(`http://localhost${PATH}`, { method: 'POST', headers, body: new Uint8Array(body) });
}

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const ALWAYS = lowerCase({ ...EVERYWHERE, ...FOR_PROGRAMS });

/** What the handler answered, with the headers that Next would have added. */
export async function toStored(response: Response): Promise<StoredResponse> {
  const body = Buffer.from(await response.arrayBuffer());
  return storedResponse(response.status, { ...ALWAYS, ...Object.fromEntries(response.headers) }, body);
}
