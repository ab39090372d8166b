/** Which pages somebody has to look at, carrier by carrier, and why. */
import { isoDate } from '@/lib/date';
import { ageInDays, dayBefore } from '@/lib/plan/age';
import type { PlanDocument } from '@/lib/plan/plan';
import type { SourceOutcome } from '@/lib/sources/outcome';
import { isFixedCopy, type SourcePage } from '@/lib/sources/pages';
import { DUE_REASONS, type DueFilter, type DueReason } from './due-filter';
import { type Freshness, type FreshnessDays, freshnessOf } from './freshness';

/** What is known of a page by machine, and when a person last looked at it for any plan. */
export interface PageState {
  outcome: SourceOutcome | null;
  /** How often in a row it was not read. */
  failures: number;
  checkedAt: Date | null;
  readAt: Date | null;
  changedAt: Date | null;
  lookedAt: Date | null;
}

/** Nobody has seen it. */
export const UNSEEN: PageState = {
  ...{ outcome: null, failures: 0 },
  ...{ checkedAt: null, readAt: null, changedAt: null, lookedAt: null },
};

/** So often in a row without an answer, and somebody should look. */
const SILENT_AFTER = 3;

export interface DuePlan {
  planId: string;
  /** Top-level fields that the page supports of it. */
  covers: string[];
  /** Whether the price rests on the page: only then does looking at it move the day of the plan's check. */
  seesPrice: boolean;
  /** The page changed since somebody last looked at it for this plan. */
  changed: boolean;
  verifiedAt: string;
  /** Days since the plan was checked. */
  days: number;
  freshness: Freshness;
}

/** A page of the web for the plans of one carrier. */
export interface DueEntry {
  carrierId: string;
  url: string;
  title: string;
  why: DueReason;
  plans: DuePlan[];
  /** Fields of what the carrier states for all its plans that the page supports; null where it supports none. */
  carrierCovers: string[] | null;
  /** A copy of one day: looking at it again proves nothing. */
  fixed: boolean;
  /** Days since the check of the plan whose price rests on the page and that was checked longest ago; of any, if none. */
  oldestDays: number;
}

export interface DueInput {
  pages: readonly SourcePage[];
  plans: ReadonlyMap<string, PlanDocument>;
  states: ReadonlyMap<string, PageState>;
  today: string;
  days: FreshnessDays;
  /** Whether somebody looked at the page for the plan, or wrote down what it says, since it changed. */
  settled: (url: string, planId: string) => boolean;
}

/** The page of a plan, as a key. */
export const pairKey = (url: string, planId: string): string => `${planId} ${url}`;

const PRICE = 'charges';

/** Plans whose price rests on no page that can still say anything: any of their pages may be the one to mend. */
function withoutLivePrice(pages: readonly SourcePage[]): { plans: Set<string>; price: Set<string> } {
  const price = new Set<string>();
  const live = new Set<string>();
  const all = new Set<string>();
  for (const { url, plans } of pages)
    for (const { planId, covers } of plans) {
      all.add(planId);
      if (!covers.includes(PRICE)) continue;
      price.add(planId);
      if (!isFixedCopy(url)) live.add(planId);
    }
  return { plans: new Set([...all].filter((id) => !live.has(id))), price };
}

function reasonOf(
  entry: Pick<DueEntry, 'plans' | 'fixed' | 'carrierCovers'>,
  state: PageState,
  isRecent: boolean,
  agesBy: (plan: DuePlan) => boolean,
): DueReason | null {
  const carrierChanged =
    entry.carrierCovers !== null &&
    state.changedAt !== null &&
    entry.plans.length === 0 &&
    (state.lookedAt === null || state.lookedAt < state.changedAt);
  if (carrierChanged || entry.plans.some(({ changed }) => changed)) return 'changed';
  if (state.outcome === 'gone') return 'gone';
  if (state.outcome === 'unreachable' && state.failures >= SILENT_AFTER) return 'silent';
  if (!entry.fixed && state.readAt === null && state.lookedAt === null && !isRecent) return 'never';
  return entry.plans.some((plan) => plan.freshness !== 'fresh' && agesBy(plan)) ? 'age' : null;
}

/**
 * Everything that is due, of plans of that status. Carriers with what is most pressing come first (in the order of
 * `DUE_REASONS`), then those whose plans were checked longest ago; the same within a carrier,
 * where pages of prices come before others.
 */
