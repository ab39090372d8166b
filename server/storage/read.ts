/** Reads carriers, plans and settings inside a transaction. */

import type { StateTax, TaxTable } from '@/lib/catalog/catalog';
import { centsToDecimal } from '@/lib/money';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import { isSharedField, type SharedField } from '@/lib/plan/shared-fields';
import type { Transaction } from '@/server/db';
import { toCarriers, toPlans } from '@/server/storage/rows';
import {
  CARRIER_TABLES,
  noRows,
  orderOf,
  PLAN_TABLES,
  type PlanTable,
  type Row,
  type Rows,
  tableOf,
} from '@/server/storage/tables';

/** The row of CatalogState. */
export const CATALOG = 'catalog';

/** The catalog's version; null where nothing was ever written. */
export async function readVersion(tx: Transaction): Promise<string | null> {
  const state = await tx.catalogState.findUnique({ where: { id: CATALOG } });
  return state?.version || null;
}

/** All carriers, sorted by id. */
export async function readCarriers(tx: Transaction): Promise<CarrierDocument[]> {
  const rows = noRows();
  for (const table of CARRIER_TABLES)
    rows[table] = await tableOf(tx, table).findMany({ orderBy: orderOf(table) });
  return toCarriers(rows);
}

/** How many ids one query names: below every engine's bound on parameters. */
const IDS_A_QUERY = 500;

async function readTable(tx: Transaction, table: PlanTable, ids: readonly string[] | null): Promise<Row[]> {
  const client = tableOf(tx, table);
  const orderBy = orderOf(table);
  if (ids === null) return client.findMany({ orderBy });
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += IDS_A_QUERY) {
    const some = { in: ids.slice(start, start + IDS_A_QUERY) };
    rows.push(
      ...(await client.findMany({ where: table === 'plan' ? { id: some } : { planId: some }, orderBy })),
    );
  }
  return rows;
}

/** The rows of the plans named, or of all (`null`), a query for each table; of plans that are not there only one. */
async function readRows(tx: Transaction, ids: readonly string[] | null): Promise<Rows> {
  const rows = noRows();
  for (const table of PLAN_TABLES) {
    rows[table] = await readTable(tx, table, ids);
    if (rows.plan.length === 0) return rows;
  }
  return rows;
}

export interface PositionedPlan {
  plan: PlanDocument;
  /** Place among the carrier's plans. */
  position: number;
  /** The fields that are the plan's own; the others are as its carrier says. */
  own: SharedField[];
}

/** The list in a row; a row from before carriers stated anything says all that it holds itself. */
function ownFieldsIn(stored: Row | undefined, plan: PlanDocument): SharedField[] {
  if (typeof stored?.ownFields !== 'string') return ownFieldsByValue(plan, null);
  return (JSON.parse(stored.ownFields) as string[]).filter(isSharedField);
}

/** The plans named, or all (`null`), with their places; ids that are not there are left out. */
export async function readPlans(tx: Transaction, ids: readonly string[] | null): Promise<PositionedPlan[]> {
  const rows = await readRows(tx, ids);
  return toPlans(rows).map((plan, index) => ({
    plan,
    position: Number(rows.plan[index]?.position),
    own: ownFieldsIn(rows.plan[index], plan),
  }));
}

/** The tax table; null where its settings were never written. */
export async function readTaxes(tx: Transaction): Promise<TaxTable | null> {
  const share = await tx.setting.findUnique({ where: { key: 'taxableShare' } });
  if (!share) return null;
  const rows = await tx.stateTax.findMany({ orderBy: { state: 'asc' } });
  const states: [string, StateTax][] = rows.map((row) => [
    row.state,
    {
      combinedRatePercent: centsToDecimal(row.combinedHundredthPercent),
      basis: row.basis as StateTax['basis'],
      year: row.year,
      highPercent: row.highHundredthPercent === null ? null : centsToDecimal(row.highHundredthPercent),
      source: row.source,
    },
  ]);
  return {
    taxableShare: { value: share.value, year: share.year, source: share.source },
    states: Object.fromEntries(states),
  };
}
