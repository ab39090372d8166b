/** Reads and writes how mail is sent and a webhook called, inside a transaction. */
import { type DeliverySettings, NO_DELIVERY, parseDelivery } from '@/lib/admin/delivery';
import type { Transaction } from '@/server/db';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';

/** Where they are kept among the settings of the instance. */
export const DELIVERY_KEY = 'delivery';

/**
 * The settings of mail and webhook inside a transaction; nothing is sent where none were made. The environment's address
 * of the site counts before that of the settings.
 */
export async function readDelivery(tx: Pick<Transaction, 'siteSetting'>): Promise<DeliverySettings> {
  const row = await tx.siteSetting.findUnique({ where: { key: DELIVERY_KEY } });
  const { SITE_URL } = readEnv();
  const stored = { ...NO_DELIVERY, ...(row && JSON.parse(row.value)) };
  const parsed = parseDelivery(SITE_URL ? { ...stored, siteAddress: SITE_URL } : stored);
  if (parsed.ok) return parsed.settings;
  const details = parsed.faults.map(({ path, message }) => `${path} ${message}`);
  throw new AppError(
    'catalogCorrupt',
    `The stored settings of mail break the rules: ${details.join('; ')}.`,
    details,
  );
}

/** Writes them anew. */
export async function writeDelivery(tx: Transaction, settings: DeliverySettings, now: Date): Promise<void> {
  const row = { value: JSON.stringify(settings), updatedAt: now };
  await tx.siteSetting.upsert({
    where: { key: DELIVERY_KEY },
    create: { key: DELIVERY_KEY, ...row },
    update: row,
  });
}
