import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '@/i18n/routing';
import { markdownPath } from '@/lib/api/accept';
import { withBase } from '@/lib/base-path';
import { isEmbedPath, themeOf } from '@/lib/embed/embed';
import { isCapture } from '@/server/http/backend';
import { EMBED_POLICY, PATH_HEADER, pagePolicy, THEME_HEADER } from '@/server/http/headers.js';
import { keptNeedPath } from '@/server/http/kept-need';

/** Where next-intl looks for the language of a request. */
const LOCALE_HEADER = 'X-NEXT-INTL-LOCALE';
const chooseLanguage = createMiddleware(routing);

/** Scripts run only with the nonce of their own response, so injected markup stays dead. */
function noncePolicy(): string {
  const debugging = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return pagePolicy(`'nonce-${btoa(crypto.randomUUID())}' 'strict-dynamic'${debugging}`);
}

/** A page for frames of other sites has a root of its own, without header, footer and cookies (`app/embed`). */
function embed(request: NextRequest): NextResponse {
  const { pathname, search, searchParams } = request.nextUrl;
  const theme = themeOf(searchParams.get('theme'));
  request.headers.delete(THEME_HEADER);
  if (theme) request.headers.set(THEME_HEADER, theme);
  request.headers.delete('cookie');
  const [, locale = '', , ...rest] = pathname.split('/');
  // What is rendered before the layout has said its language asks here.
  request.headers.set(LOCALE_HEADER, locale);
  const inside = new URL(withBase(`/embed/${locale}/${rest.join('/')}${search}`), request.url);
  const response = NextResponse.rewrite(inside, { request: { headers: request.headers } });
  response.headers.set('content-security-policy', EMBED_POLICY);
  return response;
}

/**
 * Leads `/…` to `/en/…` or `/zh/…`, a return to the first page to what was asked last, and gives every page its content security policy. A page that is kept in memory
 * gets its policy from the front, which names the page's own scripts by their hashes.
 */
export default function proxy(request: NextRequest) {
  request.headers.set(PATH_HEADER, request.nextUrl.pathname);
  const { pathname, search } = request.nextUrl;
  if (isEmbedPath(pathname)) return embed(request);
  if (isCapture(request.headers)) return chooseLanguage(request);
  const markdown = markdownPath(pathname, request.headers.get('accept'));
  if (markdown) return NextResponse.rewrite(new URL(withBase(`${markdown}${search}`), request.url));
  const kept = keptNeedPath(`${pathname}${search}`, request.headers.get('cookie') ?? undefined);
  if (kept) return NextResponse.redirect(new URL(withBase(kept), request.url));
  const policy = noncePolicy();
  // Next takes the nonce for its own scripts from the request's policy.
  request.headers.set('content-security-policy', policy);
  const response = chooseLanguage(request);
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    // With a base path the pattern below leaves out its root.
    '/',
    '/((?!api/|catalog/|words/|_next/|icons/|sw\\.js|apple-icon\\.png|icon\\.svg|favicon\\.ico|robots\\.txt|llms\\.txt|sitemap\\.xml|manifest\\.webmanifest).*)',
  ],
};
