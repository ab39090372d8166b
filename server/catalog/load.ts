/** Reads the catalog whole, in one snapshot of the database. */

import type { Catalog, TaxTable } from '@/lib/catalog/catalog';
import type { CostSettings } from '@/lib/cost/result';
import { inheritedFields } from '@/lib/plan/resolve';
import type { SharedField } from '@/lib/plan/shared-fields';
import { type Database, type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { readCarriers, readPlans, readTaxes, readVersion } from '@/server/storage/read';
import { readSite } from '@/server/storage/site';

/** Long enough for a catalog of 10,000 plans on a slow disk. */
const TRANSACTION = { timeout: 300_000 };

/** A transaction that only reads, in which every query sees the same state of the database. */
export function inSnapshot<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withDatabase(() => database.$transaction(work, { ...TRANSACTION, isolationLevel: 'Serializable' }));
}

function toSettings(taxes: TaxTable): CostSettings {
  const rates = Object.entries(taxes.states).map(([state, tax]) => [state, tax.combinedRatePercent]);
  return { combinedTaxRatePercent: Object.fromEntries(rates), taxableShare: taxes.taxableShare.value };
}

export const NEVER_WRITTEN = 'The database holds no catalog. Run npm run db:seed.';

/**
 * Everything the database knows, as one version.
 * @throws AppError `catalogEmpty`, or as `withDatabase`.
 */
export async function loadCatalog(database: Database): Promise<Catalog> {
  return inSnapshot(database, async (tx) => {
    const version = await readVersion(tx);
    if (version === null) throw new AppError('catalogEmpty', NEVER_WRITTEN);
    const carriers = await readCarriers(tx);
    const byCarrier = new Map(carriers.map((carrier) => [carrier.id, carrier]));
    const inherited = new Map<string, readonly SharedField[]>();
    const plans = (await readPlans(tx, null)).map(({ plan, own }) => {
      const carrier = byCarrier.get(plan.carrier);
      inherited.set(plan.id, carrier ? inheritedFields(carrier, own) : []);
      return plan;
    });
    const taxes = await readTaxes(tx);
    if (taxes === null)
      throw new AppError(
        'catalogEmpty',
        'The database holds no tax table. Run npm run catalog -- import data/taxes.json.',
      );
    // The database's collation decides its order; the catalog's is by code unit, the same everywhere.
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return {
      version,
      carriers: carriers.sort(byId),
      plans: plans.sort(byId),
      inherited,
      taxes,
      settings: toSettings(taxes),
      site: await readSite(tx),
    };
  });
}
