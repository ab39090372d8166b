/** Where the focus is among elements that are about to be drawn again, and how to find it there. */
export interface Focus {
  selector: string;
  /** What is selected of a text. */
  selection: [number, number] | null;
}

const ATTRIBUTES = ['name', 'value', 'href', 'aria-label', 'type'] as const;

function selectorOf(element: Element): string {
  const said = ATTRIBUTES.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    // The value of a text field is what it held at first, not what stands in it.
    if (value === null || (attribute === 'value' && element.getAttribute('type') === 'search')) return [];
    return [`[${attribute}="${CSS.escape(value)}"]`];
  });
  return element.tagName.toLowerCase() + said.join('');
}

/** The focused element inside, or null. */
export function focusOf(inside: Element): Focus | null {
  const active = document.activeElement;
  if (!active || active === inside || !inside.contains(active)) return null;
  const isText = active instanceof HTMLInputElement && active.selectionStart !== null;
  return {
    selector: selectorOf(active),
    selection: isText ? [active.selectionStart ?? 0, active.selectionEnd ?? 0] : null,
  };
}

/** Gives the focus to the same element among the new ones. */
export function refocus(inside: Element, { selector, selection }: Focus): void {
  const element = inside.querySelector<HTMLElement>(selector);
  element?.focus({ preventScroll: true });
  if (selection && element instanceof HTMLInputElement) element.setSelectionRange(...selection);
}
