/** What may come from memory, and what of a request can be in it. */
import { describe, expect, it } from 'vitest';
import { cookieOf } from '@/lib/cookie';
import { keptNeedPath } from '@/server/http/kept-need';
import { storable } from '@/server/http/storable';

const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  storable({ method, url, headers: { host: 'localhost:3000', ...headers } });

describe('requests that are answered from memory', () => {
  it.each([
    ['/en', 'page'],
    ['/zh?gb=10&min=300', 'page'],
    ['/en/plans/tello-5gb', 'page'],
    ['/zh/guide/call', 'page'],
    ['/en/compare?plans=a,b', 'page'],
    ['/zh/picture/plan?plan=tello-5gb&gb=10', 'picture'],
    ['/en/changes?carrier=mint', 'page'],
    ['/zh/changes/feed.atom', 'feed'],
    ['/en/changes/feed.json?plan=tello-5gb', 'feed'],
    ['/en/embed/plan/tello-5gb?gb=5', 'embed'],
    ['/zh/embed/compare?plans=a,b', 'embed'],
    ['/en/embed/find', 'embed'],
    ['/api/v1/changes', 'api'],
    ['/api/v1/plans', 'api'],
    ['/api/v1/plans?format=csv', 'api'],
    ['/api/v1/plans/tello-5gb', 'api'],
    ['/api/v1/carriers', 'api'],
    ['/catalog/0123abcd', 'catalog'],
    ['/_next/static/chunks/a.js', 'asset'],
    ['/words/0a1b/zh', 'asset'],
  ])('%s is a %s', (url, kind) => {
    expect(get(url)?.kind).toBe(kind);
    expect(get(url, {}, 'HEAD')?.kind).toBe(kind);
    expect(get(url, {}, 'POST')).toBeNull();
  });

  it.each([
    '/',
    '/en/admin',
    '/en/admin/plans',
    '/en/admin/sign-in',
    '/zh/reports/secret',
    '/en/plans/tello-5gb/report',
    '/en/guide/keep/reminder?plan=a',
    '/en/compare/file?plans=a',
    '/en/picture/other',
    '/en/embed',
    '/en/embed/other',
    '/en/changes/feed.rss',
    '/api/oembed?url=x',
    '/api/health',
    '/api/admin/import',
    '/api/v1/quotes',
    '/catalog/0123abcd?x=1',
    '/_next/static/../server/app.js',
    '/_next/image?url=x',
    '/sw.js',
    '/EN',
    'http://localhost/en',
    `/en?q=${'x'.repeat(2048)}`,
    '/en?_rsc=abc',
    '/en?gb=1&_rsc=abc',
  ])('%s is none', (url) => {
    expect(get(url)).toBeNull();
  });

  it.each(['rsc', 'next-action', 'next-router-prefetch', 'next-router-state-tree', 'x-nextjs-data'])(
    'none that the router of the browser asks, with %s',
    (name) => {
      expect(get('/en', { [name]: '1' })).toBeNull();
    },
  );
});

describe('what a stored page is rendered with', () => {
  it('is the address of the site and the theme, and nothing else of the reader', () => {
    const reader = {
      cookie: 'better-auth.session_token=secret; theme=dark; NEXT_LOCALE=zh',
      authorization: 'Bearer secret',
      'accept-language': 'zh',
      'user-agent': 'any',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'plans.example.org',
    };
    expect(get('/en', reader)?.headers).toEqual({
      host: 'localhost:3000',
      'x-forwarded-host': 'plans.example.org',
      'x-forwarded-proto': 'https',
      cookie: 'theme=dark',
    });
  });

  it('is in its key, so that no reader gets a page of another address, theme or question', () => {
    const keys = [
      get('/en'),
      get('/en?gb=1'),
      get('/zh'),
      get('/en', { cookie: 'theme=dark' }),
      get('/en', { cookie: 'theme=light' }),
      get('/en', { host: 'other.example.org' }),
      get('/en', { 'x-forwarded-host': 'other.example.org' }),
      get('/en', { 'x-forwarded-proto': 'https' }),
    ].map((one) => one?.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same for whoever has other cookies or a theme that there is not', () => {
    const bare = get('/en')?.key;
    for (const cookie of ['session=a', 'theme=<script>', 'xtheme=dark', 'theme='])
      expect(get('/en', { cookie })?.key, cookie).toBe(bare);
  });

  it('is nothing for answers of the API, which are alike at every address', () => {
    expect(get('/api/v1/plans', { cookie: 'theme=dark' })?.key).toBe(
      get('/api/v1/plans', { host: 'other' })?.key,
    );
  });

  it('is no cookie at all for a page for frames', () => {
    const framed = '/en/embed/find';
    const asked = get(framed, { cookie: 'theme=dark; NEXT_LOCALE=zh' });
    expect(asked).toEqual(get(framed));
    expect(asked?.headers).toEqual({ host: 'localhost:3000' });
    expect(get(framed, { host: 'other' })?.key).not.toBe(get(framed)?.key);
  });

  it('is no theme for a picture, but the address that it names', () => {
    const picture = '/en/picture/find';
    expect(get(picture, { cookie: 'theme=dark' })?.key).toBe(get(picture)?.key);
    expect(get(picture, { host: 'other' })?.key).not.toBe(get(picture)?.key);
  });

  it('is no host of any length', () => {
    expect(get('/en', { host: 'x'.repeat(256) })).toBeNull();
  });
});

describe('a cookie', () => {
  it.each([
    [undefined, undefined],
    ['theme=dark', 'dark'],
    ['a=1; theme=dark; b=2', 'dark'],
    ['a=theme=dark', undefined],
    ['theme=a=b', 'a=b'],
  ])('in %s is %s', (header, value) => {
    expect(cookieOf(header, 'theme')).toBe(value);
  });
});

describe('a return to the first page', () => {
  const kept = `theme=dark; need=${encodeURIComponent('min=200&gb=5&call=CN:120')}`;

  it.each([
    ['leads to what was asked last', '/en', kept, '/en?min=200&gb=5&call=CN:120'],
    ['in the language of the address', '/zh', kept, '/zh?min=200&gb=5&call=CN:120'],
    ['also from a link that mail marked', '/en?utm_source=mail', kept, '/en?min=200&gb=5&call=CN:120'],
    ['nowhere where the address asks something of its own', '/en?gb=2', kept, null],
    ['nowhere from another page', '/en/method', kept, null],
    ['nowhere where nothing was kept', '/en', 'theme=dark', null],
    ['nowhere by a value that asks nothing', '/en', 'need=', null],
    ['nowhere by a value that cannot be decoded', '/en', 'need=%E0%A4%A', null],
    [
      'only to a need, whatever else was put in',
      '/en',
      `need=${encodeURIComponent('gb=5&x=//a.example')}`,
      '/en?gb=5',
    ],
    ['to no use where nothing of it can be used', '/en', 'need=gb%3Dmuch', '/en?gb=0'],
  ] as const)('%s', (_, url, cookie, path) => {
    expect(keptNeedPath(url, cookie)).toBe(path);
  });

  it('is not answered from memory, unlike a first visit', () => {
    expect(storable({ method: 'GET', url: '/en', headers: { host: 'a', cookie: kept } })).toBeNull();
    expect(storable({ method: 'GET', url: '/en?gb=2', headers: { host: 'a', cookie: kept } })).not.toBeNull();
    expect(storable({ method: 'GET', url: '/en', headers: { host: 'a' } })).not.toBeNull();
  });
});
