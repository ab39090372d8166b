/** Requests that no route should see: refused with a status of the 400s, as a page in its language or as the API does. */
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedRequest } from '@/lib/api/refused-request';
import english from '@/messages/en.json';
import chinese from '@/messages/zh.json';
import { gated } from '@/server/http/gate';
import { secureHeaders } from '@/server/http/headers.js';

const WORDS = { en: english.refusedRequest, zh: chinese.refusedRequest };

describe('why a request is refused', () => {
  const get = (url: string, headers: Record<string, string> = { host: 'a.example' }, method = 'GET') =>
    refusedRequest({ method, url, headers });
  it.each([
    ['the first page', '/en', null],
    ['a plan with an encoded letter', '/en/plans/tello%2D1gb', null],
    ['a name in Chinese', '/zh/glossary/%E6%B5%81%E9%87%8F', null],
    ['a question as long as they get', `/en?call=${'CN:1,'.repeat(900)}`, null],
    ['a percent sign in a query', '/en?q=%', null],
    ['a lone percent sign', '/%', 'malformed'],
    ['half a letter', '/%c0', 'malformed'],
    ['a file of the catalog with a percent sign', '/catalog/%', 'malformed'],
    ['no path at all', 'http://other.example/', 'malformed'],
    ['an encoded percent sign', '/en/%25', 'notFound'],
    ['a plan named so', '/en/plans/%25', 'notFound'],
    ['two slashes', '//', 'notFound'],
    ['the name of a host after two slashes', '//other.example/en', 'notFound'],
    ['two slashes, encoded', '/%2Fother.example', 'notFound'],
    ['a backslash', '/\\other.example', 'notFound'],
    ['a sign that ends texts', '/en/%00', 'notFound'],
    ['a line feed', '/en/%0a', 'notFound'],
    ['a path of 2,048 characters', `/${'a'.repeat(2047)}`, null],
    ['a path of 2,049 characters', `/${'a'.repeat(2048)}`, 'notFound'],
  ] as const)('%s', (_label, url, expected) => expect(get(url)).toBe(expected));

  it.each([
    ['a name', { host: 'a.example' }, null],
    ['a name with a port', { host: 'a.example:3000' }, null],
    ['a service of a container', { host: 'plan_sight:80' }, null],
    ['an address in brackets', { host: '[::1]:3000' }, null],
    ['none, as HTTP/1.0 may', {}, null],
    ['two proxies', { host: 'a', 'x-forwarded-host': 'b.example, c.example' }, null],
    ['a space', { host: 'a b' }, 'malformed'],
    ['a bracket', { host: 'a', 'x-forwarded-host': '[' }, 'malformed'],
    ['a path', { host: 'a/b' }, 'malformed'],
  ] as const)('host: %s', (_label, headers, expected) => expect(get('/en', headers)).toBe(expected));

  it.each([
    ['a page is read', 'GET', '/en', null],
    ['a page is posted to', 'POST', '/en', null],
    ['a page is put', 'PUT', '/en', 'method'],
    ['a page is traced', 'TRACE', '/en', 'method'],
    ['the API is asked to delete, and answers itself', 'DELETE', '/api/v1/plans', null],
    ['the API is traced', 'TRACE', '/api/v1/plans', 'method'],
    ['a method nobody knows', 'BREW', '/en', 'method'],
  ] as const)('method: %s', (_label, method, url, expected) =>
    expect(get(url, { host: 'a' }, method)).toBe(expected),
  );

  it.each([
    ['its own page', 'https://a.example', {}, null],
    ['its own page, behind a proxy', 'https://b.example', { 'x-forwarded-host': 'b.example' }, null],
    ['another site', 'https://other.example', {}, 'foreign'],
    ['another port', 'https://a.example:8443', {}, 'foreign'],
    ['a page without a site', 'null', {}, 'foreign'],
  ] as const)('posted by %s', (_label, origin, more, expected) =>
    expect(get('/en', { host: 'a.example', origin, ...more }, 'POST')).toBe(expected),
  );
});

describe('what a refusal looks like', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer(gated((_, response) => response.end('a route'), WORDS));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const send = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const sent = ask({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject).end();
    });

  it.each([
    ['a page', '/en/%25', 404, english],
    ['a page in Chinese', '/zh/%25', 404, chinese],
    ['no path', '/%', 400, english],
  ] as const)('%s', async (_label, path, status, words) => {
    const answer = await send(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words.refusedRequest.title[status === 400 ? 'malformed' : 'notFound']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('in the language that the browser asks for, where the path names none', async () => {
    const { text } = await send('/%', { 'accept-language': 'zh-CN,en' });
    expect(text).toContain(chinese.refusedRequest.title.malformed);
    expect(text).toContain('lang="zh-CN"');
  });

  it('the API answers with a problem document', async () => {
    const { status, headers, text } = await send('/api/v1/plans/%3A%');
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ status: 400, type: expect.stringContaining('invalid-input') });
  });

  it('a method that nobody answers is told which there are', async () => {
    const { status, headers } = await send('/en', {}, 'TRACE');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('whatever is fit gets through', async () => {
    expect((await send('/en')).text).toBe('a route');
  });

  it('what is no HTTP at all ends the connection', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.setEncoding('utf8').on('data', resolve);
    });
    expect(answer).toContain('400');
  });
});

describe('by https alone', () => {
  it.each([
    ['through a proxy that says https', { 'x-forwarded-proto': 'https' }, true],
    ['through two proxies', { 'x-forwarded-proto': 'https, http' }, true],
    ['through a proxy that says http', { 'x-forwarded-proto': 'http' }, false],
    ['straight to the server', {}, false],
  ] as const)('%s', (_label, headers, secure) =>
    expect('Strict-Transport-Security' in secureHeaders(headers)).toBe(secure),
  );
});
