import { describe, expect, it } from 'vitest';
import { assetsIn, isKeptPage, keptKind, languageOf } from '@/lib/offline';

const asked = { method: 'GET', path: '/en', sameOrigin: true, isNavigation: true };

describe('what a browser may keep', () => {
  it.each([
    ['the first page', asked, 'page'],
    ['a plan', { ...asked, path: '/zh/plans/tello-5gb' }, 'page'],
    ['the changes', { ...asked, path: '/en/changes' }, 'page'],
    ['a step of the guide', { ...asked, path: '/en/guide/activate' }, 'page'],
    ['a script', { ...asked, path: '/_next/static/chunks/a.js', isNavigation: false }, 'asset'],
    ['the catalog of a version', { ...asked, path: '/catalog/0a1b', isNavigation: false }, 'catalog'],
    ['the words of a page', { ...asked, path: '/words/0a1b/zh', isNavigation: false }, 'asset'],
    ['a page asked for by a script', { ...asked, isNavigation: false }, null],
    ['a form that is sent', { ...asked, method: 'POST' }, null],
    ['another site', { ...asked, sameOrigin: false }, null],
    ['the back office', { ...asked, path: '/en/admin' }, null],
    ['a page of the back office', { ...asked, path: '/en/admin/plans' }, null],
    ['a report on a plan', { ...asked, path: '/en/plans/tello-5gb/report' }, null],
    ['what became of a report', { ...asked, path: '/en/reports/abc' }, null],
    ['the API', { ...asked, path: '/api/v1/plans' }, null],
    ['a calendar to download', { ...asked, path: '/en/guide/keep/reminder' }, null],
    ['a page for frames of other sites', { ...asked, path: '/en/embed/plan/tello-5gb' }, null],
    ['a feed', { ...asked, path: '/en/changes/feed.atom' }, null],
    ['a third language', { ...asked, path: '/fr' }, null],
  ])('%s', (_label, request, kind) => expect(keptKind(request)).toBe(kind));

  it('knows a page by its path alone', () => {
    expect(isKeptPage('/zh/compare')).toBe(true);
    expect(isKeptPage('/zh/admin/audit')).toBe(false);
  });

  it.each([
    ['/zh/plans/x', 'zh'],
    ['/en', 'en'],
    ['/', 'en'],
  ])('the language of %s is %s', (path, language) => expect(languageOf(path)).toBe(language));
});

it('finds scripts, styles and fonts in pages and in scripts, each once', () => {
  const html = '<script src="/_next/static/chunks/a-1.js"></script><link href="/_next/static/chunks/b.css">';
  const script = 'e.l("static/chunks/0~c_.js"),["static/chunks/a-1.js","static/media/f.woff2"]';
  expect(assetsIn(html + script)).toEqual([
    '/_next/static/chunks/a-1.js',
    '/_next/static/chunks/b.css',
    '/_next/static/chunks/0~c_.js',
    '/_next/static/media/f.woff2',
  ]);
  expect(assetsIn('no "static" here')).toEqual([]);
});
