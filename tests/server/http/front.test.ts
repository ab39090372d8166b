/** The front on a real socket, with a stand-in for Next: what is asked once, what is kept, what is passed on. */
import type { RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentRequestId, inRequest } from '@/server/current-request';
import { captureFrom } from '@/server/http/capture';
import { createFront } from '@/server/http/front';
import { serversForTests } from './servers';

const PAGE = `<html><script>go()</script>${'<p>a page</p>'.repeat(200)}</html>`;
const listen = serversForTests();

const html: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(PAGE);
};

/** A front before `answer`; `seen` lists what reached Next, and how. */
async function makeFront(answer: RequestListener = html, maxBytes = 1_000_000) {
  const state = { version: 'a', day: '2026-11-28', quoted: 0, asOf: null as Date | null };
  const seen: string[] = [];
  const inner = await listen((request, response) => {
    seen.push(`inner ${request.method} ${request.url} ${request.headers.cookie ?? ''}`.trimEnd());
    answer(request, response);
  });
  const errors: unknown[] = [];
  const front = createFront({
    backend: {
      version: () => state.version,
      heldSince: () => state.asOf,
      isAway: async () => state.asOf !== null,
      heldNote: async (locale, asOf) => ({ label: locale, text: `as of ${asOf.toISOString()}` }),
      awayWords: async () => ({ title: '', text: '' }),
      languageCookie: (request) => (request.url.endsWith('/zh') ? 'NEXT_LOCALE=zh; Path=/' : null),
      quotes: async (request) => {
        state.quoted += 1;
        const { bad } = await request.json();
        return Response.json({ quoted: state.quoted }, { status: bad ? 400 : 200 });
      },
      share: null,
      tooManyWords: async () => ({ title: '', text: '' }),
      askToStop: () => {},
      close: async () => {},
    },
    next: (request, response) => {
      seen.push(`next ${request.method} ${request.url}`);
      response.end('from next');
    },
    capture: captureFrom(inner, 'token'),
    maxBytes,
    onError: (error) => errors.push(error),
    today: () => state.day,
  });
  const base = `http://127.0.0.1:${await listen(front)}`;
  onTestFinished(() => expect(errors.length).toBeLessThanOrEqual(1));
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(base + path, {
      ...init,
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity', ...init.headers },
    });
  return { state, seen, ask, errors };
}

