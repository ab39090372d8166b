/** The one thing to watch for in a total: the surprise that costs the most, by a fixed order of rules. */
import { type Quote, sumOfKind } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { Money, PlanFacts } from '@/lib/plan/plan';
import type { NextPeriod } from './next-period';

/** In their order: what costs money first, then what may be missing, then what is worse than it sounds. */
export const WATCH_KEYS = [
  'nextMore',
  'nextNotStated',
  'taxesOnTop',
  'withoutAutopay',
  'chargedBeyond',
  'internetNumber',
  'noNumber',
  'dataStops',
  'noHotspot',
  'lowVideo',
  'slowWhenBusy',
] as const;
export type WatchKey = (typeof WATCH_KEYS)[number];

export type Watch =
  /** From the month after the period: cents a month on average, and how much more than before, in cents over the period. */
  | { key: 'nextMore'; month: number; monthlyCents: number; moreCents: number; atLeast: boolean }
  | { key: 'nextNotStated'; month: number }
  | { key: 'withoutAutopay'; moreCents: number }
  | { key: 'chargedBeyond'; gigabytes: number; price: Money }
  | { key: 'dataStops'; gigabytes: number }
  | { key: 'lowVideo'; lines: number }
  | { key: 'taxesOnTop' | 'internetNumber' | 'noNumber' | 'noHotspot' | 'slowWhenBusy' };

/** An allowance is near its end where a person uses more than half of it. */
const NEAR = 2;
/** DVD quality; what is below is seen on a phone. */
const SD_LINES = 480;

type WatchedQuote = Pick<Quote, 'items' | 'totalCents'>;

interface Watched {
  plan: PlanFacts;
  need: Need;
  quote: WatchedQuote;
  next: NextPeriod | null;
}

type Rule = (watched: Watched) => Watch | null;

/** The plan's data where the person uses more than half of it; null where there is plenty, none, or nothing stated. */
function nearEnd({ plan, need }: Watched): number | null {
  const { highSpeedGB, sharing } = plan.data;
  if (typeof highSpeedGB !== 'number' || highSpeedGB === 0 || need.horizonDays !== null) return null;
  const use = need.monthly.dataGB * (sharing === 'account' ? need.lines : 1);
  return use * NEAR > highSpeedGB ? highSpeedGB : null;
}

const when = (holds: boolean, watch: Watch): Watch | null => (holds ? watch : null);

const RULES: Record<WatchKey, Rule> = {
  nextMore: ({ need: { horizonMonths }, quote, next }) => {
    if (!next || next.totalCents === null || next.totalCents <= quote.totalCents) return null;
    return {
      key: 'nextMore',
      month: horizonMonths + 1,
      monthlyCents: Math.round(next.totalCents / horizonMonths),
      moreCents: next.totalCents - quote.totalCents,
      atLeast: next.totalIs === 'atLeast',
    };
  },
  nextNotStated: ({ need, next }) =>
    when(next !== null && next.totalCents === null, { key: 'nextNotStated', month: need.horizonMonths + 1 }),
  taxesOnTop: ({ plan, need }) =>
    when(plan.charges.taxesAndFees !== 'included' && need.state === null, { key: 'taxesOnTop' }),
  withoutAutopay: ({ quote }) => {
    const moreCents = -sumOfKind(quote, 'autopayDiscount');
    return when(moreCents > 0, { key: 'withoutAutopay', moreCents });
  },
  chargedBeyond: (watched) => {
    const gigabytes = nearEnd(watched);
    const { afterAllowance, overagePerGB } = watched.plan.data;
    if (gigabytes === null || afterAllowance !== 'overage' || overagePerGB === null) return null;
    return { key: 'chargedBeyond', gigabytes, price: overagePerGB };
  },
  internetNumber: ({ plan }) => when(plan.number === 'voip', { key: 'internetNumber' }),
  noNumber: ({ plan }) => when(plan.number === 'none', { key: 'noNumber' }),
  dataStops: (watched) => {
    const gigabytes = nearEnd(watched);
    if (gigabytes === null || watched.plan.data.afterAllowance !== 'stop') return null;
    return { key: 'dataStops', gigabytes };
  },
  noHotspot: ({ plan }) =>
    when(plan.hotspot.includedGB === 0 && plan.data.highSpeedGB !== 0, { key: 'noHotspot' }),
  lowVideo: ({ plan }) => {
    const lines = plan.data.videoMaxHeight;
    return lines !== null && lines <= SD_LINES ? { key: 'lowVideo', lines } : null;
  },
  slowWhenBusy: ({ plan }) =>
    when(plan.data.priorityGB === 0 && plan.data.highSpeedGB !== 0, { key: 'slowWhenBusy' }),
};

/** What to watch for in this total: the first rule that holds; null where none does. */
export function watchOf(
  plan: PlanFacts,
  need: Need,
  quote: WatchedQuote,
  next: NextPeriod | null,
): Watch | null {
  for (const key of WATCH_KEYS) {
    const watch = RULES[key]({ plan, need, quote, next });
    if (watch) return watch;
  }
  return null;
}
