'use client';

import { type CSSProperties, memo } from 'react';
import { Monogram } from '@/components/receipt';
import { classNames, freshHref, onPlainClick } from '@/components/ui';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { FoldedPlan } from '@/lib/results/fold';
import { columnOf } from '@/lib/table/columns';
import { type CellContext, type CellKey, cellOf } from './cells';
import { FoldLink } from './fold-link';
import type { PlanRowModel } from './table-features';

const ROW =
  'absolute left-0 grid w-full items-center border-b whitespace-nowrap border-line text-sm [contain:strict] h-14 group-data-dense/table:h-9';
const REST = 'bg-surface data-hover:bg-sunken';
const OPEN = 'bg-accent-soft';

// Figures fit their column; a clip for each of them would make painting dear.
const CELL = { start: 'overflow-clip px-2 text-ellipsis', end: 'px-2 text-right' } as const;

/** The row's other part, which it owns for assistive technology. */
const cellsId = ({ id }: TableLayout, slot: number) => `${id}cells-${slot}`;

/** Changes when columns do, which the row's model does not tell. */
export interface TableLayout {
  /** Of the table: a page may have two. */
  id: string;
}

interface RowPartProps {
  row: PlanRowModel;
  /** Index in the whole list, from 0. */
  index: number;
  /** Which of the standing elements serves the row. */
  slot: number;
  /** From the top of its layer, in px. */
  top: number;
  layout: TableLayout;
  context: CellContext;
  open: boolean;
}

function sameRowPart(a: RowPartProps, b: RowPartProps): boolean {
  return (
    a.row.original === b.row.original &&
    a.index === b.index &&
    a.slot === b.slot &&
    a.top === b.top &&
    a.layout === b.layout &&
    a.context === b.context &&
    a.open === b.open
  );
}

function Cells({
  cells,
  context,
}: {
  cells: ReturnType<PlanRowModel['getVisibleCells']>;
  context: CellContext;
}) {
  return cells.map(({ column, row }) => {
    const key = column.id as CellKey;
    return (
      <div key={key} role="cell" className={CELL[columnOf(key).align]}>
        {cellOf(key, row.original, context)}
      </div>
    );
  });
}

export interface RowHeadProps extends RowPartProps {
  picked: boolean;
  /** Whether it can be ticked. */
  pickable: boolean;
  /** The plans that are folded under this one, and whether they are listed. */
  folded: readonly FoldedPlan[] | undefined;
  unfolded: boolean;
  unfoldHref: (id: string) => string;
  onUnfold: (id: string) => void;
  openHref: (id: string | null) => string;
  onOpen: (id: string | null) => void;
  onPick: (id: string) => void;
}

/** The pinned part of a row: a tick, the plan's name (a link that opens the cost lines in place), pinned columns. */
export const RowHead = memo(
  function RowHead({
    row,
    index,
    slot,
    top,
    layout,
    context,
    open,
    picked,
    pickable,
    folded,
    unfolded,
    ...actions
  }: RowHeadProps) {
    const { openHref, onOpen, onPick } = actions;
    const { plan, carrier } = row.original;
    const { formatters } = context;
    const name = localized(formatters.locale, carrier.name);
    const title = planTitleParts(row.original, formatters.locale);
    const next = open ? null : plan.id;
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-owns={cellsId(layout, slot)}
        data-plan={plan.id}
        data-row={index}
        className={classNames(ROW, open ? OPEN : REST)}
        style={{ top, gridTemplateColumns: 'var(--start)' }}
      >
        <div role="rowheader" className="flex h-full min-w-0 items-center gap-1 pl-1">
          <label className="grid size-8 shrink-0 cursor-pointer place-items-center">
            <input
              type="checkbox"
              name="pick"
              value={plan.id}
              checked={picked}
              disabled={!pickable}
              onChange={() => onPick(plan.id)}
              aria-label={formatters.t('pick', { plan: plan.name, carrier: name })}
              className="size-4 cursor-pointer accent-accent disabled:cursor-not-allowed"
            />
          </label>
          <div className="relative flex h-full min-w-0 flex-1 flex-col justify-center pr-2">
            <a
              href={openHref(next)}
              rel="nofollow"
              {...freshHref(() => openHref(next))}
              aria-expanded={open}
              onClick={onPlainClick(() => onOpen(next))}
              className="flex items-center gap-1 outline-offset-[-2px] after:absolute after:inset-0"
            >
              <Monogram carrier={carrier.id} size="sm" />
              <span
                className={classNames(
                  'ml-1 group-data-dense/table:one-line',
                  folded ? 'one-line' : 'line-clamp-2 leading-[17px] whitespace-normal',
                )}
                title={`${title.brand}${title.rest}`}
              >
                <b className="font-semibold">{title.brand}</b>
                {title.rest}
              </span>
            </a>
            <p className="ml-8 text-xs leading-4 text-muted group-data-dense/table:hidden line-clamp-2 whitespace-normal">
              {formatters.t(`options.billing.${plan.billing}`)}
              {folded && (
                <>
                  {' · '}
                  <FoldLink
                    row={row.original}
                    folded={folded}
                    open={unfolded}
                    hrefOf={actions.unfoldHref}
                    formatters={formatters}
                    onToggle={actions.onUnfold}
                  />
                </>
              )}
            </p>
          </div>
        </div>
        <Cells cells={row.getStartVisibleCells().slice(1)} context={context} />
      </div>
    );
  },
  (a, b) =>
    sameRowPart(a, b) &&
    a.picked === b.picked &&
    a.pickable === b.pickable &&
    a.folded === b.folded &&
    a.unfolded === b.unfolded &&
    a.unfoldHref === b.unfoldHref &&
    a.onUnfold === b.onUnfold &&
    a.openHref === b.openHref &&
    a.onOpen === b.onOpen &&
    a.onPick === b.onPick,
);

/** The part of a row that scrolls sideways; its head owns it, so its order among the others says nothing. */
export const RowCells = memo(function RowCells({
  row,
  index,
  slot,
  top,
  layout,
  context,
  open,
}: RowPartProps) {
  const style: CSSProperties = { top, gridTemplateColumns: 'var(--center)' };
  return (
    <div
      id={cellsId(layout, slot)}
      data-row={index}
      className={classNames(ROW, open ? OPEN : REST)}
      style={style}
    >
      <Cells cells={row.getCenterVisibleCells()} context={context} />
    </div>
  );
}, sameRowPart);
