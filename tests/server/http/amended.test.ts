import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { inRequest, noteSent } from '@/server/current-request';
import { amended } from '@/server/http/amended';

let server: Server | null = null;
afterEach(() => server?.close());

interface Got {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Asks a server whose answers are amended. */
async function ask(
  listener: RequestListener,
  { method = 'GET', path = '/zh/nothing', headers = {} as Record<string, string> } = {},
): Promise<Got> {
  const handler = amended(listener, {
    notFound: (url) => `<p>not there: ${url}</p>`,
    refuse: (_, response) => void response.writeHead(400, { 'content-type': 'text/html' }).end('refused'),
  });
  const started = createServer((incoming, response) =>
    inRequest('a-request', () => handler(incoming, response)),
  );
  server = started;
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', done));
  const { port } = started.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** As Next does it: head first, then pieces. */
const page =
  (status: number, headers: Record<string, string> = HTML): RequestListener =>
  (_, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.flushHeaders();
    response.write('<html><body class="x">');
    response.end('<script>draw()</script></body></html>');
  };

describe('a page that is not there', () => {
  test('is named by the address that came, whatever Next is asked with', async () => {
    const whole: RequestListener = (incoming, response) => {
      incoming.url = `/plansight${incoming.url}`;
      page(404)(incoming, response);
    };
    expect((await ask(whole)).body.toString()).toContain('<p>not there: /zh/nothing</p>');
  });
  test('has words for readers without scripts, and stays 404', async () => {
    const { status, body } = await ask(page(404));
    expect(status).toBe(404);
    expect(body.toString()).toBe(
      '<html><body class="x"><noscript><p>not there: /zh/nothing</p></noscript><script>draw()</script></body></html>',
    );
  });
  test('also where it comes packed', async () => {
    const { status, body, headers } = await ask((_, response) => {
      response.writeHead(404, { ...HTML, 'content-encoding': 'gzip' });
      response.end(gzipSync('<html><body></body></html>'));
    });
    expect([status, headers['content-encoding']]).toEqual([404, undefined]);
    expect(body.toString()).toContain('<body><noscript>');
  });
  test.each([
    ['a page that is there', page(200)],
    ['an error of the server', page(500)],
    ['what is no page', page(404, { 'content-type': 'text/x-component' })],
  ])('%s is sent as it is', async (_label, listener) => {
    const { body } = await ask(listener);
    expect(body.toString()).toBe('<html><body class="x"><script>draw()</script></body></html>');
  });
  test('a packed page that is there stays packed', async () => {
    const { body } = await ask((_, response) => {
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync('there'));
    });
    expect(gunzipSync(body).toString()).toBe('there');
  });
});

describe('a form that was sent wrongly', () => {
  const sent = { method: 'POST', headers: { 'next-action': 'abc', 'content-type': 'text/plain' } };
  const plain = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  const noting =
    (outcome: 'taken' | 'refused', status: number): RequestListener =>
    (incoming, response) => {
      noteSent(outcome);
      page(status)(incoming, response);
    };
  const cases: [
    label: string,
    listener: RequestListener,
    asked: Parameters<typeof ask>[1],
    status: number,
  ][] = [
    ['refused by its action', noting('refused', 404), sent, 400],
    ['refused by its action, sent without scripts', noting('refused', 404), plain, 400],
    ['what could not be read', page(500), sent, 400],
    ['what could not be read, sent without scripts', page(500), plain, 400],
    ['taken, and then it failed', noting('taken', 500), sent, 500],
    ['taken, and then it was done', noting('taken', 200), sent, 200],
    ['an action that there is not', page(404), sent, 404],
    ['a body that is too large', page(413), sent, 413],
    ['no form', page(500), { method: 'POST', headers: { 'content-type': 'application/json' } }, 500],
    ['a form for the API', page(500), { ...plain, path: '/api/admin/import' }, 500],
  ];
  test.each(cases)('%s', async (_label, listener, asked, status) => {
    const answer = await ask(listener, asked);
    expect(answer.status).toBe(status);
    expect(answer.body.toString() === 'refused').toBe(status === 400);
  });
});
