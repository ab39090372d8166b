/** What was typed and ticked in the page as the server sent it, before its code was here. */
import type { ColumnKey } from '@/lib/table/columns';
import { FACET_KEYS } from '@/lib/table/facet-options';
import { FACET_PARAMS, MAX_PICKED, orderedColumns, type View } from '@/lib/table/view-params';

const checked = (inside: ParentNode, name: string): string[] =>
  [...inside.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);

/** The parts of a view that can be entered without scripts; a plan shown twice is ticked once. */
export function enteredIn(inside: ParentNode, view: View): Partial<View> {
  const query = inside.querySelector<HTMLInputElement>('input[name="q"]');
  if (!query) return {};
  const facets = Object.fromEntries(FACET_KEYS.map((key) => [key, checked(inside, FACET_PARAMS[key])]));
  const picked = [...new Set([...view.picked, ...checked(inside, 'pick')])];
  return {
    query: query.value,
    facets: facets as View['facets'],
    picked: picked.slice(0, MAX_PICKED),
    columns: orderedColumns(checked(inside, 'cols') as ColumnKey[]),
  };
}
