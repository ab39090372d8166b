import { useTranslations } from 'next-intl';
import { classNames, Link } from '@/components/ui';
import { isInside } from '@/lib/admin/grid/block';
import type { CellField } from '@/lib/admin/grid/cell-field';
import { type CellWords, suggestions } from '@/lib/admin/grid/cell-text';
import type { GridRow as Row } from '@/lib/admin/grid/row';
import type { FieldLabels } from '../use-field-labels';
import type { GridCells } from './use-grid-cells';
import type { GridKeys } from './use-grid-keys';

const NUMBERS: readonly CellField['kind'][] = ['money', 'rate', 'percent', 'count', 'amount', 'extraLine'];

interface Props {
  row: Row;
  index: number;
  top: number;
  height: number;
  /** Of the column of names, then of each column. */
  widths: readonly number[];
  carrier: string;
  href: string;
  cells: GridCells;
  keys: GridKeys;
  words: CellWords;
  labels: FieldLabels;
}

/** A plan: its name, which stays at the left edge, and its cells. */
export function GridRow({
  row,
  index,
  top,
  height,
  widths,
  carrier,
  href,
  cells,
  keys,
  words,
  labels,
}: Props) {
  const t = useTranslations('admin.grid');
  const { active, selection, editing, focused } = keys;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute left-0 flex border-b"
      style={{ top, height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky left-0 z-10 flex shrink-0 items-center gap-2 overflow-hidden border-r bg-surface px-2 text-sm whitespace-nowrap"
        style={{ width: widths[0] }}
      >
        <Link
          href={href}
          tabIndex={-1}
          className="min-w-0 truncate underline underline-offset-3 max-sm:line-clamp-2 max-sm:text-xs max-sm:leading-4 max-sm:whitespace-normal"
          title={`${carrier} · ${row.name}`}
        >
          <span className="text-muted max-sm:hidden">{carrier}</span>{' '}
          <span className="font-semibold">{row.name}</span>
        </Link>
        {row.draft && (
          <span className="ml-auto rounded-sm bg-watch-soft px-1 text-xs" title={t('draft.open')}>
            {t(`draft.${row.draft.status}` as 'draft.editing')}
          </span>
        )}
      </div>
      {cells.columns.map((column, at) => {
        const cell = cells.cellAt(row, at);
        const isActive = active.row === index && active.column === at;
        const isEditing = editing?.row === index && editing.column === at;
        const label = `${row.name}, ${labels.path(column.key)}`;
        const fault = cell.fault ? labels.fault(cell.fault) : null;
        const tip = [fault, cell.inherited ? t('inherited') : null].filter(Boolean).join(' ');
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={isInside(selection, index, at) && focused}
            aria-readonly={cell.readOnly || undefined}
            aria-invalid={fault ? true : undefined}
            aria-description={tip || undefined}
            title={tip || undefined}
            data-cell={`${index}:${at}`}
            tabIndex={isActive && !isEditing ? 0 : -1}
            onPointerDown={(event) => {
              if (isEditing || event.button !== 0) return;
              if (isActive && focused && !event.shiftKey) keys.edit({ row: index, column: at });
              else keys.go({ row: index, column: at }, event.shiftKey);
            }}
            onPointerEnter={(event) => {
              if (event.buttons === 1 && event.pointerType === 'mouse' && !editing)
                keys.go({ row: index, column: at }, true);
            }}
            className={classNames(
              'relative flex shrink-0 items-center overflow-hidden border-r px-2 text-sm whitespace-nowrap select-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
              NUMBERS.includes(column.field.kind) && 'justify-end tabular-nums',
              cell.notStated && 'text-muted',
              cell.inherited && 'text-muted',
              cell.edited && 'bg-accent-soft font-semibold',
              fault && 'bg-bad-soft text-bad',
              cell.readOnly && cell.text === '' && 'bg-sunken',
              focused && isInside(selection, index, at) && 'shadow-[inset_0_0_0_1px_var(--color-accent)]',
            )}
            style={{ width: widths[at + 1] }}
          >
            {isEditing ? (
              <>
                <input
                  // biome-ignore lint/a11y/noAutofocus: it appears where the focus is
                  autoFocus
                  aria-label={label}
                  list={`s-${column.key}`}
                  className="absolute inset-0 w-full bg-raised px-2 text-text outline-2 -outline-offset-2 outline-accent"
                  value={editing.text}
                  onChange={({ target }) => keys.setEditing({ ...editing, text: target.value })}
                  onKeyDown={keys.onEditKeyDown}
                  onBlur={() => keys.commit()}
                />
                <datalist id={`s-${column.key}`}>
                  {suggestions(column.field, words).map((word) => (
                    <option key={word} value={word} />
                  ))}
                </datalist>
              </>
            ) : (
              <span className="min-w-0 truncate">{cell.text}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
