/** Writes carriers, plans and settings inside a transaction: only what differs from what is there. */

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { Transaction } from '@/server/db';
import { batchesOf } from '@/server/storage/batches';
import { CATALOG, type PositionedPlan, readCarriers, readPlans, readTaxes } from '@/server/storage/read';
import { addRevisions, BY_COMMAND, type Provenance } from '@/server/storage/revisions';
import { toCarrierRows, toRows } from '@/server/storage/rows';
import {
  CARRIER_CHILD_TABLES,
  CARRIER_TABLES,
  CHILD_TABLES,
  noRows,
  PLAN_TABLES,
  tableOf,
} from '@/server/storage/tables';
import { toWholeCents } from '@/server/storage/values';

/** What happened to the documents that were given. */
export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

function sort<T>(
  given: T[],
  current: (item: T) => T | undefined,
): { tally: Tally; added: T[]; changed: T[] } {
  const added: T[] = [];
  const changed: T[] = [];
  for (const item of given) {
    const before = current(item);
    if (before === undefined) added.push(item);
    else if (!isDeepStrictEqual(before, item)) changed.push(item);
  }
  const unchanged = given.length - added.length - changed.length;
  return { tally: { added: added.length, changed: changed.length, unchanged }, added, changed };
}

/** Carriers by id: new ones come in, a changed one's row is updated and the rows below it are made anew. */
export async function writeCarriers(tx: Transaction, carriers: CarrierDocument[]): Promise<Tally> {
  const there = new Map((await readCarriers(tx)).map((carrier) => [carrier.id, carrier]));
  const { tally, added, changed } = sort(carriers, (carrier) => there.get(carrier.id));
  for (const { id } of changed)
    for (const table of CARRIER_CHILD_TABLES)
      await tableOf(tx, table).deleteMany({ where: { carrierId: id } });
  const isNew = new Set(added);
  const all = noRows();
  for (const carrier of [...added, ...changed]) {
    const rows = toCarrierRows(carrier);
    for (const table of CARRIER_CHILD_TABLES) all[table].push(...rows[table]);
    if (isNew.has(carrier)) all.carrier.push(...rows.carrier);
    else
      for (const data of rows.carrier)
        await tableOf(tx, 'carrier').update({ where: { id: carrier.id }, data });
  }
  for (const table of CARRIER_TABLES)
    if (all[table].length > 0) await tableOf(tx, table).createMany({ data: all[table] });
  return tally;
}

/** A plan to write; without a position it keeps its own or comes last among its carrier's. */
export interface PlanToWrite {
  plan: PlanDocument;
  position: number | null;
}

/** Gives every plan its place. */
async function context(
  tx: Transaction,
  plans: PlanToWrite[],
  there: Map<string, PositionedPlan>,
): Promise<PositionedPlan[]> {
  const greatest = await tx.plan.groupBy({ by: ['carrierId'], _max: { position: true } });
  const last = new Map(greatest.map((row) => [row.carrierId, row._max.position ?? -1]));
  for (const { plan, position } of plans)
    if (position !== null) last.set(plan.carrier, Math.max(position, last.get(plan.carrier) ?? -1));
  return plans.map(({ plan, position }) => {
    const before = there.get(plan.id);
    const kept = position ?? (before?.plan.carrier === plan.carrier ? before.position : undefined);
    if (kept !== undefined) return { plan, position: kept };
    const next = (last.get(plan.carrier) ?? -1) + 1;
    last.set(plan.carrier, next);
    return { plan, position: next };
  });
}

/** Takes away everything below the rows of these plans; grandchildren go with their parents. */
async function deleteChildren(tx: Transaction, ids: string[]): Promise<void> {
  for (const some of batchesOf(ids))
    for (const table of CHILD_TABLES)
      await tableOf(tx, table).deleteMany({ where: { planId: { in: some } } });
}

/** Plans by id: new ones come in, a changed one's row is updated and the rows below it are made anew. */
export async function writePlans(
  tx: Transaction,
  plans: PlanToWrite[],
  now: Date,
  provenance: Provenance = BY_COMMAND,
): Promise<Tally> {
  const ids = plans.map(({ plan }) => plan.id);
  const there = new Map((await readPlans(tx, ids)).map((placed) => [placed.plan.id, placed]));
  const placed = await context(tx, plans, there);
  const { tally, added, changed } = sort(placed, ({ plan, position }) => {
    const before = there.get(plan.id);
    return before && { plan: before.plan, position };
  });
  // A plan that only changed its place is the same plan: its row moves, and nobody need read the catalog anew.
  for (const { plan, position } of placed) {
    const before = there.get(plan.id);
    if (before && before.position !== position)
      await tx.plan.update({ where: { id: plan.id }, data: { position } });
  }
  await deleteChildren(
    tx,
    changed.map(({ plan }) => plan.id),
  );
  const isNew = new Set(added);
  const all = [...added, ...changed];
  for (const some of batchesOf(all)) {
    const batch = noRows();
    for (const item of some) {
      const rows = toRows(item.plan, item.position);
      for (const table of CHILD_TABLES) batch[table].push(...rows[table]);
      if (isNew.has(item)) batch.plan.push(...rows.plan);
      else
        for (const data of rows.plan) await tableOf(tx, 'plan').update({ where: { id: item.plan.id }, data });
    }
    for (const table of PLAN_TABLES)
      if (batch[table].length > 0) await tableOf(tx, table).createMany({ data: batch[table] });
  }
  await addRevisions(
    tx,
    all.map(({ plan }) => ({ plan, before: there.get(plan.id)?.plan ?? null })),
    now,
    provenance,
  );
  return tally;
}

/** The tax table as a whole: what was there before is gone. Answers whether it differs from that. */
export async function writeTaxes(tx: Transaction, taxes: TaxTable): Promise<boolean> {
  if (isDeepStrictEqual(await readTaxes(tx), taxes)) return false;
  const states = Object.entries(taxes.states).map(([state, row]) => ({
    state,
    combinedHundredthPercent: toWholeCents(row.combinedRatePercent),
    basis: row.basis,
    highHundredthPercent: toWholeCents(row.highPercent),
    year: row.year,
    source: row.source,
  }));
  await tx.stateTax.deleteMany();
  await tx.stateTax.createMany({ data: states });
  const key = 'taxableShare';
  await tx.setting.upsert({
    where: { key },
    create: { key, ...taxes.taxableShare },
    update: taxes.taxableShare,
  });
  return true;
}

/** Takes the writer's turn: every other writer waits until this transaction ends. Returns the version so far. */
export async function acquireWriteLock(tx: Transaction): Promise<string> {
  const state = await tx.catalogState.upsert({
    where: { id: CATALOG },
    create: { id: CATALOG, writes: 1, version: '' },
    update: { writes: { increment: 1 } },
  });
  return state.version;
}

/**
 * Names the state after a write by what was written upon what, so that two databases filled alike agree and no two
 * states of one database share a name.
 */
export async function advanceVersion(tx: Transaction, before: string, written: unknown): Promise<string> {
  const hash = createHash('sha256').update(before).update(JSON.stringify(written));
  const version = hash.digest('hex').slice(0, 16);
  await tx.catalogState.update({ where: { id: CATALOG }, data: { version } });
  return version;
}
