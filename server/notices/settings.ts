/** How this instance sends mail and calls a webhook. Kept apart from the settings that go out with the catalog. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '@/lib/admin/audit';
import { type DeliverySettings, parseDelivery } from '@/lib/admin/delivery';
import type { Fault } from '@/lib/fault';
import { refusalOf } from '@/lib/sources/private-address';
import { type Actor, requirePermission, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { withDatabase } from '@/server/db';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';
import { secretOf } from '@/server/secrets';
import { DELIVERY_KEY, readDelivery, writeDelivery } from '@/server/storage/delivery';

export interface DeliveryState {
  settings: DeliverySettings;
  /** Names these settings; a change names the ones it saw. */
  stamp: string;
  /** Whether the environment holds the password of the mail server. */
  hasPassword: boolean;
  /** With which the calls of the webhook are signed. */
  webhookKey: string;
}

const stampOf = (settings: DeliverySettings): string =>
  createHash('sha256').update(canonicalJson(settings)).digest('hex').slice(0, 16);

/** The key that calls of the webhook are signed with (HMAC-SHA-256). */
export const webhookKey = (database: Parameters<typeof secretOf>[1]): Promise<string> =>
  secretOf('webhook', database);

/** How mail and webhook are set, for those who may change it. @throws AppError `forbidden`. */
export async function getDelivery(actor: Actor, options: ContextOptions = {}): Promise<DeliveryState> {
  requirePermission(actor, 'changeSettings');
  const { database } = contextOf(options);
  const settings = await withDatabase(() => readDelivery(database));
  return {
    ...{ settings, stamp: stampOf(settings), hasPassword: readEnv().SMTP_PASSWORD !== undefined },
    webhookKey: await webhookKey(database),
  };
}

/**
 * Sets mail and webhook at once.
 * @param seen the stamp of what the person saw.
 * @returns the faults, where it was refused.
 * @throws AppError `forbidden`; `conflict` where somebody changed them meanwhile.
 */
export async function changeDelivery(
  actor: Actor,
  input: unknown,
  seen: string,
  options: ContextOptions = {},
): Promise<Fault[]> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    const parsed = parseDelivery(withSite(input));
    if (!parsed.ok) return parsed.faults;
    const { settings } = parsed;
    if (
      settings.webhookAddress !== '' &&
      refusalOf(new URL(settings.webhookAddress), allowedHosts()) !== null
    )
      return [
        {
          path: 'webhookAddress',
          code: 'privateAddress',
          message: 'must be an address of the public web, without a password in it',
        },
      ];
    const before = await readDelivery(tx);
    if (seen !== stampOf(before))
      throw new AppError('conflict', 'Somebody changed these settings meanwhile. Reload the page.');
    if (isDeepStrictEqual(before, settings)) return [];
    await writeDelivery(tx, settings, now);
    record({
      action: 'settings.change',
      subject: 'settings',
      details: { key: DELIVERY_KEY, before, after: settings },
    });
    return [];
  });
}

/** What was typed, with the environment's address of the site, which counts in any case. */
const withSite = (input: unknown): unknown => {
  const { SITE_URL } = readEnv();
  return SITE_URL && typeof input === 'object' ? { ...input, siteAddress: SITE_URL } : input;
};

/** Hosts with their port that tests let through, by the environment. */
export const allowedHosts = (): string[] =>
  (readEnv().SOURCE_TEST_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');

/** The settings of mail, for pages that say whether any is sent. */
export async function mailState(options: ContextOptions = {}): Promise<DeliverySettings> {
  const { database } = contextOf(options);
  return withDatabase(() => readDelivery(database));
}
