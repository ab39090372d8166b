'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { localized } from '@/lib/localized';
import type { FacetKey } from '@/lib/table/facet-options';
import { useFind } from './providers';

/** An option of a facet in words; a carrier by its name. */
export function useFacetNames(): (facet: FacetKey, value: string) => string {
  const t = useTranslations('table.options');
  const locale = useLocale();
  const { carriers } = useFind();
  return useMemo(() => {
    const names = new Map(carriers.map(({ id, name }) => [id, localized(locale, name)]));
    return (facet, value) =>
      facet === 'carrier' ? (names.get(value) ?? value) : t(`${facet}.${value}` as 'network.att');
  }, [t, locale, carriers]);
}
