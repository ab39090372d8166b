import { useTranslations } from 'next-intl';
import type { Quote } from '@/lib/cost/result';
import { useReasons } from './use-reasons';

/** What a total leaves out because no price is stated, e.g. "calls to China not included"; nothing for an exact total. */
export function LeftOut({ quote: { asks, totalIs } }: { quote: Pick<Quote, 'asks' | 'totalIs'> }) {
  const t = useTranslations('verdict');
  const { criterion, list } = useReasons();
  if (totalIs === 'exact') return null;
  return t('leavesOut', { what: list(asks.filter(({ open }) => open).map(criterion)) });
}

/** An amount as it is said beside a verdict: "from $180.00" where use of unknown price is left out. */
export function useTotalWords(): (amount: string, totalIs: Quote['totalIs']) => string {
  const t = useTranslations('verdict');
  return (amount, totalIs) => (totalIs === 'exact' ? amount : t('from', { total: amount }));
}
