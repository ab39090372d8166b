/** What is asked for and what is not, against a server that answers in every way. */
import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve } from '@/server/sources/connector';
import { type Fetched, Fetcher, type FetcherOptions } from '@/server/sources/fetch';
import { HostTurns, robotRules } from '@/server/sources/polite';
import { readableOf } from '@/server/sources/readable';
import {
  bomb,
  bytes,
  endless,
  html,
  page,
  redirect,
  silent,
  startWebServer,
  status,
  type WebServer,
  withEtag,
} from '@/tests/support/web-server';

let web: WebServer;
beforeAll(async () => {
  web = await startWebServer();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.seen.length = 0;
  web.on('/robots.txt', status(404));
});

/** Long, so that a busy machine changes nothing; what has to run into it gets less. */
const LIMITS = { timeoutMs: 30_000, maxBytes: 200_000, maxRedirects: 3, pauseMs: 0 };
const AGENT = 'Plansight/1 (test)';

async function ask(url: string, options: Partial<FetcherOptions> = {}): Promise<Fetched> {
  const fetcher = new Fetcher({ userAgent: AGENT, limits: LIMITS, allowedHosts: [web.host], ...options });
  try {
    return await fetcher.fetch(url);
  } finally {
    await fetcher.close();
  }
}

const textOf = async (fetched: Fetched): Promise<string | null> => {
  if (fetched.kind !== 'page') throw new Error(JSON.stringify(fetched));
  return (await readableOf(fetched.body, fetched.contentType))?.text ?? null;
};
const packed = (content: Buffer, packing: string) =>
  bytes(content, { 'content-type': 'text/html', 'content-encoding': packing });

