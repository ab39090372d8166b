/** Whether a database is whole: what its engine says, and what the product promises of its own tables. */
import { engineOf } from '@/prisma/engine';
import { verifyAudit } from '@/server/audit';
import type { Database } from '@/server/db';
import { readPlans } from '@/server/storage/read';

/** Of what there may never be less. */
export interface Counts {
  plans: number;
  revisions: number;
  carrierRevisions: number;
  drafts: number;
  published: number;
  audit: number;
}

export interface Found {
  faults: string[];
  counts: Counts;
}

/** Numbers of each thing from 1 without a gap. */
export function numberingFaults(
  what: string,
  groups: readonly { id: string; least: number; most: number; count: number }[],
): string[] {
  return groups
    .filter(({ least, most, count }) => least !== 1 || most !== count)
    .map(({ id, least, most, count }) => `${what} of ${id}: ${count}, numbered ${least} to ${most}`);
}

/** What became less. */
export const lossFaults = (before: Counts, after: Counts): string[] =>
  (Object.keys(before) as (keyof Counts)[])
    .filter((name) => after[name] < before[name])
    .map((name) => `${name}: ${before[name]} before, ${after[name]} after`);

async function engineFaults(database: Database, url: string): Promise<string[]> {
  // PostgreSQL holds its own rules while it runs; SQLite is asked.
  if (engineOf(url) !== 'sqlite') return [];
  const said = (await database.$queryRawUnsafe('PRAGMA integrity_check')) as { integrity_check: string }[];
  const orphans = (await database.$queryRawUnsafe('PRAGMA foreign_key_check')) as unknown[];
  return [
    ...said.filter(({ integrity_check }) => integrity_check !== 'ok').map((one) => one.integrity_check),
    ...(orphans.length > 0 ? [`${orphans.length} rows name others that are not there`] : []),
  ];
}

/** Plans that are not what their last revision says. */
async function movedPlans(database: Database): Promise<string[]> {
  const plans = await database.$transaction((tx) => readPlans(tx, null));
  const rows = await database.planRevision.findMany({
    select: { planId: true, number: true, document: true },
  });
  const last = new Map<string, { number: number; document: string }>();
  for (const row of rows) if (row.number > (last.get(row.planId)?.number ?? 0)) last.set(row.planId, row);
  return plans.flatMap(({ plan }) => {
    const { document } = last.get(plan.id) ?? {};
    // The day of a check may be newer than the revision.
    const told = (text: object) => JSON.stringify({ ...text, verifiedAt: '' }, sorted);
    return document !== undefined && told(JSON.parse(document)) === told(plan)
      ? []
      : [`${plan.id} is not its last revision`];
  });
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Looks at everything. @throws where the database cannot be read. */
export async function lookInto(database: Database, url: string): Promise<Found> {
  const faults = await engineFaults(database, url);
  const chain = await verifyAudit(database);
  if (chain.fault) faults.push(`the audit log is ${chain.fault.why} at ${chain.fault.seq}`);
  const ofPlans = await database.planRevision.groupBy({
    ...{ by: ['planId'], _min: { number: true }, _max: { number: true }, _count: { _all: true } },
  });
  const ofCarriers = await database.carrierRevision.groupBy({
    ...{ by: ['carrierId'], _min: { number: true }, _max: { number: true }, _count: { _all: true } },
  });
  const group = (id: string, { _min, _max, _count }: (typeof ofPlans | typeof ofCarriers)[number]) => ({
    ...{ id, least: _min.number ?? 0, most: _max.number ?? 0, count: _count._all },
  });
  faults.push(
    ...numberingFaults(
      'revisions',
      ofPlans.map((one) => group(one.planId, one)),
    ),
  );
  faults.push(
    ...numberingFaults(
      'revisions',
      ofCarriers.map((one) => group(one.carrierId, one)),
    ),
  );
  faults.push(...(await movedPlans(database)));
  const published = await database.draft.count({ where: { status: 'published' } });
  const fromDrafts = await database.planRevision.count({ where: { draftId: { not: null } } });
  const recorded = await database.auditEvent.count({ where: { action: 'plan.publish' } });
  if (published !== fromDrafts || fromDrafts !== recorded)
    faults.push(
      `${published} drafts published, ${fromDrafts} revisions of drafts, ${recorded} in the audit log`,
    );
  const counts = {
    plans: await database.plan.count(),
    revisions: await database.planRevision.count(),
    carrierRevisions: await database.carrierRevision.count(),
    drafts: await database.draft.count(),
    ...{ published, audit: chain.entries },
  };
  return { faults, counts };
}
