/** `GET /api/metrics`: who may ask, and what an instance says of itself. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as live from '@/app/api/health/live/route';
import * as metrics from '@/app/api/metrics/route';
import { closeDatabase, db } from '@/server/db';
import { openTemporaryCatalog, type TemporaryCatalog } from './temporary-catalog';

const TOKEN = 'a-token-of-the-tests';
let catalog: TemporaryCatalog;
beforeAll(async () => {
  catalog = await openTemporaryCatalog();
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await catalog.remove();
});
beforeEach(() => {
  vi.stubEnv('METRICS_TOKEN', TOKEN);
});

const ask = (authorization?: string) =>
  metrics.GET(
    new Request('http://localhost/api/metrics', { headers: authorization ? { authorization } : {} }),
  );

/** The lines of that figure, without the product's prefix. */
async function figures(name: string): Promise<string[]> {
  const text = await (await ask(`Bearer ${TOKEN}`)).text();
  const own = text.split('\n').filter((line) => /^plansight_/.test(line));
  return own.map((line) => line.slice('plansight_'.length)).filter((line) => line.startsWith(name));
}

describe('who may read the figures', () => {
  test('nobody, where no token is set', async () => {
    vi.stubEnv('METRICS_TOKEN', '');
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404);
    expect((await ask('Bearer ')).status).toBe(404);
  });

  test.each([
    ['no header', undefined],
    ['another token', 'Bearer a-token-of-another'],
    ['a part of it', `Bearer ${TOKEN.slice(0, -1)}`],
    ['an empty one', 'Bearer '],
    ['another scheme', `Basic ${TOKEN}`],
  ])('401 with %s', async (_, authorization) => {
    const response = await ask(authorization);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.text()).not.toContain('plansight_');
  });

  test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`])('whoever names it: %s', async (authorization) => {
    const response = await ask(authorization);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the figures', () => {
  test('are the catalog, its age and what waits', async () => {
    const all = catalog.files.flatMap((file) => file.plans);
    const current = all.filter((plan) => plan.status === 'current');
    expect(await figures('plans')).toEqual([
      `plans{status="current"} ${current.length}`,
      `plans{status="closed"} ${all.length - current.length}`,
    ]);
    expect(await figures('database_up')).toEqual(['database_up 1']);
    expect(await figures('catalog_info')).toEqual([
      expect.stringMatching(/^catalog_info\{version="[0-9a-f]+"\} 1$/),
    ]);
    const oldest = current.map((plan) => plan.verifiedAt).toSorted()[0] as string;
    const seconds = Number((await figures('oldest_check_age_seconds'))[0]?.split(' ')[1]);
    expect(Math.floor(seconds / 86_400)).toBe(Math.floor((Date.now() - Date.parse(oldest)) / 86_400_000));
    expect(await figures('source_check_last')).toEqual(['source_check_last_timestamp_seconds Nan']);
  });

  test('follow what is waiting, and forget what is not', async () => {
    const at = new Date('2026-06-01T10:00:00Z');
    const message = { kind: 'test', about: '{}', link: '', channel: 'webhook', createdAt: at, nextAt: at };
    await db().delivery.createMany({
      data: [
        { ...message, id: 'one', status: 'waiting' },
        { ...message, id: 'two', status: 'failed' },
        { ...message, id: 'three', status: 'failed' },
        { ...message, id: 'four', status: 'sent' },
      ],
    });
    await db().sourcePage.create({
      data: { url: 'https://example.org/', outcome: 'blocked', checkedAt: at },
    });
    expect(await figures('deliveries')).toEqual([
      'deliveries{status="waiting"} 1',
      'deliveries{status="failed"} 2',
    ]);
    expect(await figures('source_pages{outcome="blocked"')).toEqual(['source_pages{outcome="blocked"} 1']);
    expect(await figures('source_check_last')).toEqual([
      `source_check_last_timestamp_seconds ${at.getTime() / 1000}`,
    ]);
    await db().delivery.deleteMany();
    await db().sourcePage.deleteMany();
    expect(await figures('deliveries')).toEqual([
      'deliveries{status="waiting"} 0',
      'deliveries{status="failed"} 0',
    ]);
  });

  test('say that the database is away, and nothing of before', async () => {
    expect(await figures('plans')).toHaveLength(2);
    const url = process.env.DATABASE_URL;
    await closeDatabase();
    vi.stubEnv('DATABASE_URL', 'file:/no/such/folder/data.db');
    expect(await figures('database_up')).toEqual(['database_up 0']);
    expect(await figures('plans')).toEqual([]);
    expect(live.GET().status).toBe(200);
    await closeDatabase();
    vi.stubEnv('DATABASE_URL', url);
    expect(await figures('database_up')).toEqual(['database_up 1']);
  });
});
