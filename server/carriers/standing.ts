/** How drafts of carriers stand to what is published now: whether they can be released as they are. */
import type { CarrierDraft, CarrierWork } from '@/lib/admin/carrier-draft';
import type { Standing } from '@/lib/admin/settle';
import { type Database, db, withDatabase } from '@/server/db';
import { listCarrierDrafts, readCarrierEditState } from './read-drafts';
import { carrierStanding } from './settle';

/** A draft of a carrier that is scheduled, and how it stands now. */
export interface ScheduledCarrier {
  draft: CarrierDraft;
  standing: Standing<CarrierWork>;
}

/** Drafts of carriers that are scheduled, by the id of the draft. */
export async function listScheduledCarriers(
  database: Database = db(),
): Promise<Map<string, ScheduledCarrier>> {
  const drafts = await listCarrierDrafts(['scheduled'], database);
  return withDatabase(() =>
    database.$transaction(async (tx) => {
      const scheduled = new Map<string, ScheduledCarrier>();
      for (const draft of drafts) {
        const state = await readCarrierEditState(tx, draft.carrierId);
        scheduled.set(draft.id, { draft, standing: carrierStanding(draft, state) });
      }
      return scheduled;
    }),
  );
}
