'use client';

import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  MoveHorizontal,
  Pin,
  PinOff,
  Undo2,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Formatters } from '@/components/formatters';
import { moveColumn, neighbourOf } from '@/lib/table/column-layout';
import { type ColumnKey, columnOf, isNumberColumn } from '@/lib/table/columns';
import type { RangeFilter } from '@/lib/table/range-filter';
import { RangeFields } from './range-fields';
import type { PlanTableModel } from './table-features';
import type { TableView } from './table-state';
import type { HeaderMenuState } from './use-header-menu';

interface HeaderMenuProps {
  menu: HeaderMenuState;
  table: PlanTableModel;
  nameOf: (key: ColumnKey) => string;
  view: TableView;
  formatters: Formatters;
  /** Says to a screen reader what was done. */
  announce: (text: string) => void;
  /** Gives the focus to the column's edge, which arrow keys move. */
  onEdge: (key: ColumnKey) => void;
}

/** The menu of whichever column it was opened for. */
export function HeaderMenu(props: HeaderMenuProps) {
  const { menu, nameOf } = props;
  return (
    <div
      ref={menu.element}
      id={menu.id}
      popover="auto"
      role="dialog"
      aria-label={menu.column ? nameOf(menu.column) : undefined}
      onBeforeToggle={menu.onBeforeToggle}
      onToggle={menu.onToggle}
      className="m-auto overflow-y-auto overscroll-contain rounded-md border bg-raised p-1.5 text-text shadow-float"
    >
      {menu.openColumn && (
        <ColumnActions {...props} column={menu.openColumn} name={nameOf(menu.openColumn)} />
      )}
    </div>
  );
}

type ColumnActionsProps = HeaderMenuProps & { column: ColumnKey; name: string };

/** What can be done with a column: the keyboard's way to all that dragging does, and a filter on its numbers. */
function ColumnActions({
  menu,
  table,
  column: key,
  name,
  view,
  formatters,
  announce,
  onEdge,
}: ColumnActionsProps) {
  const { t } = formatters;
  const column = table.getColumn(key);
  if (!column) return null;
  const isPinned = view.pinned.includes(key);
  const { filter } = columnOf(key);
  const item = (
    Icon: ComponentType<{ className?: string }>,
    label: string,
    act: () => void,
    options: { disabled?: boolean; pressed?: boolean } = {},
  ): ReactNode => (
    <button
      type="button"
      disabled={options.disabled}
      aria-pressed={options.pressed}
      onClick={act}
      className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left hover:bg-sunken disabled:text-muted disabled:opacity-60 aria-pressed:font-semibold"
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
      {label}
    </button>
  );
  const move = (step: -1 | 1) => {
    const other = neighbourOf(view.columns, view.pinned, key, step);
    if (!other) return;
    const order = moveColumn(view.columns, key, step < 0 ? 'before' : 'after', other);
    table.setColumnOrder([...order]);
    announce(t('columnMenu.moved', { column: name, position: order.indexOf(key) + 1, count: order.length }));
  };
  const canMove = (step: -1 | 1) => neighbourOf(view.columns, view.pinned, key, step) !== null;
  const sort = (desc: boolean) => {
    table.setSorting([{ id: key, desc }]);
    menu.close();
  };
  const isSorted = view.sort.column === key;
  return (
    <div className="w-60 max-w-full text-sm">
      <p className="px-2 pb-1 text-xs text-muted">{name}</p>
      {item(ArrowUp, t('columnMenu.ascending'), () => sort(false), {
        pressed: isSorted && view.sort.direction === 'asc',
      })}
      {item(ArrowDown, t('columnMenu.descending'), () => sort(true), {
        pressed: isSorted && view.sort.direction === 'desc',
      })}
      {filter && isNumberColumn(key) && (
        <RangeFields
          key={key}
          filter={view.filters[key] ?? null}
          unit={filter.unit}
          bounds={column.getFacetedMinMaxValues()}
          formatters={formatters}
          onFilter={(next: RangeFilter | null) => column.setFilterValue(next ?? undefined)}
        />
      )}
      {key !== 'plan' && (
        <>
          {item(ArrowLeft, t('columnMenu.left'), () => move(-1), { disabled: !canMove(-1) })}
          {item(ArrowRight, t('columnMenu.right'), () => move(1), { disabled: !canMove(1) })}
          {item(isPinned ? PinOff : Pin, t(isPinned ? 'columnMenu.unpin' : 'columnMenu.pin'), () => {
            column.pin(isPinned ? false : 'start');
            announce(t(isPinned ? 'columnMenu.unpinned' : 'columnMenu.pinned', { column: name }));
          })}
        </>
      )}
      {item(MoveHorizontal, t('columnMenu.changeWidth'), () => {
        menu.close();
        onEdge(key);
      })}
      {item(
        Undo2,
        t('columnMenu.resetWidth'),
        () => table.setColumnSizing((sizes) => ({ ...sizes, [key]: columnOf(key).width })),
        {
          disabled: view.widths[key] === undefined,
        },
      )}
      {key !== 'plan' &&
        item(EyeOff, t('columnMenu.hide'), () => {
          column.toggleVisibility(false);
          announce(t('columnMenu.hidden', { column: name }));
          menu.close();
        })}
    </div>
  );
}
