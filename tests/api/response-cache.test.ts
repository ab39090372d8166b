import { expect, test } from 'vitest';
import { type CachedResponse, ResponseCache } from '@/lib/api/response-cache';

const answer = (bytes: number): CachedResponse => ({ bytes: new Uint8Array(bytes), etag: `"${bytes}"` });

test('an answer is found under its key and version only', () => {
  const kept = new ResponseCache(100);
  kept.store('v1', 'a', answer(1));
  expect(kept.find('v1', 'a')?.etag).toBe('"1"');
  expect(kept.find('v1', 'b')).toBeUndefined();
  expect(kept.find('v2', 'a')).toBeUndefined();
});

test('a new version drops every answer of the old one', () => {
  const kept = new ResponseCache(100);
  kept.store('v1', 'a', answer(1));
  kept.store('v2', 'b', answer(2));
  expect(kept.find('v1', 'a')).toBeUndefined();
  expect(kept.find('v2', 'a')).toBeUndefined();
  expect(kept.find('v2', 'b')?.etag).toBe('"2"');
});

test('what was used least lately goes when the budget is spent', () => {
  const kept = new ResponseCache(100);
  for (const key of ['a', 'b', 'c']) kept.store('v1', key, answer(33));
  kept.find('v1', 'a');
  kept.store('v1', 'd', answer(30));
  expect(['a', 'b', 'c', 'd'].filter((key) => kept.find('v1', key))).toEqual(['a', 'c', 'd']);
});

test('an answer above the whole budget is not kept and pushes nothing out', () => {
  const kept = new ResponseCache(100);
  kept.store('v1', 'a', answer(100));
  kept.store('v1', 'b', answer(101));
  expect(kept.find('v1', 'a')).toBeDefined();
  expect(kept.find('v1', 'b')).toBeUndefined();
});

test('dropped bytes are free again in a new version', () => {
  const kept = new ResponseCache(100);
  kept.store('v1', 'a', answer(100));
  kept.store('v2', 'b', answer(60));
  kept.store('v2', 'c', answer(40));
  expect(kept.find('v2', 'b')).toBeDefined();
});
