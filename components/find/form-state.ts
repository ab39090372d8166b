/** What was typed and ticked in the server's HTML before the page was hydrated. */
import { enteredView, type View } from '@/lib/table/view-params';

/** The pairs that a submit of the named fields inside an element would send; hidden ones are left out. */
export function readFormState(inside: ParentNode): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const { name, type, value, checked } of inside.querySelectorAll<HTMLInputElement>('input[name]'))
    if (type !== 'hidden' && (type !== 'checkbox' || checked)) pairs.append(name, value);
  return pairs;
}

/** The parts of a view that were entered and are not as in the view; none where there was no search field. Filters that are not shown cannot have been changed. */
export function formStateChanges(entered: URLSearchParams, view: View): Partial<View> {
  if (!entered.has('q')) return {};
  const after = { ...enteredView(entered, view), ...(view.filtering ? {} : { facets: view.facets }) };
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== view[key as keyof View]),
  );
}
