'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useHydrated } from '@/components/ui';
import { ACTION } from './style';

/** Prints the page. */
export function PrintPage() {
  const t = useTranslations('share');
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <button type="button" onClick={() => window.print()} className={`${ACTION} cursor-pointer`}>
      <Printer aria-hidden className="size-4 shrink-0" />
      {t('print')}
    </button>
  );
}
