/** How the instance is run and what taxes are estimated with: read with the catalog, changed by an owner. */
import { z } from 'zod';
import type { TaxTable } from '@/lib/catalog/catalog';
import { parseSettings, type SiteSettings } from '@/lib/catalog/site-settings';
import { type Fault, faultsOf } from '@/lib/fault';
import { changesBetween } from '@/lib/plan/diff';
import { isUsState } from '@/lib/us-states';
import { getCatalog } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db } from '@/server/db';
import { readTaxes } from '@/server/storage/read';
import { type SettingChange, writeSite } from '@/server/storage/site';
import { parseTaxes } from '@/server/storage/taxes-file';
import { advanceVersion, writeTaxes } from '@/server/storage/write';
import { type Actor, runAction } from './actions';

/** How this instance is run. Kept with the catalog until its version changes, which every change of settings does. */
export async function getSettings(database: Database = db()): Promise<SiteSettings> {
  return (await getCatalog(database)).site;
}

export type ChangeOutcome<Change> =
  | { kind: 'changed'; changes: Change[] }
  | { kind: 'same' }
  | { kind: 'refused'; faults: Fault[] };

/**
 * Sets all settings at once. A change names a new version of the catalog, so that this instance sees it with the
 * next page and every other within a second.
 * @throws AppError `forbidden`.
 */
export async function changeSettings(
  actor: Actor,
  input: unknown,
  options: ContextOptions = {},
): Promise<ChangeOutcome<SettingChange>> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, version, record }) => {
    const parsed = parseSettings(input);
    if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
    const changes = await writeSite(tx, parsed.settings, now);
    if (changes.length === 0) return { kind: 'same' };
    await advanceVersion(tx, version, changes);
    record({ action: 'settings.change', subject: 'settings', details: { changes } });
    return { kind: 'changed', changes };
  });
}

function checkTaxes(input: unknown): { taxes: TaxTable | null; faults: Fault[] } {
  try {
    const taxes = parseTaxes(input);
    const faults = Object.keys(taxes.states)
      .filter((state) => !isUsState(state))
      .map((state) => ({
        path: `states.${state}`,
        code: 'unknownState',
        message: 'is no state of the US; give its two-letter code',
      }));
    return { taxes: faults.length > 0 ? null : taxes, faults };
  } catch (error) {
    if (error instanceof z.ZodError) return { taxes: null, faults: faultsOf(error) };
    throw error;
  }
}

/**
 * Replaces the tax table and the taxable share, each figure with its year and source.
 * @throws AppError `forbidden`.
 */
export async function changeTaxes(
  actor: Actor,
  input: unknown,
  options: ContextOptions = {},
): Promise<ChangeOutcome<{ path: string }>> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, version, record }) => {
    const { taxes, faults } = checkTaxes(input);
    if (!taxes) return { kind: 'refused', faults };
    const before = await readTaxes(tx);
    if (!(await writeTaxes(tx, taxes))) return { kind: 'same' };
    await advanceVersion(tx, version, taxes);
    const changes = changesBetween(before ?? {}, taxes).map((change) => ({
      path: change.path,
      before: change.before ?? null,
      after: change.after ?? null,
    }));
    record({ action: 'taxes.change', subject: 'settings', details: { changes } });
    return { kind: 'changed', changes };
  });
}
