import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/country';
import type { RangePart } from './range-parts';

/** The words for an amount that is not sure, e.g. `between 5 and 12 GB`. */
export function useRangeWords(): (part: RangePart) => string {
  const t = useTranslations('need.sentence');
  const locale = useLocale();
  return (part) => {
    if (part.key === 'calls')
      return t('rangeCalls', { ...part.span, country: countryName(part.country, locale) });
    return t(part.key === 'data' ? 'rangeData' : 'rangeMinutes', { ...part.span });
  };
}
