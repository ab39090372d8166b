/** The catalog: read whole and kept until its version changes, written all or nothing. */

import type { Catalog, CatalogView, TaxTable } from '@/lib/catalog/catalog';
import type { CarrierDocument, CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { processWide } from '@/lib/process-wide';
import { inSnapshot, NEVER_WRITTEN } from '@/server/catalog/load';
import { forgetVersion, presentCatalog } from '@/server/catalog/version';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { AppError, type ErrorCode, isAppError } from '@/server/errors';
import { within } from '@/server/patience';
import { writeCarriersAndPlans } from '@/server/storage/carrier-facts';
import { type PositionedPlan, readCarriers, readPlans, readTaxes, readVersion } from '@/server/storage/read';
import { transactInTurn } from '@/server/storage/turn';
import { toView } from '@/server/storage/view';
import { advanceVersion, type PlanToWrite, type Tally, writeTaxes } from '@/server/storage/write';
import { nameVersion } from '@/server/webhooks/queue';

/** Long enough for a catalog of 10,000 plans on a slow disk. */
const TRANSACTION = { timeout: 300_000 };

const { views, plansById } = processWide('catalogs', () => ({
  views: new WeakMap<Catalog, CatalogView>(),
  plansById: new WeakMap<Catalog, ReadonlyMap<string, PlanDocument>>(),
}));

/**
 * Everything the database knows, at most a second old. A new version loads the catalog, once for however many
 * callers wait; after five seconds they have the one before. Where the database is away it is what was read last (`heldSince` says of when): nothing that is
 * written may rest on it.
 * @throws AppError `catalogEmpty` before the first write, `databaseBehind`; where nothing was read yet also
 * `databaseUnavailable` and `databaseBusy`.
 */
export async function getCatalog(database: Database = db()): Promise<Catalog> {
  return presentCatalog(database);
}

/** A catalog without sources, for the browser; made once for each version. */
export function viewOf(catalog: Catalog): CatalogView {
  const view = views.get(catalog) ?? toView(catalog);
  views.set(catalog, view);
  return view;
}

/** The present catalog without sources. */
export async function getCatalogView(database: Database = db()): Promise<CatalogView> {
  return viewOf(await getCatalog(database));
}

/** The plans of a catalog by id; made once for each version. */
export function plansByIdOf(catalog: Catalog): ReadonlyMap<string, PlanDocument> {
  const byId = plansById.get(catalog) ?? new Map(catalog.plans.map((plan) => [plan.id, plan]));
  plansById.set(catalog, byId);
  return byId;
}

/** A plan with its sources; null where there is none of that id. */
export async function getPlan(id: string, database: Database = db()): Promise<PlanDocument | null> {
  return plansByIdOf(await getCatalog(database)).get(id) ?? null;
}

/** All carriers, sorted by id. */
export async function getCarriers(database: Database = db()): Promise<CarrierDocument[]> {
  return (await getCatalog(database)).carriers;
}

/** The catalog as files, one for each carrier, plans in the order in which they came. */
export async function readCarrierFiles(database: Database = db()): Promise<CarrierFile[]> {
  return inSnapshot(database, async (tx) => {
    const byCarrier = new Map<string, PositionedPlan[]>();
    for (const placed of await readPlans(tx, null)) {
      const list = byCarrier.get(placed.plan.carrier) ?? [];
      byCarrier.set(placed.plan.carrier, [...list, placed]);
    }
    return (await readCarriers(tx)).map((carrier) => {
      const placed = (byCarrier.get(carrier.id) ?? []).sort((a, b) => a.position - b.position);
      const plans = placed.map(({ plan }) => plan);
      if (carrier.shared === null) return { carrier, plans };
      return { carrier, plans, own: Object.fromEntries(placed.map(({ plan, own }) => [plan.id, own])) };
    });
  });
}

/** The tax table as it was given; null where there is none yet. */
export async function readTaxTable(database: Database = db()): Promise<TaxTable | null> {
  return inSnapshot(database, readTaxes);
}

export interface WriteExtras {
  /** Plans without their carrier's document; the carrier must be in the files or in the database. */
  plans?: PlanDocument[];
  taxes?: TaxTable;
  database?: Database;
  /** When the write is published; now where left out. */
  now?: Date;
}

export interface WriteSummary {
  /** The version after the write; the old one where nothing differed. */
  version: string;
  carriers: Tally;
  plans: Tally;
}

/** Refuses a plan whose carrier is nowhere, and an id that comes twice. */
async function checkReferences(
  tx: Transaction,
  carriers: CarrierDocument[],
  plans: PlanDocument[],
): Promise<void> {
  const known = new Set(
    [...carriers, ...(await tx.carrier.findMany({ select: { id: true } }))].map(({ id }) => id),
  );
  const faults = plans
    .filter((plan) => !known.has(plan.carrier))
    .map((plan) => `plan "${plan.id}": there is no carrier "${plan.carrier}"`);
  for (const [kind, documents] of [
    ['carrier', carriers],
    ['plan', plans],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of documents) {
      if (seen.has(id)) faults.push(`${kind} "${id}" comes twice`);
      seen.add(id);
    }
  }
  if (faults.length > 0)
    throw new AppError(
      'importRefused',
      `Nothing was written: ${faults.join('; ')}. Correct the documents.`,
      faults,
    );
}

/**
 * Brings checked documents into the database in one transaction: all of them or none. Carriers and plans that are
 * not among them stay. The catalog's version changes where anything did, and every plan added or changed gets a
 * revision in the same transaction.
 * @throws AppError `importRefused`, naming every fault, where a carrier is missing or an id comes twice.
 */
export async function writeCatalog(files: CarrierFile[], extras: WriteExtras = {}): Promise<WriteSummary> {
  const { plans: single = [], taxes, database = db(), now = new Date() } = extras;
  const carriers = files.map((file) => file.carrier);
  const plans: PlanToWrite[] = [
    ...files.flatMap(({ plans: ofFile, own }) =>
      ofFile.map((plan, position) => ({ plan, position, ...(own?.[plan.id] && { own: own[plan.id] }) })),
    ),
    ...single.map((plan) => ({ plan, position: null })),
  ];
  const write = async (tx: Transaction, before: string): Promise<WriteSummary> => {
    await checkReferences(
      tx,
      carriers,
      plans.map(({ plan }) => plan),
    );
    const { acts: _, ...summary } = await writeCarriersAndPlans(tx, { carriers, plans }, now);
    const taxesDiffer = taxes !== undefined && (await writeTaxes(tx, taxes, now));
    const { carriers: c, plans: p } = summary;
    const differs = taxesDiffer || c.added + c.changed + p.added + p.changed > 0;
    const version = differs ? await advanceVersion(tx, before, [files, single, taxes ?? null]) : before;
    await nameVersion(tx, before);
    return { version, ...summary };
  };
  const summary = await withDatabase(() => transactInTurn(database, write, TRANSACTION));
  forgetVersion(database);
  return summary;
}

/** In one word, why a database is not well. */
export type DatabaseTrouble = 'away' | 'busy' | 'behind' | 'empty';

export interface DatabaseHealth {
  ok: boolean;
  /** Null where all is well. */
  trouble: DatabaseTrouble | null;
  /** Null where the database fails or holds no catalog. */
  catalogVersion: string | null;
  plans: number;
  /** What is wrong and what to do; null where all is well. */
  message: string | null;
}

/** Whoever asks about health asks again soon, and may give up after a few seconds. */
const HEALTH_MS = 1500;

const TROUBLE: Partial<Record<ErrorCode, DatabaseTrouble>> = {
  databaseBusy: 'busy',
  databaseBehind: 'behind',
  catalogEmpty: 'empty',
};

/**
 * Whether the database answers, within a second and a half, and holds a catalog; what is served from memory does not
 * count. Never throws: what is wrong is the answer.
 */
export async function checkDatabase(database?: Database): Promise<DatabaseHealth> {
  const ask = async () => {
    const client = database ?? db();
    return withDatabase(async () => {
      const catalogVersion = await readVersion(client);
      if (catalogVersion === null) throw new AppError('catalogEmpty', NEVER_WRITTEN);
      return { ok: true, trouble: null, catalogVersion, plans: await client.plan.count(), message: null };
    });
  };
  const end = await within(() => HEALTH_MS, ask());
  if (end !== null && 'value' in end) return end.value;
  const error = isAppError(end?.error) ? end.error : null;
  const trouble = (error && TROUBLE[error.code]) ?? 'away';
  const message = error?.message ?? 'The database does not answer.';
  return { ok: false, trouble, catalogVersion: null, plans: 0, message };
}
