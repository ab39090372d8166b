'use client';

import { ArrowDown, ArrowUp, ArrowUpDown, EllipsisVertical } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Formatters } from '@/components/formatters';
import { classNames, freshHref, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { MAX_WIDTH, MIN_WIDTH, WIDTH_STEP } from '@/lib/table/column-layout';
import { type ColumnKey, columnOf, nextSort, type Sort } from '@/lib/table/columns';
import type { PlanHeader } from './table-features';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const STEPS: Record<string, number> = { ArrowLeft: -WIDTH_STEP, ArrowRight: WIDTH_STEP };

export interface HeaderCellProps {
  header: PlanHeader;
  name: string;
  /** Counted from 1. */
  position: number;
  sort: Sort;
  isFiltered: boolean;
  menuId: string;
  isMenuOpen: boolean;
  /** Where a dragged column would be put down at this one. */
  dropSide: 'before' | 'after' | null;
  isDragged: boolean;
  formatters: Formatters;
  sortHref: (sort: Sort) => string;
  onSort: (sort: Sort) => void;
  onMenu: (event: MouseEvent<HTMLButtonElement>, key: ColumnKey) => void;
  /** Null goes back to the column's own width. */
  onWidth: (key: ColumnKey, width: number | null) => void;
}

/**
 * The head of a column: a link that sorts, so it works before scripts and can be opened elsewhere, a menu, and an edge
 * that changes the width. The edge takes the focus from the menu, so that the tab key does not stop at every edge.
 */
export function HeaderCell(props: HeaderCellProps) {
  const { header, name, sort, formatters, sortHref, dropSide } = props;
  const key = header.column.id as ColumnKey;
  const isEnd = columnOf(key).align === 'end';
  const isSorted = sort.column === key;
  const next = nextSort(sort, key);
  const Arrow = isSorted ? (sort.direction === 'asc' ? ArrowUp : ArrowDown) : ArrowUpDown;
  const size = Math.round(header.getSize());
  const onEdgeKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Home') return;
    event.preventDefault();
    props.onWidth(key, step === undefined ? null : size + step);
  };
  return (
    <div
      role="columnheader"
      aria-label={name}
      aria-colindex={props.position}
      aria-sort={isSorted ? ARIA_SORT[sort.direction] : 'none'}
      data-column={key}
      className={classNames(
        'plan-head',
        props.isDragged && 'opacity-60',
        dropSide && 'before:absolute before:inset-y-0 before:z-10 before:w-0.5 before:bg-accent',
        dropSide === 'before' ? 'before:left-0' : 'before:right-0',
      )}
    >
      <a
        href={withBase(sortHref(next))}
        rel="nofollow"
        draggable={false}
        {...freshHref(() => sortHref(next))}
        onClick={onPlainClick(() => props.onSort(next))}
        className={classNames(
          'sort-link',
          isEnd && 'flex-row-reverse text-right',
          key === 'plan' && 'pl-4',
          isSorted && 'font-semibold text-text',
        )}
      >
        <span className={classNames('line-clamp-2 leading-4', props.isFiltered && 'text-accent-strong')}>
          {name}
        </span>
        <Arrow aria-hidden="true" className={classNames('size-3.5 shrink-0', !isSorted && 'sort-hint')} />
      </a>
      <button
        type="button"
        popoverTarget={props.menuId}
        aria-haspopup="dialog"
        aria-expanded={props.isMenuOpen}
        aria-label={formatters.t('columnMenu.open', { column: name })}
        onClick={(event) => props.onMenu(event, key)}
        className={classNames('head-menu noscript:hidden', isEnd ? 'left-0' : 'right-1.5')}
      >
        <EllipsisVertical aria-hidden="true" className="size-4" />
      </button>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={formatters.t('columnMenu.width', { column: name })}
        aria-valuenow={size}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={MAX_WIDTH}
        tabIndex={-1}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => props.onWidth(key, null)}
        onKeyDown={onEdgeKey}
        className={classNames('head-edge noscript:hidden', header.column.getIsResizing() && 'head-edge-held')}
      />
    </div>
  );
}
