/** Secrets and signatures of calls, after Standard Webhooks 1.0: whoever is called can tell who called. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret as the database keeps it: 32 random bytes, as base64. */
export const newSecret = (): string => randomBytes(32).toString('base64');

/** A secret as it is shown, once. */
export const shownSecret = (secret: string): string => `${PREFIX}${secret}`;

/**
 * The headers of a call.
 * @param secrets as kept; each signs, so that a receiver may still hold the one before.
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, body, at }: { id: string; body: string; at: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret, 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
