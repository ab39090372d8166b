import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { nameList } from '@/components/formatters';
import type { Network } from '@/lib/plan/plan';

/** Lists the names of host networks; null where none is stated. */
export function useNetworkNames() {
  const t = useTranslations('charts.networks');
  const format = useFormatter();
  const locale = useLocale();
  return (networks: readonly Network[]): string | null => {
    const names = networks.map((network) => t(network));
    return names.length === 0 ? null : nameList(locale, format, names);
  };
}
