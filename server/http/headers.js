/** Response headers that `next.config.js` and the front send alike. */

/** Of every response but a page for frames of other sites. */
export const UNFRAMED = { 'X-Frame-Options': 'DENY' };

/** Of every response, frames or not. */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

/** Of every response but a page for frames of other sites. */
export const EVERYWHERE = { ...ALWAYS, ...UNFRAMED };

/** Of a page for frames of other sites, also of sites that load only what says it may be loaded. */
export const FRAMED = { ...ALWAYS, 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Of what programs read: it loads nothing and stands in no frame. */
export const FOR_PROGRAMS = { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" };

/**
 * The policy of a page. Styles may be inline: table and charts place things with style attributes, which carry
 * neither nonce nor hash.
 * @param {string} scripts what may run besides scripts of this site's own files, e.g. `'nonce-…'`
 */
export function pagePolicy(scripts) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of a page for frames of other sites: it runs no script, sends no form and may stand in any frame. */
export const EMBED_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** The theme that the address of a page for frames names, for its layout, which reads no query. */
export const THEME_HEADER = 'x-plansight-theme';

/** The path that a reader asked for, for the page that says it is none. */
export const PATH_HEADER = 'x-plansight-path';

/** Told to browsers that reached the site by https: they come by https alone for a year. */
const SECURE = { 'Strict-Transport-Security': 'max-age=31536000' };
const NOTHING = {};

/**
 * Headers of a response to a request that came by https: through a proxy that says so, or to a site whose address is
 * https by its settings.
 * @param {import('node:http').IncomingHttpHeaders} headers of the request
 * @returns {Record<string, string>}
 */
export function secureHeaders(headers) {
  const proto = headers['x-forwarded-proto'];
  const secure =
    proto === undefined ? process.env.SITE_URL?.startsWith('https:') : /^https\b/.test(String(proto));
  return secure ? SECURE : NOTHING;
}
