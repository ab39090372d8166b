/** Tokens of the back office: what each lets a program do, for how long, and for whom. */
import { z } from 'zod';
import { can, type Permission, type Role } from './permissions';

export const TOKEN_SCOPES = ['import', 'drafts', 'checks'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The rights of the back office that a scope acts with: its person has to have all of them. */
export const SCOPE_RIGHTS: Record<TokenScope, readonly Permission[]> = {
  import: ['import'],
  drafts: ['editDraft'],
  checks: ['verifyPlan', 'checkSources'],
};

/** How many days a token may hold. */
export const TOKEN_DAYS = [30, 90, 365] as const;
/** How many tokens a person may have at a time. */
export const MOST_TOKENS = 20;
export const MOST_TOKEN_NAME = 100;

/** Whether somebody of that role may have a program act with the scope. */
export const mayHold = (role: Role, scope: TokenScope): boolean =>
  SCOPE_RIGHTS[scope].every((right) => can(role, right));

/** The scopes that somebody of that role may give. */
export const scopesOf = (role: Role): TokenScope[] => TOKEN_SCOPES.filter((scope) => mayHold(role, scope));

/** A token that is wanted: a name, at least one scope, each once, and its days. */
export const newTokenSchema = z.object({
  name: z.string().trim().min(1).max(MOST_TOKEN_NAME),
  scopes: z
    .array(z.enum(TOKEN_SCOPES))
    .min(1)
    .transform((scopes) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope))),
  days: z.literal(TOKEN_DAYS),
});
export type NewToken = z.input<typeof newTokenSchema>;

/** What is stored of scopes; anything else in it counts for nothing. */
export function readScopes(text: string): TokenScope[] {
  const list: unknown = JSON.parse(text);
  return TOKEN_SCOPES.filter((scope) => Array.isArray(list) && list.includes(scope));
}

/** What a token is by now. */
export type TokenState = 'active' | 'expired' | 'revoked';

/** What a token is at that moment. */
export function tokenState(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt > now ? 'active' : 'expired';
}
