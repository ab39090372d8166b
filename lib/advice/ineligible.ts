/** Plans that do not meet the need, each with its reasons and what would change that. */
import type { Reason } from '@/lib/cost/reason';
import type { LocalText } from '@/lib/plan/plan';
import type { CatalogResults } from '@/lib/results/price-catalog';
import { findRemedy, type Remedy } from './remedies';

/** As many lines as a page shows at first: the nearest misses. */
export const INITIAL_INELIGIBLE = 20;

export interface IneligibleLine {
  id: string;
  name: string;
  carrier: LocalText;
  reasons: Reason[];
  /** Null where no change of the need helps. */
  remedy: Remedy | null;
}

const lines = new WeakMap<CatalogResults, IneligibleLine[]>();

/** The lines of an answer, fewest reasons first; remedies are worked out for those that are shown. */
export function ineligibleLines(answer: CatalogResults, limit: number): readonly IneligibleLine[] {
  const created = lines.get(answer) ?? [];
  lines.set(answer, created);
  const { catalog, need } = answer;
  for (const { plan, carrier, reasons } of answer.ineligible.slice(created.length, limit)) {
    const remedy = findRemedy(plan, need, catalog.settings);
    created.push({ id: plan.id, name: plan.name, carrier: carrier.name, reasons, remedy });
  }
  return created.length > limit ? created.slice(0, limit) : created;
}
