/** Reads carriers, plans and settings inside a transaction. */

import type { StateTax, TaxTable } from '@/lib/catalog/catalog';
import { centsToDecimal } from '@/lib/money';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { Transaction } from '@/server/db';
import { toPlans } from '@/server/storage/from-rows';
import { orderOf, PLAN_TABLES, type PlanTable, type StoredRows, tableOf } from '@/server/storage/tables';

/** The row of CatalogState. */
export const CATALOG = 'catalog';

/** The catalog's version; null where nothing was ever written. */
export async function readVersion(tx: Transaction): Promise<string | null> {
  const state = await tx.catalogState.findUnique({ where: { id: CATALOG } });
  return state?.version || null;
}

/** All carriers, sorted by id. */
export async function readCarriers(tx: Transaction): Promise<CarrierDocument[]> {
  const rows = await tx.carrier.findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    name: { en: row.nameEn, zh: row.nameZh },
    kind: row.kind as CarrierDocument['kind'],
    parent: row.parent,
    website: row.website,
    links: {
      plans: row.linkPlans,
      byodCheck: row.linkByodCheck,
      coverage: row.linkCoverage,
      support: row.linkSupport,
      networkManagement: row.linkNetworkManagement,
      internationalRates: row.linkInternationalRates,
    },
  }));
}

/** How many ids one query names: below every engine's bound on parameters. */
const IDS_A_QUERY = 500;

async function readTable(tx: Transaction, table: PlanTable, ids: readonly string[] | null): Promise<never[]> {
  const client = tableOf(tx, table);
  const orderBy = orderOf(table);
  if (ids === null) return client.findMany({ orderBy });
  const rows: never[] = [];
  for (let start = 0; start < ids.length; start += IDS_A_QUERY) {
    const some = { in: ids.slice(start, start + IDS_A_QUERY) };
    rows.push(
      ...(await client.findMany({ where: table === 'plan' ? { id: some } : { planId: some }, orderBy })),
    );
  }
  return rows;
}

/** The rows of the plans named, or of all (`null`), a query for each table. */
async function readRows(tx: Transaction, ids: readonly string[] | null): Promise<StoredRows> {
  const tables: [string, never[]][] = [];
  for (const table of PLAN_TABLES) tables.push([table, await readTable(tx, table, ids)]);
  return Object.fromEntries(tables) as unknown as StoredRows;
}

export interface PositionedPlan {
  plan: PlanDocument;
  /** Place among the carrier's plans. */
  position: number;
}

/** The plans named, or all (`null`), with their places; ids that are not there are left out. */
export async function readPlans(tx: Transaction, ids: readonly string[] | null): Promise<PositionedPlan[]> {
  const rows = await readRows(tx, ids);
  return toPlans(rows).map((plan, index) => ({ plan, position: rows.plan[index]?.position ?? 0 }));
}

/** The tax table; null where its settings were never written. */
export async function readTaxes(tx: Transaction): Promise<TaxTable | null> {
  const share = await tx.setting.findUnique({ where: { key: 'taxableShare' } });
  if (!share) return null;
  const rows = await tx.stateTax.findMany({ orderBy: { state: 'asc' } });
  const states: [string, StateTax][] = rows.map((row) => [
    row.state,
    {
      combinedPercent: centsToDecimal(row.combinedHundredthPercent),
      national: row.national,
      year: row.year,
      source: row.source,
    },
  ]);
  return {
    taxableShare: { value: share.value, year: share.year, source: share.source },
    states: Object.fromEntries(states),
  };
}
