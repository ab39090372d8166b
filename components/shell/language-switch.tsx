'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LANGUAGE_TAGS } from '@/i18n/routing';
import { withBase } from '@/lib/base-path';

/** A plain link to the same view in the other language: path and query stay, and it works before scripts run. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  const other = locale === 'en' ? 'zh' : 'en';
  const rest = path.replace(/^\/(en|zh)(?=\/|$)/, '');
  return (
    <a
      href={withBase(`/${other}${rest}${query && `?${query}`}`)}
      hrefLang={LANGUAGE_TAGS[other]}
      lang={LANGUAGE_TAGS[other]}
      className="flex h-9 items-center rounded-md px-2 text-sm whitespace-nowrap sm:px-3 text-muted hover:bg-sunken hover:text-text"
    >
      {t('otherLanguage')}
    </a>
  );
}
