import { useTranslations } from 'next-intl';
import { startTransition, useActionState } from 'react';
import { Button, CONTROL } from '@/components/ui';
import type { SheetChange, SheetState } from '@/lib/admin/grid/grid-state';
import type { FieldLabels } from '../use-field-labels';

const SHOWN = 100;

/** Reads a saved sheet in again: what differs is shown before any of it comes into the grid. */
export function SheetUpload({
  act,
  onTake,
  labels,
}: {
  act: (before: SheetState, data: FormData) => Promise<SheetState>;
  onTake: (changes: readonly SheetChange[]) => void;
  labels: FieldLabels;
}) {
  const t = useTranslations('admin.grid');
  const [state, send, busy] = useActionState(act, { kind: 'idle' });
  const read = (file: File | undefined) => {
    if (!file) return;
    const data = new FormData();
    data.set('file', file);
    startTransition(() => send(data));
  };
  return (
    <div className="flex min-w-0 flex-col gap-2 text-sm">
      <label className="flex flex-wrap items-center gap-2">
        {t('sheetIn')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={busy}
          className={`${CONTROL} max-w-sm py-1.5`}
          onChange={({ target }) => {
            read(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {state.kind === 'noId' && <p className="text-bad">{t('sheetNoId')}</p>}
        {state.kind === 'tooLarge' && <p className="text-bad">{t('sheetTooLarge')}</p>}
        {state.kind === 'failed' && <p className="text-bad">{state.message}</p>}
        {state.kind === 'read' && (
          <>
            <p className="font-semibold">{t('sheetChanges', { count: state.changes.length })}</p>
            {state.unknownIds.length > 0 && (
              <p className="text-watch">{t('sheetUnknownIds', { ids: state.unknownIds.join(', ') })}</p>
            )}
            {state.unknownColumns.length > 0 && (
              <p className="text-watch">
                {t('sheetUnknownColumns', { columns: state.unknownColumns.join(', ') })}
              </p>
            )}
            {state.notThere > 0 && (
              <p className="text-watch">{t('sheetNotThere', { count: state.notThere })}</p>
            )}
            <ul className="max-h-72 overflow-auto">
              {state.changes.slice(0, SHOWN).map((change) => (
                <li key={`${change.planId} ${change.key}`} className="break-words">
                  {change.name} · <span className="text-muted">{labels.path(change.key)}</span>{' '}
                  <del>{change.seenText}</del> →{' '}
                  <ins className="font-semibold no-underline">{change.text}</ins>
                </li>
              ))}
              {state.changes.length > SHOWN && (
                <li>{labels.t('moreFaults', { count: state.changes.length - SHOWN })}</li>
              )}
            </ul>
            {state.changes.length > 0 && (
              <div>
                <Button size="sm" onClick={() => onTake(state.changes)}>
                  {t('sheetTake', { count: state.changes.length })}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
