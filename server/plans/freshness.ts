/** What came of looking at the pages that plans rest on. */
import { randomUUID } from 'node:crypto';
import type { CheckOutcome } from '@/lib/admin/freshness';
import { isoDate } from '@/lib/date';
import { dayBefore } from '@/lib/plan/age';
import type { PlanDocument } from '@/lib/plan/plan';
import { isFixedCopy, pageAddress } from '@/lib/sources/pages';
import { type ActionContext, type Actor, requirePerson, runAction } from '@/server/actions';
import { lookAtCarriers } from '@/server/carriers/freshness';
import { type ContextOptions, contextOf } from '@/server/context';
import { withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { readPlans } from '@/server/storage/read';
import { advanceVersion, writePlans } from '@/server/storage/write';
import { stampOf } from './stamp';

/** How many plans on sale were last checked longer ago than so many days, and how many are on sale in all. */
export async function countOlder(
  days: number,
  options: ContextOptions = {},
): Promise<{ older: number; plans: number }> {
  const { database, now } = contextOf(options);
  const status = 'current';
  return withDatabase(async () => ({
    older: await database.plan.count({
      where: { status, verifiedAt: { lt: dayBefore(isoDate(now), days) } },
    }),
    plans: await database.plan.count({ where: { status } }),
  }));
}

/** A page that somebody looked at, and the plans that they compared with it. */
export interface SeenPage {
  /** The address of a source. */
  url: string;
  /** Each with the stamp of what was shown of it. Empty for a page that supports a carrier's facts alone. */
  plans: { planId: string; stamp: string }[];
  /** The carriers whose facts were compared with it, in the same way. */
  carriers?: { carrierId: string; stamp: string }[];
}

/** Most plans that one act names; a list shows fewer. */
const MOST_PLANS = 2000;

interface Looked {
  plan: PlanDocument;
  /** The addresses of its pages that were looked at. */
  urls: string[];
}

/** The plans that were looked at, as they are now; refused where one of them is not as it was shown. */
async function requireAsSeen(
  { tx }: ActionContext,
  pages: readonly SeenPage[],
): Promise<Map<string, Looked>> {
  const stamps = new Map<string, Set<string>>();
  for (const { plans } of pages)
    for (const { planId, stamp } of plans)
      stamps.set(planId, (stamps.get(planId) ?? new Set<string>()).add(stamp));
  if (stamps.size > MOST_PLANS)
    throw new AppError('inputInvalid', `At most ${MOST_PLANS} plans at once.`, ['noPlan']);
  const there = new Map((await readPlans(tx, [...stamps.keys()])).map(({ plan }) => [plan.id, plan]));
  const missing = [...stamps.keys()].find((id) => !there.has(id));
  if (missing !== undefined) throw new AppError('notFound', `There is no plan "${missing.slice(0, 100)}".`);
  const moved = [...there.values()].filter((plan) =>
    [...(stamps.get(plan.id) ?? [])].some((stamp) => stamp !== stampOf(plan)),
  );
  if (moved.length > 0) {
    const names = moved.map(({ name }) => name);
    throw new AppError(
      'conflict',
      `Changed since the page was opened: ${names.join(', ')}. Nothing was recorded. Reload the page and compare again.`,
      ['planMoved', ...names],
    );
  }
  const looked = new Map<string, Looked>();
  for (const { url, plans } of pages)
    for (const { planId } of plans) {
      const plan = there.get(planId);
      if (!plan?.sources.some((source) => pageAddress(source.url) === url))
        throw new AppError('inputInvalid', 'The plan names no such source. Reload the page and choose one.', [
          'source',
        ]);
      const before = looked.get(planId) ?? { plan, urls: [] };
      looked.set(planId, { plan, urls: [...before.urls, url] });
    }
  return looked;
}

/** Pages by the address that is fetched, each once; refused where nothing was chosen. */
function requirePages(pages: readonly SeenPage[]): Required<SeenPage>[] {
  const byUrl = new Map<string, Required<SeenPage>>();
  for (const { url, plans, carriers = [] } of pages) {
    const address = pageAddress(url);
    if (address === null)
      throw new AppError('inputInvalid', 'The plan names no such source. Reload the page and choose one.', [
        'source',
      ]);
    const before = byUrl.get(address) ?? { url: address, plans: [], carriers: [] };
    byUrl.set(address, {
      url: address,
      plans: [...before.plans, ...plans],
      carriers: [...before.carriers, ...carriers],
    });
  }
  if (byUrl.size === 0) throw new AppError('inputInvalid', 'Choose what you looked at.', ['noPlan']);
  return [...byUrl.values()];
}

/** Whether the price of a plan rests on one of these pages. */
const seesPrice = ({ sources }: PlanDocument, urls: readonly string[]): boolean =>
  sources.some(({ url, covers }) => urls.includes(pageAddress(url) ?? '') && covers.includes('charges'));

/** The document with today as the day of those pages; as the day of its own check only where its price rests on one. */
function lookedAt({ plan, urls }: Looked, today: string): PlanDocument {
  const isSeen = (url: string) => urls.includes(pageAddress(url) ?? '');
  return {
    ...plan,
    // A check never goes back.
    verifiedAt: seesPrice(plan, urls) && plan.verifiedAt < today ? today : plan.verifiedAt,
    sources: plan.sources.map((source) => (isSeen(source.url) ? { ...source, asOf: today } : source)),
  };
}

async function addChecks(
  { tx, now }: ActionContext,
  pages: readonly { url: string; planIds: readonly string[] }[],
  check: { actorId: string; outcome: CheckOutcome; note: string },
): Promise<void> {
  const rows = pages.flatMap(({ url, planIds }) =>
    planIds.map((planId) => ({ id: randomUUID(), at: now, planId, sourceUrl: url, ...check })),
  );
  if (rows.length > 0) await tx.planCheck.createMany({ data: rows });
}

export interface Verified {
  /** Plans that were looked at. */
  plans: string[];
  /** Those of them whose own check has today's date by now, because their price rests on one of the pages. */
  dated: string[];
  /** Carriers whose facts were looked at, and those of them whose own check has a later day by now. */
  carriers: string[];
  datedCarriers: string[];
}

/**
 * "I looked at these pages today and they say what these plans say": all of it or nothing. Of each plan the pages get
 * today's date, and nothing else changes; the day of its check moves only where its price rests on one of them. The
 * same of carriers, whose day moves as far as every fact that they state was looked at. What was looked at today already
 * gets no second revision.
 * @throws AppError `forbidden`; `notFound`; `conflict` (`planMoved` and names) where a plan is not as it was shown;
 * `inputInvalid` where nothing was chosen, a plan names no such source, or a page is a copy of one day, which says
 * nothing about today.
 */
export async function verifyPages(
  actor: Actor,
  pages: readonly SeenPage[],
  options: ContextOptions = {},
): Promise<Verified> {
  return runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { tx, now, version, record } = context;
    const { id: actorId } = requirePerson(actor);
    const seen = requirePages(pages);
    const looked = await requireAsSeen(context, seen);
    if (seen.some(({ url }) => isFixedCopy(url)))
      throw new AppError('inputInvalid', 'A copy of one day says nothing about today. Choose a live page.', [
        'fixedCopy',
      ]);
    const today = isoDate(now);
    const written = [...looked.values()].map((one) => ({
      before: one.plan,
      plan: lookedAt(one, today),
      urls: one.urls,
    }));
    const provenance = { origin: 'verify', reason: '', authorId: actorId, publisherId: actorId } as const;
    const { changed } = await writePlans(
      tx,
      written.map(({ plan }) => ({ plan, position: null })),
      now,
      { ...provenance, draftId: null, actId: null },
    );
    const ofCarriers = seen.flatMap(({ url, carriers }) => carriers.map((carrier) => ({ ...carrier, url })));
    const carriers = await lookAtCarriers(context, ofCarriers, actorId);
    if (changed + carriers.written.length > 0)
      await advanceVersion(tx, version, [...written.map(({ plan }) => plan), ...carriers.written]);
    const withIds = seen.map(({ url, plans }) => ({
      url,
      planIds: [...new Set(plans.map(({ planId }) => planId))],
    }));
    await addChecks(context, withIds, { actorId, outcome: 'unchanged', note: '' });
    for (const { url } of seen)
      await tx.sourcePage.upsert({
        where: { url },
        create: { url, lookedAt: now },
        update: { lookedAt: now },
      });
    for (const { before, plan, urls } of written)
      record({
        action: 'plan.verify',
        subject: `plan:${plan.id}`,
        details: { sources: urls, before: before.verifiedAt, after: plan.verifiedAt },
      });
    for (const { url } of seen.filter((page) => page.plans.length + page.carriers.length === 0))
      record({ action: 'plan.verify', subject: `source:${url.slice(0, 300)}`, details: {} });
    return {
      plans: written.map(({ plan }) => plan.id),
      dated: written.filter(({ plan, urls }) => seesPrice(plan, urls)).map(({ plan }) => plan.id),
      carriers: [...new Set(ofCarriers.map(({ carrierId }) => carrierId))],
      datedCarriers: carriers.dated,
    };
  });
}

/**
 * "The page does not answer": recorded for its plans, which stay as they are, as old as they were.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid`.
 */
export async function markUnreachable(
  actor: Actor,
  url: string,
  planIds: readonly string[],
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { id: actorId } = requirePerson(actor);
    const [page] = requirePages([{ url, plans: [] }]) as [SeenPage];
    const plans = (await readPlans(context.tx, [...new Set(planIds)])).map(({ plan }) => plan);
    if (plans.length === 0) throw new AppError('notFound', 'There is no such plan.');
    if (plans.some(({ sources }) => !sources.some((source) => pageAddress(source.url) === page.url)))
      throw new AppError('inputInvalid', 'The plan names no such source. Reload the page and choose one.', [
        'source',
      ]);
    const text = note.trim();
    if (text.length > 1000)
      throw new AppError('inputInvalid', 'The note may have at most 1,000 characters.', ['note']);
    const ids = plans.map(({ id }) => id);
    await addChecks(context, [{ url: page.url, planIds: ids }], {
      actorId,
      outcome: 'unreachable',
      note: text,
    });
    for (const id of ids)
      context.record({
        action: 'plan.unreachable',
        subject: `plan:${id}`,
        details: { sourceUrl: page.url, note: text },
      });
  });
}
