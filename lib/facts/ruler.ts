/**
 * What happens as data is used in a month: parts of one scale that is the same for every plan, and the words that say
 * the same. The scale is logarithmic from 0.1 to 200 GB; what is above, and unlimited data, is at its right end.
 */
import type { Need } from '@/lib/need/need';
import type { Amount, Money, PlanFacts } from '@/lib/plan/plan';

export const RULER_PART_KINDS = [
  /** At full speed, before others when the network is busy. */
  'priority',
  /** At full speed; whether with priority is not stated. */
  'unstatedPriority',
  /** At full speed, but after others when the network is busy. */
  'busy',
  /** The carrier does not say what happens here. */
  'notStated',
  'charged',
  'slowed',
  /** There is no data here. */
  'stops',
] as const;
export type RulerPartKind = (typeof RULER_PART_KINDS)[number];

export interface RulerPart {
  kind: RulerPartKind;
  /** Where it begins and ends on the scale, from 0 to 1. */
  from: number;
  to: number;
  /** Up to how many GB of the plan's own allowance it reaches; null = without end. */
  toGB: number | null;
  /** Of `slowed`: the speed that is left; null = not stated. */
  kbps: number | null;
  /** Of `charged`: dollars a GB. */
  perGB: Money | null;
}

export interface Ruler {
  /** In order, from 0 to 1 without gaps. */
  parts: RulerPart[];
  /** High-speed data of the plan, as it is stated. */
  amount: Amount;
  /** The amounts are of so many days; null = of a month. */
  days: number | null;
}

const SCALE_START = 0.1;
const SCALE_END = 200;
/** What is above the end of the scale shares the last part of the width. */
const END_AT = 0.94;
const MONTH_DAYS = 365 / 12;

/** Where so many GB a month are on the scale, from 0 to 1; never at 1, where unlimited data ends. */
export function scalePosition(gigabytes: number): number {
  if (gigabytes <= SCALE_START) return 0;
  if (gigabytes > SCALE_END) return 1 - (1 - END_AT) * (SCALE_END / gigabytes);
  return (END_AT * Math.log(gigabytes / SCALE_START)) / Math.log(SCALE_END / SCALE_START);
}

type Ruled = Pick<PlanFacts, 'data' | 'charges'>;

/** Days that an allowance lasts where the plan is paid by a cycle in days (tariff model, section 5, Allowances); null = a month. */
export function allowanceDays({ charges }: Pick<PlanFacts, 'charges'>): number | null {
  const first = charges.options.find(({ newCustomersOnly }) => !newCustomersOnly);
  return first && 'days' in first.period && first.period.days <= 31 ? first.period.days : null;
}

interface Zone extends Omit<RulerPart, 'from' | 'to'> {}

const zone = (kind: RulerPartKind, toGB: number | null, more: Partial<Zone> = {}): Zone => ({
  kind,
  toGB,
  kbps: null,
  perGB: null,
  ...more,
});

/** What follows the high-speed data, to the end of the scale. */
function zoneAfter({ highSpeedGB, afterAllowance, throttleKbps, overagePerGB }: Ruled['data']): Zone {
  if (afterAllowance === 'throttle') return zone('slowed', null, { kbps: throttleKbps });
  if (afterAllowance === 'overage' && overagePerGB !== null)
    return zone('charged', null, { perGB: overagePerGB });
  // A plan that states that it has no data has none beyond it either.
  if (afterAllowance === 'stop' || highSpeedGB === 0) return zone('stops', null);
  return zone('notStated', null);
}

/** The full-speed data: with priority first, then without. */
function zonesOfFullSpeed({ highSpeedGB, priorityGB }: Ruled['data']): Zone[] {
  if (highSpeedGB === 0) return [];
  const end = typeof highSpeedGB === 'number' ? highSpeedGB : null;
  const most = end ?? Number.POSITIVE_INFINITY;
  const priority = priorityGB === 'unlimited' ? Number.POSITIVE_INFINITY : priorityGB;
  if (highSpeedGB === null)
    return priority ? [zone('priority', Number.isFinite(priority) ? priority : null)] : [];
  if (priority === null) return [zone('unstatedPriority', end)];
  if (priority >= most) return [zone('priority', end)];
  return priority === 0 ? [zone('busy', end)] : [zone('priority', priority), zone('busy', end)];
}

/** The parts of a plan's ruler; what is not stated is a part of its own, never a yes, a no or nothing. */
export function rulerOf(plan: Ruled): Ruler {
  const days = allowanceDays(plan);
  const perMonth = days === null ? 1 : MONTH_DAYS / days;
  const zones = zonesOfFullSpeed(plan.data);
  const last = zones.at(-1);
  if (!last || last.toGB !== null) zones.push(zoneAfter(plan.data));
  let from = 0;
  const parts = zones.map((one) => {
    const to = one.toGB === null ? 1 : scalePosition(one.toGB * perMonth);
    const part = { ...one, from, to };
    from = to;
    return part;
  });
  return { parts, amount: plan.data.highSpeedGB, days };
}

/**
 * What a person uses of the allowance that a ruler shows, in GB a month, of a stay in 30 days: of a line, or of all
 * lines where they share it; 0 where no data is used.
 */
export function rulerUse(
  need: Pick<Need, 'monthly' | 'lines' | 'horizonDays'>,
  { data }: { data: Pick<PlanFacts['data'], 'sharing'> },
): number {
  const months = need.horizonDays === null ? 1 : Math.max(1, need.horizonDays / 30);
  return (need.monthly.dataGB * (data.sharing === 'account' ? need.lines : 1)) / months;
}

/** Where a part is among its like: the whole of it, the first of two, or after something else. */
export type RulerPlace = 'all' | 'first' | 'then';

export interface RulerPhrase {
  kind: RulerPartKind;
  place: RulerPlace;
  part: RulerPart;
}

/** One phrase a part, in the order of the parts. */
export function rulerPhrases({ parts, amount }: Ruler): RulerPhrase[] {
  const isFirstOfTwo = parts[1]?.kind === 'busy' || (amount === null && parts.length > 1);
  return parts.map((part, index) => ({
    kind: part.kind,
    part,
    place: index > 0 ? 'then' : isFirstOfTwo ? 'first' : 'all',
  }));
}
