'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Formatters } from '@/components/formatters';
import type { AskWords } from '@/components/reasons';
import { Monogram, type ReceiptWords, Ruler } from '@/components/receipt';
import { classNames, Fact, freshHref, isPlainClick, NotStated } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { CELLS, highTotal, oldMark } from './cells';

/** A plan on a narrow screen: total, two facts, its ruler; it opens like a row of the table. */
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
  detail: (row: PlanRowData) => ReactNode;
}) {
  const { plan, carrier, quote } = row;
  const brand = localized(formatters.locale, carrier.name);
  const title = planTitleParts(row, formatters.locale);
  const cell = { row, need, today, taxes, leaveOutAfterDays, formatters, words, receipt };
  const old = oldMark(cell);
  const facts = [
    need.monthly.internationalCalls.length > 0
      ? { key: 'international', value: CELLS.international(cell) }
      : { key: 'hotspot', value: <Fact amount={plan.hotspot.includedGB} unit="GB" quiet /> },
    {
      key: 'network',
      value:
        plan.networks.length === 0 ? (
          <NotStated quiet />
        ) : (
          formatters.list(plan.networks.map((network) => formatters.t(`options.network.${network}`)))
        ),
    },
  ] as const;
  return (
    <li className={classNames('border-b border-line py-3', open && 'bg-accent-soft')}>
      <div className="flex items-start gap-2">
        <label className="grid size-8 shrink-0 cursor-pointer place-items-center">
          <input
            type="checkbox"
            name="pick"
            value={plan.id}
            checked={picked}
            disabled={full && !picked}
            onChange={() => onPick(plan.id)}
            aria-label={formatters.t('pick', { plan: plan.name, carrier: brand })}
            className="size-4.5 cursor-pointer accent-accent"
          />
        </label>
        <a
          href={openHref(open ? null : plan.id)}
          rel="nofollow"
          {...freshHref(() => openHref(open ? null : plan.id))}
          aria-expanded={open}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            onOpen(open ? null : plan.id);
          }}
          className="flex min-w-0 flex-1 items-start justify-between gap-3"
        >
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2">
              <Monogram carrier={carrier.id} size="sm" />
              <span className="min-w-0">
                <b className="font-semibold">{title.brand}</b>
                {title.rest}
              </span>
            </span>
          </span>
          <span className="shrink-0 text-right tabular-nums">
            <span className="block text-lg leading-6 font-semibold">
              {words.total(formatters.money(quote.totalCents), quote.totalIs)}
            </span>
            <span className="block text-xs text-muted empty:hidden">{highTotal(cell)}</span>
            <span className="block text-xs text-muted">{period}</span>
            <span className="block text-xs text-muted">
              {formatters.t('aMonth', {
                amount: words.total(formatters.money(quote.monthlyCents), quote.totalIs),
              })}
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
      <div className="mt-2 pl-10">
        <Ruler plan={plan} use="inherited" />
      </div>
      <dl className="mt-2 grid grid-cols-2 gap-2 pl-10 text-sm">
        {facts.map(({ key, value }) => (
          <div key={key} className="min-w-0">
            <dt className="text-xs text-muted">{formatters.t(`short.${key as 'hotspot'}`)}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      {quote.verdict === 'mayMeet' && (
        <p className="mt-2 pl-10 text-sm text-watch">
          {formatters.t('cells.ask', { what: words.names(quote.asks) })}
          {quote.totalIs === 'atLeast' && <span className="block">{words.leftOut(quote.asks)}</span>}
        </p>
      )}
      {old !== null && (
        <p className="mt-2 flex gap-1 pl-10 text-sm">
          {formatters.t('cells.checked')} {old}
        </p>
      )}
      {open && <div className="@container mt-3 px-2">{detail(row)}</div>}
    </li>
  );
}
