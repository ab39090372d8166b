/** What to tell a person whom no plan suits: which requirement keeps most plans out, and what comes back without it. */
import { pricePlans } from '@/lib/cost/price-plans';
import { type Criterion, compareReasons, criterionKey } from '@/lib/cost/reason';
import type { Need } from '@/lib/need/need';
import type { CatalogResults } from '@/lib/results/price-catalog';
import { drop } from './remedies';

export interface Obstacle {
  criterion: Criterion;
  /** Plans that fail this requirement, or do not say whether they meet it, alone or with others. */
  excludes: number;
}

export interface Advice {
  /** Most excluding first; dropping all of them brings plans back. */
  dropped: Obstacle[];
  need: Need;
  /** Exactly how many plans meet the need without them: the catalog priced again. */
  comesBack: number;
}

/** How many plans each part of the need keeps out, most first. */
export function obstacles(answer: CatalogResults): Obstacle[] {
  const counts = new Map<string, Obstacle>();
  const add = ({ code, country }: Criterion) => {
    const criterion = { code, country } as Criterion;
    const key = criterionKey(criterion);
    const obstacle = counts.get(key);
    if (obstacle) obstacle.excludes += 1;
    else counts.set(key, { criterion, excludes: 1 });
  };
  for (const { reasons } of answer.ineligible) reasons.forEach(add);
  for (const { quote } of answer.mayMeet) quote.asks.forEach(add);
  return [...counts.values()].sort(
    (a, b) => b.excludes - a.excludes || compareReasons(a.criterion, b.criterion),
  );
}

/**
 * The requirement that keeps most plans out among those whose loss alone brings plans back; where none does, the most
 * excluding ones together until some come back. Null where nothing a person can drop helps.
 */
export function advise(answer: CatalogResults): Advice | null {
  const { catalog, need } = answer;
  const returning = (changed: Need) => pricePlans(catalog.plans, changed, catalog.settings).order.length;
  const open = obstacles(answer).filter(({ criterion }) => drop(need, criterion) !== null);
  for (const obstacle of open) {
    const changed = drop(need, obstacle.criterion) as Need;
    const comesBack = returning(changed);
    if (comesBack > 0) return { dropped: [obstacle], need: changed, comesBack };
  }
  const dropped: Obstacle[] = [];
  let now = need;
  for (const obstacle of open) {
    dropped.push(obstacle);
    now = drop(now, obstacle.criterion) ?? now;
    const comesBack = dropped.length > 1 ? returning(now) : 0;
    if (comesBack > 0) return { dropped, need: now, comesBack };
  }
  return null;
}
