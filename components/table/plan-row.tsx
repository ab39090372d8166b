'use client';

import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Formatters } from '@/components/formatters';
import { classNames, freshHref, isPlainClick } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { PlanRowData } from '@/lib/results/price-catalog';
import { type ColumnKey, columnOf } from '@/lib/table/columns';
import { CELLS } from './cells';

const CELL = 'border-b border-line px-2 py-0 whitespace-nowrap';
// Figures fit their column; a clip for each of them would make painting dear.
const FIGURE = `${CELL} text-right`;
const WORDS = `${CELL} overflow-clip text-left text-ellipsis`;

/** The same element in every row: it is never drawn again. */
const ARROW = (
  <ChevronRight
    aria-hidden="true"
    className="size-4 shrink-0 text-muted transition-transform group-aria-expanded/open:rotate-90"
  />
);

export interface PlanRowProps {
  row: PlanRowData;
  /** Place in the whole list, from 0. */
  index: number;
  columns: readonly ColumnKey[];
  need: Need;
  today: string;
  warnAfterDays: number;
  words: Formatters;
  open: boolean;
  picked: boolean;
  /** No further plan can be ticked. */
  full: boolean;
  openHref: (id: string | null) => string;
  onOpen: (id: string | null) => void;
  onPick: (id: string) => void;
}

/** One plan: a tick, its name (a link that opens the cost lines in place) and the chosen facts. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const {
    row,
    index,
    columns,
    need,
    today,
    warnAfterDays,
    words,
    open,
    picked,
    full,
    openHref,
    onOpen,
    onPick,
  } = props;
  const { plan, carrier } = row;
  const name = words.locale === 'zh' ? carrier.name.zh : carrier.name.en;
  return (
    <tr
      aria-rowindex={index + 2}
      data-plan={plan.id}
      className={classNames(
        'group/row h-11 border-b border-line text-sm group-data-dense/table:h-[34px]',
        open ? 'bg-accent-soft' : 'bg-surface hover:bg-sunken',
      )}
    >
      {columns.map((key) =>
        key === 'plan' ? (
          <th
            key={key}
            scope="row"
            className="sticky left-0 z-10 border-b border-line bg-inherit p-0 text-left font-normal"
          >
            <div className="flex h-[43px] items-center gap-1 pl-1 group-data-dense/table:h-[33px]">
              <label className="grid size-8 shrink-0 cursor-pointer place-items-center">
                <input
                  type="checkbox"
                  name="pick"
                  value={plan.id}
                  checked={picked}
                  disabled={full && !picked}
                  onChange={() => onPick(plan.id)}
                  aria-label={words.t('pick', { plan: plan.name, carrier: name })}
                  className="size-4 cursor-pointer accent-accent disabled:cursor-not-allowed"
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
                className="group/open flex h-full min-w-0 flex-1 items-center gap-1 pr-2 outline-offset-[-2px]"
              >
                {ARROW}
                <span className="min-w-0 group-data-dense/table:flex group-data-dense/table:items-baseline group-data-dense/table:gap-1.5">
                  <span
                    className="block one-line font-semibold group-data-dense/table:max-w-3/4 group-data-dense/table:shrink-0"
                    title={plan.name}
                  >
                    {plan.name}
                  </span>
                  <span className="block min-w-0 one-line text-xs leading-4 text-muted">{name}</span>
                </span>
              </a>
            </div>
          </th>
        ) : (
          <td key={key} className={columnOf(key).align === 'end' ? FIGURE : WORDS}>
            {CELLS[key]({ row, need, today, warnAfterDays, words })}
          </td>
        ),
      )}
    </tr>
  );
});
