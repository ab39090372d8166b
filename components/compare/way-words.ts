import { useLocale, useTranslations } from 'next-intl';
import type { WayToWin } from '@/lib/advice/break-even';
import { countryName } from '@/lib/country';

/** A change of what is asked for in words: "with 23 GB a line", "without autopay". */
export function useWayWords(): (way: WayToWin) => string {
  const t = useTranslations('compare.win');
  const locale = useLocale();
  return ({ change, value, up, country }) =>
    t(`way.${change}`, {
      value: value ?? 0,
      up: up ? 'yes' : 'no',
      country: country === null ? '' : countryName(country, locale),
    });
}
