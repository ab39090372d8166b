import { defineRouting } from 'next-intl/routing';

export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { maxAge: 60 * 60 * 24 * 365 },
  // The pages name their other language themselves, with the query: see `alternates.ts`.
  alternateLinks: false,
});

/** BCP 47 tag of a page's language, for `lang` and `hreflang`. */
export const LANGUAGE_TAGS = { en: 'en', zh: 'zh-CN' } as const satisfies Record<Locale, string>;
