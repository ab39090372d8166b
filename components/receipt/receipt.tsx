import { TrendingUp, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LeftOut } from '@/components/reasons';
import { classNames } from '@/components/ui';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { billLines, type TaxRange } from '@/lib/results/bill-lines';
import { highTaxTotalCents } from '@/lib/results/high-tax-total';
import type { NextPeriod } from '@/lib/results/next-period';
import { watchOf } from '@/lib/results/watch';
import { BillLines } from './bill-lines';
import { type ReceiptWords, useReceiptWords } from './use-receipt-words';

export interface ReceiptProps {
  plan: PlanFacts;
  need: Need;
  quote: Omit<Quote, 'schedule' | 'scheduleByItem'>;
  /** What the same costs afterwards; null where there is no such period. */
  next: NextPeriod | null;
  /** The range of the state's tax rate; null where none is known. */
  tax: TaxRange | null;
  /** Whether the total holds taxes at all: advertised prices do not. */
  hasTax?: boolean;
  /** Above the lines: a heading, or the plan and why it is here. */
  head: ReactNode;
  /** Figures below the total one under the other, instead of in one line. */
  figures?: 'rows' | 'line';
  /** On a phone only what matters: tighter, few lines, nothing said twice; where it is wide, its bill beside the rest. */
  isCompact?: boolean;
  /** Marks the total as the page's own. */
  isMain?: boolean;
  /** Below: what can be done. */
  children?: ReactNode;
}

/** The next period's total, in amber with a sign where it costs more. */
function Next({
  next,
  quote,
  need,
  words,
  inLine,
}: Pick<ReceiptProps, 'quote' | 'need'> & { next: NextPeriod; words: ReceiptWords; inLine: boolean }) {
  const { t } = words;
  const months = need.horizonMonths;
  const isMore = next.totalCents !== null && next.totalCents > quote.totalCents;
  const isSame = next.totalCents === quote.totalCents;
  const total = next.totalCents === null ? t('notStated') : words.total(next.totalCents, next.totalIs);
  const text = () => {
    if (!inLine) return total;
    if (next.totalCents === null) return t('nextNotStated', { months });
    return isSame ? t('nextSame', { months }) : t('nextIs', { months, total });
  };
  return (
    <span
      data-next
      className={isMore ? 'inline-flex items-center gap-1 align-top font-semibold text-watch' : undefined}
    >
      {isMore && <TrendingUp aria-hidden="true" className="size-3.5 shrink-0" />}
      {text()}
      {isMore && <span className="sr-only"> ({t('rises')})</span>}
    </span>
  );
}

function Figures({
  quote,
  need,
  next,
  words,
  rows,
}: Pick<ReceiptProps, 'quote' | 'need' | 'next'> & { words: ReceiptWords; rows: boolean }) {
  const { t } = words;
  const monthly = words.total(quote.monthlyCents, quote.totalIs);
  const due = words.money(quote.dueAtStartCents);
  const isStay = need.horizonDays !== null;
  if (!rows)
    return (
      <div className="flex flex-wrap justify-between gap-x-3 text-sm leading-5 text-muted tabular-nums">
        <p>
          {!isStay && `${t('monthly', { total: monthly })} · `}
          {t('dueToday', { total: due })}
        </p>
        {next && (
          <p>
            <Next next={next} quote={quote} need={need} words={words} inLine />
          </p>
        )}
      </div>
    );
  const figures: [string, ReactNode][] = [
    ...(isStay ? [] : ([[t('month'), monthly]] as [string, ReactNode][])),
    ...(need.lines > 1 && !isStay
      ? ([[t('perLine'), words.money(Math.round(quote.monthlyCents / need.lines))]] as [string, ReactNode][])
      : []),
    [t('today'), due],
    ...(next
      ? ([
          [
            t('next', { months: need.horizonMonths }),
            <Next key="next" next={next} quote={quote} need={need} words={words} inLine={false} />,
          ],
        ] as [string, ReactNode][])
      : []),
  ];
  return (
    <dl className="flex flex-col gap-1.5 text-sm">
      {figures.map(([name, value]) => (
        <div key={name} className="flex items-baseline justify-between gap-4">
          <dt className="text-muted">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * What a plan costs for a need as a receipt: few lines that add up to the total, the total, what is paid a month, today
 * and afterwards, and the one thing to watch for.
 */
export function Receipt({
  plan,
  need,
  quote,
  next,
  tax,
  hasTax = true,
  head,
  figures = 'line',
  isCompact = false,
  isMain = false,
  children,
}: ReceiptProps) {
  const words = useReceiptWords();
  const facts = useTranslations('facts');
  const high = tax && hasTax ? highTaxTotalCents(quote, tax, tax.taxableShare) : null;
  const watch = watchOf(plan, need, quote, next);
  const lines = billLines(quote, plan, need, tax, hasTax);
  const gap = isCompact ? 'gap-2 sm:gap-2.5' : 'gap-3';
  return (
    <div className="receipt-shadow @container/receipt flex min-w-0 flex-1 flex-col">
      <div
        className={classNames(
          'receipt flex min-w-0 flex-1 flex-col',
          gap,
          isCompact
            ? 'px-4 pt-3 pb-5 sm:px-5 sm:pt-4 @2xl/receipt:grid @2xl/receipt:grid-cols-2 @2xl/receipt:gap-x-14'
            : 'px-5 pt-4 pb-6',
        )}
      >
        <div className={classNames('flex flex-col', gap)}>{head}</div>
        <div
          className={classNames(
            'mt-auto flex flex-col',
            gap,
            isCompact && '@2xl/receipt:row-span-2 @2xl/receipt:mt-0',
          )}
        >
          <BillLines
            lines={lines}
            plan={plan}
            need={need}
            words={words}
            isCompact={isCompact}
            saidBelow={watch?.key === 'taxesOnTop' ? 'taxLeftOut' : null}
          />
          <div className="border-t border-dashed border-line-strong pt-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-sm">{figures === 'rows' ? words.t('total') : words.period(need)}</span>
              <span
                data-total={isMain ? '' : undefined}
                className="text-right text-[1.75rem] leading-9 font-semibold tabular-nums"
              >
                {words.total(quote.totalCents, quote.totalIs)}
              </span>
            </p>
            {high !== null && (
              <p className="text-right text-sm text-muted tabular-nums">
                {facts('withTaxUpTo', { high: words.money(high) })}
              </p>
            )}
            {quote.totalIs === 'atLeast' && (
              <p className="text-right text-sm text-watch">
                <LeftOut quote={quote} />
              </p>
            )}
            <div className={figures === 'rows' ? 'mt-2' : ''}>
              <Figures quote={quote} need={need} next={next} words={words} rows={figures === 'rows'} />
            </div>
          </div>
        </div>
        <div
          className={classNames(
            'flex flex-col',
            gap,
            isCompact && '@2xl/receipt:col-start-1 @2xl/receipt:self-end',
          )}
        >
          {watch && (
            <p data-watch={watch.key} className="flex items-start gap-1.5 text-sm leading-5">
              <TriangleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0 text-watch" />
              <span>
                <span className="sr-only">{words.t('watchFor')} </span>
                {words.watch(watch, quote.monthlyCents)}
              </span>
            </p>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
