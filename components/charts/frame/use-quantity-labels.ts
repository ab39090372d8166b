import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { countryName } from '@/lib/country';
import type { Quantity } from '@/lib/series/quantity-axis';

/** Names, units and values of the quantities that charts move. */
export function useQuantityLabels() {
  const t = useTranslations('charts.quantity');
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => {
    const country = (code: string | null) => (code === null ? '' : countryName(code, locale));
    return {
      /** Within a sentence: "data", "calls to China". */
      name: (quantity: Quantity, code: string | null) => t(`name.${quantity}`, { country: country(code) }),
      /** For an axis, with its unit. */
      axis: (quantity: Quantity, code: string | null, stay: boolean) =>
        t(`axis.${quantity}`, { country: country(code), per: stay ? 'stay' : 'month' }),
      value: (quantity: Quantity, value: number) =>
        t(`value.${quantity}`, { value: format.number(value, { maximumFractionDigits: 1 }), count: value }),
    };
  }, [t, format, locale]);
}
