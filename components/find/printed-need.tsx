'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useNeedWords } from '@/components/need';
import { localized } from '@/lib/localized';
import { useDeferredNeed, useFind } from './providers';

/** What the plans are priced for, in words: on paper there is no form that says it. */
export function PrintedNeed() {
  const t = useTranslations('find');
  const locale = useLocale();
  const { carriers } = useFind();
  const names = useMemo(
    () => carriers.map(({ id, name }) => ({ id, name: localized(locale, name) })),
    [carriers, locale],
  );
  const words = useNeedWords(useDeferredNeed(), names);
  return (
    <p className="hidden print:block">
      <span className="font-semibold">{t('need')}</span>
      <span className="block">{words.join(' · ')}</span>
    </p>
  );
}
