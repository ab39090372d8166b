/** Plans that do not meet the need, each with its reasons and what would change that. */
import type { Need } from '@/lib/need/need';
import type { LocalText } from '@/lib/plan/plan';
import type { ViewAnswer } from '@/lib/results/price-catalog';
import type { Change } from './remedies';
import { whatWouldChange } from './remedies';

/** As many lines as a page shows at first: the nearest misses. */
export const FIRST_UNMET = 20;

export interface UnmetLine {
  id: string;
  name: string;
  carrier: LocalText;
  reasons: string[];
  /** Null where no change of the need helps. */
  remedy: { changes: Change[]; need: Need } | null;
}

const lines = new WeakMap<ViewAnswer, UnmetLine[]>();

/** The lines of an answer, fewest reasons first; remedies are worked out for those that are shown. */
export function unmetLines(answer: ViewAnswer, limit: number): readonly UnmetLine[] {
  const created = lines.get(answer) ?? [];
  lines.set(answer, created);
  const { catalog, need } = answer;
  for (const { plan, carrier, reasons } of answer.unmet.slice(created.length, limit)) {
    const remedy = whatWouldChange(plan, need, catalog.settings);
    created.push({ id: plan.id, name: plan.name, carrier: carrier.name, reasons, remedy });
  }
  return created.length > limit ? created.slice(0, limit) : created;
}
