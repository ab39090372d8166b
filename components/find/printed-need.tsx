'use client';

import { useTranslations } from 'next-intl';
import { useNeedWords } from '@/components/need';
import { useDeferredNeed } from './providers';
import { useCarrierNames } from './use-carrier-names';

/** What the plans are priced for, in words: on paper there is no form that says it. */
export function PrintedNeed() {
  const t = useTranslations('find');
  const words = useNeedWords(useDeferredNeed(), useCarrierNames());
  return (
    <p data-print-along className="hidden print:block">
      <span className="font-semibold">{t('need')}</span>
      <span className="block">{words.join(' · ')}</span>
    </p>
  );
}
