/** The grid of the back office: for each plan what it says in the chosen columns, and the state to save upon. */
import { type DraftStatus, OPEN_STATUSES } from '@/lib/admin/draft';
import { cellValue, columnOf, type GridColumn } from '@/lib/admin/grid/columns';
import type { GridRow } from '@/lib/admin/grid/row';
import { columnKeysOf, type GridView } from '@/lib/admin/grid/view';
import type { SaveStamp } from '@/lib/admin/save-state';
import { folded, matches, termsOf } from '@/lib/catalog/search';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { type Actor, requirePermission } from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { readStoredPlan } from '@/server/storage/stored-plan';
import { basisOf } from './draft-versions';

export interface Grid {
  /** Keys. */
  columns: string[];
  rows: GridRow[];
}

/** A plan as it is being written, else as it is published. */
export interface PlanState {
  plan: PlanDocument;
  stamp: SaveStamp;
  draft: GridRow['draft'];
}

/** The newest document of every plan, or of those named, with the stamp of it: a few queries however many they are. */
export async function readPlanStates(
  database: Database,
  ids?: readonly string[],
): Promise<Map<string, PlanState>> {
  const where = ids && { planId: { in: [...ids] } };
  // Before the documents: what is published in between is then found to have moved when it is saved upon.
  const { saves, revisions, open, versions } = await withDatabase(async () => ({
    saves: await database.draft.groupBy({ by: ['planId'], where, _sum: { version: true } }),
    revisions: await database.planRevision.groupBy({ by: ['planId'], where, _max: { number: true } }),
    open: await database.draft.findMany({
      where: { ...where, status: { in: [...OPEN_STATUSES] } },
      select: { id: true, planId: true, status: true, document: true },
    }),
    versions: await database.draftVersion.groupBy({
      by: ['draftId'],
      where: { draft: { ...where, status: { in: [...OPEN_STATUSES] } } },
      _max: { number: true },
    }),
  }));
  const { plans } = await getCatalog(database);
  const savesOf = new Map(saves.map(({ planId, _sum }) => [planId, _sum.version ?? 0]));
  const revisionOf = new Map(revisions.map(({ planId, _max }) => [planId, _max.number ?? 0]));
  const versionOf = new Map(versions.map(({ draftId, _max }) => [draftId, _max.number ?? 0]));
  const draftOf = new Map(open.map((draft) => [draft.planId, draft]));
  const wanted = ids && new Set(ids);
  const states = new Map<string, PlanState>();
  const lockOf = (id: string) => (savesOf.get(id) ?? 0) + (revisionOf.get(id) ?? 0);
  for (const plan of plans) {
    if (draftOf.has(plan.id) || wanted?.has(plan.id) === false) continue;
    const basis = basisOf({ revision: revisionOf.get(plan.id) ?? 0 });
    states.set(plan.id, { plan, stamp: { lockVersion: lockOf(plan.id), basis }, draft: null });
  }
  for (const { id, planId, status, document } of open) {
    const basis = basisOf({ draftId: id, version: versionOf.get(id) ?? 0 });
    states.set(planId, {
      plan: readStoredPlan(document),
      stamp: { lockVersion: lockOf(planId), basis },
      draft: { id, status: status as DraftStatus },
    });
  }
  return states;
}

function isShown(plan: PlanDocument, carrier: CarrierDocument | undefined, view: GridView): boolean {
  const { carrier: wanted, network, status, search } = view;
  if (wanted !== null && plan.carrier !== wanted) return false;
  if (network !== null && !plan.networks.includes(network)) return false;
  if (status !== null && plan.status !== status) return false;
  const { en = '', zh = '' } = carrier?.name ?? {};
  return matches(folded(`${plan.id} ${plan.name} ${en} ${zh}`), termsOf(search));
}

/** Values in one order: numbers by size, texts by letter, what is not there or not stated last. */
function compareValues(a: unknown, b: unknown): number {
  const weight = (value: unknown) => (value === undefined ? 3 : value === null ? 2 : 0);
  if (weight(a) !== 0 || weight(b) !== 0) return weight(a) - weight(b);
  const size = (value: unknown) =>
    value === 'unlimited'
      ? Number.POSITIVE_INFINITY
      : typeof value === 'boolean'
        ? Number(!value)
        : Number(value);
  const [one, other] = [size(a), size(b)];
  if (!Number.isNaN(one) && !Number.isNaN(other)) return one === other ? 0 : one - other;
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Sorted {
  plan: PlanDocument;
  carrierName: string;
}

function orderOf({ sort, descending }: GridView): (a: Sorted, b: Sorted) => number {
  const column = columnOf(sort);
  const value = ({ plan, carrierName }: Sorted): unknown =>
    sort === 'plan' ? plan.name : column ? cellValue(plan, column) : carrierName;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    const missing = [one, other].some((each) => each === undefined || each === null);
    const order = compareValues(one, other) * (descending && !missing ? -1 : 1);
    return (
      order ||
      (a.carrierName < b.carrierName ? -1 : a.carrierName > b.carrierName ? 1 : 0) ||
      (a.plan.id < b.plan.id ? -1 : 1)
    );
  };
}

/**
 * The rows of a view, in its order: every published plan and every open draft of a new one, each as it is being
 * written where a draft is open.
 * @throws AppError `forbidden`.
 */
export async function readGrid(actor: Actor, view: GridView, options: ContextOptions = {}): Promise<Grid> {
  requirePermission(actor, 'view');
  const { database } = contextOf(options);
  const states = await readPlanStates(database);
  const { carriers, inherited } = await getCatalog(database);
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const keys = columnKeysOf(view);
  const columns = keys.map(columnOf).filter((column): column is GridColumn => column !== null);
  const shown = [...states.values()]
    .filter(({ plan }) => isShown(plan, byId.get(plan.carrier), view))
    .map((state) => ({ ...state, carrierName: (byId.get(state.plan.carrier)?.name.en ?? '').toLowerCase() }))
    .sort(orderOf(view));
  return {
    columns: columns.map(({ key }) => key),
    rows: shown.map(({ plan, stamp, draft }): GridRow => {
      const fromCarrier = new Set<string>(draft ? [] : inherited.get(plan.id));
      return {
        ...{ id: plan.id, name: plan.name, carrierId: plan.carrier, stamp, draft },
        values: columns.map((column) => cellValue(plan, column)),
        inherited: columns.flatMap(({ shared }, at) => (shared && fromCarrier.has(shared) ? [at] : [])),
      };
    }),
  };
}

/** The plans that a file names, as they are being written or published. @throws AppError `forbidden`. */
export async function readSheetStates(
  actor: Actor,
  planIds: readonly string[],
  options: ContextOptions = {},
): Promise<Map<string, PlanState>> {
  requirePermission(actor, 'editDraft');
  return readPlanStates(contextOf(options).database, [...new Set(planIds)]);
}
