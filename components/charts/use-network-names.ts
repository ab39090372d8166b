import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { nameList } from '@/components/formatters';
import type { Network } from '@/lib/plan/plan';

/** Names host networks in words; an empty list is not stated. */
export function useNetworkNames() {
  const t = useTranslations('charts');
  const format = useFormatter();
  const locale = useLocale();
  return (networks: readonly Network[]) =>
    networks.length === 0
      ? t('networks.notStated')
      : nameList(
          locale,
          format,
          networks.map((network) => t(`networks.${network}`)),
        );
}
