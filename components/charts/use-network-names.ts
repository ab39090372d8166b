import { useFormatter, useTranslations } from 'next-intl';
import type { Network } from '@/lib/plan/plan';

/** Names host networks in words; an empty list is not stated. */
export function useNetworkNames() {
  const t = useTranslations('charts');
  const format = useFormatter();
  return (networks: readonly Network[]) =>
    networks.length === 0
      ? t('networks.notStated')
      : format.list(
          networks.map((network) => t(`networks.${network}`)),
          { type: 'unit' },
        );
}
