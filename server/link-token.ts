/** Tokens of secret links: in the link itself, and in the database as a hash alone. */
import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** A new token: 192 random bits, in 32 signs that an address may hold. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Whether a text looks like such a token; nothing else is looked up. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What the database keeps of a token: SHA-256, in hexadecimal. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
