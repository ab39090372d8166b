/** What a link to another page takes along of a need, without reading it. */
import { LEGACY_KEYS, NEED_PARAMS } from './url-keys';

/** The cookie in which a browser keeps what was asked last; its value is written and read in `kept.ts`. */
export const NEED_COOKIE = 'need';

/** The pairs of an address that say what is needed, as they were written. */
export const needPairs = (params: Iterable<readonly [string, string]>): [string, string][] =>
  [...params]
    .filter(([key]) => NEED_PARAMS.includes(key) || Object.hasOwn(LEGACY_KEYS, key))
    .map(([key, value]) => [key, value]);
