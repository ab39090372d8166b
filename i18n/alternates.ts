import { LANGUAGE_TAGS, LOCALES, type Locale, routing } from '@/i18n/routing';

/**
 * The canonical address and the other language of a page, for `generateMetadata`.
 * `path` is without the language, e.g. `/method`; `''` is the first page.
 */
export function alternatesOf(locale: Locale, path: string) {
  const languages = Object.fromEntries(LOCALES.map((other) => [LANGUAGE_TAGS[other], `/${other}${path}`]));
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, 'x-default': `/${routing.defaultLocale}${path}` },
  };
}
