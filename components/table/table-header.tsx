'use client';

import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { memo } from 'react';
import type { Formatters } from '@/components/formatters';
import { classNames, freshHref, isPlainClick } from '@/components/ui';
import type { Sort } from '@/lib/table/columns';
import { type ColumnKey, columnOf } from '@/lib/table/columns';
import { nextSort } from '@/lib/table/view-params';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** The table's head: each column is a link that sorts, so it works before scripts and can be opened elsewhere. */
export const TableHeader = memo(function TableHeader({
  columns,
  sort,
  hrefOf,
  onSort,
  words,
  months,
}: {
  columns: readonly ColumnKey[];
  sort: Sort;
  hrefOf: (sort: Sort) => string;
  onSort: (sort: Sort) => void;
  words: Formatters;
  /** How the total's period is called, e.g. "12 months". */
  months: string;
}) {
  return (
    <thead>
      <tr aria-rowindex={1} className="text-left text-xs text-muted">
        {columns.map((key) => {
          const column = columnOf(key);
          const sorted = sort.column === key;
          const next = nextSort(sort, key);
          const Arrow = sorted ? (sort.direction === 'asc' ? ArrowUp : ArrowDown) : ArrowUpDown;
          return (
            <th
              key={key}
              scope="col"
              aria-sort={sorted ? ARIA_SORT[sort.direction] : 'none'}
              className={classNames(
                'sticky top-0 h-10 border-b border-line-strong bg-surface p-0 font-normal',
                key === 'plan' ? 'left-0 z-30' : 'z-20',
              )}
            >
              <a
                href={hrefOf(next)}
                rel="nofollow"
                {...freshHref(() => hrefOf(next))}
                onClick={(event) => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  onSort(next);
                }}
                className={classNames(
                  'group/sort flex h-10 items-center gap-1 px-2 outline-offset-[-2px] hover:text-text',
                  column.align === 'end' && 'flex-row-reverse text-right',
                  key === 'plan' && 'pl-4',
                  sorted && 'font-semibold text-text',
                )}
              >
                <span className="line-clamp-2 leading-4">
                  {words.t(`columns.${key}`, { period: months })}
                </span>
                <Arrow
                  aria-hidden="true"
                  className={classNames(
                    'size-3.5 shrink-0',
                    !sorted && 'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
                  )}
                />
              </a>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
