import { hasLocale } from 'next-intl';
import { findWords } from '@/i18n/find-words';
import { routing } from '@/i18n/routing';

/** The words of the find page's scripts, kept for good: the address changes with them. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ digest: string; locale: string }> },
): Promise<Response> {
  const { digest, locale } = await params;
  const words = hasLocale(routing.locales, locale) ? await findWords(locale) : null;
  if (words?.address !== `/words/${digest}/${locale}`) return new Response(null, { status: 404 });
  return Response.json(words.messages, {
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
