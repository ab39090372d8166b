'use client';

import { type CSSProperties, memo } from 'react';

import { freshHref, Monogram, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { FoldedPlan } from '@/lib/results/fold';
import { columnOf } from '@/lib/table/columns';
import { type CellContext, type CellKey, cellOf } from './cells';
import { FoldLink } from './fold-link';
import type { PlanRowModel } from './table-features';

// Short names, defined in the style sheet: they stand on every cell of the page's HTML.
const ROW = { open: 'plan-row plan-row-open', closed: 'plan-row' } as const;
const CELL = { start: 'cell', end: 'cell-end' } as const;

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
        className={ROW[open ? 'open' : 'closed']}
        style={{ top, gridTemplateColumns: 'var(--start)' }}
      >
        <div role="rowheader" className="plan-row-head">
          <label className="tick">
            <input
              type="checkbox"
              name="pick"
              value={plan.id}
              checked={picked}
              disabled={!pickable}
              onChange={() => onPick(plan.id)}
              aria-label={formatters.t('pick', { plan: plan.name, carrier: name })}
            />
          </label>
          <div className="plan-row-title">
            <a
              href={withBase(openHref(next))}
              rel="nofollow"
              {...freshHref(() => openHref(next))}
              aria-expanded={open}
              onClick={onPlainClick(() => onOpen(next))}
              className="plan-row-link"
            >
              <Monogram carrier={carrier.id} size="sm" />
              <span
                className={folded ? 'plan-name' : 'plan-name plan-name-two'}
                title={`${title.brand}${title.rest}`}
              >
                <b>{title.brand}</b>
                {title.rest}
              </span>
            </a>
            <p className="plan-row-under">
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
    <div id={cellsId(layout, slot)} data-row={index} className={ROW[open ? 'open' : 'closed']} style={style}>
      <Cells cells={row.getCenterVisibleCells()} context={context} />
    </div>
  );
}, sameRowPart);
