import { Money } from '@/components/ui';
import { type Quote, subjectKey } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import { useFactLabels } from './use-fact-labels';
import { useItemLabels } from './use-item-labels';

/** The items of a quote: what for, how many at what price, the amount; and their sum. */
export function CostLines({
  quote,
  plan,
}: {
  quote: Pick<Quote, 'items' | 'totalCents' | 'totalIs'>;
  plan: PlanFacts;
}) {
  const { t } = useFactLabels();
  const items = useItemLabels(plan);
  return (
    <table className="w-full">
      <caption className="sr-only">{t('costLines')}</caption>
      <thead>
        <tr className="border-b text-xs text-muted">
          <th scope="col" className="py-1.5 text-left font-normal">
            {t('whatFor')}
          </th>
          <th scope="col" className="py-1.5 pl-4 text-right font-normal max-sm:sr-only">
            {t('sum')}
          </th>
          <th scope="col" className="py-1.5 pl-4 text-right font-normal">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {quote.items.map((item) => (
          <tr key={subjectKey(item)} className="align-baseline">
            <th scope="row" className="py-2 text-left font-normal">
              {items.name(item)}
              <span className="block text-sm text-muted tabular-nums sm:hidden" aria-hidden>
                {items.sum(item)}
              </span>
            </th>
            <td className="py-2 pl-4 text-right text-sm text-muted max-sm:sr-only">{items.sum(item)}</td>
            <td className="py-2 pl-4 text-right">
              <Money cents={item.amountCents} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-strong font-semibold">
          <th scope="row" colSpan={2} className="py-2 text-left">
            {t(quote.totalIs === 'exact' ? 'total' : 'totalAtLeast')}
          </th>
          <td className="py-2 pl-4 text-right">
            <Money cents={quote.totalCents} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