describe('a public page', () => {
  it('is rendered once for many who ask at the same time, and then sent from memory', async () => {
    const { seen, ask } = await makeFront();
    const bodies = await Promise.all([1, 2, 3].map(async () => (await ask('/en')).text()));
    expect(new Set(bodies)).toEqual(new Set([PAGE]));
    const again = await ask('/en', { headers: { cookie: 'session=secret' } });
    expect(await again.text()).toBe(PAGE);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    expect(again.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(seen).toEqual(['inner GET /en']);
  });

  it('is rendered anew after a change of version or day, not for another reader', async () => {
    const { state, seen, ask } = await makeFront();
    for (const change of [{}, { version: 'b' }, { day: '2026-11-29' }, {}]) {
      Object.assign(state, change);
      await ask('/en');
    }
    expect(seen).toHaveLength(3);
  });

  it('is not kept where the version changed while it was rendered', async () => {
    const { state, seen, ask } = await makeFront((request, response) => {
      state.version = 'b';
      html(request, response);
    });
    await ask('/en');
    await ask('/en');
    await ask('/en');
    expect(seen).toHaveLength(2);
  });

  it('is 304 for who has it, and without a body for HEAD', async () => {
    const { ask } = await makeFront();
    const first = await ask('/en');
    const etag = first.headers.get('etag') ?? '';
    expect((await ask('/en', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await ask('/en', { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(PAGE.length), '']);
  });

  it('is sent packed to who takes that', async () => {
    const { ask, seen } = await makeFront();
    for (const accepted of ['br', 'gzip', 'identity', 'br']) {
      const response = await ask('/en', { headers: { 'accept-encoding': accepted } });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(accepted);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      expect(await response.text()).toBe(PAGE);
    }
    expect(seen).toHaveLength(1);
  });

  it('brings the cookie of the language of its own reader', async () => {
    const { ask } = await makeFront((request, response) => {
      response.setHeader('set-cookie', 'NEXT_LOCALE=en; Path=/');
      html(request, response);
    });
    expect((await ask('/en')).headers.get('set-cookie')).toBeNull();
    expect((await ask('/zh')).headers.get('set-cookie')).toBe('NEXT_LOCALE=zh; Path=/');
  });

  it.each([404, 307, 500])('is sent but not kept with status %i', async (status) => {
    const { seen, ask } = await makeFront((request, response) => {
      response.statusCode = status;
      html(request, response);
    });
    expect((await ask('/en')).status).toBe(status);
    await ask('/en');
    expect(seen).toHaveLength(2);
  });

  it('that sets a cookie is never kept and never sent to another', async () => {
    const { seen, ask } = await makeFront((request, response) => {
      response.setHeader('set-cookie', 'session=of-one-reader');
      html(request, response);
    });
    const response = await ask('/en');
    expect(await response.text()).toBe('from next');
    expect(response.headers.get('set-cookie')).toBeNull();
    await ask('/en');
    expect(seen).toEqual(['inner GET /en', 'next GET /en', 'inner GET /en', 'next GET /en']);
  });

  it('that fails is answered by Next, and asked for again the next time', async () => {
    const { seen, ask, errors } = await makeFront((request, response) =>
      seen.length === 1 ? response.destroy() : html(request, response),
    );
    expect(await (await ask('/en')).text()).toBe('from next');
    expect(errors).toHaveLength(1);
    expect(await (await ask('/en')).text()).toBe(PAGE);
  });

  it('larger than the memory is sent and not kept', async () => {
    const { seen, ask } = await makeFront(html, 100);
    for (const _ of [1, 2]) expect(await (await ask('/en')).text()).toBe(PAGE);
    expect(seen).toHaveLength(2);
  });
});

describe('everything else', () => {
  it.each(['/en/admin', '/', '/zh/reports/secret', '/api/health'])('goes to Next: %s', async (path) => {
    const { seen, ask } = await makeFront();
    expect(await (await ask(path)).text()).toBe('from next');
    expect(seen).toEqual([`next GET ${path}`]);
  });

  it('goes to Next where it is a form that is sent', async () => {
    const { seen, ask } = await makeFront();
    await ask('/en', { method: 'POST', body: 'a=1' });
    expect(seen).toEqual(['next POST /en']);
  });
});

describe('quotes', () => {
  const post = (body: unknown, type = 'application/json'): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': type },
  });

  it('are made once for a body and a version', async () => {
    const { state, ask } = await makeFront();
    for (const body of [{ a: 1 }, { a: 1 }, { a: 2 }]) await ask('/api/v1/quotes', post(body));
    expect(state.quoted).toBe(2);
    state.version = 'b';
    const response = await ask('/api/v1/quotes', post({ a: 1 }));
    expect(await response.json()).toEqual({ quoted: 3 });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that are refused are not kept', async () => {
    const { state, ask } = await makeFront();
    for (const _ of [1, 2]) expect((await ask('/api/v1/quotes', post({ bad: true }))).status).toBe(400);
    expect(state.quoted).toBe(2);
  });

  it('with a body beyond the limit go to Next, which refuses them', async () => {
    const { seen, ask } = await makeFront();
    await ask('/api/v1/quotes', post({ a: 'x'.repeat(70_000) }));
    expect(seen).toEqual(['next POST /api/v1/quotes']);
  });
});

describe('the id of a request', () => {
  it('is sent back: by what is made anew, by what is held, and by what Next answers', async () => {
    const { ask } = await makeFront();
    const idFor = async (path: string, id: string, init: RequestInit = {}) =>
      (await ask(path, { ...init, headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idFor('/en', 'first')).toBe('first');
    expect(await idFor('/en', 'second')).toBe('second');
    expect(await idFor('/en/admin', 'third')).toBe('third');
  });

  it('is known where the response is made, of whoever was the first to ask', async () => {
    const seen: unknown[] = [];
    const { ask } = await makeFront((request, response) => {
      inRequest(String(request.headers['x-request-id']), () => {
        seen.push(currentRequestId());
      });
      html(request, response);
    });
    await ask('/en', { headers: { 'x-request-id': 'first' } });
    await ask('/en', { headers: { 'x-request-id': 'second' } });
    expect(seen).toEqual(['first']);
  });
});
