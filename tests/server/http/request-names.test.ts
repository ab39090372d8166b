/** What a request is called in log and figures: its id, and the template of its route. */
import { describe, expect, it } from 'vitest';
import { requestIdOf } from '@/server/http/request-id';
import { routeNames } from '@/server/http/route-names';

describe('the id of a request', () => {
  it.each([
    ['letters, digits and hyphens', 'a1-B2'],
    ['one letter', 'x'],
    ['64 characters', 'a'.repeat(64)],
  ])('is the one that a proxy gave: %s', (_, given) => {
    expect(requestIdOf(given)).toBe(given);
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['65 characters', 'a'.repeat(65)],
    ['a space', 'a b'],
    ['a line break', 'a\nb'],
    ['quotes', '"a"'],
    ['letters of another script', 'é'],
    ['the header twice', ['a', 'b']],
  ])('is made anew for %s', (_, given) => {
    expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
    expect(requestIdOf(given)).not.toBe(requestIdOf(given));
  });
});

describe('the name of a route', () => {
  const routeOf = routeNames([
    '/[locale]',
    '/[locale]/[...rest]',
    '/[locale]/plans/[planId]',
    '/[locale]/plans/[planId]/report',
    '/[locale]/admin/plans/new',
    '/[locale]/admin/plans/[planId]/edit',
    '/[locale]/reports/[token]',
    '/api/[...path]',
    '/api/v1/plans',
    '/api/v1/plans/[planId]',
    '/sw.js',
    '/icons/[file]',
    '/_not-found',
  ]);

  it.each([
    ['/', '/'],
    ['/?call=CN:120', '/'],
    ['/en', '/[locale]'],
    ['/zh/', '/[locale]'],
    ['/en?min=200&gb=5', '/[locale]'],
    ['/en/plans/tello-10gb', '/[locale]/plans/[planId]'],
    ['/en/plans/tello-10gb/report', '/[locale]/plans/[planId]/report'],
    ['/en/admin/plans/new', '/[locale]/admin/plans/new'],
    ['/en/admin/plans/new/edit', '/[locale]/admin/plans/[planId]/edit'],
    ['/en/reports/a-secret?x=1', '/[locale]/reports/[token]'],
    ['/en/nothing/is/here', '/[locale]/[...rest]'],
    ['/api/v1/plans', '/api/v1/plans'],
    ['/api/v1/plans/x', '/api/v1/plans/[planId]'],
    ['/api/v1/nothing', '/api/[...path]'],
    ['/api', '/[locale]'],
    ['/sw.js', '/sw.js'],
    ['/icons/192.png', '/icons/[file]'],
    ['/_next/static/chunks/a.js', '/_next/static'],
    ['/_next/data/x', '/_next'],
    ['/_not-found', '/[locale]'],
    ['//evil.example', 'other'],
    ['*', 'other'],
    ['', '/'],
    [`/en/plans/${'x'.repeat(3000)}`, 'other'],
  ])('%s is %s', (url, name) => {
    expect(routeOf(url)).toBe(name);
  });

  it('is one of few, whatever is asked', () => {
    const names = new Set(
      Array.from({ length: 500 }, (_, n) => routeOf(`/${n}/${'a/'.repeat(n % 7)}${n}?q=${n}`)),
    );
    expect(names.size).toBeLessThanOrEqual(14);
  });
});
