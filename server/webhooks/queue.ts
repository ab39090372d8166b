/** Puts publications into the queue of what is sent, inside the transaction that publishes. Nothing is sent here. */
import { randomUUID } from 'node:crypto';
import { type PublicationAbout, readEvents, type WebhookEvent, wants } from '@/lib/admin/webhook';
import type { Transaction } from '@/server/db';
import { batchesOf } from '@/server/storage/batches';

/** The channel of such rows of the queue. */
export const PUBLICATION = 'publication';

/** Something that was published. */
export interface Publication {
  event: WebhookEvent;
  about: PublicationAbout;
  /** Path of its public page, below the language. */
  link: string;
}

/**
 * One delivery for each address that wants to be told, and each publication. An address that is paused is told of
 * nothing, also later.
 * @param make what was published; not asked for where nobody is called.
 */
export async function queuePublications(
  tx: Transaction,
  make: () => readonly Publication[],
  now: Date,
): Promise<void> {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: { active: true },
    select: { id: true, events: true },
  });
  if (endpoints.length === 0) return;
  const rows = make().flatMap(({ event, about, link }) =>
    endpoints
      .filter(({ events }) => wants(readEvents(events), event))
      .map(({ id: endpointId }) => ({
        ...{ id: randomUUID(), channel: PUBLICATION, endpointId, kind: event, link },
        ...{ about: JSON.stringify(about), status: 'waiting', createdAt: now, nextAt: now },
      })),
  );
  for (const some of batchesOf(rows)) await tx.delivery.createMany({ data: some });
}

/**
 * Names the catalog's version in what this transaction put into the queue; an act may publish several things, and the
 * versions in between are nobody's to see. To be called last in a transaction that may have published.
 * @param before the version when the transaction began.
 */
export async function nameVersion(tx: Transaction, before: string): Promise<void> {
  const state = await tx.catalogState.findFirst();
  if (!state || state.version === before) return;
  await tx.delivery.updateMany({
    where: { channel: PUBLICATION, catalogVersion: '' },
    data: { catalogVersion: state.version },
  });
}
