import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '@/i18n/routing';
import { markdownPath } from '@/lib/api/accept';
import { isCapture } from '@/server/http/backend';
import { PATH_HEADER, pagePolicy } from '@/server/http/headers.js';
import { keptNeedPath } from '@/server/http/kept-need';

const chooseLanguage = createMiddleware(routing);

/** Scripts run only with the nonce of their own response, so injected markup stays dead. */
function noncePolicy(): string {
  const debugging = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return pagePolicy(`'nonce-${btoa(crypto.randomUUID())}' 'strict-dynamic'${debugging}`);
}

/**
 * Leads `/…` to `/en/…` or `/zh/…`, a return to the first page to what was asked last, and gives every page its content security policy. A page that is kept in memory
 * gets its policy from the front, which names the page's own scripts by their hashes.
 */
export default function proxy(request: NextRequest) {
  request.headers.set(PATH_HEADER, request.nextUrl.pathname);
  if (isCapture(request.headers)) return chooseLanguage(request);
  const { pathname, search } = request.nextUrl;
  const markdown = markdownPath(pathname, request.headers.get('accept'));
  if (markdown) return NextResponse.rewrite(new URL(`${markdown}${search}`, request.url));
  const kept = keptNeedPath(`${pathname}${search}`, request.headers.get('cookie') ?? undefined);
  if (kept) return NextResponse.redirect(new URL(kept, request.url));
  const policy = noncePolicy();
  // Next takes the nonce for its own scripts from the request's policy.
  request.headers.set('content-security-policy', policy);
  const response = chooseLanguage(request);
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/((?!api/|catalog/|words/|_next/|icons/|sw\\.js|apple-icon\\.png|icon\\.svg|favicon\\.ico|robots\\.txt|llms\\.txt|sitemap\\.xml|manifest\\.webmanifest).*)',
  ],
};
