/** What an answer means beside what was known. */
import { describe, expect, test } from 'vitest';
import { type BeforeCheck, resultOf, type SourceAnswer } from '@/lib/sources/outcome';

const NEVER: BeforeCheck = { hash: null, failures: 0 };
const READ: BeforeCheck = { hash: 'a', failures: 0 };
const LATE: BeforeCheck = { hash: 'a', failures: 2 };
const status = (code: number): SourceAnswer => ({ kind: 'status', status: code });
const text = (hash: string): SourceAnswer => ({ kind: 'text', hash });
const notModified: SourceAnswer = { kind: 'notModified' };

test.each<[string, BeforeCheck, SourceAnswer, object]>([
  ['read for the first time', NEVER, text('a'), { outcome: 'first', hash: 'a', failures: 0, reason: null }],
  ['first read after failures', { hash: null, failures: 3 }, text('a'), { outcome: 'first', failures: 0 }],
  ['the same text', READ, text('a'), { outcome: 'same', hash: 'a', failures: 0 }],
  ['another text', READ, text('b'), { outcome: 'changed', hash: 'b', failures: 0 }],
  ['the same text after failures', LATE, text('a'), { outcome: 'same', failures: 0 }],
  ['304', READ, notModified, { outcome: 'same', hash: 'a', failures: 0 }],
  ['304 where nothing was read yet', NEVER, notModified, { outcome: 'unreachable', hash: null, failures: 1 }],
  ['404', READ, status(404), { outcome: 'gone', hash: 'a', failures: 1, reason: 'status' }],
  ['410', LATE, status(410), { outcome: 'gone', hash: 'a', failures: 3 }],
  ['403', READ, status(403), { outcome: 'blocked', hash: 'a', failures: 1 }],
  ['429', READ, status(429), { outcome: 'blocked' }],
  ['500', LATE, status(500), { outcome: 'unreachable', hash: 'a', failures: 3 }],
  ['503', READ, status(503), { outcome: 'unreachable', failures: 1 }],
  [
    'too slow',
    LATE,
    { kind: 'failed', reason: 'timeout' },
    { outcome: 'unreachable', failures: 3, reason: 'timeout' },
  ],
  [
    'robots.txt says no',
    READ,
    { kind: 'failed', reason: 'robots' },
    { outcome: 'blocked', reason: 'robots' },
  ],
  [
    'a private address',
    NEVER,
    { kind: 'failed', reason: 'privateAddress' },
    { outcome: 'blocked', hash: null },
  ],
  ['a page without text', READ, { kind: 'failed', reason: 'noText' }, { outcome: 'blocked', hash: 'a' }],
])('%s', (_, before, answer, expected) => expect(resultOf(before, answer)).toMatchObject(expected));

describe('a page that was not read', () => {
  test.each([404, 403, 500])('never counts as changed or the same: %d', (code) => {
    expect(['changed', 'same']).not.toContain(resultOf(READ, status(code)).outcome);
  });
});
