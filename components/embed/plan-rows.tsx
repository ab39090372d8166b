import { useLocale } from 'next-intl';
import { Ruler, useReceiptWords } from '@/components/receipt';
import { Monogram } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { planTitle } from '@/lib/catalog/plan-title';
import { rulerUse } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import type { Row } from '@/lib/results/price-catalog';

/** The first plans of a ranking: name, data and what each costs. */
export function PlanRows({
  rows,
  need,
  hrefOf,
}: {
  rows: readonly Row[];
  need: Need;
  hrefOf: (planId: string) => string;
}) {
  const locale = useLocale();
  const words = useReceiptWords();
  const { t } = words;
  return (
    <ol className="flex flex-col divide-y border-y">
      {rows.map((row) => {
        const { plan, carrier, quote } = row;
        return (
          <li key={plan.id} className="flex items-start gap-3 py-2.5">
            <Monogram carrier={carrier.id} size="sm" />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <a
                href={withBase(hrefOf(plan.id))}
                target="_blank"
                rel="noopener"
                className="min-h-6 font-semibold wrap-anywhere underline decoration-line-strong underline-offset-4 hover:decoration-text"
              >
                {planTitle(row, locale)}
              </a>
              <Ruler plan={plan} use={rulerUse(need, plan)} />
            </div>
            <div className="shrink-0 text-right tabular-nums">
              <p className="text-lg leading-6 font-semibold">
                {words.total(quote.totalCents, quote.totalIs)}
              </p>
              {need.horizonDays === null && (
                <p className="text-sm text-muted">
                  {t('monthly', { total: words.total(quote.monthlyCents, quote.totalIs) })}
                </p>
              )}
              <p className="text-sm text-muted">
                {t('dueToday', { total: words.money(quote.dueAtStartCents) })}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