export function dueEntries(input: DueInput, status: DueFilter['status']): DueEntry[] {
  const { pages, plans, states, today, days, settled } = input;
  const recent = dayBefore(today, days.freshnessWarnDays);
  const orphans = withoutLivePrice(pages);
  const ages = new Map<string, Pick<DuePlan, 'days' | 'freshness'>>();
  for (const { id, verifiedAt } of plans.values())
    ages.set(id, { days: ageInDays(verifiedAt, today), freshness: freshnessOf(verifiedAt, today, days) });
  const entries: DueEntry[] = [];
  for (const page of pages) {
    const state = states.get(page.url) ?? UNSEEN;
    const fixed = isFixedCopy(page.url);
    const carriers = new Set([...page.plans, ...page.carriers].map(({ carrierId }) => carrierId));
    for (const carrierId of carriers) {
      let isRecent = false;
      const shown: DuePlan[] = [];
      for (const { planId, covers, asOf } of page.plans.filter((one) => one.carrierId === carrierId)) {
        const plan = plans.get(planId);
        const age = ages.get(planId);
        if (!plan || !age || (status !== null && plan.status !== status)) continue;
        if (asOf?.length === 10 && asOf >= recent) isRecent = true;
        shown.push({
          ...{ planId, covers, verifiedAt: plan.verifiedAt },
          seesPrice: covers.includes(PRICE),
          changed: state.changedAt !== null && !settled(page.url, planId),
          ...age,
        });
      }
      const carrierCovers = page.carriers.find((one) => one.carrierId === carrierId)?.covers ?? null;
      if (shown.length === 0 && carrierCovers === null) continue;
      // A plan that is due is listed below the live pages of its price; one that has none, below whatever it has.
      const agesBy = ({ planId, seesPrice }: DuePlan) =>
        orphans.plans.has(planId) ? seesPrice || !orphans.price.has(planId) : seesPrice && !fixed;
      const part = { plans: shown, fixed, carrierCovers };
      const why = reasonOf(part, state, isRecent, agesBy);
      if (why === null) continue;
      const priced = shown.filter(({ seesPrice }) => seesPrice);
      const oldestDays = Math.max(0, ...(priced.length > 0 ? priced : shown).map((plan) => plan.days));
      entries.push({ carrierId, url: page.url, title: page.title, why, ...part, oldestDays });
    }
  }
  return sorted(entries);
}

const rank = ({ why }: DueEntry): number => DUE_REASONS.indexOf(why);

const supportsPrice = ({ plans }: DueEntry): boolean => plans.some(({ seesPrice }) => seesPrice);

function sorted(entries: DueEntry[]): DueEntry[] {
  const best = new Map<string, { rank: number; days: number }>();
  for (const entry of entries) {
    const before = best.get(entry.carrierId) ?? { rank: Number.POSITIVE_INFINITY, days: 0 };
    best.set(entry.carrierId, {
      rank: Math.min(before.rank, rank(entry)),
      days: Math.max(before.days, entry.oldestDays),
    });
  }
  const of = ({ carrierId }: DueEntry) => best.get(carrierId) ?? { rank: 0, days: 0 };
  const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return entries.sort(
    (a, b) =>
      of(a).rank - of(b).rank ||
      of(b).days - of(a).days ||
      byText(a.carrierId, b.carrierId) ||
      rank(a) - rank(b) ||
      Number(supportsPrice(b)) - Number(supportsPrice(a)) ||
      b.oldestDays - a.oldestDays ||
      byText(a.url, b.url),
  );
}

/** What a filter leaves of it. */
export function filterDue(entries: readonly DueEntry[], { carrier, mark }: DueFilter): DueEntry[] {
  return entries.filter(
    (entry) =>
      (carrier === null || entry.carrierId === carrier) &&
      (mark === null ||
        (mark === 'old' ? entry.plans.some(({ freshness }) => freshness === 'old') : entry.why === mark)),
  );
}

/**
 * Whether a person has dealt with a change of a page for a plan: looked at it since, or published a plan that names a
 * later day for it. Of the day of the change itself it must be known that it was written since.
 * @param look when somebody last said that the page says what the plan says; null = never.
 * @param asOf what the plan says of the page's day.
 * @param asOfBefore what it said of it when the page was found changed; undefined where nobody knows.
 */
export function isSettled(
  changedAt: Date,
  look: Date | null,
  asOf: string | null,
  asOfBefore: string | null | undefined,
): boolean {
  if (look !== null && look >= changedAt) return true;
  if (asOf?.length !== 10) return false;
  const day = isoDate(changedAt);
  return asOf > day || (asOf === day && asOfBefore !== undefined && asOfBefore !== asOf);
}
