'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { heldUntil, useHydrated } from '@/components/ui';
import { ACTION } from './style';

/** Prints the page. */
export function PrintPage() {
  const t = useTranslations('share');
  const hydrated = useHydrated();
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={`${ACTION} cursor-pointer ${heldUntil(hydrated)}`}
    >
      <Printer aria-hidden className="size-4 shrink-0" />
      {t('print')}
    </button>
  );
}
