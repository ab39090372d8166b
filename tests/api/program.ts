/** A program with a token of an editor's, for tests of `/api/admin/v1`: on a database of their own. */
import { afterAll, beforeAll, expect } from 'vitest';
import { TOKEN_SCOPES } from '@/lib/admin/api-token';
import type { PlanDocument } from '@/lib/plan/plan';
import { OPERATOR } from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { createUser } from '@/server/people/accounts';
import { createToken } from '@/server/people/tokens';
import { openTemporaryCatalog, type TemporaryCatalog } from './temporary-catalog';

export const PASSWORD = 'correct horse battery';
export const SOURCE = { url: 'https://example.com/plans', title: 'Plans', asOf: null };

interface Sent {
  body?: string | Uint8Array<ArrayBuffer> | FormData;
  headers?: Record<string, string>;
}

/** An editor, their token `CI` with every scope, and requests that carry it. */
export function programOfEditor() {
  let catalog: TemporaryCatalog;
  let token = '';
  const editor = { id: '', name: 'editor', role: 'editor' as const };
  beforeAll(async () => {
    catalog = await openTemporaryCatalog();
    const input = { name: 'editor', email: 'editor@example.org', role: 'editor', password: PASSWORD };
    editor.id = (await createUser(OPERATOR, input)).id;
    const wanted = { name: 'CI', scopes: [...TOKEN_SCOPES], days: 30 as const, password: PASSWORD };
    token = (await createToken(editor, wanted)).token;
  }, 60_000);
  afterAll(() => catalog.remove());
  const request = (path: string, { body, headers = {} }: Sent): Request =>
    new Request(`http://localhost/api/admin/v1/${path}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const json = (path: string, body: unknown): Request =>
    request(path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  return { editor, request, json };
}

/** A plan of the catalog, as it is published now. */
export async function aPlan(): Promise<PlanDocument> {
  const { plans } = await getCatalog();
  return plans.find(({ carrier }) => carrier === 'tello') as PlanDocument;
}

/** Fails unless it is a problem document with that status and faults at those paths. */
export async function expectProblem(response: Response, status: number, paths: string[]) {
  const body = await response.json();
  expect([response.status, body.errors.map((fault: { path: string }) => fault.path)], body.detail).toEqual([
    status,
    paths,
  ]);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status, type: expect.stringContaining('urn:') });
  return body;
}
