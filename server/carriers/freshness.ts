/** What came of looking at the pages that the facts of carriers rest on. */
import { lookedAtCarrier } from '@/lib/admin/carrier-look';
import { isoDate } from '@/lib/date';
import type { CarrierDocument } from '@/lib/plan/plan';
import { pageAddress } from '@/lib/sources/pages';
import type { ActionContext } from '@/server/actions';
import { AppError } from '@/server/errors';
import { stampOf } from '@/server/plans/stamp';
import { writeCarriersAndPlans } from '@/server/storage/carrier-facts';
import { readCarriers } from '@/server/storage/read';

/** A page that somebody compared with what a carrier states. */
export interface SeenCarrierPage {
  url: string;
  carrierId: string;
  /** Of what was shown of the carrier. */
  stamp: string;
}

const pagesOf = ({ shared, families }: CarrierDocument): (string | null)[] =>
  [...(shared?.sources ?? []), ...families.flatMap(({ sources }) => sources)].map(({ url }) =>
    pageAddress(url),
  );

/** The carriers that were looked at, as they are now, each with its pages; refused where one is not as it was shown. */
async function requireAsSeen(
  { tx }: ActionContext,
  seen: readonly SeenCarrierPage[],
): Promise<{ carrier: CarrierDocument; urls: string[] }[]> {
  const there = new Map((await readCarriers(tx)).map((carrier) => [carrier.id, carrier]));
  const looked = new Map<string, { carrier: CarrierDocument; urls: string[] }>();
  for (const { url, carrierId, stamp } of seen) {
    const carrier = there.get(carrierId);
    if (!carrier) throw new AppError('notFound', `There is no carrier "${carrierId.slice(0, 100)}".`);
    if (stamp !== stampOf(carrier))
      throw new AppError(
        'conflict',
        `Changed since the page was opened: ${carrier.name.en}. Nothing was recorded. Reload the page and compare again.`,
        ['planMoved', carrier.name.en],
      );
    if (!pagesOf(carrier).includes(url))
      throw new AppError(
        'inputInvalid',
        'The carrier names no such source. Reload the page and choose one.',
        ['source'],
      );
    const before = looked.get(carrierId)?.urls ?? [];
    looked.set(carrierId, { carrier, urls: [...before, url] });
  }
  return [...looked.values()];
}

/**
 * Gives the pages of carriers today's date, inside an act that says that they were looked at. The day of a carrier's
 * check moves as far as every fact of it was looked at.
 * @returns what was written, and the ids of the carriers whose day moved.
 */
export async function lookAtCarriers(
  context: ActionContext,
  seen: readonly SeenCarrierPage[],
  actorId: string,
): Promise<{ written: CarrierDocument[]; dated: string[] }> {
  const { tx, now, record } = context;
  const looked = await requireAsSeen(context, seen);
  const after = looked.map(({ carrier, urls }) => lookedAtCarrier(carrier, urls, isoDate(now)));
  const written = after.filter((carrier, at) => stampOf(carrier) !== stampOf(looked[at]?.carrier ?? carrier));
  if (written.length > 0)
    await writeCarriersAndPlans(tx, { carriers: written, plans: [] }, now, {
      ...{ origin: 'verify', reason: '', authorId: actorId, publisherId: actorId },
      ...{ draftId: null, actId: null },
    });
  const dated: string[] = [];
  for (const [at, { carrier, urls }] of looked.entries()) {
    const day = after[at]?.shared?.verifiedAt ?? null;
    const before = carrier.shared?.verifiedAt ?? null;
    if (day !== before) dated.push(carrier.id);
    record({
      action: 'carrier.verify',
      subject: `carrier:${carrier.id}`,
      details: { sources: urls, before, after: day },
    });
  }
  return { written, dated };
}