describe('a page', () => {
  it('is read, with what it says of its state, by somebody who names themselves', async () => {
    web.on('/plans', page('<p>$15</p>', { etag: '"a"', 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' }));
    const fetched = await ask(web.url('/plans'));
    expect(fetched).toMatchObject({
      ...{ kind: 'page', status: 200, finalUrl: web.url('/plans'), etag: '"a"' },
      ...{ lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT', contentType: 'text/html; charset=utf-8' },
    });
    expect(await textOf(fetched)).toBe('$15');
    expect(web.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/plans']);
    expect(web.seen.every(({ headers }) => headers['user-agent'] === AGENT)).toBe(true);
  });

  it('that has not changed answers 304 to its own mark', async () => {
    web.on('/marked', withEtag('<p>$15</p>', '"v1"'));
    const fetcher = new Fetcher({ userAgent: AGENT, limits: LIMITS, allowedHosts: [web.host] });
    const first = await fetcher.fetch(web.url('/marked'));
    const again = await fetcher.fetch(web.url('/marked'), { etag: '"v1"', lastModified: 'x' });
    await fetcher.close();
    expect([first.kind, again.kind]).toEqual(['page', 'notModified']);
    expect(web.seen.at(-1)?.headers['if-modified-since']).toBe('x');
    // One look at robots.txt for both.
    expect(web.seen.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  it.each([
    ['gzip', (text: string) => gzipSync(text)],
    ['br', (text: string) => brotliCompressSync(text)],
    ['deflate', (text: string) => deflateSync(text)],
  ])('packed as %s is unpacked', async (packing, pack) => {
    web.on('/packed', packed(pack(html('<p>5 GB</p>')), packing));
    expect(await textOf(await ask(web.url('/packed')))).toBe('5 GB');
  });

  it('is reached over redirects', async () => {
    web.on('/old', redirect('/newer', 301));
    web.on('/newer', redirect(web.url('/newest#part'), 307));
    web.on('/newest', page('<p>here</p>'));
    expect(await ask(web.url('/old'))).toMatchObject({ kind: 'page', finalUrl: web.url('/newest') });
  });

  it.each([404, 410, 403, 429, 500, 503, 204])('with the status %d', async (code) => {
    web.on('/status', status(code));
    const fetched = await ask(web.url('/status'));
    expect(fetched).toMatchObject(code === 204 ? { kind: 'page' } : { kind: 'status', status: code });
  });
});

describe('what does not end well', () => {
  it.each<[string, () => void, string]>([
    ['no answer', () => web.on('/x', silent), 'timeout'],
    ['an answer that trickles for ever', () => web.on('/x', endless('<p>a</p>', 50)), 'timeout'],
    ['an endless answer', () => web.on('/x', endless('x'.repeat(60_000), 1)), 'tooLarge'],
    ['a page above the limit', () => web.on('/x', page('x'.repeat(200_001))), 'tooLarge'],
    ['a gzip bomb', () => web.on('/x', bomb('gzip')), 'tooLarge'],
    ['a brotli bomb', () => web.on('/x', bomb('br')), 'tooLarge'],
    ['a redirect to itself', () => web.on('/x', redirect('/x')), 'redirects'],
    ['a redirect that is no address', () => web.on('/x', redirect('http://[')), 'redirects'],
    ['a redirect to a file', () => web.on('/x', redirect('file:///etc/passwd')), 'notWeb'],
    ['a redirect with a password', () => web.on('/x', redirect('http://a:b@example.org/')), 'credentials'],
    [
      'what says gzip and is none',
      () => web.on('/x', packed(Buffer.from('<p>plain</p>'), 'gzip')),
      'unreadable',
    ],
    [
      'gzip that is cut off',
      () => web.on('/x', packed(gzipSync('x'.repeat(9_999)).subarray(0, 20), 'gzip')),
      'unreadable',
    ],
    ['another packing', () => web.on('/x', packed(Buffer.from('x'), 'zstd')), 'unreadable'],
    ['a connection that breaks', () => web.on('/x', ({ socket }) => socket.destroy()), 'connection'],
  ])('%s', async (_, prepare, reason) => {
    prepare();
    const limits = reason === 'timeout' ? { ...LIMITS, timeoutMs: 700 } : LIMITS;
    expect(await ask(web.url('/x'), { limits })).toMatchObject({ kind: 'failed', reason });
  });

  it('a circle of redirects ends', async () => {
    web.on('/a', redirect('/b'));
    web.on('/b', redirect('/a'));
    expect(await ask(web.url('/a'))).toMatchObject({ kind: 'failed', reason: 'redirects' });
    expect(web.seen.length).toBeLessThan(8);
  });

  it('a name that there is not', async () => {
    const resolve: Resolve = (_, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    expect(await ask('http://nowhere.example/', { resolve })).toMatchObject({ reason: 'unknownName' });
  });
});

describe('addresses inside the machine or a private network are never asked', () => {
  const here = () => web.host.split(':')[1];

  it.each([
    ['loopback', () => `http://127.0.0.1:${here()}/x`],
    ['decimal', () => `http://2130706433:${here()}/x`],
    ['octal', () => `http://0177.0.0.1:${here()}/x`],
    ['hexadecimal', () => `http://0x7f000001:${here()}/x`],
    ['short', () => `http://127.1:${here()}/x`],
    ['everything here', () => `http://0.0.0.0:${here()}/x`],
    ['IPv6', () => `http://[::1]:${here()}/x`],
    ['IPv4-mapped', () => `http://[::ffff:127.0.0.1]:${here()}/x`],
    ['10/8', () => 'http://10.0.0.1/x'],
    ['172.16/12', () => 'http://172.16.0.1/x'],
    ['192.168/16', () => 'http://192.168.0.1/x'],
    ['the secrets of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a name of this machine', () => `http://localhost:${here()}/x`],
  ])('%s', async (_, url) => {
    web.on('/x', page('secret'));
    expect(await ask(url(), { allowedHosts: [] })).toMatchObject({
      kind: 'failed',
      reason: 'privateAddress',
    });
    expect(web.seen).toEqual([]);
  });

  it.each([
    ['loopback', ['127.0.0.1']],
    ['10/8', ['10.1.2.3']],
    ['link-local', ['169.254.1.1']],
    ['IPv6', ['::1']],
    ['a public address first, a private one behind it', ['93.184.216.34', '127.0.0.1']],
  ])('a name that resolves to %s', async (_, addresses) => {
    const resolve: Resolve = (__, done) =>
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    const asked = await ask(`http://evil.example:${here()}/x`, { allowedHosts: [], resolve });
    expect(asked).toMatchObject({ kind: 'failed', reason: 'privateAddress' });
    expect(web.seen).toEqual([]);
  });

  it.each([
    ['another port here', () => 'http://127.0.0.1:1/'],
    ['a name of this machine', () => `http://localhost:${here()}/x`],
    ['decimal', () => `http://2130706433:1/x`],
  ])('a redirect to %s', async (_, to) => {
    web.on('/out', redirect(to()));
    expect(await ask(web.url('/out'))).toMatchObject({ kind: 'failed', reason: 'privateAddress' });
    expect(web.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/out']);
  });

  it('a name whose address moves is connected to where it was looked at: it is looked up once a connection', async () => {
    let calls = 0;
    const resolve: Resolve = (_, done) => {
      calls++;
      done(null, [{ address: calls === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const name = `moving.example:${here()}`;
    web.on('/x', page('here'));
    const asked = await ask(`http://${name}/x`, { allowedHosts: [name], resolve });
    expect(asked.kind).toBe('page');
    expect(calls).toBe(1);
  });
});

describe('politeness', () => {
  it('what robots.txt forbids is not asked for', async () => {
    web.on(
      '/robots.txt',
      bytes(Buffer.from('User-agent: *\nDisallow: /private'), { 'content-type': 'text/plain' }),
    );
    web.on('/private/x', page('x'));
    web.on('/open', page('x'));
    expect(await ask(web.url('/private/x'))).toMatchObject({ kind: 'failed', reason: 'robots' });
    expect(web.seen.map(({ path }) => path)).toEqual(['/robots.txt']);
    expect(await ask(web.url('/open'))).toMatchObject({ kind: 'page' });
  });

  it('a redirect to what robots.txt forbids is not followed', async () => {
    web.on('/robots.txt', bytes(Buffer.from('User-agent: Plansight\nDisallow: /private'), {}));
    web.on('/to-private', redirect('/private/x'));
    expect(await ask(web.url('/to-private'))).toMatchObject({ reason: 'robots' });
  });

  it.each([
    ['no file', 404, true],
    ['not allowed to see it', 403, true],
    ['a server that fails', 500, false],
  ])('robots.txt: %s', (_, code, allowed) => {
    expect(robotRules('https://a.example/robots.txt', code, '').allows('https://a.example/x')).toBe(allowed);
  });

  it('a host that asks for a pause gets it, up to half a minute', () => {
    const rules = (text: string) => robotRules('https://a.example/robots.txt', 200, text).delaySeconds;
    expect(rules('User-agent: *\nCrawl-delay: 7')).toBe(7);
    expect(rules('User-agent: *\nCrawl-delay: 900')).toBe(30);
    expect(rules('User-agent: *\nDisallow:')).toBeNull();
  });

  it('one request at a time for a host, however many ask', async () => {
    for (const path of ['/1', '/2', '/3', '/4'])
      web.on(path, (request, response) => void setTimeout(() => page('x')(request, response), 20));
    const fetcher = new Fetcher({ userAgent: AGENT, limits: LIMITS, allowedHosts: [web.host] });
    await Promise.all(['/1', '/2', '/3', '/4'].map((path) => fetcher.fetch(web.url(path))));
    await fetcher.close();
    expect(web.mostAtOnce()).toBe(1);
  });

  it('a pause after each turn, and a failure ends a turn too', async () => {
    const turns = new HostTurns(30);
    const order: string[] = [];
    const act = (name: string, fails = false) =>
      turns.run('a', async () => {
        order.push(name);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([
      act('one', true),
      act('two'),
      turns.run('b', async () => void order.push('other host')),
    ]);
    expect(order).toEqual(['one', 'other host', 'two']);
  });
});

describe('what came as text', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html('<p>套餐 $15</p>'), 'utf16le')]);
  const gbk = Buffer.concat([
    Buffer.from('<html><head><meta charset="gbk"></head><body><p>'),
    Buffer.from([0xcc, 0xd7, 0xb2, 0xcd]),
    Buffer.from(' $15</p></body></html>'),
  ]);
  it.each<[string, Buffer, string, string | null]>([
    ['HTML in UTF-16', utf16, 'text/html', '套餐 $15'],
    ['HTML in GBK, as the page says', gbk, 'text/html', '套餐 $15'],
    ['Latin-1', Buffer.from('<p>Café $15</p>', 'latin1'), 'text/html; charset=iso-8859-1', 'Café $15'],
    ['CSV', Buffer.from('plan,price\r\nA,15.00\r\n'), 'text/csv', 'plan,price\nA,15.00'],
    ['JSON', Buffer.from('{"a": 1}'), 'application/json', '{"a": 1}'],
    ['a page without a word', Buffer.from(html('<script>go()</script>')), 'text/html', null],
    ['nothing', Buffer.alloc(0), 'text/html', null],
    ['a picture: its bytes alone', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'image/png', ''],
    ['HTML without a type', Buffer.from(html('<p>a</p>')), '', 'a'],
  ])('%s', async (_, body, type, text) => {
    expect((await readableOf(body, type))?.text ?? null).toBe(text);
  });

  it('the same words in other markup have one hash, other words another', async () => {
    const hash = async (text: string) => (await readableOf(Buffer.from(html(text)), 'text/html'))?.hash;
    expect(await hash('<p class="a">$15</p>')).toBe(await hash('<div  data-x="9"><p>$15 </p></div>'));
    expect(await hash('<p>$15</p>')).not.toBe(await hash('<p>$16</p>'));
  });

  it('a PDF', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      '<</Length 44>>stream\nBT /F1 12 Tf 10 50 Td (Plan 5 GB $15.00) Tj ET\nendstream',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ];
    const body = `%PDF-1.4\n${objects.map((text, index) => `${index + 1} 0 obj ${text} endobj\n`).join('')}trailer<</Root 1 0 R/Size 6>>\n%%EOF`;
    expect((await readableOf(Buffer.from(body), 'application/pdf'))?.text).toBe('Plan 5 GB $15.00');
  });
});
