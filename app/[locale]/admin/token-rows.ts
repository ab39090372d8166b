import type { TokenRow } from '@/components/admin';
import type { TokenSummary } from '@/server/people/tokens';
import { getMoment } from './moment';

/** Tokens with their instants in words. */
export async function tokenRows(tokens: readonly TokenSummary[]): Promise<TokenRow[]> {
  const moment = await getMoment();
  const time = (instant: string | null) => instant && moment(instant);
  return tokens.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...token }) => ({
    ...token,
    ...{ made: moment(createdAt), expires: moment(expiresAt) },
    ...{ lastUsed: time(lastUsedAt), revoked: time(revokedAt) },
  }));
}
