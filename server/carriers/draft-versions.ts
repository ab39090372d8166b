/** What a draft of a carrier held after each save. */
import { type CarrierWork, readPlanChanges } from '@/lib/admin/carrier-draft';
import { type Database, db, withDatabase } from '@/server/db';
import { type DraftVersion, readVersionsOf, type Versioned } from '@/server/draft-versions';
import { readStoredCarrier } from './read-drafts';

/** Versions of drafts of carriers, each with what changes in plans. */
export const OF_CARRIERS: Versioned<CarrierWork> = {
  kind: 'carrier',
  read: ({ document, planChanges }) => ({
    ...readStoredCarrier(document),
    planChanges: readPlanChanges(JSON.parse(planChanges ?? '{}')) ?? {},
  }),
  readBase: readStoredCarrier,
};

/** Every version of a draft of a carrier, the newest first; empty where there is no such draft. */
export async function listCarrierVersions(
  draftId: string,
  database: Database = db(),
): Promise<DraftVersion<CarrierWork>[]> {
  const versions = await withDatabase(() => readVersionsOf(database, OF_CARRIERS, draftId));
  // What is published changes nothing in plans; said, so that the first version differs by what it changed alone.
  return versions.map((version) =>
    version.base === null ? version : { ...version, base: { ...(version.base as object), planChanges: {} } },
  );
}
