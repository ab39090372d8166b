/**
 * What of a need keeps plans out, and the smallest change that lets them in. Every answer is checked with the cost
 * function itself: a change that is offered takes every reason away. Where something has to be asked of the carrier as
 * well, the plan then may meet the need, and the remedy says so.
 */
import { quote } from '@/lib/cost/quote';
import { type Criterion, criterionKey } from '@/lib/cost/reason';
import type { CostSettings, Quote } from '@/lib/cost/result';
import { type Need, REQUIRE_FLAGS, type RequireFlag, type Requirements, type Use } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

export interface Change {
  kind: 'drop' | 'lower' | 'throttled' | 'lines' | 'newCustomer' | 'months' | 'eligibility';
  criterion: Criterion;
  /** The new amount (minutes, messages, GB), number of lines or months; null where nothing is counted. */
  to: number | null;
  /** What the person would have to show. */
  eligibility: string[];
}

/** The changes that together take every reason away, and the need after them. */
export interface Remedy {
  changes: Change[];
  need: Need;
  /** Of the plan after the changes. */
  verdict: Quote['verdict'];
  totalIs: Quote['totalIs'];
  totalCents: number;
}

/** One change, or a few that belong together. */
type Step = Pick<Remedy, 'changes' | 'need'>;

const withRequire = (need: Need, change: Partial<Requirements>): Need => ({
  ...need,
  require: { ...need.require, ...change },
});

/** The need with a change of the use of every kind of month; what another kind of month leaves out is as in the usual. */
const withUse = (need: Need, change: (use: Partial<Use>) => Partial<Use>): Need => ({
  ...need,
  monthly: { ...need.monthly, ...change(need.monthly) },
  otherMonths: need.otherMonths.map((other) => ({
    ...other,
    monthly: { ...other.monthly, ...change(other.monthly) },
  })),
});

type AmountKey = 'voiceMinutes' | 'smsMessages' | 'dataGB' | 'hotspotGB';

/** The greatest amount of any kind of month. */
const mostOf = ({ monthly, otherMonths }: Need, amount: (use: Partial<Use>) => number | undefined): number =>
  Math.max(amount(monthly) ?? 0, ...otherMonths.map((other) => amount(other.monthly) ?? 0));

/** The need with no month above so much. */
const atMost = (need: Need, to: number, ...keys: AmountKey[]): Need =>
  withUse(need, (use) => {
    const changed: Partial<Use> = {};
    for (const key of keys) {
      const now = use[key];
      if (now !== undefined) changed[key] = Math.min(now, to);
    }
    return changed;
  });

const LISTS = { network: 'networks', billing: 'billing', carrier: 'carriers' } as const;

/** How amounts can be lowered: the present one, the step people think in, and the need with another amount. */
function amountOf(
  need: Need,
  { code, country }: Criterion,
): { now: number; step: number; set: (to: number) => Need } | null {
  const amounts = (step: number, ...keys: [AmountKey, ...AmountKey[]]) => ({
    now: mostOf(need, (use) => use[keys[0]]),
    step,
    set: (to: number) => atMost(need, to, ...keys),
  });
  switch (code) {
    case 'voice':
      return amounts(1, 'voiceMinutes');
    case 'sms':
      return amounts(1, 'smsMessages');
    case 'data':
      // Hotspot data is part of all data, so it can never be more.
      return amounts(0.5, 'dataGB', 'hotspotGB');
    case 'hotspot':
      return amounts(0.5, 'hotspotGB');
    case 'priorityData':
      return {
        now: need.require.minPriorityGB,
        step: 1,
        set: (to) => withRequire(need, { minPriorityGB: to }),
      };
    case 'numberIdle':
      return { now: need.require.idleDays, step: 1, set: (to) => withRequire(need, { idleDays: to }) };
    case 'internationalCalling':
      return {
        now: mostOf(need, (use) => use.internationalCalls?.find((call) => call.country === country)?.minutes),
        step: 1,
        set: (to) =>
          withUse(need, ({ internationalCalls: calls }) =>
            calls ? { internationalCalls: limited(calls, country, 'minutes', to) } : {},
          ),
      };
    case 'internationalSms':
      return {
        now: mostOf(need, (use) => use.internationalSms?.find((text) => text.country === country)?.messages),
        step: 1,
        set: (to) =>
          withUse(need, ({ internationalSms: texts }) =>
            texts ? { internationalSms: limited(texts, country, 'messages', to) } : {},
          ),
      };
    default:
      return null;
  }
}

/** The list with so much at most for a country; nothing left of it takes the country out. */
function limited<Key extends string, Entry extends { country: string } & Record<Key, number>>(
  list: Entry[],
  country: string,
  key: Key,
  to: number,
): Entry[] {
  if (to === 0) return list.filter((entry) => entry.country !== country);
  return list.map((entry) =>
    entry.country === country ? { ...entry, [key]: Math.min(entry[key], to) } : entry,
  );
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

const step = (kind: Change['kind'], criterion: Criterion, need: Need, to: number | null = null): Step => ({
  changes: [changeOf(kind, criterion, to)],
  need,
});

/** The smallest single change that takes this reason away from this plan; null where there is none. */
function smallest(plan: PlanFacts, need: Need, criterion: Criterion, settings: CostSettings): Step | null {
  const { code } = criterion;
  const key = criterionKey(criterion);
  const gone = (changed: Need): boolean => {
    const result = quote(plan, changed, settings);
    return result.verdict !== 'doesNot' || !result.reasons.some((reason) => criterionKey(reason) === key);
  };
  if (code === 'closed') return null;
  if (code === 'eligibility') return forEligibility(plan, need, gone);
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

/** What the whole plan asks for, and where that is not enough, the fewest conditions of a way to pay. */
function forEligibility(plan: PlanFacts, need: Need, gone: (changed: Need) => boolean): Step | null {
  const shown = need.require.eligibility;
  const missing = (asked: readonly string[]) => [...new Set(asked)].filter((one) => !shown.includes(one));
  const ways = plan.charges.options.map(({ conditions }) => missing([...plan.eligibility, ...conditions]));
  for (const eligibility of [missing(plan.eligibility), ...ways.sort((a, b) => a.length - b.length)]) {
    const changed = withRequire(need, { eligibility: [...shown, ...eligibility] });
    if (eligibility.length === 0 || !gone(changed)) continue;
    return { changes: [{ ...changeOf('eligibility', ELIGIBILITY), eligibility }], need: changed };
  }
  return null;
}

const ELIGIBILITY: Criterion = { code: 'eligibility', country: null };
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
function forLines(need: Need, gone: (changed: Need) => boolean): Step | null {
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
 * The changes of the need that take away what this plan fails, each the smallest of its kind: less of an amount before none of it,
 * throttled data before less data. Null where no change of a need helps (the plan is closed).
 */
export function findRemedy(plan: PlanFacts, need: Need, settings: CostSettings): Remedy | null {
  const changes: Change[] = [];
  const tried = new Set<string>();
  let now = need;
  for (;;) {
    const result = quote(plan, now, settings);
    if (result.verdict !== 'doesNot') {
      const { verdict, totalIs, totalCents } = result;
      return { changes, need: now, verdict, totalIs, totalCents };
    }
    const criterion = result.reasons.find((reason) => !tried.has(criterionKey(reason)));
    if (criterion === undefined) return null;
    tried.add(criterionKey(criterion));
    const found = smallest(plan, now, criterion, settings);
    if (!found) return null;
    changes.push(...found.changes);
    now = found.need;
  }
}
