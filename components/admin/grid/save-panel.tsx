import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import type { GridSaveState } from '@/lib/admin/grid/grid-state';
import { ProblemList, SourceFields } from '../bulk';
import type { FieldLabels } from '../use-field-labels';

/** What has to be said once for all that is changed, and the buttons that save it. */
export function SavePanel({
  state,
  busy,
  today,
  plans,
  cells,
  hidden,
  faulty,
  onNextFault,
  labels,
}: {
  state: GridSaveState;
  busy: boolean;
  today: string;
  /** How many plans and cells are changed. */
  plans: number;
  cells: number;
  /** Of these plans, those that the grid does not show now. */
  hidden: number;
  /** Cells that cannot be read. */
  faulty: number;
  onNextFault: () => void;
  labels: FieldLabels;
}) {
  const t = useTranslations('admin.grid');
  const told = state.kind === 'told' ? state : null;
  return (
    <section aria-labelledby="save" className="flex flex-col gap-4 rounded-md border bg-raised p-4">
      <h2 id="save" className="text-lg font-semibold">
        {t('changed', { plans, cells })}
      </h2>
      {hidden > 0 && <p className="text-sm text-muted">{t('hidden', { count: hidden })}</p>}
      {told && <ProblemList problems={told.problems} labels={labels} />}
      <SourceFields values={{}} today={today} faults={told?.faults ?? []} labels={labels} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" name="intent" value="submit" variant="primary" disabled={busy || faulty > 0}>
          {t('handIn')}
        </Button>
        <Button type="submit" name="intent" value="save" disabled={busy || faulty > 0}>
          {t('saveDrafts')}
        </Button>
        {faulty > 0 && (
          <Button size="sm" onClick={onNextFault}>
            {t('faulty', { count: faulty })}
          </Button>
        )}
        <p role="status" className="text-sm empty:hidden">
          {busy
            ? labels.t('saving')
            : told?.broken
              ? t('broken')
              : told?.nothing
                ? t('nothing')
                : told && told.faults.length > 0
                  ? labels.t('faults', { count: told.faults.length })
                  : told?.failed}
        </p>
      </div>
    </section>
  );
}
