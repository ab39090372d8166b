/** What was typed and ticked in the page as the server sent it, before its code was here. */
import { enteredView, type View } from '@/lib/table/view-params';

/** The view after what was entered in the fields inside an element; a plan listed twice is ticked once. */
export function enteredIn(inside: ParentNode, view: View): Partial<View> {
  if (!inside.querySelector('input[name="q"]')) return {};
  const params = new URLSearchParams();
  for (const { name, value, type, checked } of inside.querySelectorAll<HTMLInputElement>('input[name]'))
    if (type !== 'hidden' && (type !== 'checkbox' || checked)) params.append(name, value);
  return enteredView(params, view);
}
