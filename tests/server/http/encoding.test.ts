import { describe, expect, it } from 'vitest';
import { chooseEncoding, isCompressible, matchesTag } from '@/server/http/encoding';

describe('the form of a body', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['deflate', 'identity'],
    ['identity', 'identity'],
  ] as const)('for "%s" is %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  it.each([
    ['text/html; charset=utf-8', 1024, true],
    ['text/html; charset=utf-8', 1023, false],
    ['application/json; charset=utf-8', 5000, true],
    ['application/javascript; charset=UTF-8', 5000, true],
    ['image/svg+xml', 5000, true],
    ['font/woff2', 5000, false],
    ['image/png', 5000, false],
    ['', 5000, false],
  ])('%s of %i bytes is worth packing: %s', (type, bytes, worth) => {
    expect(isCompressible(type, bytes)).toBe(worth);
  });
});

describe('a tag that the reader has', () => {
  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['', false],
    [undefined, false],
  ])('%s matches W/"a": %s', (header, matches) => {
    expect(matchesTag(header, 'W/"a"')).toBe(matches);
  });
});
