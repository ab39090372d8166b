/** Reads and writes how the instance is run, inside a transaction. */
import { isDeepStrictEqual } from 'node:util';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SITE_SETTING_KEYS,
  type SiteSettings,
} from '@/lib/catalog/site-settings';
import type { Transaction } from '@/server/db';
import { AppError, isAppError } from '@/server/errors';

/**
 * What was set, and the defaults for the rest.
 * @throws AppError `catalogCorrupt` where what is stored breaks the rules of settings.
 */
export async function readSite(tx: Transaction): Promise<SiteSettings> {
  const rows = await tx.siteSetting.findMany({ where: { key: { in: [...SITE_SETTING_KEYS] } } });
  try {
    const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
    const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...stored });
    if (parsed.ok) return parsed.settings;
    const details = parsed.faults.map(({ path, message }) => `${path} ${message}`);
    throw new AppError(
      'catalogCorrupt',
      `The stored settings break the rules: ${details.join('; ')}.`,
      details,
    );
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError('catalogCorrupt', 'A stored setting is no JSON. Restore a backup.', [], {
      cause: error,
    });
  }
}

export interface SettingChange {
  key: string;
  before: unknown;
  after: unknown;
}

/** Writes what differs; answers what that was. */
export async function writeSite(
  tx: Transaction,
  settings: SiteSettings,
  now: Date,
): Promise<SettingChange[]> {
  const stored = await readSite(tx);
  const changes = SITE_SETTING_KEYS.filter((key) => !isDeepStrictEqual(stored[key], settings[key])).map(
    (key) => ({ key, before: stored[key], after: settings[key] }),
  );
  for (const { key, after } of changes) {
    const row = { value: JSON.stringify(after), updatedAt: now };
    await tx.siteSetting.upsert({ where: { key }, create: { key, ...row }, update: row });
  }
  return changes;
}
