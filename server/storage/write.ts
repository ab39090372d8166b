/** Writes carriers, plans and settings inside a transaction: only what differs from what is there. */

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { TaxTable } from '@/lib/catalog/catalog';
import { changesBetween, stated } from '@/lib/plan/diff';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { ownFieldsAfter } from '@/lib/plan/resolve';
import type { SharedField } from '@/lib/plan/shared-fields';
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
import { queuePublications } from '@/server/webhooks/queue';

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

export interface WrittenCarriers {
  tally: Tally;
  /** Carriers that were added or changed, each with what stood there before; null for a new one. */
  written: { carrier: CarrierDocument; before: CarrierDocument | null }[];
}

/**
 * Carriers by id: new ones come in, a changed one's row is updated and the rows below it are made anew. A document that
 * does not say what its plans share leaves what is there.
 */
export async function writeCarriers(tx: Transaction, given: CarrierDocument[]): Promise<WrittenCarriers> {
  const there = new Map((await readCarriers(tx)).map((carrier) => [carrier.id, carrier]));
  const carriers = given.map((carrier) => ({
    ...carrier,
    shared: carrier.shared ?? there.get(carrier.id)?.shared ?? null,
  }));
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
  const written = [...added, ...changed].map((carrier) => ({
    carrier,
    before: there.get(carrier.id) ?? null,
  }));
  return { tally, written };
}

/** A plan to write. */
export interface PlanToWrite {
  plan: PlanDocument;
  /** null: it keeps its place, or comes last among its carrier's. */
  position: number | null;
  /** The fields that are its own; left out: those that were, and those that this write changes. */
  own?: readonly SharedField[];
  /** Where its revision comes from, where it is not as for the rest of the write. */
  provenance?: Provenance;
}

interface PlanInPlace extends PositionedPlan {
  provenance: Provenance | undefined;
}

/** Gives every plan its place and says which of its fields are its own. */
async function inPlace(
  tx: Transaction,
  plans: PlanToWrite[],
  there: Map<string, PositionedPlan>,
): Promise<PlanInPlace[]> {
  const facts = new Map((await readCarriers(tx)).map(({ id, shared }) => [id, shared]));
  const greatest = await tx.plan.groupBy({ by: ['carrierId'], _max: { position: true } });
  const last = new Map(greatest.map((row) => [row.carrierId, row._max.position ?? -1]));
  for (const { plan, position } of plans)
    if (position !== null) last.set(plan.carrier, Math.max(position, last.get(plan.carrier) ?? -1));
  return plans.map(({ plan, position, own: given, provenance }) => {
    const before = there.get(plan.id);
    const own = [...(given ?? ownFieldsAfter(plan, before ?? null, facts.get(plan.carrier) ?? null))];
    const kept = position ?? (before?.plan.carrier === plan.carrier ? before.position : undefined);
    if (kept !== undefined) return { plan, position: kept, own, provenance };
    const next = (last.get(plan.carrier) ?? -1) + 1;
    last.set(plan.carrier, next);
    return { plan, position: next, own, provenance };
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
  const placed = await inPlace(tx, plans, there);
  const { tally, added, changed } = sort(placed, (item) => {
    const before = there.get(item.plan.id);
    return before && { ...item, plan: before.plan };
  });
  // A plan that only changed its place, or whose words a field is, is the same plan: only its row is written.
  for (const { plan, position, own } of placed) {
    const before = there.get(plan.id);
    if (before && (before.position !== position || !isDeepStrictEqual(before.own, own)))
      await tx.plan.update({ where: { id: plan.id }, data: { position, ownFields: JSON.stringify(own) } });
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
      const rows = toRows(item.plan, item.position, item.own);
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
    all.map((item) => ({
      plan: item.plan,
      before: there.get(item.plan.id)?.plan ?? null,
      provenance: item.provenance ?? provenance,
    })),
    now,
  );
  return tally;
}

/** The tax table as a whole: what was there before is gone. Answers whether it differs from that. */
export async function writeTaxes(tx: Transaction, taxes: TaxTable, now: Date): Promise<boolean> {
  const before = await readTaxes(tx);
  if (isDeepStrictEqual(before, taxes)) return false;
  const changes = () => stated(changesBetween(before ?? {}, taxes));
  await queuePublications(
    tx,
    () => [{ event: 'taxes.published', about: { changes: changes() }, link: '/method' }],
    now,
  );
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
