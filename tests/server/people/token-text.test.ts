/** The text of a token: what is one, and what is none. */
import { describe, expect, test } from 'vitest';
import { apiTokenHash, apiTokenPrefix, isApiToken, newApiToken } from '@/server/people/token-text';

describe('the text of a token', () => {
  const token = newApiToken();
  test('is its own kind, and each is another', () => {
    expect(isApiToken(token)).toBe(true);
    expect(newApiToken()).not.toBe(token);
    expect(apiTokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(apiTokenPrefix(token)).toBe(token.slice(0, 9));
  });
  test.each<[string, string]>([
    ['nothing', ''],
    ['a part', token.slice(0, -1)],
    ['more', `${token}x`],
    ['another beginning', token.replace('ps_', 'px_')],
    ['one sign changed', `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`],
  ])('%s is none', (_, text) => expect(isApiToken(text)).toBe(false));
});
