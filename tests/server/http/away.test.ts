/** The front while the database is away: what is held goes out and says so, and nothing of it stays. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { inRequest, noteDatabaseFailure } from '@/server/current-request';
import type { Backend } from '@/server/http/backend';
import { captureFrom } from '@/server/http/capture';
import { tellDatabaseFailure } from '@/server/http/database-failure';
import { createFront } from '@/server/http/front';
import { serversForTests } from './servers';

const PAGE = `<html><body class="page"><a href="#main">Skip</a>${'<p>a page</p>'.repeat(200)}</body></html>`;
const AS_OF = new Date('2026-11-30T18:00:00Z');
const NOTE =
  '<body class="page"><aside class="held-note" aria-label="note en"><p>as of &lt;2026&gt;</p></aside>';
const listen = serversForTests();

/** A front before `answer`, which stands for Next; `asked` lists what reached it. */
async function makeFront(answer: RequestListener) {
  const state = { asOf: null as Date | null, held: true, away: false };
  const asked: string[] = [];
  const backend: Backend = {
    version: async () => {
      if (!state.held) throw new Error('nothing is held');
      return 'a';
    },
    heldSince: () => state.asOf,
    isAway: async () => state.away,
    heldNote: async (locale) => ({ label: `note ${locale}`, text: 'as of <2026>' }),
    awayWords: async (locale) => ({ title: `away ${locale}`, text: 'try again' }),
    languageCookie: () => null,
    quotes: async () => Response.json({ quoted: true }),
    share: null,
    tooManyWords: async () => ({ title: '', text: '' }),
    askToStop: () => {},
    close: async () => {},
  };
  const next = tellDatabaseFailure(
    (request: IncomingMessage, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    },
    () => backend,
  );
  const inner = await listen((request, response) => inRequest('inner', () => next(request, response)));
  const front = createFront({
    ...{ backend, next, capture: captureFrom(inner, 'token'), maxBytes: 1_000_000, onError: () => {} },
    today: () => '2026-11-30',
  });
  const base = `http://127.0.0.1:${await listen((request, response) => inRequest('outer', () => front(request, response)))}`;
  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    fetch(base + path, { ...init, headers: { 'accept-encoding': 'identity', ...headers } });
  return { state, asked, ask };
}

const page: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(PAGE);
};
const HTML = { accept: 'text/html' };

describe('a page that was kept', () => {
  it('has the note while the database is away, packed too, and not afterwards', async () => {
    const { state, asked, ask } = await makeFront(page);
    const before = await ask('/en');
    const etag = before.headers.get('etag') ?? '';
    state.asOf = AS_OF;
    for (const encoding of ['identity', 'br', 'gzip', 'br']) {
      const during = await ask('/en', { 'accept-encoding': encoding, 'if-none-match': etag });
      expect(during.status).toBe(200);
      expect(await during.text()).toBe(PAGE.replace('<body class="page">', NOTE));
      expect(during.headers.get('plansight-catalog-as-of')).toBe('2026-11-30T18:00:00.000Z');
      expect(during.headers.get('cache-control')).toBe('no-store');
      expect(during.headers.get('etag')).toBeNull();
    }
    state.asOf = null;
    const after = await ask('/en', { 'if-none-match': etag });
    expect(after.status).toBe(304);
    expect(after.headers.get('plansight-catalog-as-of')).toBeNull();
    expect(await (await ask('/en')).text()).toBe(PAGE);
    expect(asked).toEqual(['/en']);
  });

  it('is made during it once, and anew afterwards', async () => {
    const { state, asked, ask } = await makeFront(page);
    state.asOf = AS_OF;
    await ask('/en');
    expect(await (await ask('/en')).text()).toContain('held-note');
    expect(asked).toHaveLength(1);
    state.asOf = null;
    expect(await (await ask('/en')).text()).toBe(PAGE);
    expect(asked).toHaveLength(2);
  });

  it('is kept by nobody where something is missing in it', async () => {
    const { asked, ask } = await makeFront((request, response) => {
      noteDatabaseFailure();
      page(request, response);
    });
    for (const _ of [1, 2]) {
      const response = await ask('/en');
      expect(response.status).toBe(200);
      expect(response.headers.get('x-plansight-incomplete')).toBeNull();
    }
    expect(asked).toHaveLength(2);
  });
});

