import type { CatalogView } from '@/lib/catalog/catalog';
import { planOf } from '@/lib/catalog/lookup';
import { findPlans } from '@/lib/catalog/plan-search';
import type { CompareRequest } from '@/lib/facts/compare';
import { MAX_PICKED } from '@/lib/table/view-params';

export interface ChosenPlans {
  /** Plans of the catalog, six at most. */
  ids: string[];
  unknown: string[];
  /** What no longer fits. */
  beyond: string[];
  /** What was typed to add a plan. */
  text: string;
  /** The plans that the text may mean; null where there is nothing to choose from. */
  matches: string[] | null;
}

/** The plans that a link asks for, and the one that its text adds, where it names one. */
export function chosenPlans(view: CatalogView, { ids, beyond, add }: CompareRequest): ChosenPlans {
  const known = ids.filter((id) => planOf(view, id) !== null);
  const unknown = ids.filter((id) => !known.includes(id));
  const chosen = { ids: known, unknown, beyond, text: add, matches: null };
  if (add === '') return chosen;
  const { id, matches } = findPlans(view, add);
  if (id === null) return { ...chosen, matches: matches.filter((one) => !known.includes(one)) };
  if (known.includes(id)) return chosen;
  return known.length < MAX_PICKED
    ? { ...chosen, ids: [...known, id] }
    : { ...chosen, beyond: [...beyond, id] };
}
