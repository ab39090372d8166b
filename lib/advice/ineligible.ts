/** Plans that do not meet the need, each with its reasons and what would change that. */
import type { Need } from '@/lib/need/need';
import type { LocalText } from '@/lib/plan/plan';
import type { CatalogResults } from '@/lib/results/price-catalog';
import type { Change } from './remedies';
import { findRemedy } from './remedies';

/** As many lines as a page shows at first: the nearest misses. */
export const INITIAL_INELIGIBLE = 20;

export interface IneligibleLine {
  id: string;
  name: string;
  carrier: LocalText;
  reasons: string[];
  /** Null where no change of the need helps. */
  remedy: { changes: Change[]; need: Need } | null;
}

const lines = new WeakMap<CatalogResults, IneligibleLine[]>();

/** The lines of an answer, fewest reasons first; remedies are worked out for those that are shown. */
export function ineligibleLines(answer: CatalogResults, limit: number): readonly IneligibleLine[] {
  const made = lines.get(answer) ?? [];
  lines.set(answer, made);
  const { catalog, need } = answer;
  for (const { plan, carrier, reasons } of answer.ineligible.slice(made.length, limit)) {
    const remedy = findRemedy(plan, need, catalog.settings);
    made.push({ id: plan.id, name: plan.name, carrier: carrier.name, reasons, remedy });
  }
  return made.length > limit ? made.slice(0, limit) : made;
}
