'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Button, Popover } from '@/components/ui';
import type { NumberColumnKey } from '@/lib/table/columns';
import { atMost, formatQuantity, maxOf, parseQuantity, type RangeFilter } from '@/lib/table/range-filter';
import type { NumberFilters } from '@/lib/table/view-params';
import { MenuLabel } from './menu-label';

/** What a budget is of: the whole period, or a month. */
const BUDGETS = ['total', 'monthly'] as const satisfies readonly NumberColumnKey[];

interface BudgetMenuProps {
  filters: NumberFilters;
  columnName: (key: NumberColumnKey) => string;
  onFilter: (key: NumberColumnKey, filter: RangeFilter | null) => void;
  /** What else the menu asks; `chosen` says whether it is. */
  children?: ReactNode;
  chosen?: boolean;
}

/** The most that a plan may cost, over the whole period or a month: the same filters as in the menus of the columns. */
export function BudgetMenu(props: BudgetMenuProps) {
  const { filters, columnName, onFilter, children, chosen = false } = props;
  const t = useTranslations('table');
  const title = t('budget.title');
  const limited = BUDGETS.filter((key) => maxOf(filters[key]) !== null);
  return (
    <Popover
      title={title}
      label={<MenuLabel title={title} count={limited.length + Number(chosen)} />}
      className="px-2.5"
    >
      <fieldset className="flex w-60 max-w-full flex-col gap-3">
        <legend className="sr-only">{title}</legend>
        {BUDGETS.map((key) => (
          <MostField
            key={key}
            label={t('budget.most', { column: columnName(key) })}
            filter={filters[key] ?? null}
            onFilter={(filter) => onFilter(key, filter)}
          />
        ))}
        {children}
      </fieldset>
      {limited.length > 0 && (
        <Button
          variant="quiet"
          size="sm"
          className="mt-1 -ml-2.5"
          onClick={() => {
            for (const key of limited) onFilter(key, atMost(filters[key] ?? null, null));
          }}
        >
          {t('clearFacet')}
        </Button>
      )}
    </Popover>
  );
}

/** The upper bound of a filter, in dollars. It applies as soon as it can be read. */
function MostField({
  label,
  filter,
  onFilter,
}: {
  label: string;
  filter: RangeFilter | null;
  onFilter: (filter: RangeFilter | null) => void;
}) {
  const t = useTranslations('table');
  const id = useId();
  // What is being typed; null while nobody types.
  const [text, setText] = useState<string | null>(null);
  const max = maxOf(filter);
  const read = (written: string) =>
    written.trim() === '' ? null : (parseQuantity(written, 'usd') ?? undefined);
  const isUnread = text !== null && read(text) === undefined;
  return (
    <label className="block text-sm">
      {label}
      <span className="mt-0.5 flex items-center gap-1.5">
        <span aria-hidden="true" className="text-muted">
          $
        </span>
        <input
          inputMode="decimal"
          autoComplete="off"
          value={text ?? (max === null ? '' : formatQuantity(max, 'usd'))}
          aria-invalid={isUnread || undefined}
          aria-describedby={isUnread ? id : undefined}
          onChange={({ target }) => {
            setText(target.value);
            const most = read(target.value);
            if (most !== undefined) onFilter(atMost(filter, most));
          }}
          onBlur={() => setText(null)}
          className="h-8 w-full rounded-md border border-line-strong bg-surface px-2 tabular-nums aria-invalid:border-bad"
        />
      </span>
      {isUnread && (
        <span id={id} className="mt-1 block text-xs text-bad">
          {t('budget.unread')}
        </span>
      )}
    </label>
  );
}
