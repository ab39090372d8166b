/** What was typed and ticked in the server's HTML before the page was hydrated. */
import type { ColumnKey } from '@/lib/table/columns';
import { FACET_KEYS } from '@/lib/table/facet-options';
import { FACET_PARAMS, MAX_PICKED, orderedColumns, type View } from '@/lib/table/view-params';

/** The pairs that a submit of the named fields inside an element would send; hidden ones are left out. */
export function readFormState(inside: ParentNode): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const { name, type, value, checked } of inside.querySelectorAll<HTMLInputElement>('input[name]'))
    if (type !== 'hidden' && (type !== 'checkbox' || checked)) pairs.append(name, value);
  return pairs;
}

/** The parts of a view that were entered and are not as in the view; none where there was no search field. */
export function formStateChanges(entered: URLSearchParams, view: View): Partial<View> {
  const query = entered.get('q');
  if (query === null) return {};
  const facets = Object.fromEntries(FACET_KEYS.map((key) => [key, entered.getAll(FACET_PARAMS[key])]));
  // A plan that is listed twice is ticked once, and one that is not listed stays ticked.
  const picked = [...new Set([...view.picked, ...entered.getAll('pick')])].slice(0, MAX_PICKED);
  const columns = orderedColumns(entered.getAll('cols') as ColumnKey[]);
  const parts = { query, facets: facets as View['facets'], picked, columns };
  const changed = Object.entries(parts).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(view[key as keyof View]),
  );
  return Object.fromEntries(changed);
}
