'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Formatters } from '@/components/formatters';
import type { AskWords } from '@/components/reasons';
import { type ReceiptWords, Ruler } from '@/components/receipt';
import { classNames, freshHref, Monogram, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { TaxTable } from '@/lib/catalog/catalog';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { Need } from '@/lib/need/need';
import type { FoldedPlan } from '@/lib/results/fold';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { CELLS, highTotal } from './cells';
import { FoldLink } from './fold-link';

/** A plan on a narrow screen: name, total, its ruler and what is not plain about it; it opens like a row of the table. */
export function PlanCard({
  row,
  need,
  today,
  taxes,
  leaveOutAfterDays,
  formatters,
  words,
  receipt,
  period,
  open,
  picked,
  full,
  openHref,
  folded,
  unfolded,
  unfoldHref,
  onUnfold,
  onOpen,
  onPick,
  detail,
}: {
  row: PlanRowData;
  need: Need;
  today: string;
  taxes: TaxTable;
  leaveOutAfterDays: number | null;
  formatters: Formatters;
  words: AskWords;
  receipt: ReceiptWords;
  period: string;
  open: boolean;
  picked: boolean;
  full: boolean;
  openHref: (id: string | null) => string;
  onOpen: (id: string | null) => void;
  onPick: (id: string) => void;
  folded: readonly FoldedPlan[] | undefined;
  unfolded: boolean;
  unfoldHref: (id: string) => string;
  onUnfold: (id: string) => void;
  detail: (row: PlanRowData) => ReactNode;
}) {
  const { plan, carrier, quote } = row;
  const brand = localized(formatters.locale, carrier.name);
  const title = planTitleParts(row, formatters.locale);
  const cell = { row, need, today, taxes, leaveOutAfterDays, formatters, words, receipt };
  const next = open ? null : plan.id;
  const facts = [
    formatters.t(`options.billing.${plan.billing}`),
    plan.networks.length > 0 &&
      formatters.list(plan.networks.map((network) => formatters.t(`options.network.${network}`))),
  ].filter((fact) => fact !== false);
  return (
    <li className={classNames('plan-card', open && 'bg-accent-soft')}>
      <div className="flex items-start gap-1">
        <label className="tick">
          <input
            type="checkbox"
            name="pick"
            value={plan.id}
            checked={picked}
            disabled={full && !picked}
            onChange={() => onPick(plan.id)}
            aria-label={formatters.t('pick', { plan: plan.name, carrier: brand })}
          />
        </label>
        <a
          href={withBase(openHref(next))}
          rel="nofollow"
          {...freshHref(() => openHref(next))}
          aria-expanded={open}
          onClick={onPlainClick(() => onOpen(next))}
          className="flex min-w-0 flex-1 items-start gap-2"
        >
          <span className="mt-0.5 shrink-0">
            <Monogram carrier={carrier.id} size="sm" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block">
              <b>{title.brand}</b>
              {title.rest}
            </span>
            <span className="card-line">{formatters.list(facts)}</span>
          </span>
          <span className="shrink-0 text-right tabular-nums">
            <span className="block text-lg leading-6 font-semibold">
              {words.total(formatters.money(quote.totalCents), quote.totalIs)}
            </span>
            <span className="card-line">{highTotal(cell)}</span>
            <span className="sr-only">{period}</span>
            {need.horizonDays === null && (
              <span className="card-line">
                {formatters.t('aMonth', {
                  amount: words.total(formatters.money(quote.monthlyCents), quote.totalIs),
                })}
              </span>
            )}
            <span className="card-line">
              {formatters.t('cells.today', { amount: formatters.money(quote.dueAtStartCents) })}
            </span>
          </span>
          <ChevronRight
            aria-hidden="true"
            className={classNames(
              'mt-1 size-4 shrink-0 text-muted transition-transform',
              open && 'rotate-90',
            )}
          />
        </a>
      </div>
      <div className="mt-2 pl-7">
        <Ruler plan={plan} use="inherited" />
        <div className="mt-1.5 text-sm">{CELLS.fit(cell)}</div>
        {need.monthly.internationalCalls.length > 0 && (
          <p className="mt-1 text-sm">{CELLS.international(cell)}</p>
        )}
        {quote.totalIs === 'atLeast' && need.monthly.internationalCalls.length === 0 && (
          <p className="mt-1 text-sm text-watch">{words.leftOut(quote.asks)}</p>
        )}
        {folded && (
          <p className="mt-1.5 text-sm">
            <FoldLink
              row={row}
              folded={folded}
              open={unfolded}
              hrefOf={unfoldHref}
              formatters={formatters}
              onToggle={onUnfold}
            />
          </p>
        )}
      </div>
      {open && <div className="@container mt-3 px-2">{detail(row)}</div>}
    </li>
  );
}
