import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Network } from '@/lib/plan/plan';

/** Names host networks in words; an empty list is not stated. */
export function useNetworkNames() {
  const t = useTranslations('charts');
  const format = useFormatter();
  const locale = useLocale();
  // Chinese units stand side by side without a mark; names need one.
  const list = (names: string[]) =>
    locale === 'zh' ? names.join('、') : format.list(names, { type: 'unit' });
  return (networks: readonly Network[]) =>
    networks.length === 0
      ? t('networks.notStated')
      : list(networks.map((network) => t(`networks.${network}`)));
}
