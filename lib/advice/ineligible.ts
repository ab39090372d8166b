/** Plans that do not meet the need, each with its reasons and what would change that. */
import { criterionKey, type Reason } from '@/lib/cost/reason';
import type { LocalText } from '@/lib/plan/plan';
import type { CatalogResults } from '@/lib/results/price-catalog';
import { findRemedy, type Remedy } from './remedies';

/** As many lines as a page shows at first: the nearest misses, so many of each requirement. */
export const INITIAL_INELIGIBLE = 20;
const INITIAL_OF_GROUP = 5;

export interface IneligibleLine {
  id: string;
  name: string;
  carrier: LocalText;
  reasons: Reason[];
  /** Null where no change of the need helps. */
  remedy: Remedy | null;
}

const worked = new WeakMap<CatalogResults, Worked>();

/** Cents with the change that lets a plan in; exact totals come first, what cannot be priced last. */
const priceOf = ({ remedy }: IneligibleLine): [group: number, cents: number] =>
  remedy === null ? [2, 0] : [remedy.totalIs === 'exact' ? 0 : 1, remedy.totalCents];

function byPrice(a: IneligibleLine, b: IneligibleLine): number {
  const [[x, left], [y, right]] = [priceOf(a), priceOf(b)];
  return x - y || left - right;
}

/** What a near miss fails: the one requirement; null for a plan that fails several. */
export const onlyReason = ({ reasons }: Pick<IneligibleLine, 'reasons'>): Reason | null =>
  reasons.length === 1 ? (reasons[0] ?? null) : null;

/** Near misses by the requirement that they fail, in each group by price; the group with the cheapest plan first. */
function grouped(near: readonly IneligibleLine[]): IneligibleLine[][] {
  const groups = new Map<string, IneligibleLine[]>();
  for (const line of near.toSorted(byPrice)) {
    const key = line.reasons.map(criterionKey).join();
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** Lines of an answer as far as they were worked out. */
interface Worked {
  near: IneligibleLine[][];
  /** Of plans that fail several requirements, in the order of the answer. */
  others: IneligibleLine[];
}

/**
 * The lines of an answer, `limit` at most: plans that fail one requirement alone first, grouped by it and by what they cost
 * with the change that lets them in; then the others, fewest reasons first. Where a limit is given, a group shows its first
 * five. Remedies are worked out for near misses and for what is shown.
 */
export function ineligibleLines(answer: CatalogResults, limit: number): readonly IneligibleLine[] {
  const { catalog, need, ineligible } = answer;
  const lineOf = ({ plan, carrier, reasons }: CatalogResults['ineligible'][number]): IneligibleLine => ({
    id: plan.id,
    name: plan.name,
    carrier: carrier.name,
    reasons,
    remedy: findRemedy(plan, need, catalog.settings),
  });
  const isNear = (row: CatalogResults['ineligible'][number]) => onlyReason(row) !== null;
  const { near, others } = worked.get(answer) ?? {
    near: grouped(ineligible.filter(isNear).map(lineOf)),
    others: [],
  };
  worked.set(answer, { near, others });
  const ofGroup = Number.isFinite(limit) ? INITIAL_OF_GROUP : undefined;
  const first = near.flatMap((group) => group.slice(0, ofGroup)).slice(0, limit);
  const rest = ineligible.filter((row) => !isNear(row));
  const wanted = Math.min(rest.length, limit - first.length);
  for (const row of rest.slice(others.length, wanted)) others.push(lineOf(row));
  return [...first, ...others.slice(0, wanted)];
}
