'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useEffect, useMemo, useState } from 'react';
import { Button, useHydrated } from '@/components/ui';
import { readCellText } from '@/lib/admin/grid/cell-text';
import { checkCell } from '@/lib/admin/grid/check-cell';
import { columnOf } from '@/lib/admin/grid/columns';
import { countCells, type Edits } from '@/lib/admin/grid/edits';
import type { GridSaveState, SheetChange, SheetState } from '@/lib/admin/grid/grid-state';
import type { GridRow as Row } from '@/lib/admin/grid/row';
import { cellWordsOf } from '../cell-words';
import { KeptOffer } from '../plan-form/kept-offer';
import { useKeptWork } from '../plan-form/use-kept-work';
import { useLeaveGuard } from '../plan-form/use-leave-guard';
import { useFieldLabels } from '../use-field-labels';
import { GridTable } from './grid-table';
import { SavePanel } from './save-panel';
import { SheetUpload } from './sheet-upload';
import { faultyCells, useGridCells } from './use-grid-cells';
import { useGridKeys } from './use-grid-keys';

interface Props {
  columns: readonly string[];
  rows: readonly Row[];
  /** Names by id. */
  carriers: Readonly<Record<string, string>>;
  sort: { key: string; descending: boolean };
  /** The address of the order by each column. */
  sortHrefs: Readonly<Record<string, string>>;
  /** Of the back office, e.g. `/en/admin`. */
  base: string;
  today: string;
  editable: boolean;
  /** Of whom what is typed is kept in the browser. */
  keptFor: string;
  save: (before: GridSaveState, data: FormData) => Promise<GridSaveState>;
  readSheet: (before: SheetState, data: FormData) => Promise<SheetState>;
}

const NO_START: Edits = {};
const NO_STAMP = { lockVersion: 0, basis: '' };

/** Plans as a sheet: edited cell by cell, by block, or from a file, and saved together. */
export function PlanGrid(props: Props) {
  const { columns, rows, carriers, base, today, editable } = props;
  const t = useTranslations('admin.grid');
  const labels = useFieldLabels();
  const scripts = useHydrated();
  const router = useRouter();
  const words = cellWordsOf(labels.t);
  const cells = useGridCells(columns, words, today, editable && scripts);
  const [beyond, setBeyond] = useState(0);
  const keys = useGridKeys({ cells, rows, today, notStated: words.notStated, onBeyond: setBeyond });
  const [state, send, busy] = useActionState(props.save, { kind: 'idle' });
  const { edits } = cells;
  const plans = Object.keys(edits).length;
  useLeaveGuard(plans > 0, t('leave'));
  const kept = useKeptWork(
    editable ? props.keptFor : null,
    plans > 0 ? { root: edits, saved: NO_START, stamp: NO_STAMP, reason: '' } : null,
    NO_START,
  );
  const faulty = useMemo(() => faultyCells(edits, words, today), [edits, words, today]);
  const { clear } = cells;
  useEffect(() => {
    if (state.kind !== 'saved') return;
    clear();
    router.push(`${base}/changes/${state.setId}`);
  }, [state, router, base, clear]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const sent = Object.entries(edits).map(([planId, { stamp, cells: changed }]) => ({
      ...{ planId, stamp },
      edits: Object.entries(changed).flatMap(([key, { text, seen }]) => {
        const column = columnOf(key);
        if (!column) return [];
        const checked = checkCell(column, readCellText(column.field, text, words), today);
        return checked.ok ? [{ key, value: checked.value, seen }] : [];
      }),
    }));
    data.set('edits', JSON.stringify(sent));
    startTransition(() => send(data));
  };
  const shown = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const toFault = () => {
    const [first] = faulty.filter(({ planId, key }) => shown.has(planId) && columns.includes(key));
    if (first)
      keys.go({ row: rows.findIndex(({ id }) => id === first.planId), column: columns.indexOf(first.key) });
  };
  const take = (changes: readonly SheetChange[]) => cells.take(changes);
  const active = rows[keys.active.row];
  const fault = active && cells.columns.length > 0 ? cells.cellAt(active, keys.active.column).fault : null;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {kept.left && (
        <KeptOffer
          at={kept.left.at}
          labels={labels}
          onTake={() => {
            cells.takeAll(kept.left?.root as Edits);
            kept.forget();
          }}
          onForget={kept.forget}
        />
      )}
      {editable && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" onClick={cells.undo} disabled={!cells.canUndo}>
            {t('undo')}
          </Button>
          <Button size="sm" onClick={cells.redo} disabled={!cells.canRedo}>
            {t('redo')}
          </Button>
          <p role="status" className="min-h-6 min-w-0 text-sm">
            {fault ? (
              <span className="text-bad">{labels.fault(fault)}</span>
            ) : beyond > 0 ? (
              <span className="text-watch">{t('beyond', { count: beyond })}</span>
            ) : (
              <span className="text-muted">{t('keys')}</span>
            )}
          </p>
        </div>
      )}
      {rows.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <GridTable
          {...{ rows, cells, keys, words, labels, carriers }}
          hrefOf={(planId) => (editable ? `${base}/plans/${planId}/edit` : `${base}/plans/${planId}/history`)}
          sort={props.sort}
          sortHref={(key) => props.sortHrefs[key] ?? '?'}
        />
      )}
      {editable && <SheetUpload act={props.readSheet} onTake={take} labels={labels} />}
      {plans > 0 && (
        <form onSubmit={onSubmit} noValidate>
          <SavePanel
            {...{ state, busy, today, plans, labels }}
            cells={countCells(edits)}
            hidden={Object.keys(edits).filter((id) => !shown.has(id)).length}
            faulty={faulty.length}
            onNextFault={toFault}
          />
        </form>
      )}
    </div>
  );
}
