/** The path below which the site lives: put before addresses, taken off them, and what may be one. */
import { describe, expect, it } from 'vitest';
import { BASE_PATH, COOKIE_PATH, isBasePath, siteAt, withBase, withoutBase } from '@/lib/base-path';
import { isOwnCache } from '@/lib/offline';

const BASE = '/plansight';

describe('what may be a base path', () => {
  it.each(['', '/plansight', '/a/b', '/Plan_Sight-2.0~x', '/english', '/tools/en'])('%j', (text) =>
    expect(isBasePath(text)).toBe(true),
  );
  it.each([
    ['a slash alone', '/'],
    ['no slash at the start', 'plansight'],
    ['a slash at the end', '/plansight/'],
    ['two slashes', '//plansight'],
    ['an empty part', '/a//b'],
    ['a way up', '/..'],
    ['a way up inside', '/a/../b'],
    ['a part that says nothing', '/./a'],
    ['a blank', '/plan sight'],
    ['a sign of addresses', '/a?b'],
    ['another letter', '/套餐'],
    ['a whole address', 'https://example.org/a'],
    ['a language', '/en'],
    ['a part of a page', '/zh/plans'],
    ['a line feed at the end', '/a\n'],
  ])('not %s', (_, text) => expect(isBasePath(text)).toBe(false));
});

describe('an address with the base path', () => {
  it.each([
    ['a page', '/en?gb=5#facts', '/plansight/en?gb=5#facts'],
    ['the root', '/', '/plansight/'],
    ['a place on the page', '#facts', '#facts'],
    ['a query of the page', '?gb=5', '?gb=5'],
    ['nothing', '', ''],
    ['another site', 'https://example.org/en', 'https://example.org/en'],
    ['another host', '//example.org/en', '//example.org/en'],
    ['a mail', 'mailto:desk@example.org', 'mailto:desk@example.org'],
  ])('%s', (_, address, expected) => expect(withBase(address, BASE)).toBe(expected));

  it('stays as it is where the site has its host for itself, which is so without one', () => {
    expect([BASE_PATH, COOKIE_PATH]).toEqual(['', '/']);
    expect(withBase('/en')).toBe('/en');
    expect(withoutBase('/plansight/en')).toBe('/plansight/en');
  });
});

describe('an address without the base path', () => {
  it.each([
    ['a page', '/plansight/en?gb=5', '/en?gb=5'],
    ['its root', '/plansight', '/'],
    ['its root with a slash', '/plansight/', '/'],
    ['its root with a query', '/plansight?x=1', '/?x=1'],
    ['a page that is called like it', '/plansight/plansight', '/plansight'],
    ['a neighbour', '/plansight2/en', null],
    ['the root of the host', '/', null],
    ['a page of the host', '/en', null],
    ['other letters', '/Plansight/en', null],
  ])('%s', (_, address, expected) => expect(withoutBase(address, BASE)).toBe(expected));
});

it.each([
  ['https://example.org', BASE, 'https://example.org/plansight'],
  ['https://example.org/plansight', BASE, 'https://example.org/plansight'],
  ['https://example.org', '', 'https://example.org'],
])('the site of %s below %j is at %s', (origin, base, expected) =>
  expect(siteAt(origin, base)).toBe(expected),
);

describe('the caches of a site, among all of its host', () => {
  it.each([
    ['pages-abc', '', true],
    ['assets-abc', '', true],
    ['catalog', '', false],
    ['pages-abc/plansight', '', false],
    ['pages-abc/plansight', BASE, true],
    ['pages-abc', BASE, false],
    ['pages-abc/plansight2', BASE, false],
    ['other', '', false],
  ])('%s below %j: %s', (name, base, own) => expect(isOwnCache(name, base)).toBe(own));
});
