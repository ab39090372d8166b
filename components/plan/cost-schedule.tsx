import { Money } from '@/components/ui';
import { type Quote, subjectKey } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import { useFactLabels } from './use-fact-labels';
import { useItemLabels } from './use-item-labels';

const HEAD = 'sticky left-0 z-10 bg-surface py-1.5 pr-4 text-left font-normal';
const CELL = 'py-1.5 pl-4 text-right whitespace-nowrap';

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, cents) => sum + cents, 0);

/** What is paid in which month: items as rows, months as columns, each with its sum. Scrolls in its own box. */
export function CostSchedule({ quote, plan, stay }: { quote: Quote; plan: PlanFacts; stay: boolean }) {
  const { t } = useFactLabels();
  const items = useItemLabels(plan);
  const rows = quote.scheduleByItem();
  const months = quote.schedule();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    <section aria-label={t('scheduleHeading')} tabIndex={0} className="max-w-full overflow-x-auto">
      <table className="text-sm">
        <caption className="sr-only">{t('scheduleCaption')}</caption>
        <thead>
          <tr className="border-b text-xs text-muted">
            <th scope="col" className={HEAD}>
              {t('whatFor')}
            </th>
            {months.map((_, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
              <th key={month} scope="col" className={`${CELL} font-normal`}>
                {stay ? t('stayColumn') : t('month', { n: month + 1 })}
              </th>
            ))}
            <th scope="col" className={`${CELL} font-normal`}>
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {quote.items.map((item, index) => (
            <tr key={subjectKey(item)}>
              <th scope="row" className={`${HEAD} max-w-40 min-w-32 sm:max-w-64`}>
                {items.name(item)}
              </th>
              {rows[index]?.map((cents, month) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
                <td key={month} className={cents === 0 ? `${CELL} text-muted` : CELL}>
                  <Money cents={cents} />
                </td>
              ))}
              <td className={CELL}>
                <Money cents={item.amountCents} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-semibold">
            <th scope="row" className={`${HEAD} font-semibold`}>
              {t(quote.totalIs === 'exact' ? 'total' : 'totalAtLeast')}
            </th>
            {months.map((cents, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
              <td key={month} className={CELL}>
                <Money cents={cents} />
              </td>
            ))}
            <td className={CELL}>
              <Money cents={sumOf(months)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