describe('answers to programs', () => {
  it('name the time of what is held, without being kept', async () => {
    const { state, ask } = await makeFront((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'public, max-age=60');
      response.end('{}');
    });
    await ask('/api/v1/carriers');
    state.asOf = AS_OF;
    const body = { method: 'POST', body: '{}' };
    for (const response of [
      await ask('/api/v1/carriers'),
      await ask('/api/v1/plans?network=att'),
      await ask('/api/mcp', {}, body),
      await ask('/sitemap.xml'),
      await ask('/api/v1/quotes', { 'content-type': 'application/json' }, body),
    ]) {
      expect(response.headers.get('plansight-catalog-as-of')).toBe('2026-11-30T18:00:00.000Z');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('what cannot be answered', () => {
  const failing: RequestListener = (_, response) => {
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.setHeader('set-cookie', 'half=done');
    response.flushHeaders();
    response.write('<html>');
    response.end('broken');
  };
  const failingForDatabase: RequestListener = (request, response) => {
    noteDatabaseFailure();
    failing(request, response);
  };

  it.each([
    ['/en', 'away en'],
    ['/zh/changes', 'away zh'],
    ['/en/admin/plans', 'away en'],
    ['/zh/plans/tello-10gb/report', 'away zh'],
  ])('%s is a page with words and 503', async (path, title) => {
    const { ask } = await makeFront(failingForDatabase);
    const response = await ask(path, HTML);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
  });

  it('is a problem document below /api, and text for other programs', async () => {
    const { ask } = await makeFront(failingForDatabase);
    const problem = await ask('/api/v1/carriers');
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await problem.json()).toMatchObject({ status: 503, errors: [] });
    const text = await ask('/sitemap.xml');
    expect([text.status, await text.text()]).toEqual([503, 'away en\n\ntry again\n']);
  });

  it('is 503 too where nothing said why, and the database turns out to be away', async () => {
    const { state, ask } = await makeFront(failing);
    state.away = true;
    expect((await ask('/en/admin', HTML)).status).toBe(503);
  });

  it('stays what it was where the database has no part in it', async () => {
    const { ask } = await makeFront(failing);
    const response = await ask('/en/admin', HTML);
    expect([response.status, await response.text()]).toEqual([500, '<html>broken']);
    expect(response.headers.get('set-cookie')).toBe('half=done');
  });

  it.each([
    ['/api/v1/households', 'application/problem+json; charset=utf-8'],
    ['/api/health', 'application/json'],
  ])('is passed on where %s said itself what is wrong', async (path, type) => {
    const { ask } = await makeFront((_, response) => {
      noteDatabaseFailure();
      response.writeHead(503, { 'content-type': type, 'retry-after': '7' });
      response.end('{"own":true}');
    });
    const response = await ask(path);
    expect([response.status, await response.json()]).toEqual([503, { own: true }]);
  });

  it('is told where nothing is held, and quotes say it themselves', async () => {
    const { state, ask } = await makeFront(failingForDatabase);
    state.held = false;
    expect((await ask('/en', HTML)).status).toBe(503);
    const quotes = await ask('/api/v1/quotes', {}, { method: 'POST', body: '{}' });
    expect(await quotes.json()).toEqual({ quoted: true });
  });
});

it('sends the router of a public page for the whole page, and leaves that of the back office alone', async () => {
  const { state, asked, ask } = await makeFront(page);
  state.asOf = AS_OF;
  expect((await ask('/en/compare?_rsc=1', { rsc: '1' })).status).toBe(503);
  expect((await ask('/en/admin/plans?_rsc=1', { rsc: '1' })).status).toBe(200);
  state.asOf = null;
  expect((await ask('/en/compare?_rsc=1', { rsc: '1' })).status).toBe(200);
  expect(asked).toEqual(['/en/admin/plans?_rsc=1', '/en/compare?_rsc=1']);
});
