'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormatters } from '@/components/formatters';
import { CostLines, NotesByTopic, TaxNote } from '@/components/plan';
import { AskList, useAskWords } from '@/components/reasons';
import { Link } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import { toCents } from '@/lib/money';
import { monthsOf } from '@/lib/need/horizon';
import type { Need } from '@/lib/need/need';
import { highTotalIn } from '@/lib/results/high-tax-total';
import type { PlanRowData } from '@/lib/results/price-catalog';

/** What opens under a row or card: the cost lines, what to watch for, where the figures come from. */
export function RowDetail({
  row,
  need,
  taxes,
  planHref,
}: {
  row: PlanRowData;
  need: Need;
  taxes: TaxTable;
  planHref: string;
}) {
  const t = useTranslations('table');
  const formatters = useFormatters();
  const words = useAskWords();
  const { plan, carrier, quote } = row;
  const { from, to } = plan.pricesSeen;
  const span = [...new Set([from, to].filter((date) => date !== null).map(formatters.date))];
  const period = need.horizonDays === null ? 'months' : 'days';
  const highCents = highTotalIn(quote, need.state, taxes);
  return (
    <div className="grid gap-x-8 gap-y-4 @3xl:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
      <section aria-label={t('detail.cost')}>
        <h3 className="mb-1 text-xs text-muted">
          {t(`detail.costFor.${period}`, {
            lines: need.lines,
            count: need.horizonDays ?? need.horizonMonths,
          })}
        </h3>
        <div className="text-sm">
          <CostLines quote={quote} plan={plan} />
          {words.leftOut(quote.asks) && <p className="mt-1 text-watch">{words.leftOut(quote.asks)}</p>}
        </div>
        <div className="mt-1 text-xs text-muted">
          {quote.usageFromCreditCents !== null && quote.usageFromCreditCents > 0 && (
            <p>{t('detail.fromCredit', { amount: formatters.money(quote.usageFromCreditCents) })}</p>
          )}
          <TaxNote plan={plan} need={need} taxes={taxes} />
          {highCents !== null && (
            <p>
              {t('detail.taxRange', {
                low: formatters.money(quote.totalCents),
                high: formatters.money(highCents),
              })}
            </p>
          )}
          <Saving need={need} totalCents={quote.totalCents} isExact={quote.totalIs === 'exact'} />
        </div>
      </section>
      <section className="flex max-w-prose flex-col gap-3 text-sm">
        {quote.asks.length > 0 && (
          <div>
            <h3 className="mb-1 text-xs text-muted">{t('detail.ask')}</h3>
            <AskList asks={quote.asks} plan={plan} carrier={carrier} need={need} />
          </div>
        )}
        {Object.keys(plan.notes).length > 0 && (
          <div>
            <h3 className="mb-1 text-xs text-muted">{t('detail.watch')}</h3>
            <NotesByTopic notes={plan.notes} />
          </div>
        )}
        <p className="text-xs text-muted">
          {t('detail.sources', { count: plan.sourceCount })}
          {span.length > 0 ? ` ${t('detail.seen', { when: span.join(' – ') })}` : ''}{' '}
          {t('detail.checked', { date: formatters.date(plan.verifiedAt) })}
        </p>
        <Link
          href={planHref}
          className="inline-flex min-h-6 items-center gap-1 self-start font-semibold text-accent hover:underline"
        >
          {t('detail.all')}
          <ArrowRight aria-hidden="true" className="size-4" />
        </Link>
      </section>
    </div>
  );
}

/** What the total saves against what the person pays now (section 9); of a total that leaves use out it is not known. */
function Saving({ need, totalCents, isExact }: { need: Need; totalCents: number; isExact: boolean }) {
  const t = useTranslations('table');
  const formatters = useFormatters();
  if (need.present === null || need.horizonDays !== null || !isExact) return null;
  const now = toCents(need.present.perMonth);
  const saved = now * monthsOf(need) - totalCents;
  return (
    <p>
      {t('detail.saving', {
        now: formatters.money(now),
        less: saved >= 0 ? 'yes' : 'no',
        amount: formatters.money(Math.abs(saved)),
      })}
    </p>
  );
}
