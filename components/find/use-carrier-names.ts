'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { localized } from '@/lib/localized';
import { useFind } from './providers';

/** Every carrier by id, with its name in the reader's language; the same list as long as the language is. */
export function useCarrierNames(): { id: string; name: string }[] {
  const locale = useLocale();
  const { carriers } = useFind();
  return useMemo(
    () => carriers.map(({ id, name }) => ({ id, name: localized(locale, name) })),
    [carriers, locale],
  );
}
