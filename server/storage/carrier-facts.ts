/** Carriers with their plans in one write: a carrier's new facts reach every plan that has them from it. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { changesBetween, stated } from '@/lib/plan/diff';
import type { CarrierDocument } from '@/lib/plan/plan';
import { changesNothing, inverseOf, type PlanChange, resolveAnew } from '@/lib/plan/resolve';
import { parsePlan } from '@/lib/plan/schema';
import { FACET_PARAMS } from '@/lib/table/view-params';
import type { Transaction } from '@/server/db';
import { AppError } from '@/server/errors';
import { batchesOf } from '@/server/storage/batches';
import { type PositionedPlan, readPlans } from '@/server/storage/read';
import { BY_COMMAND, type Provenance } from '@/server/storage/revisions';
import {
  type PlanToWrite,
  type Tally,
  type WrittenCarriers,
  writeCarriers,
  writePlans,
} from '@/server/storage/write';
import { type Publication, queuePublications } from '@/server/webhooks/queue';

export interface CarriersAndPlans {
  carriers: CarrierDocument[];
  /** Plans that are written as given, whatever their carrier's facts. */
  plans: PlanToWrite[];
  /** What else changes in stored plans, by id. */
  planChanges?: Readonly<Record<string, PlanChange>>;
}

export interface CarriersAndPlansSummary {
  carriers: Tally;
  plans: Tally;
  /** The id of each written carrier's revision, by carrier. */
  acts: ReadonlyMap<string, string>;
}

/** The stored plans of these carriers, by id. */
async function plansOf(tx: Transaction, carriers: string[]): Promise<Map<string, PositionedPlan>> {
  const found = new Map<string, PositionedPlan>();
  for (const some of batchesOf(carriers)) {
    const rows = await tx.plan.findMany({ where: { carrierId: { in: some } }, select: { id: true } });
    for (const placed of await readPlans(
      tx,
      rows.map(({ id }) => id),
    ))
      found.set(placed.plan.id, placed);
  }
  return found;
}

/** A stored plan under new facts, as a plan to write. @throws AppError `importRefused` where the rules refuse it. */
function planUnder(
  placed: PositionedPlan,
  carrier: CarrierDocument,
  change: PlanChange | undefined,
): PlanToWrite & { own: PositionedPlan['own'] } {
  const { document, own } = resolveAnew(placed, carrier.shared, change);
  const parsed = parsePlan(document, placed.plan.id);
  if (parsed.ok) return { plan: parsed.plan, position: null, own };
  const faults = parsed.faults.map(({ path, message }) => `${path} ${message}`);
  throw new AppError(
    'importRefused',
    `What the carrier states does not go together with one of its plans: ${faults.join('; ')}.`,
    faults,
  );
}

const publicationOf = (
  carrier: CarrierDocument,
  before: CarrierDocument | null,
  revision: number,
): Publication => ({
  event: 'carrier.published',
  about: {
    ...{ carrierId: carrier.id, revision, isNew: before === null },
    changes: stated(changesBetween(before ?? {}, carrier)),
  },
  // Its plans in the list: a carrier has no page of its own.
  link: `?${FACET_PARAMS.carrier}=${carrier.id}`,
});

async function addCarrierRevisions(
  tx: Transaction,
  { written }: WrittenCarriers,
  acts: ReadonlyMap<string, string>,
  inverses: ReadonlyMap<string, Record<string, PlanChange>>,
  now: Date,
  { origin, reason, authorId, publisherId, draftId }: Provenance,
): Promise<void> {
  for (const { carrier, before } of written) {
    const { _max } = await tx.carrierRevision.aggregate({
      where: { carrierId: carrier.id },
      _max: { number: true },
    });
    const last = _max.number ?? 0;
    // What stood there from before revisions were kept is number 1, without a day.
    if (last === 0 && before)
      await tx.carrierRevision.create({
        data: {
          ...{ id: randomUUID(), carrierId: carrier.id, number: 1, publishedAt: null },
          document: JSON.stringify(before),
        },
      });
    const number = last === 0 && before ? 2 : last + 1;
    if (origin !== 'verify') await queuePublications(tx, () => [publicationOf(carrier, before, number)], now);
    await tx.carrierRevision.create({
      data: {
        ...{ id: acts.get(carrier.id) as string, carrierId: carrier.id, publishedAt: now },
        number,
        document: JSON.stringify(carrier),
        inverse: JSON.stringify(inverses.get(carrier.id) ?? {}),
        ...{ reason, authorId, publisherId, draftId },
      },
    });
  }
}

/**
 * Writes carriers and plans inside a transaction. Where what a carrier states for all its plans differs from what it
 * stated, its stored plans are resolved anew in the same transaction; each one whose document changes gets a revision
 * that names the carrier's.
 * @throws AppError `importRefused` where a plan breaks the rules under its carrier's new facts.
 */
export async function writeCarriersAndPlans(
  tx: Transaction,
  { carriers, plans, planChanges = {} }: CarriersAndPlans,
  now: Date,
  provenance: Provenance = BY_COMMAND,
): Promise<CarriersAndPlansSummary> {
  const result = await writeCarriers(tx, carriers);
  const acts = new Map(result.written.map(({ carrier }) => [carrier.id, randomUUID()]));
  const changed = new Map(
    result.written.flatMap(({ carrier, before }) =>
      before && !isDeepStrictEqual(before.shared, carrier.shared) ? [[carrier.id, carrier]] : [],
    ),
  );
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const touched = [
    ...new Set([...changed.keys(), ...(Object.keys(planChanges).length > 0 ? byId.keys() : [])]),
  ];
  const stored = await plansOf(tx, touched);
  const given = new Set(plans.map(({ plan }) => plan.id));
  const inverses = new Map<string, Record<string, PlanChange>>();
  const following: PlanToWrite[] = [];
  for (const placed of stored.values()) {
    if (given.has(placed.plan.id)) continue;
    const carrier = changed.get(placed.plan.carrier) ?? byId.get(placed.plan.carrier);
    if (!carrier) continue;
    const anew = planUnder(placed, carrier, planChanges[placed.plan.id]);
    const inverse = inverseOf(placed, anew);
    if (!changesNothing(inverse))
      inverses.set(carrier.id, { ...inverses.get(carrier.id), [placed.plan.id]: inverse });
    following.push({
      ...anew,
      provenance: { ...provenance, origin: 'carrier', draftId: null, actId: acts.get(carrier.id) ?? null },
    });
  }
  await addCarrierRevisions(tx, result, acts, inverses, now, provenance);
  const tally = await writePlans(tx, [...plans, ...following], now, { ...provenance, draftId: null });
  return { carriers: result.tally, plans: tally, acts };
}
