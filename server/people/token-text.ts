/** The text of a token of the back office: `ps_`, 256 random bits and a checksum, so that a slip is no guess. */
import { createHash, randomBytes } from 'node:crypto';

const FORM = /^ps_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/;
/** Enough to tell one's tokens apart by, and of no use to anybody else. */
const SHOWN = 9;

const sha256 = (text: string) => createHash('sha256').update(text);
const checksum = (body: string): string => sha256(body).digest('base64url').slice(0, 6);

/** A new token. */
export function newApiToken(): string {
  const body = randomBytes(32).toString('base64url');
  return `ps_${body}${checksum(body)}`;
}

/** Whether a text is such a token at all; nothing else is looked up. */
export function isApiToken(text: string): boolean {
  const [, body, sum] = FORM.exec(text) ?? [];
  return body !== undefined && sum === checksum(body);
}

/** What the database keeps of it: SHA-256, in hexadecimal. */
export const apiTokenHash = (token: string): string => sha256(token).digest('hex');

/** How it begins: what its list shows. */
export const apiTokenPrefix = (token: string): string => token.slice(0, SHOWN);
