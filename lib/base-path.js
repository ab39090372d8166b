/**
 * The path of its host below which the site lives. Addresses inside the product begin at `/`, as if it had the host for
 * itself; whoever hands one to something that does not know better (a plain link, a form, `fetch`, a program) puts the
 * path before it. `next/link`, the router, `redirect` of pages and Next's metadata do so by themselves.
 *
 * Plain JavaScript, because `next.config.js` and commands without packages read it too.
 */

/** No path is `/plansight/`, none begins with a language: addresses of pages do, and which is which has to be plain. */
const FORM = /^(?!\/(?:en|zh)(?:\/|$))(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/;

/** What a base path has to be, for whoever named one that is not. */
export const BASE_PATH_ADVICE =
  'use a path such as /plansight, of letters, digits and . _ ~ -, without a slash at its end; it may not begin with /en or /zh';

/** Whether a text is a base path; `''` is the one of a site that has its host for itself. @param {string} text */
export const isBasePath = (text) => FORM.test(text);

/**
 * That of this build, e.g. `/plansight`: `''` where there is none. `scripts/build.mjs` and `next.config.js` put the text
 * in the place of the variable, so that a build says everywhere the same; what runs from sources reads the environment.
 * @type {string}
 */
export const BASE_PATH = process.env.BASE_PATH ?? '';

/** The path of cookies: another product on the same host gets none of them. */
export const COOKIE_PATH = BASE_PATH || '/';

/**
 * An address of the site as a browser has to ask for it: `/en?gb=5` → `/plansight/en?gb=5`. What does not begin at the
 * root of the host (`#facts`, `https://…`) stays as it is.
 * @param {string} address
 * @param {string} [base]
 */
export const withBase = (address, base = BASE_PATH) => (/^\/(?!\/)/.test(address) ? base + address : address);

/**
 * An address as the product knows it: `/plansight/en?gb=5` → `/en?gb=5`; null for one that is not below the base path.
 * @param {string} address path, with or without a query
 * @param {string} [base]
 * @returns {string | null}
 */
export function withoutBase(address, base = BASE_PATH) {
  if (base === '') return address;
  if (!address.startsWith(base)) return null;
  const rest = address.slice(base.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || /^[?#]/.test(rest) ? `/${rest}` : null;
}

/**
 * The address of the site: `https://example.org` → `https://example.org/plansight`. One that names the path already
 * stays as it is.
 * @param {string} origin without a slash at its end
 * @param {string} [base]
 */
export const siteAt = (origin, base = BASE_PATH) => (origin.endsWith(base) ? origin : origin + base);
