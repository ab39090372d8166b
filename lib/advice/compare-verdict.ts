/** Compared plans in a few sentences: which costs the least, what speaks for another, and what would change the answer. */
import type { Quote, QuoteResult } from '@/lib/cost/result';
import type { NextPeriod } from '@/lib/results/next-period';
import type { WayToWin } from './break-even';

export interface Compared {
  id: string;
  answer: QuoteResult;
  next: NextPeriod | null;
}

export type ComparePhrase =
  /** Costs the least of several; `lessCents` below the next one. */
  | { key: 'cheapest'; id: string; totalCents: number; against: string; lessCents: number }
  /** Several cost the least. */
  | { key: 'same'; ids: string[]; totalCents: number }
  /** The only one that fits; the others do not, or something has to be asked. */
  | { key: 'onlyFits'; id: string; totalCents: number }
  /** None fits for sure; this one may, and costs the least of those. */
  | { key: 'mayFit'; id: string; totalCents: number; totalIs: Quote['totalIs'] }
  | { key: 'noneFits' }
  /** Another takes less today. */
  | { key: 'today'; id: string; cents: number; against: string; againstCents: number }
  /** Another costs less in the period that follows. */
  | { key: 'next'; id: string; cents: number; against: string; againstCents: number }
  /** With one change of what is asked, another costs the least. */
  | { key: 'win'; id: string; way: WayToWin };

interface Fitting {
  id: string;
  quote: Quote;
  next: number | null;
}

const byTotal = (a: Fitting, b: Fitting): number => a.quote.totalCents - b.quote.totalCents;

/** What costs the least, and of which plans; null where none fits for sure. */
function leadOf(fitting: readonly Fitting[], count: number): ComparePhrase | null {
  const [first, second] = fitting;
  if (!first) return null;
  const { totalCents } = first.quote;
  if (!second) return count > 1 ? { key: 'onlyFits', id: first.id, totalCents } : null;
  const ids = fitting.filter(({ quote }) => quote.totalCents === totalCents).map(({ id }) => id);
  if (ids.length > 1) return { key: 'same', ids, totalCents };
  const lessCents = second.quote.totalCents - totalCents;
  return { key: 'cheapest', id: first.id, totalCents, against: second.id, lessCents };
}

/** A difference below this says nothing for a plan. */
const LEAST_CENTS = 100;

/** Another plan that takes less than the cheapest, by what `read` says; of several that are the cheapest, one of them. */
function lessThan(
  key: 'today' | 'next',
  fitting: readonly Fitting[],
  read: (one: Fitting) => number | null,
): ComparePhrase[] {
  const [first] = fitting;
  if (!first) return [];
  const leading = fitting.filter(({ quote }) => quote.totalCents === first.quote.totalCents);
  let [least, most]: [Fitting | null, Fitting | null] = [null, null];
  for (const one of fitting) {
    const cents = read(one);
    if (cents === null) continue;
    if (!least || cents < (read(least) as number)) least = one;
    if (leading.includes(one) && (!most || cents > (read(most) as number))) most = one;
  }
  if (!least || !most) return [];
  const [cents, againstCents] = [read(least) as number, read(most) as number];
  if (againstCents - cents < LEAST_CENTS) return [];
  return [{ key, id: least.id, cents, against: most.id, againstCents }];
}

/** The way to win that is said: of the plan that comes first in price, its smallest change. */
function winOf(plans: readonly Compared[], ways: ReadonlyMap<string, readonly WayToWin[]>): ComparePhrase[] {
  const total = ({ answer }: Compared) =>
    answer.verdict === 'doesNot' ? Number.POSITIVE_INFINITY : answer.totalCents;
  for (const { id } of [...plans].sort((a, b) => total(a) - total(b) || 0)) {
    const [way] = ways.get(id) ?? [];
    if (way) return [{ key: 'win', id, way }];
  }
  return [];
}

/**
 * What there is to say of plans side by side, the most important first: the cheapest of those that fit, what speaks for
 * another (today, afterwards), and the smallest change that makes another the cheapest (`ways`, as `waysToWin` finds
 * them). Plans that may fit are never said to be the cheapest beside one that fits. Empty for one plan.
 */
export function compareVerdict(
  plans: readonly Compared[],
  ways: ReadonlyMap<string, readonly WayToWin[]>,
): ComparePhrase[] {
  if (plans.length < 2) return [];
  const fitting = plans
    .flatMap(({ id, answer, next }): Fitting[] =>
      answer.verdict === 'meets'
        ? [{ id, quote: answer, next: next?.totalIs === 'exact' ? next.totalCents : null }]
        : [],
    )
    .sort(byTotal);
  const lead = leadOf(fitting, plans.length);
  if (!lead) {
    const open = plans.flatMap(({ id, answer }) =>
      answer.verdict === 'mayMeet' ? [{ id, quote: answer, next: null }] : [],
    );
    const isOpen = ({ quote }: Fitting) => Number(quote.totalIs === 'atLeast');
    const [first] = open.sort((a, b) => isOpen(a) - isOpen(b) || byTotal(a, b));
    if (!first) return [{ key: 'noneFits' }, ...winOf(plans, ways)];
    const { totalCents, totalIs } = first.quote;
    return [{ key: 'mayFit', id: first.id, totalCents, totalIs }];
  }
  return [
    lead,
    ...lessThan('today', fitting, ({ quote }) => quote.dueAtStartCents),
    ...lessThan('next', fitting, ({ next }) => next),
    ...winOf(plans, ways),
  ];
}
