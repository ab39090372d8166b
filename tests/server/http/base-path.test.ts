/** The base path is taken off at the door and put back for Next; what is not below it is another's. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '@/messages/en.json';
import chinese from '@/messages/zh.json';
import { belowBase, withBaseForNext } from '@/server/http/base-path';
import { gated, refuse } from '@/server/http/gate';

const BASE = '/plansight';
const WORDS = { en: english.refusedRequest, zh: chinese.refusedRequest };

/** As Next does: it is asked with the base path and leads on to an address. */
const next: RequestListener = (request, response) => {
  const to = new URL(request.url ?? '', 'http://a').searchParams.get('to');
  if (to) response.setHeader('Location', to);
  response.statusCode = to ? 303 : 200;
  response.end(`next got ${request.url}`);
};

const outside: RequestListener = (request, response) => refuse(request, response, 'notFound', WORDS);

describe('a server below a path', () => {
  let server: Server;
  let origin = '';
  const seen: string[] = [];
  const within: RequestListener = (request, response) => {
    seen.push(request.url ?? '');
    withBaseForNext(next, BASE)(request, response);
  };
  beforeAll(async () => {
    server = createServer(belowBase(gated(within, WORDS), outside, BASE));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });

  it.each([
    ['a page', '/plansight/en?gb=5', '/en?gb=5', '/plansight/en?gb=5'],
    ['the root', '/plansight', '/', '/plansight'],
    ['the root with a slash, which is the same', '/plansight/', '/', '/plansight'],
    ['the root with a query', '/plansight?x=1', '/?x=1', '/plansight?x=1'],
  ])('%s is known by its own address, and Next by the whole one', async (_, path, own, whole) => {
    seen.length = 0;
    expect(await (await ask(path)).text()).toBe(`next got ${whole}`);
    expect(seen).toEqual([own]);
  });

  it.each([
    ['the page of a form without scripts', '/zh/admin', '/plansight/zh/admin'],
    ['what is whole already', '/plansight/en', '/plansight/en'],
    ['another site', 'https://example.org/en', 'https://example.org/en'],
  ])('leads on to %s', async (_, to, expected) => {
    const answer = await ask(`/plansight/en?${new URLSearchParams({ to })}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expected]);
  });

  it('leads from the root of the host to the site, whoever reads', async () => {
    const answer = await ask('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/plansight']);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each([
    ['a page of the host', '/plans', {}],
    ['a neighbour', '/plansight2', {}],
    ['a form at the root', '/', { method: 'POST' }],
  ])('%s is not there, and says so as a page', async (_, path, init) => {
    seen.length = 0;
    const answer = await ask(path, { ...init, headers: { 'accept-language': 'zh' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain(chinese.refusedRequest.title.notFound);
    expect(seen).toEqual([]);
  });

  it('the API of the host is not there, and says so as an API', async () => {
    const answer = await ask('/api/v1/plans');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

it('a site that has its host for itself is asked as ever', () => {
  expect(belowBase(next, outside, '')).toBe(next);
  expect(withBaseForNext(next, '')).toBe(next);
});
