import { describe, expect, it } from 'vitest';
import { ByteCache } from '@/server/http/byte-cache';

describe('a cache within bounds', () => {
  it('lets what was used longest ago leave', () => {
    const cache = new ByteCache<string>(10, 10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    cache.get('a');
    cache.set('c', 'C', 4);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['A', undefined, 'C']);
    expect(cache.size).toEqual({ bytes: 8, entries: 2 });
  });

  it('counts a value that has grown once', () => {
    const cache = new ByteCache<string>(10, 10);
    cache.set('a', 'A', 4);
    cache.set('a', 'A', 7);
    expect(cache.size).toEqual({ bytes: 7, entries: 1 });
  });

  it('takes nothing that is larger than all of it', () => {
    const cache = new ByteCache<string>(10, 10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 11);
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')).toBe('A');
  });

  it('holds so many entries, and after clearing none', () => {
    const cache = new ByteCache<number>(100, 2);
    for (const [at, key] of ['a', 'b', 'c'].entries()) cache.set(key, at, 1);
    expect(cache.get('a')).toBeUndefined();
    cache.clear();
    expect(cache.size).toEqual({ bytes: 0, entries: 0 });
  });
});
