import { describe, expect, test } from 'vitest';
import { type Embed, embedHref, embedOf, frameCode, isEmbedPath, pageHref } from '@/lib/embed/embed';
import { parseOembed, sizeWithin } from '@/lib/embed/oembed';

const ORIGIN = 'https://example.org';
const PLAN: Embed = { kind: 'plan', locale: 'en', plans: ['tello-5gb'], need: [['gb', '5']], theme: null };

describe('what an address shows in a frame', () => {
  test.each<[label: string, path: string, embed: Partial<Embed> | null]>([
    ['a plan’s page with a need', '/en/plans/tello-5gb?gb=5', PLAN],
    [
      'the page for frames itself',
      '/zh/embed/plan/tello-5gb?theme=dark',
      { locale: 'zh', theme: 'dark', need: [] },
    ],
    [
      'a theme that is none',
      '/en/embed/find?theme=pink&gb=5',
      { kind: 'find', theme: null, need: [['gb', '5']] },
    ],
    [
      'a comparison',
      '/en/compare?plans=a,b&call=CN:60',
      { kind: 'compare', plans: ['a', 'b'], need: [['call', 'CN:60']] },
    ],
    [
      'six plans of eight',
      '/en/compare?plans=a,b,c,d&plans=e,f,g,h',
      { plans: ['a', 'b', 'c', 'd', 'e', 'f'] },
    ],
    ['a comparison of nothing', '/en/compare', null],
    ['the first page', '/zh?gb=5', { kind: 'find', locale: 'zh', need: [['gb', '5']] }],
    ['another page', '/en/method', null],
    ['the back office', '/en/admin/plans', null],
    ['no language', '/plans/tello-5gb', null],
  ])('%s', (_, path, embed) => {
    const found = embedOf(`${ORIGIN}${path}`, ORIGIN);
    if (embed === null) expect(found).toBeNull();
    else expect(found).toMatchObject(embed);
  });

  test.each([
    ['another site', 'https://evil.example/en/plans/a'],
    ['another port', 'https://example.org:8443/en/plans/a'],
    ['without encryption', 'http://example.org/en/plans/a'],
    ['a name before the site’s', 'https://example.org@evil.example/en/plans/a'],
    ['no address', 'tello-5gb'],
    ['a script', 'javascript:alert(1)'],
  ])('not %s', (_, address) => expect(embedOf(address, ORIGIN)).toBeNull());
});

describe('what an address shows in a frame, of a site below a path', () => {
  const site = `${ORIGIN}/plansight`;
  test.each([
    ['a plan’s page', '/plansight/en/plans/tello-5gb?gb=5', PLAN],
    ['the same at the root of the host', '/en/plans/tello-5gb?gb=5', null],
    ['the same of a neighbour', '/plansight2/en/plans/tello-5gb?gb=5', null],
  ])('%s', (_, path, embed) => expect(embedOf(`${ORIGIN}${path}`, site)).toEqual(embed));
});

describe('addresses', () => {
  test.each<[label: string, embed: Embed, framed: string, page: string]>([
    ['a plan', PLAN, '/en/embed/plan/tello-5gb?gb=5', '/en/plans/tello-5gb?gb=5'],
    [
      'a comparison in the dark',
      { ...PLAN, kind: 'compare', plans: ['a', 'b'], theme: 'dark', need: [['call', 'CN:60']] },
      '/en/embed/compare?plans=a,b&theme=dark&call=CN:60',
      '/en/compare?plans=a,b&call=CN:60',
    ],
    ['the best plans', { ...PLAN, kind: 'find', plans: [], need: [] }, '/en/embed/find', '/en'],
  ])('%s', (_, embed, framed, page) => {
    expect([embedHref(embed), pageHref(embed)]).toEqual([framed, page]);
    expect(isEmbedPath(framed.split('?')[0] ?? '')).toBe(true);
    expect(embedOf(`${ORIGIN}${framed}`, ORIGIN)).toEqual(embed);
  });

  test.each([
    '/en/embed',
    '/en/embed/other',
    '/en/embed/plan',
    '/en/embed/plan/a/b',
    '/fr/embed/find',
    '/en/plans/a',
  ])('%s is for no frame', (path) => expect(isEmbedPath(path)).toBe(false));

  test('a title cannot leave its attribute', () => {
    const code = frameCode({ src: '/?a=1&b="', title: '"><script>', width: '100%', height: 10 });
    expect(code).toContain('src="/?a=1&amp;b=&quot;"');
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
  });
});

describe('oEmbed', () => {
  const ask = (query: string) => parseOembed(new URLSearchParams(query));
  test.each([
    ['no address', 'format=json', ['url']],
    ['a form that is none', 'url=x&format=yaml', ['format']],
    ['no width at all', 'url=x&maxwidth=0', ['maxwidth']],
    ['words for numbers', 'url=x&maxwidth=wide&maxheight=-1', ['maxwidth', 'maxheight']],
  ])('%s', (_, query, paths) => {
    const parsed = ask(query);
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(paths);
  });
  test('what a site sends besides is left alone', () =>
    expect(ask('url=x&maxwidth=300&dnt=1')).toEqual({
      ok: true,
      query: { url: 'x', format: 'json', maxWidth: 300, maxHeight: null },
    }));
  test('a frame is as large as its kind, and never larger than allowed', () => {
    expect(sizeWithin('plan', { maxWidth: null, maxHeight: null })).toEqual({ width: 480, height: 640 });
    expect(sizeWithin('plan', { maxWidth: 300, maxHeight: 9999 })).toEqual({ width: 300, height: 640 });
  });
});
