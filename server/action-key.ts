/** The key by which Next encrypts what a form carries for a server action; one for all instances. */
import { createHash, randomBytes } from 'node:crypto';
import { db } from '@/server/db';
import { readEnv } from '@/server/env';
import { messageOf } from '@/server/errors';
import { log } from '@/server/log';
import { secretOf } from '@/server/secrets';

/** 32 bytes as Next wants them. */
const asKey = (secret: string): string =>
  createHash('sha256').update(`server actions\0${secret}`).digest('base64');

/**
 * Puts the key where Next looks for it, unless the environment names one: made of AUTH_SECRET, else of a secret in the
 * database. Without a database it is a key of this process, so that nothing is ever encrypted with what the build knows.
 */
export async function shareActionKey(environment: Record<string, string | undefined> = process.env) {
  if (environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return;
  const { AUTH_SECRET } = readEnv(environment);
  const secret =
    AUTH_SECRET ??
    (await secretOf('server-actions', db()).catch((error: unknown) => {
      log().warn({ reason: messageOf(error) }, 'No shared key for server actions until the next start');
      return randomBytes(32).toString('base64');
    }));
  environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = asKey(secret);
}
