/** `GET /api/v1/changes`: what is refused, what is answered, and that pages of it are the whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/v1/changes/route';
import { type ChangesAnswer, changesAnswer } from '@/lib/api/changes-schema';
import type { PlanDocument } from '@/lib/plan/plan';
import { writeCatalog } from '@/server/catalog/read';
import { openTemporaryCatalog, type TemporaryCatalog } from './temporary-catalog';

let catalog: TemporaryCatalog;
let plans: PlanDocument[];
beforeAll(async () => {
  catalog = await openTemporaryCatalog();
  plans = (catalog.files.find(({ carrier }) => carrier.id === 'tello')?.plans ?? []).slice(0, 3);
  await writeCatalog([], {
    plans: plans.map((plan) => ({ ...plan, sim: { ...plan.sim, esim: null } })),
    now: new Date('2099-01-02T03:04:05Z'),
  });
}, 60_000);
afterAll(() => catalog.remove());

const ask = (query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/api/v1/changes${query && `?${query}`}`, { headers }));
const answered = async (query = ''): Promise<ChangesAnswer> =>
  changesAnswer.parse(await (await ask(query)).json());

describe('refusals', () => {
  test.each([
    ['a day that is none', 'since=2026-13-01', 400, ['since']],
    ['a day twice', 'since=2026-01-01&since=2026-01-02', 400, ['since']],
    ['a carrier that there is none of', 'carrier=nobody', 400, ['carrier']],
    ['a plan that there is none of', 'plan=nobody', 404, ['plan']],
    ['a kind that there is none of', 'kind=dearer', 400, ['kind']],
    ['an empty kind', 'kind=', 400, ['kind']],
    ['no changes at all', 'limit=0', 400, ['limit']],
    ['more than there may be', 'limit=201', 400, ['limit']],
    ['a place that is none', 'cursor=x', 400, ['cursor']],
    ['a place on a day that is none', 'cursor=2026-99-01T00:00:00.000Z~a~1', 400, ['cursor']],
    ['what is no parameter', 'page=2', 400, ['page']],
    ['two faults at once', 'since=x&limit=x', 400, ['since', 'limit']],
  ])('%s', async (_, query, status, paths) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const { errors } = await response.json();
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });

  test('another method', () => {
    const response = POST(new Request('http://localhost/api/v1/changes', { method: 'POST' }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('answers', () => {
  test('old and new of each field, with publication and sources; a field that is not stated is null', async () => {
    const { count, next, changes } = await answered();
    expect([count, next, changes.length]).toEqual([plans.length, null, plans.length]);
    const change = changes.find(({ planId }) => planId === plans[0]?.id);
    expect(change).toMatchObject({ kinds: ['fact'], publishedAt: '2099-01-02T03:04:05.000Z', revision: 2 });
    expect(change?.fields).toEqual([{ field: 'sim.esim', before: plans[0]?.sim.esim, after: null }]);
  });

  test.each([
    ['from its very day', 'since=2099-01-02', 3],
    ['from the day after', 'since=2099-01-03', 0],
    ['of its carrier', 'carrier=tello,mint', 3],
    ['of another', 'carrier=mint', 0],
    ['of two plans, given apart', () => `plan=${plans[0]?.id}&plan=${plans[1]?.id}`, 2],
    ['of its kind, or another', 'kind=price,fact', 3],
    ['of another kind', 'kind=closed', 0],
  ])('%s', async (_, query, count) =>
    expect((await answered(typeof query === 'string' ? query : query())).count).toBe(count),
  );

  test('one at a time it is the whole list', async () => {
    const whole = (await answered()).changes;
    const found: ChangesAnswer['changes'] = [];
    let next: string | null = '/api/v1/changes?limit=1';
    while (next !== null) {
      const page: ChangesAnswer = await answered(next.slice(next.indexOf('?') + 1));
      found.push(...page.changes);
      next = page.next;
    }
    expect(found).toEqual(whole);
  });

  test('who has it is told so', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    expect((await ask('', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('limit=1', { 'if-none-match': etag })).status).toBe(200);
  });
});
