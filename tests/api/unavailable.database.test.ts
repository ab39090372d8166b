import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as health from '@/app/api/health/route';
import * as serving from '@/app/api/health/serving/route';
import * as carriers from '@/app/api/v1/carriers/route';
import * as households from '@/app/api/v1/households/route';
import * as plan from '@/app/api/v1/plans/[planId]/route';
import * as plans from '@/app/api/v1/plans/route';
import * as quotes from '@/app/api/v1/quotes/route';
import { closeDatabase } from '@/server/db';
import { copyMigrated } from '../prisma/engines';

const folder = mkdtempSync(path.join(tmpdir(), 'plansight-unavailable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = () => new Request('http://localhost/api/v1/any');
const post = () =>
  new Request('http://localhost/api/v1/quotes', {
    method: 'POST',
    body: '{"need":{}}',
    headers: { 'content-type': 'application/json' },
  });

describe.each([
  ['lies in a folder that is not there', 'missing/folder/catalog.db', false],
  ['was never migrated', 'empty.db', false],
  ['was migrated but never filled', 'unfilled.db', true],
])('a database that %s', (_, file, migrated) => {
  beforeAll(() => {
    process.env.DATABASE_URL = `file:${path.join(folder, file)}`;
    process.env.LOG_LEVEL = 'silent';
    if (migrated) copyMigrated(path.join(folder, file));
  });
  afterAll(closeDatabase);

  test.each([
    ['carriers', () => carriers.GET(get())],
    ['plans', () => plans.GET(get())],
    ['one plan', () => plan.GET(get(), { params: Promise.resolve({ planId: 'mint-6gb' }) })],
    ['quotes', () => quotes.POST(post())],
    ['households', () => households.POST(post())],
  ])('is 503 at %s, never an empty list', async (_name, ask) => {
    const response = await ask();
    const body = await response.json();
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('30');
    expect(body).toMatchObject({
      type: 'urn:problem-type:plansight:catalog-unavailable',
      status: 503,
      errors: [],
    });
    expect(JSON.stringify(body)).not.toContain(folder);
  });

  test('is no place to send readers to', async () => {
    const response = await serving.GET();
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'unavailable', catalogAsOf: null },
    ]);
  });

  test('is 503 at health, which tells no paths', async () => {
    const response = await health.GET();
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      status: 'unavailable',
      database: 'failing',
      catalogVersion: null,
    });
    expect(text).not.toContain(folder);
  });
});
