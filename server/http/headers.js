/** Response headers that `next.config.js` and the front send alike. */

/** Of every response. */
export const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

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

/** The path that a reader asked for, for the page that says it is none. */
export const PATH_HEADER = 'x-plansight-path';
