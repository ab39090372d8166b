/**
 * What of a need keeps plans out, and the smallest change that lets them in. Every answer is checked with the cost
 * function itself: a change that is offered makes the plan meet the need.
 */
import { quote } from '@/lib/cost/quote';
import type { CostSettings } from '@/lib/cost/result';
import { type Need, REQUIRE_FLAGS, type RequireFlag, type Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** What a reason speaks of: its code without `:unknown`, e.g. `esim`, `data`, `internationalCalling:CN`. */
export type Ask = string;

export interface Change {
  kind: 'drop' | 'lower' | 'throttled' | 'lines' | 'newCustomer' | 'months' | 'eligibility';
  ask: Ask;
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

/** What a reason speaks of. */
export function askOf(reason: string): Ask {
  return reason.replace(/:unknown$/, '');
}

const countryOf = (ask: Ask): string => ask.slice(ask.indexOf(':') + 1);
const headOf = (ask: Ask): string => ask.split(':')[0] as string;

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
function amountOf(need: Need, ask: Ask): { now: number; step: number; set: (to: number) => Need } | null {
  const { monthly } = need;
  const country = countryOf(ask);
  switch (headOf(ask)) {
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
export function drop(need: Need, ask: Ask): Need | null {
  const head = headOf(ask);
  if ((REQUIRE_FLAGS as readonly string[]).includes(head))
    return withRequire(need, { [head as RequireFlag]: false });
  if (head in LISTS) return withRequire(need, { [LISTS[head as keyof typeof LISTS]]: [] });
  if (head === 'roaming') {
    const country = countryOf(ask);
    return { ...need, trips: need.trips.filter((trip) => trip.country !== country) };
  }
  return amountOf(need, ask)?.set(0) ?? null;
}

const changeOf = (kind: Change['kind'], ask: Ask, to: number | null = null): Change => ({
  kind,
  ask,
  to,
  eligibility: [],
});

const step = (kind: Change['kind'], ask: Ask, need: Need, to: number | null = null): Remedy => ({
  changes: [changeOf(kind, ask, to)],
  need,
});

/** The smallest single change that takes this reason away from this plan; null where there is none. */
function smallest(plan: PlanFacts, need: Need, ask: Ask, settings: CostSettings): Remedy | null {
  const gone = (changed: Need): boolean => {
    const answer = quote(plan, changed, settings);
    return answer.feasible || !answer.reasons.some((reason) => askOf(reason) === ask);
  };
  if (ask === 'closed') return null;
  if (ask === 'eligibility') {
    const eligibility = plan.eligibility.filter((one) => !need.require.eligibility.includes(one));
    const changed = withRequire(need, { eligibility: [...need.require.eligibility, ...eligibility] });
    return { changes: [{ ...changeOf('eligibility', ask), eligibility }], need: changed };
  }
  if (ask === 'lines') return forLines(need, gone);
  if (ask === 'data' && !need.acceptThrottled) {
    const changed = { ...need, acceptThrottled: true };
    if (gone(changed)) return step('throttled', ask, changed);
  }
  const amount = amountOf(need, ask);
  if (amount) {
    const to = greatest(Math.ceil(amount.now / amount.step) - 1, (n) => gone(amount.set(n * amount.step)));
    if (to !== null && to > 0) return step('lower', ask, amount.set(to * amount.step), to * amount.step);
  }
  const dropped = drop(need, ask);
  return dropped && gone(dropped) ? step('drop', ask, dropped) : null;
}

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
  if (!need.newCustomer && gone(fresh)) return step('newCustomer', 'lines', fresh);
  for (const lines of otherLines(need.lines)) {
    const changed = { ...need, lines };
    if (gone(changed)) return step('lines', 'lines', changed, lines);
  }
  for (const horizonMonths of shorter(need)) {
    const changed = { ...need, horizonMonths };
    if (gone(changed)) return step('months', 'lines', changed, horizonMonths);
  }
  for (const lines of otherLines(need.lines)) {
    for (const horizonMonths of shorter(need)) {
      const changed = { ...need, newCustomer: true, lines, horizonMonths };
      if (!gone(changed)) continue;
      const changes = [changeOf('lines', 'lines', lines), changeOf('months', 'lines', horizonMonths)];
      if (!need.newCustomer) changes.push(changeOf('newCustomer', 'lines'));
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
export function whatWouldChange(plan: PlanFacts, need: Need, settings: CostSettings): Remedy | null {
  const changes: Change[] = [];
  const tried = new Set<Ask>();
  let now = need;
  for (;;) {
    const answer = quote(plan, now, settings);
    if (answer.feasible) return { changes, need: now };
    const ask = answer.reasons.map(askOf).find((reason) => !tried.has(reason));
    if (ask === undefined) return null;
    tried.add(ask);
    const found = smallest(plan, now, ask, settings);
    if (!found) return null;
    changes.push(...found.changes);
    now = found.need;
  }
}
