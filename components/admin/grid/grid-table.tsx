import { columnSizingFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useIsMobile } from '@/components/ui';
import type { CellWords } from '@/lib/admin/grid/cell-text';
import type { GridColumn } from '@/lib/admin/grid/columns';
import type { GridRow as Row } from '@/lib/admin/grid/row';
import { countryName } from '@/lib/country';
import type { FieldLabels } from '../use-field-labels';
import { GridRow } from './grid-row';
import type { GridCells } from './use-grid-cells';
import type { GridKeys } from './use-grid-keys';

const ROW = 34;
const HEAD = 52;
/** Of the column of names: on a phone, room is left for two others. */
const NAMES = { wide: 260, narrow: 132 };
const features = tableFeatures({ columnSizingFeature });
const helper = createColumnHelper<typeof features, Row>();

const widthOf = ({ field }: GridColumn): number =>
  field.kind === 'text' || field.kind === 'choice' || field.kind === 'choices' ? 150 : 122;

/** The words of a column's head: the part of the document, and the field. */
export function useColumnHead(labels: FieldLabels) {
  const t = useTranslations('admin.together');
  return ({ key, country }: GridColumn): { above: string; label: string } => {
    if (country)
      return {
        above: countryName(country.code, labels.locale),
        label: t(`measure.${country.measure}` as 'measure.callRate'),
      };
    const parts = labels.path(key).split(' › ');
    return { above: parts.slice(0, -1).join(' › '), label: parts.at(-1) ?? key };
  };
}

interface Props {
  rows: readonly Row[];
  cells: GridCells;
  keys: GridKeys;
  words: CellWords;
  labels: FieldLabels;
  /** Names by id. */
  carriers: Readonly<Record<string, string>>;
  hrefOf: (planId: string) => string;
  sort: { key: string; descending: boolean };
  sortHref: (key: string) => string;
}

/** Plans × columns; of many rows those in sight are drawn. */
export function GridTable({ rows, cells, keys, words, labels, carriers, hrefOf, sort, sortHref }: Props) {
  const t = useTranslations('admin.grid');
  const headOf = useColumnHead(labels);
  const scroller = useRef<HTMLDivElement>(null);
  const names = NAMES[useIsMobile() ? 'narrow' : 'wide'];
  const defs = useMemo(
    () =>
      helper.columns([
        helper.display({ id: 'plan', size: names }),
        ...cells.columns.map((column) => helper.display({ id: column.key, size: widthOf(column) })),
      ]),
    [cells.columns, names],
  );
  const table = useTable({ features, columns: defs, data: rows as Row[], getRowId: ({ id }) => id });
  const widths = table.getAllLeafColumns().map((column) => column.getSize());
  const width = widths.reduce((sum, one) => sum + one, 0);
  const model = table.getRowModel().rows;
  const { active, focused, editing } = keys;
  const virtualizer = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollMargin: 0,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: ROW,
    initialRect: { width: 1000, height: 640 },
    // The row that has the focus stays drawn, wherever one scrolls.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active.row) || active.row >= model.length
        ? shown
        : [...shown, active.row].sort((a, b) => a - b);
    },
  });
  const latest = useRef(virtualizer);
  latest.current = virtualizer;
  const isEditing = editing !== null;
  useEffect(() => {
    if (!focused || isEditing) return;
    latest.current.scrollToIndex(active.row);
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: true });
    // Names that stay at the left edge must not cover it.
    const box = scroller.current;
    if (!cell || !box) return;
    const left = cell.offsetLeft;
    if (left < box.scrollLeft + names) box.scrollLeft = left - names;
    else if (left + cell.offsetWidth > box.scrollLeft + box.clientWidth)
      box.scrollLeft = left + cell.offsetWidth - box.clientWidth;
  }, [active.row, active.column, focused, isEditing, names]);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={t('title')}
      aria-rowcount={model.length + 1}
      aria-colcount={cells.columns.length + 1}
      aria-multiselectable
      onKeyDown={keys.onKeyDown}
      onCopy={keys.onCopy}
      onPaste={keys.onPaste}
      onFocus={({ target }) => {
        if (target.role === 'gridcell') keys.setFocused(true);
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keys.setFocused(false);
      }}
      className="relative max-h-[70vh] min-h-60 overflow-auto rounded-md border"
    >
      <div
        role="row"
        aria-rowindex={1}
        className="sticky top-0 z-20 flex border-b bg-sunken"
        style={{ width, height: HEAD }}
      >
        {[null, ...cells.columns].map((column, at) => {
          const key = column?.key ?? 'plan';
          const { above, label } = column ? headOf(column) : { above: '', label: t('plan') };
          const isSorted = sort.key === key;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={`flex shrink-0 flex-col justify-center border-r px-2 text-xs ${at === 0 ? 'sticky left-0 z-10 bg-sunken' : ''}`}
              style={{ width: widths[at] }}
            >
              <span className="truncate text-muted" title={above}>
                {above}
              </span>
              <Link
                href={sortHref(key)}
                data-stays
                scroll={false}
                title={label}
                className="flex min-h-6 items-center gap-1 font-semibold"
              >
                <span className="truncate">{label}</span>
                {isSorted && <Arrow aria-hidden className="size-3.5 shrink-0" />}
              </Link>
            </div>
          );
        })}
      </div>
      <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize(), width }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = model[item.index]?.original;
          return row ? (
            <GridRow
              key={row.id}
              {...{ row, widths, cells, keys, words, labels }}
              index={item.index}
              top={item.start}
              height={ROW}
              carrier={carriers[row.carrierId] ?? row.carrierId}
              href={hrefOf(row.id)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
