/** What to tell a person whom no plan suits: which requirement keeps most plans out, and what comes back without it. */
import { quoteAll } from '@/lib/cost/rank';
import type { Need } from '@/lib/need/need';
import type { ViewAnswer } from '@/lib/results/price-catalog';
import { type Ask, askOf, drop } from './remedies';

export interface Obstacle {
  ask: Ask;
  /** Plans this requirement is a reason against, alone or with others. */
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
export function obstacles(answer: ViewAnswer): Obstacle[] {
  const counts = new Map<Ask, number>();
  for (const { reasons } of answer.unmet) {
    for (const ask of new Set(reasons.map(askOf))) counts.set(ask, (counts.get(ask) ?? 0) + 1);
  }
  return [...counts]
    .map(([ask, excludes]) => ({ ask, excludes }))
    .sort((a, b) => b.excludes - a.excludes || (a.ask < b.ask ? -1 : 1));
}

/**
 * The requirement that keeps most plans out among those whose loss alone brings plans back; where none does, the most
 * excluding ones together until some come back. Null where nothing a person can drop helps.
 */
export function advise(answer: ViewAnswer): Advice | null {
  const { catalog, need } = answer;
  const returning = (changed: Need) => quoteAll(catalog.plans, changed, catalog.settings).quotes.length;
  const open = obstacles(answer).filter(({ ask }) => drop(need, ask) !== null);
  for (const obstacle of open) {
    const changed = drop(need, obstacle.ask) as Need;
    const comesBack = returning(changed);
    if (comesBack > 0) return { dropped: [obstacle], need: changed, comesBack };
  }
  const dropped: Obstacle[] = [];
  let now = need;
  for (const obstacle of open) {
    dropped.push(obstacle);
    now = drop(now, obstacle.ask) ?? now;
    const comesBack = dropped.length > 1 ? returning(now) : 0;
    if (comesBack > 0) return { dropped, need: now, comesBack };
  }
  return null;
}
