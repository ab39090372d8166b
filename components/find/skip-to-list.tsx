'use client';

import { useTranslations } from 'next-intl';
import { isPlainClick } from '@/components/ui';

const LIST = '#results';
const FIRST_CONTROL = 'main [data-plan] :is(a, button, input)';

/** By keyboard past the sentence, the receipts and the table's own controls, to the first plan of the list. */
export function SkipToList() {
  const t = useTranslations('find');
  return (
    <a
      href={LIST}
      onClick={(event) => {
        const control = document.querySelector<HTMLElement>(FIRST_CONTROL);
        if (!control || !isPlainClick(event)) return;
        event.preventDefault();
        control.focus();
      }}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2 focus:shadow-float"
    >
      {t('skipToList')}
    </a>
  );
}
