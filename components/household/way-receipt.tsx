import type { ReactNode } from 'react';
import type { WayRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

/** A way as a receipt: what each pays, which adds up to the total; what that is a month and today. */
export function WayReceipt({ row, months, children }: { row: WayRow; months: number; children: ReactNode }) {
  const { t, money, person, planName, plans, way } = useHouseholdWords();
  const lines = row.people.reduce((sum, { need }) => sum + need.lines, 0);
  return (
    <article aria-label={way(row)} data-way={row.key} className="receipt-shadow max-w-xl min-w-0">
      <div className="receipt flex flex-col gap-3 px-5 pt-4 pb-6">
        <div>
          <p className="text-sm font-semibold text-accent-strong">{way(row)}</p>
          <h3 className="text-lg leading-6 font-semibold text-balance">{plans(row)}</h3>
          <p className="text-sm text-muted">{t('accounts', { count: row.accounts })}</p>
        </div>
        <ul aria-label={t('whoPays')} className="flex flex-col gap-1.5 text-sm text-muted">
          {row.people.map((one) => (
            <li key={one.index} data-person={one.index} className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">{t('has', { who: person(one), plan: planName(one) })}</span>
              <span className="shrink-0 tabular-nums">{money(one.quote.totalCents)}</span>
            </li>
          ))}
        </ul>
        <div className="border-t border-dashed border-line-strong pt-2">
          <p className="flex items-baseline justify-between gap-4">
            <span className="text-sm">{t('period', { months, lines })}</span>
            <span data-total="" className="text-right text-[1.75rem] leading-9 font-semibold tabular-nums">
              {money(row.totalCents)}
            </span>
          </p>
          <p className="text-right text-sm text-muted tabular-nums">
            {t('figures', { month: money(row.monthlyCents), today: money(row.dueAtStartCents) })}
          </p>
        </div>
        {children}
      </div>
    </article>
  );
}
