import { COOKIE_PATH } from '@/lib/base-path';
import { keptValue } from '@/lib/need/kept';
import type { Need } from '@/lib/need/need';
import { NEED_COOKIE } from '@/lib/need/pairs';

const YEAR = 31_536_000;

/** Keeps what is asked for the next visit. */
export function keepNeed(need: Need): void {
  const value = keptValue(need);
  if (value === null) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every supported browser
  document.cookie = `${NEED_COOKIE}=${value}; path=${COOKIE_PATH}; max-age=${YEAR}; SameSite=Lax`;
}

/** The next visit is a first one again. */
export function forgetNeed(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${NEED_COOKIE}=; path=${COOKIE_PATH}; max-age=0; SameSite=Lax`;
}
