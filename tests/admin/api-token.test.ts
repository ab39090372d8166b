/** Tokens: what each role may give, and what holds. */
import { expect, test } from 'vitest';
import { newTokenSchema, readScopes, scopesOf, tokenState } from '@/lib/admin/api-token';

test('a role gives what it may do itself', () => {
  expect(scopesOf('viewer')).toEqual([]);
  for (const role of ['editor', 'publisher', 'owner'] as const)
    expect(scopesOf(role)).toEqual(['import', 'drafts', 'checks']);
});

const NOON = new Date('2026-11-01T12:00:00Z');
test.each<[string, Date, Date | null, string]>([
  ['a moment before its end', new Date(NOON.getTime() + 1), null, 'active'],
  ['at its end', NOON, null, 'expired'],
  ['revoked before its end', new Date(NOON.getTime() + 1), NOON, 'revoked'],
  ['revoked and past its end', new Date(0), new Date(0), 'revoked'],
])('a token %s', (_, expiresAt, revokedAt, state) =>
  expect(tokenState({ expiresAt, revokedAt }, NOON)).toBe(state),
);

test('scopes come each once, in one order; stored ones that are none count for nothing', () => {
  const parsed = newTokenSchema.parse({ name: ' x ', scopes: ['checks', 'import', 'checks'], days: 90 });
  expect(parsed).toEqual({ name: 'x', scopes: ['import', 'checks'], days: 90 });
  expect(readScopes('["everything","drafts"]')).toEqual(['drafts']);
  expect(readScopes('{}')).toEqual([]);
});
