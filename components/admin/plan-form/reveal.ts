import { useEffect } from 'react';
import { pathOfPlace } from '@/lib/admin/document-values';

/** Of the folds that the buttons for all of them open and close; says why one has to be open, or nothing. */
export const FOLD = 'data-fold';

/** The id of the control that a place names, e.g. `charges.options[0].id`. */
export const targetOf = (place: string): string => `f-${place.replace(/[^\w-]/g, '_')}`;

/** The control of a place; where it has none of its own, that of what it is a part of. */
function controlOf(place: string): HTMLElement | null {
  const control = document.getElementById(targetOf(place));
  if (control) return control;
  const outer = place.replace(/(?:\[[^\]]*\]|\.?[^.[\]]+)$/, '');
  return outer === place || outer === '' ? null : controlOf(outer);
}

/** Opens every fold around an element: what is folded away can have no focus. */
function reveal(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

function focusOn(element: HTMLElement | null): boolean {
  if (!element) return false;
  reveal(element);
  element.focus();
  element.scrollIntoView({ block: 'center' });
  return true;
}

/** Gives the focus to the control of a place, wherever it is folded away. @returns whether there is one. */
export const focusPlace = (place: string): boolean => focusOn(controlOf(place));

/** Gives the focus to the control with this id once it is drawn. */
export const focusLater = (id: string): void => {
  requestAnimationFrame(() => {
    const control = document.getElementById(id);
    if (control) reveal(control);
    control?.focus();
  });
};

/** Opens or closes every fold of a form; one with something filled in or at fault stays open. */
export function setFolds(form: HTMLElement | null, open: boolean): void {
  for (const fold of form?.querySelectorAll<HTMLDetailsElement>(`details[${FOLD}]`) ?? [])
    fold.open = open || fold.getAttribute(FOLD) !== '';
}

/**
 * Leads to the field that the address names: by a place of the document in its query, or by the id of a control in its
 * hash, once the form takes input and whenever that changes.
 */
export function useNamedField(named: string | null, root: unknown, takesInput: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the form was opened for
  useEffect(() => {
    if (!takesInput) return;
    const onHash = () => {
      if (location.hash.startsWith('#f-')) focusOn(document.getElementById(location.hash.slice(1)));
    };
    if (named && !location.hash.startsWith('#f-')) focusPlace(pathOfPlace(root, named));
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [takesInput]);
}
