import { useEffect } from 'react';

/** Whether a click on this link leads away from the page in this tab. */
function leads(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return false;
  // A file, or another view of the same page, which keeps what is typed.
  if (link.hasAttribute('download') || link.dataset.stays !== undefined) return false;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  return link.href.split('#')[0] !== location.href.split('#')[0];
}

/** Asks before the page is left with unsaved work: by a link, by closing or by loading anew. */
export function useLeaveGuard(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      if (!leads(event) || confirm(question)) {
        // Whoever said yes is not asked once more where the link loads a whole page.
        if (leads(event)) removeEventListener('beforeunload', unload);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('beforeunload', unload);
    addEventListener('click', click, true);
    return () => {
      removeEventListener('beforeunload', unload);
      removeEventListener('click', click, true);
    };
  }, [unsaved, question]);
}
