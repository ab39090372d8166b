/**
 * What of a need keeps plans out, and the smallest change that lets them in. Every answer is checked with the cost
 * function itself: a change that is offered makes the plan meet the need.
 */
import { quote } from '@/lib/cost/quote';
import { type Criterion, criterionKey } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import { type Need, REQUIRE_FLAGS, type RequireFlag, type Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

export interface Change {
  kind: 'drop' | 'lower' | 'throttled' | 'lines' | 'newCustomer' | 'months' | 'eligibility';
  criterion: Criterion;
  /** The new amount (minutes, messages, GB), number of lines or months; null where nothing is counted. */
  to: number | null;
  /** What the person would have to show. */
  eligibility: string[];
}

/** The changes that together make the plan meet the need, and the need after them. */
export interface Remedy {
  changes: Change[];
  need: Need;
}

const withRequire = (need: Need, change: Partial<Requirements>): Need => ({
  ...need,
  require: { ...need.require, ...change },
});
const withMonthly = (need: Need, change: Partial<Need['monthly']>): Need => ({
  ...need,
  monthly: { ...need.monthly, ...change },
});

const LISTS = { network: 'networks', billing: 'billing', carrier: 'carriers' } as const;

/** How amounts can be lowered: the present one, the step people think in, and the need with another amount. */
function amountOf(
  need: Need,
  { code, country }: Criterion,
): { now: number; step: number; set: (to: number) => Need } | null {
  const { monthly } = need;
  switch (code) {
    case 'voice':
      return { now: monthly.voiceMinutes, step: 1, set: (to) => withMonthly(need, { voiceMinutes: to }) };
    case 'sms':
      return { now: monthly.smsMessages, step: 1, set: (to) => withMonthly(need, { smsMessages: to }) };
    case 'data':
      // Hotspot data is part of all data, so it can never be more.
      return {
        now: monthly.dataGB,
        step: 0.5,
        set: (to) => withMonthly(need, { dataGB: to, hotspotGB: Math.min(monthly.hotspotGB, to) }),
      };
    case 'hotspot':
      return { now: monthly.hotspotGB, step: 0.5, set: (to) => withMonthly(need, { hotspotGB: to }) };
    case 'priorityData':
      return {
        now: need.require.minPriorityGB,
        step: 1,
        set: (to) => withRequire(need, { minPriorityGB: to }),
      };
    case 'internationalCalling': {
      const calls = monthly.internationalCalls;
      const set = (to: number) =>
        withMonthly(need, { internationalCalls: replaced(calls, country, 'minutes', to) });
      return { now: calls.find((call) => call.country === country)?.minutes ?? 0, step: 1, set };
    }
    case 'internationalSms': {
      const texts = monthly.internationalSms;
      const set = (to: number) =>
        withMonthly(need, { internationalSms: replaced(texts, country, 'messages', to) });
      return { now: texts.find((text) => text.country === country)?.messages ?? 0, step: 1, set };
    }
    default:
      return null;
  }
}

/** The list with another amount for a country; nothing left of it takes the country out. */
function replaced<Key extends string, Entry extends { country: string } & Record<Key, number>>(
  list: Entry[],
  country: string,
  key: Key,
  to: number,
): Entry[] {
  if (to === 0) return list.filter((entry) => entry.country !== country);
  return list.map((entry) => (entry.country === country ? { ...entry, [key]: to } : entry));
}

/** The need without one of its requirements; null where it is none a person can drop. */
export function drop(need: Need, criterion: Criterion): Need | null {
  const { code, country } = criterion;
  if ((REQUIRE_FLAGS as readonly string[]).includes(code))
    return withRequire(need, { [code as RequireFlag]: false });
  if (code in LISTS) return withRequire(need, { [LISTS[code as keyof typeof LISTS]]: [] });
  if (code === 'roaming') return { ...need, trips: need.trips.filter((trip) => trip.country !== country) };
  return amountOf(need, criterion)?.set(0) ?? null;
}

const changeOf = (kind: Change['kind'], criterion: Criterion, to: number | null = null): Change => ({
  kind,
  criterion,
  to,
  eligibility: [],
});

const step = (kind: Change['kind'], criterion: Criterion, need: Need, to: number | null = null): Remedy => ({
  changes: [changeOf(kind, criterion, to)],
  need,
});

/** The smallest single change that takes this reason away from this plan; null where there is none. */
function smallest(plan: PlanFacts, need: Need, criterion: Criterion, settings: CostSettings): Remedy | null {
  const { code } = criterion;
  const key = criterionKey(criterion);
  const gone = (changed: Need): boolean => {
    const result = quote(plan, changed, settings);
    return result.feasible || !result.reasons.some((reason) => criterionKey(reason) === key);
  };
  if (code === 'closed') return null;
  if (code === 'eligibility') {
    const eligibility = plan.eligibility.filter((one) => !need.require.eligibility.includes(one));
    const changed = withRequire(need, { eligibility: [...need.require.eligibility, ...eligibility] });
    return { changes: [{ ...changeOf('eligibility', criterion), eligibility }], need: changed };
  }
  if (code === 'lines') return forLines(need, gone);
  if (code === 'data' && !need.acceptThrottled) {
    const changed = { ...need, acceptThrottled: true };
    if (gone(changed)) return step('throttled', criterion, changed);
  }
  const amount = amountOf(need, criterion);
  if (amount) {
    const to = greatest(Math.ceil(amount.now / amount.step) - 1, (n) => gone(amount.set(n * amount.step)));
    if (to !== null && to > 0)
      return step('lower', criterion, amount.set(to * amount.step), to * amount.step);
  }
  const dropped = drop(need, criterion);
  return dropped && gone(dropped) ? step('drop', criterion, dropped) : null;
}

const LINES: Criterion = { code: 'lines', country: null };
const LONGEST_MONTHS = 36;
const MOST_LINES = 10;

/** Other numbers of lines, the nearest first. */
const otherLines = (lines: number): number[] =>
  Array.from({ length: MOST_LINES }, (_, index) => index + 1)
    .filter((other) => other !== lines)
    .sort((a, b) => Math.abs(a - lines) - Math.abs(b - lines));

/** Shorter periods, the longest first; none for a stay, whose length is given. */
const shorter = ({ horizonDays, horizonMonths }: Need): number[] =>
  horizonDays === null
    ? Array.from({ length: Math.min(horizonMonths, LONGEST_MONTHS) - 1 }, (_, index) => index + 1).reverse()
    : [];

/** No purchases cover this many lines for so long: as a new customer, for other lines, for fewer months, or both. */
function forLines(need: Need, gone: (changed: Need) => boolean): Remedy | null {
  const fresh = { ...need, newCustomer: true };
  if (!need.newCustomer && gone(fresh)) return step('newCustomer', LINES, fresh);
  for (const lines of otherLines(need.lines)) {
    const changed = { ...need, lines };
    if (gone(changed)) return step('lines', LINES, changed, lines);
  }
  for (const horizonMonths of shorter(need)) {
    const changed = { ...need, horizonMonths };
    if (gone(changed)) return step('months', LINES, changed, horizonMonths);
  }
  for (const lines of otherLines(need.lines)) {
    for (const horizonMonths of shorter(need)) {
      const changed = { ...need, newCustomer: true, lines, horizonMonths };
      if (!gone(changed)) continue;
      const changes = [changeOf('lines', LINES, lines), changeOf('months', LINES, horizonMonths)];
      if (!need.newCustomer) changes.push(changeOf('newCustomer', LINES));
      return { changes, need: changed };
    }
  }
  return null;
}

/** The greatest whole number up to `most` for which `good` holds, where it holds for all below one that holds. */
function greatest(most: number, good: (n: number) => boolean): number | null {
  if (most < 0 || !good(0)) return null;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The changes of the need that let this plan in, each the smallest of its kind: less of an amount before none of it,
 * throttled data before less data. Null where no change of a need helps (the plan is closed).
 */
export function findRemedy(plan: PlanFacts, need: Need, settings: CostSettings): Remedy | null {
  const changes: Change[] = [];
  const tried = new Set<string>();
  let now = need;
  for (;;) {
    const result = quote(plan, now, settings);
    if (result.feasible) return { changes, need: now };
    const criterion = result.reasons.find((reason) => !tried.has(criterionKey(reason)));
    if (criterion === undefined) return null;
    tried.add(criterionKey(criterion));
    const found = smallest(plan, now, criterion, settings);
    if (!found) return null;
    changes.push(...found.changes);
    now = found.need;
  }
}
