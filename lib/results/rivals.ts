/** Plans of other carriers at a near price, on the same network and on others. */
import type { PlanFacts } from '@/lib/plan/plan';
import type { Row } from './price-catalog';

export interface Rival {
  row: Row;
  /** Whether it can be on a network that the plan can be on. */
  sameNetwork: boolean;
  /** What it costs above the plan over the whole period, in cents; below 0 where it costs less. null: the plan has no total. */
  moreCents: number | null;
}

const MOST_RIVALS = 3;
/** Of these at most so many are on the same network while others have a plan. */
const MOST_ON_SAME = 2;
/** A near price: within 50 % of the plan's own total, either way. */
const NEAR_SHARE = 0.5;

/** The shortest time, in days, that counts as a plan for every month: the shortest cycle that months are sold in. */
const LEAST_OF_A_MONTH = 28;

/** Whether nothing of the plan lasts a month: a pass of some days, which nobody buys again and again for a year. */
function isForDays({ charges }: Pick<PlanFacts, 'charges'>): boolean {
  const days = [
    ...charges.options.map(({ period }) => ('months' in period ? LEAST_OF_A_MONTH : period.days)),
    ...charges.topUps.map(({ validityDays }) => validityDays),
  ];
  return days.every((count) => count < LEAST_OF_A_MONTH);
}

/**
 * Up to three plans that meet the same need, one a carrier and none of the plan's own, nearest in total first: up to two
 * on the same network, the rest on others. `ranked`: the plans that meet the need, in rank order; of equally near ones
 * the first in that order is taken. For a plan without a total (null) they are the first of their carriers. A plan for some
 * days is a rival of such plans alone.
 */
export function rivalsOf(
  plan: Pick<PlanFacts, 'id' | 'carrier' | 'networks' | 'charges'>,
  totalCents: number | null,
  ranked: readonly Row[],
): Rival[] {
  const distance = ({ quote }: Row): number =>
    totalCents === null ? 0 : Math.abs(quote.totalCents - totalCents);
  const isNear = (row: Row): boolean =>
    totalCents === null || distance(row) <= Math.abs(totalCents) * NEAR_SHARE;
  const carriers = new Set([plan.carrier]);
  const nearest: Rival[] = [];
  const forDays = isForDays(plan);
  const others = ranked.filter(
    (row) => row.plan.carrier !== plan.carrier && isNear(row) && (forDays || !isForDays(row.plan)),
  );
  for (const row of others.sort((a, b) => distance(a) - distance(b))) {
    if (carriers.has(row.plan.carrier)) continue;
    carriers.add(row.plan.carrier);
    nearest.push({
      row,
      sameNetwork: row.plan.networks.some((network) => plan.networks.includes(network)),
      moreCents: totalCents === null ? null : row.quote.totalCents - totalCents,
    });
  }
  const same = nearest.filter(({ sameNetwork }) => sameNetwork);
  const elsewhere = nearest.filter(({ sameNetwork }) => !sameNetwork);
  const onSame = Math.max(Math.min(same.length, MOST_ON_SAME), MOST_RIVALS - elsewhere.length);
  return [...same.slice(0, onSame), ...elsewhere].slice(0, MOST_RIVALS);
}
