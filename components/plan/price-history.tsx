import { Disclosure, TextLink } from '@/components/ui';
import type { PriceStep } from '@/lib/series/price-history';
import { PriceHistorySlot } from './price-history-slot';
import { useFactLabels } from './use-fact-labels';
import { usePriceLabels } from './use-price-labels';
import { useSourceName } from './use-source-name';

/** What the list price was: steps with date and source; with one step it says that there is only one. */
export function PriceHistory({ steps, today }: { steps: readonly PriceStep[]; today: string }) {
  const { t } = useFactLabels();
  const formatters = usePriceLabels();
  const sourceName = useSourceName();
  const [first] = steps;
  if (!first) return null;
  // One price is no history: a line says so.
  if (steps.length === 1)
    return (
      <p id="history" className="border-t py-3 text-sm text-muted">
        {t('history.one', { price: formatters.price(first), date: formatters.date(first.date) })}
      </p>
    );
  return (
    <Disclosure
      id="history"
      className="scroll-mt-20 border-t py-1.5"
      summary={<h3>{t('history.heading')}</h3>}
    >
      <div className="pb-3 pl-5.5">
        <p className="mb-3 text-sm text-muted">{t('history.several', { count: steps.length })}</p>
        <PriceHistorySlot steps={steps} today={today} />
        <table className="w-full max-w-3xl border-collapse text-sm">
          <caption className="sr-only">{t('history.heading')}</caption>
          <thead className="text-xs text-muted">
            <tr className="border-b border-line-strong">
              <th scope="col" className="py-1.5 text-left font-normal">
                {t('history.from')}
              </th>
              <th scope="col" className="py-1.5 pl-3 text-right font-normal">
                {t('history.price')}
              </th>
              <th scope="col" className="py-1.5 pl-6 text-left font-normal">
                {t('history.source')}
              </th>
              <th scope="col" className="py-1.5 pl-6 text-left font-normal">
                {t('history.publishedHere')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.toReversed().map((step) => (
              <tr key={`${step.date} ${step.publishedAt} ${step.cents}`} className="border-b border-line">
                <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
                  {formatters.date(step.date)}
                </th>
                <td className="py-1.5 pl-3 text-right tabular-nums">{formatters.price(step)}</td>
                <td className="py-1.5 pl-6">
                  {step.source ? (
                    <TextLink href={step.source.url}>{sourceName(step.source)}</TextLink>
                  ) : (
                    <span className="text-muted">
                      {t(`history.basis.${step.basis === 'published' ? 'published' : 'verified'}`)}
                    </span>
                  )}
                </td>
                <td className="py-1.5 pl-6 whitespace-nowrap text-muted">
                  {step.publishedAt ? formatters.date(step.publishedAt) : t('history.undated')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
