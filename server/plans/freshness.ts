/** Whose figures are due for another look, and what came of looking. */
import { randomUUID } from 'node:crypto';
import { type CheckOutcome, type Freshness, freshnessOf } from '@/lib/admin/freshness';
import { ageInDays } from '@/lib/plan/age';
import type { LocalText, PlanDocument, Source } from '@/lib/plan/plan';
import {
  type ActionContext,
  type Actor,
  requirePermission,
  requirePerson,
  runAction,
} from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { advanceVersion, writePlans } from '@/server/storage/write';
import { publishedPlan } from './drafts';

/** Somebody looked at a plan's source. */
export interface Check {
  /** ISO instant, UTC. */
  at: string;
  by: string;
  outcome: CheckOutcome;
  sourceUrl: string;
  note: string;
}

export interface DuePlan {
  planId: string;
  planName: string;
  carrierId: string;
  carrierName: LocalText;
  status: PlanDocument['status'];
  verifiedAt: string;
  days: number;
  freshness: Freshness;
  sources: Source[];
  lastCheck: Check | null;
  /** Somebody is writing on it: verifying it now makes that draft start anew from the verified state. */
  hasDraft: boolean;
}

async function lastChecks(database: Database): Promise<Map<string, Check>> {
  const last = await database.planCheck.groupBy({ by: ['planId'], _max: { at: true } });
  const latest = new Map(last.map(({ planId, _max }) => [planId, _max.at?.getTime()]));
  const times = last.flatMap(({ _max }) => _max.at ?? []);
  const oldest = times.reduce<Date | null>(
    (least, options) => (least === null || options < least ? options : least),
    null,
  );
  if (oldest === null) return new Map();
  const rows = await database.planCheck.findMany({
    where: { at: { gte: oldest } },
    include: { actor: { select: { name: true } } },
    orderBy: { at: 'asc' },
  });
  return new Map(
    rows
      .filter(({ planId, at: options }) => latest.get(planId) === options.getTime())
      .map(({ planId, at: options, actor, outcome, sourceUrl, note }) => [
        planId,
        { at: options.toISOString(), by: actor.name, outcome: outcome as CheckOutcome, sourceUrl, note },
      ]),
  );
}

const byAge = (a: DuePlan, b: DuePlan): number =>
  b.days - a.days ||
  (a.carrierId < b.carrierId ? -1 : a.carrierId > b.carrierId ? 1 : 0) ||
  (a.planId < b.planId ? -1 : 1);

/** Every plan that is due or old by the settings, the oldest first, then by carrier. @throws AppError `forbidden`. */
export async function listDue(actor: Actor, options: ContextOptions = {}): Promise<DuePlan[]> {
  requirePermission(actor, 'view');
  const { database, now } = contextOf(options);
  const { plans, carriers, site } = await getCatalog(database);
  const today = now.toISOString().slice(0, 10);
  const nameOf = new Map(carriers.map(({ id, name }) => [id, name]));
  return withDatabase(async () => {
    const checks = await lastChecks(database);
    const open = await database.draft.findMany({
      where: { openFor: { not: null } },
      select: { openFor: true },
    });
    const drafted = new Set(open.map(({ openFor }) => openFor));
    return plans
      .map((plan) => ({
        planId: plan.id,
        planName: plan.name,
        carrierId: plan.carrier,
        carrierName: nameOf.get(plan.carrier) ?? { en: plan.carrier, zh: plan.carrier },
        status: plan.status,
        verifiedAt: plan.verifiedAt,
        days: ageInDays(plan.verifiedAt, today),
        freshness: freshnessOf(plan.verifiedAt, today, site),
        sources: plan.sources,
        lastCheck: checks.get(plan.id) ?? null,
        hasDraft: drafted.has(plan.id),
      }))
      .filter(({ freshness }) => freshness !== 'fresh')
      .sort(byAge);
  });
}

/** How many plans on sale were last checked longer ago than so many days, and how many are on sale in all. */
export async function countOlder(
  days: number,
  options: ContextOptions = {},
): Promise<{ older: number; plans: number }> {
  const { database, now } = contextOf(options);
  const plans = (await getCatalog(database)).plans.filter(({ status }) => status === 'current');
  const today = now.toISOString().slice(0, 10);
  const older = plans.filter(({ verifiedAt }) => ageInDays(verifiedAt, today) > days).length;
  return { older, plans: plans.length };
}

/** The plan and that source of it. @throws AppError `notFound`, `inputInvalid` where it names no such source. */
async function requireSource(
  { tx }: ActionContext,
  planId: string,
  sourceUrl: string,
): Promise<PlanDocument> {
  const plan = await publishedPlan(tx, planId);
  if (!plan) throw new AppError('notFound', `There is no plan "${planId.slice(0, 100)}".`);
  if (!plan.sources.some(({ url }) => url === sourceUrl))
    throw new AppError('inputInvalid', 'The plan names no such source. Reload the page and choose one.', [
      'source',
    ]);
  return plan;
}

const addCheck = (
  { tx, now }: ActionContext,
  check: { planId: string; actorId: string; outcome: CheckOutcome; sourceUrl: string; note: string },
) => tx.planCheck.create({ data: { id: randomUUID(), at: now, ...check } });

/**
 * "I looked at this source today and it says the same": a new revision with today as the day of the check and as the
 * date of that source, and nothing else changed. A plan verified today already gets no second revision.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid` where the plan names no such source.
 */
export async function verifyUnchanged(
  actor: Actor,
  planId: string,
  sourceUrl: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { tx, now, version, record } = context;
    const { id: actorId } = requirePerson(actor);
    const before = await requireSource(context, planId, sourceUrl);
    const today = now.toISOString().slice(0, 10);
    const plan: PlanDocument = {
      ...before,
      verifiedAt: today,
      sources: before.sources.map((source) =>
        source.url === sourceUrl ? { ...source, asOf: today } : source,
      ),
    };
    const { changed } = await writePlans(tx, [{ plan, position: null }], now, {
      ...{ origin: 'verify', reason: '', authorId: actorId, publisherId: actorId, draftId: null },
    });
    if (changed > 0) await advanceVersion(tx, version, plan);
    await addCheck(context, { planId, actorId, outcome: 'unchanged', sourceUrl, note: '' });
    record({
      action: 'plan.verify',
      subject: `plan:${planId}`,
      details: { sourceUrl, before: before.verifiedAt, after: today },
    });
  });
}

/**
 * "The source does not answer": recorded, and the plan stays as it is, as old as it was.
 * @throws AppError `forbidden`, `notFound`, `inputInvalid`.
 */
export async function markUnreachable(
  actor: Actor,
  planId: string,
  sourceUrl: string,
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'verifyPlan', contextOf(options), async (context) => {
    const { id: actorId } = requirePerson(actor);
    await requireSource(context, planId, sourceUrl);
    const text = note.trim();
    if (text.length > 1000)
      throw new AppError('inputInvalid', 'The note may have at most 1,000 characters.', ['note']);
    await addCheck(context, { planId, actorId, outcome: 'unreachable', sourceUrl, note: text });
    context.record({
      action: 'plan.unreachable',
      subject: `plan:${planId}`,
      details: { sourceUrl, note: text },
    });
  });
}
