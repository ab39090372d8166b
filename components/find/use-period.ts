'use client';

import { useTranslations } from 'next-intl';
import { useImmediateNeed } from './providers';

/** The period of the total in words, e.g. "12 months" or "14 days", with the lines where there are several. */
export function usePeriod(): string {
  const t = useTranslations('find');
  const need = useImmediateNeed();
  const period =
    need.horizonDays === null
      ? t('periodMonths', { count: need.horizonMonths })
      : t('periodDays', { count: need.horizonDays });
  return need.lines > 1 ? t('periodLines', { period, lines: need.lines }) : period;
}
