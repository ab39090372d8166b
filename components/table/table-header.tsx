'use client';

import type { Formatters } from '@/components/formatters';
import { moveColumn, setWidth } from '@/lib/table/column-layout';
import type { ColumnKey, Sort } from '@/lib/table/columns';
import type { View } from '@/lib/table/view-params';
import { HeaderCell } from './header-cell';
import type { PlanHeader, PlanTableModel } from './table-features';
import type { TableView } from './table-state';
import { type ColumnDrop, useColumnDrag } from './use-column-drag';
import type { HeaderMenuState } from './use-header-menu';

interface TableHeaderProps {
  table: PlanTableModel;
  view: TableView;
  formatters: Formatters;
  nameOf: (key: ColumnKey) => string;
  menu: HeaderMenuState;
  sortHref: (sort: Sort) => string;
  onView: (change: Partial<View>) => void;
  announce: (text: string) => void;
}

/** The table's head: pinned columns stay at the left, and one menu serves every column. */
export function TableHeader({
  table,
  view,
  formatters,
  nameOf,
  menu,
  sortHref,
  onView,
  announce,
}: TableHeaderProps) {
  const announceMove = (columns: readonly ColumnKey[], key: ColumnKey) =>
    announce(
      formatters.t('columnMenu.moved', {
        column: nameOf(key),
        position: columns.indexOf(key) + 1,
        count: columns.length,
      }),
    );
  const { row, handlers, drop, dragged } = useColumnDrag(({ key, side, other }: ColumnDrop) => {
    const columns = moveColumn(view.columns, key, side, other);
    // Put down among the pinned columns it is pinned too, and elsewhere it is not.
    const isPinned = view.pinned.includes(other) && other !== key;
    const pinned = view.pinned.filter((one) => one !== key);
    onView({ columns, pinned: isPinned ? [...pinned, key] : pinned });
    announceMove(columns, key);
  });
  const onWidth = (key: ColumnKey, width: number | null) => {
    const widths = setWidth(view.widths, key, width);
    onView({ widths });
    const size = widths[key];
    announce(
      size === undefined
        ? formatters.t('columnMenu.widthReset', { column: nameOf(key) })
        : formatters.t('columnMenu.widthSet', { column: nameOf(key), width: size }),
    );
  };
  const [group] = table.getHeaderGroups();
  const headers = group?.headers ?? [];
  const cell = (header: PlanHeader) => {
    const key = header.column.id as ColumnKey;
    return (
      <HeaderCell
        key={key}
        header={header}
        name={nameOf(key)}
        position={headers.indexOf(header) + 1}
        sort={view.sort}
        isFiltered={header.column.getIsFiltered()}
        menuId={menu.id}
        isMenuOpen={menu.openColumn === key}
        dropSide={drop?.other === key ? drop.side : null}
        isDragged={dragged === key}
        formatters={formatters}
        sortHref={sortHref}
        onSort={(sort) => onView({ sort })}
        onMenu={menu.onButton}
        onWidth={onWidth}
      />
    );
  };
  return (
    <div role="rowgroup" className="sticky top-0 z-20">
      <div
        ref={row}
        role="row"
        aria-rowindex={1}
        {...handlers}
        className="flex h-[41px] border-b border-line-strong bg-surface text-left text-xs text-muted"
      >
        <div
          className="sticky left-0 z-10 grid shrink-0 bg-surface"
          style={{ width: 'var(--start-width)', gridTemplateColumns: 'var(--start)' }}
        >
          {headers.filter(({ column }) => column.getIsPinned()).map(cell)}
        </div>
        <div className="grid min-w-0 flex-1" style={{ gridTemplateColumns: 'var(--center)' }}>
          {headers.filter(({ column }) => !column.getIsPinned()).map(cell)}
        </div>
      </div>
    </div>
  );
}
