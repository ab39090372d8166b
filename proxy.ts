import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '@/i18n/routing';

const chooseLanguage = createMiddleware(routing);

/**
 * Scripts run only with the nonce of their own response, so injected markup stays dead. Styles may be inline:
 * table and charts place things with style attributes, which carry no nonce.
 */
function policy(nonce: string): string {
  const debugging = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${debugging}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Leads `/…` to `/en/…` or `/zh/…` and gives every page its content security policy. */
export default function proxy(request: NextRequest) {
  const value = policy(btoa(crypto.randomUUID()));
  // Next takes the nonce for its own scripts from the request's policy.
  request.headers.set('content-security-policy', value);
  const response = chooseLanguage(request);
  response.headers.set('content-security-policy', value);
  return response;
}

export const config = {
  matcher: [
    '/((?!api/|catalog/|_next/|icons/|sw\\.js|apple-icon\\.png|icon\\.svg|favicon\\.ico|robots\\.txt|sitemap\\.xml|manifest\\.webmanifest).*)',
  ],
};
