/** A form whose action this build does not know, as Next answers it, becomes a page with what was typed. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSecretField, typedValues } from '@/lib/typed-values';
import english from '@/messages/en.json';
import chinese from '@/messages/zh.json';
import { inRequest, noteSent } from '@/server/current-request';
import { amended } from '@/server/http/amended';
import { withOlderForms } from '@/server/http/older-forms';

const WORDS = { en: english.olderForm, zh: chinese.olderForm };
let server: Server;
let origin = '';
/** What the route behind read. */
let read = '';
beforeAll(async () => {
  // As it stands in the server: around it, what words other answers of Next.
  const amendments = {
    notFound: () => 'words',
    refuse: (_: unknown, response: ServerResponse) => response.end('refused'),
  };
  const older = withOlderForms(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    read = Buffer.concat(parts).toString();
    if (request.url?.endsWith('/elsewhere')) {
      if (request.headers['x-taken']) noteSent('taken');
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.setHeader('content-length', 2);
      return void response.end('{}');
    }
    if (request.url?.endsWith('/known')) return void response.writeHead(200, { 'x-a': '1' }).end('known');
    response.statusCode = 409;
    response.setHeader('x-nextjs-action-not-found', '1');
    response.setHeader('content-type', 'text/plain');
    response.setHeader('content-encoding', 'gzip');
    response.flushHeaders = () => {};
    response.write(gzipSync('Server Action '));
    response.end('unavailable.');
  }, WORDS);
  server = createServer((request, response) =>
    inRequest('a-request', () => amended(older, amendments)(request, response)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const post = async (path: string, body: FormData | string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${origin}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('a form of another build', () => {
  it('shows what was typed, escaped, and a way back to the page', async () => {
    const claim = 'It is <b>"wrong"</b> & old\nsecond line';
    const { status, headers, text } = await post(
      '/en/plans/a/report?field=cost',
      form({
        $ACTION_REF_1: '',
        '$ACTION_1:0': '{"id":"60ab"}',
        lockVersion: '3',
        claim,
        link: 'https://a.example',
      }),
    );
    expect(status).toBe(409);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain(english.olderForm.title);
    expect(text).toContain('It is &lt;b&gt;');
    expect(text).not.toContain('<b>');
    expect(text).toContain('second line');
    expect(text).toContain('https://a.example');
    expect(text).toContain('<a href="/en/plans/a/report">');
    expect(text).not.toMatch(/60ab|lockVersion|ACTION/);
    expect(read).toContain('second line');
  });

  it('speaks the language of the page', async () => {
    const { text } = await post(
      '/zh/admin/sign-in',
      form({ email: 'a@b.example', password: 'correct horse' }),
    );
    expect(text).toContain('lang="zh-CN"');
    expect(text).toContain(chinese.olderForm.title);
    expect(text).toContain('a@b.example');
    expect(text).not.toContain('horse');
  });

  it('a call by a script is answered by the page alone, with what Next says in the head', async () => {
    const { status, headers, text } = await post('/en/admin', form({ claim: 'typed' }), {
      'next-action': '60ab',
    });
    expect(status).toBe(409);
    expect(headers.get('x-nextjs-action-not-found')).toBe('1');
    expect(text).toContain(english.olderForm.again);
    expect(text).not.toContain('typed');
  });

  it('a call by a script of an action that another page has is answered likewise', async () => {
    const { status, headers, text } = await post('/zh/elsewhere', '[]', { 'next-action': '60ab' });
    expect(status).toBe(409);
    expect(headers.get('x-nextjs-action-not-found')).toBe('1');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain(chinese.olderForm.title);
  });

  it.each<[label: string, path: string, headers: Record<string, string>]>([
    ['of an action that was reached', '/zh/elsewhere', { 'next-action': '60ab', 'x-taken': '1' }],
    ['of the API', '/api/elsewhere', { 'next-action': '60ab' }],
    ['to what calls no action', '/zh/elsewhere', {}],
  ])('an empty answer %s goes through as it is', async (_label, path, sent) => {
    const { status, text } = await post(path, '[]', sent);
    expect([status, text]).toEqual([200, '{}']);
  });

  it('leads to this site whatever the address, and shows nothing of a body that is none', async () => {
    const { text } = await post('//other.example/%22', 'nonsense', {
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect(text).toContain('<a href="/other.example/%22">');
    expect(text).not.toContain('<li>');
  });

  it('nothing is shown of one that is larger than forms are', async () => {
    const { status, text } = await post('/en/a', form({ claim: 'x'.repeat(1024 * 1024) }));
    expect(status).toBe(409);
    expect(text).not.toContain('<li>');
  });

  it('whatever is known goes through as it is', async () => {
    const { status, headers, text } = await post('/en/known', form({ a: '1' }));
    expect([status, headers.get('x-a'), text]).toEqual([200, '1', 'known']);
  });
});

describe('what is shown and kept of a form', () => {
  it.each([
    ['password', true],
    ['newPassword', true],
    ['current', true],
    ['code', true],
    ['imei', true],
    ['device.eid', true],
    ['activationCode', true],
    ['secret', true],
    ['claim', false],
    ['received', false],
    ['roaming.passes.0.name', false],
    ['currentPrice', false],
    ['countryCode', false],
  ])('%s is secret: %s', (name, secret) => expect(isSecretField(name)).toBe(secret));

  it('keeps the order, and leaves out files, blanks and what the page carries along', () => {
    const given: [string, unknown][] = [
      ['b', 'two'],
      ['file', new Blob(['x'])],
      ['a', 'one'],
      ['empty', ' '],
      ['seen-1', 'x'],
      ['stamp.a', 'x'],
      ['1_x', 'x'],
    ];
    expect(typedValues(given)).toEqual([
      ['b', 'two'],
      ['a', 'one'],
    ]);
  });
});
