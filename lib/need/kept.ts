/** The need that a browser keeps for the next visit: a cookie, so that the first answer is already the right one. */
import { isFirstVisit, NO_USE_QUERY } from './first-visit';
import type { Need } from './need';
import { needFromParams, needQuery } from './url';

/** Cookies may be refused beyond 4 kB; a need that is longer as a query is not kept. */
const MAX_LENGTH = 1500;

/** What to keep of a need, as the value of a cookie; null where it is too long. */
export function keptValue(need: Need): string | null {
  const value = encodeURIComponent(needQuery(need) || NO_USE_QUERY);
  return value.length > MAX_LENGTH ? null : value;
}

/** The query of a kept need, written anew so that nothing else can be in it; null where the value says no need. */
export function keptQuery(value: string | undefined): string | null {
  if (!value || value.length > MAX_LENGTH) return null;
  let text: string;
  try {
    text = decodeURIComponent(value);
  } catch {
    return null;
  }
  const params = new URLSearchParams(text);
  if (isFirstVisit(params)) return null;
  return needQuery(needFromParams(params).need) || NO_USE_QUERY;
}
