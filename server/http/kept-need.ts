import { cookieOf } from '@/lib/cookie';
import { isFirstVisit } from '@/lib/need/first-visit';
import { keptQuery } from '@/lib/need/kept';
import { NEED_COOKIE } from '@/lib/need/pairs';

const FIND_PAGE = /^\/(en|zh)\/?$/;

/**
 * Where a return to the first page leads: to what was asked last, as path and query. Null where the address asks
 * something of its own, or nothing was kept.
 */
export function keptNeedPath(url: string, cookies: string | undefined): string | null {
  const [path = '', query = ''] = url.split('?', 2);
  if (!FIND_PAGE.test(path) || !isFirstVisit(new URLSearchParams(query))) return null;
  const kept = keptQuery(cookieOf(cookies, NEED_COOKIE));
  return kept && `${path.replace(/\/$/, '')}?${kept}`;
}
