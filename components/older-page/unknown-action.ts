/** Notices in the browser that the server no longer knows a form of this page. */

/** How Next marks such an answer. */
const NOT_FOUND_HEADER = 'x-nextjs-action-not-found';

const isAction = (input: RequestInfo | URL, init?: RequestInit): boolean =>
  new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined)).has('next-action');

/**
 * Calls `found` where an action is unknown, and lets its caller wait for good: told of it, the page would put an error in
 * the place of the form, with all that is typed in it. Only loading the page anew helps.
 * @returns what ends the watch.
 */
export function watchForUnknownActions(found: () => void): () => void {
  const { fetch: ask } = window;
  const watched: typeof ask = async (input, init) => {
    const response = await ask(input, init);
    if (response.headers.get(NOT_FOUND_HEADER) !== '1' || !isAction(input, init)) return response;
    found();
    return new Promise<never>(() => {});
  };
  window.fetch = watched;
  return () => {
    if (window.fetch === watched) window.fetch = ask;
  };
}
