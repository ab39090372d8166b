import { useFormatter } from 'next-intl';
import type { SaveState } from '@/lib/admin/save-state';
import { withBase } from '@/lib/base-path';
import type { Change } from '@/lib/plan/diff';
import type { FieldLabels } from '../use-field-labels';

/** Where the work stands: unsaved, on its way, saved, refused. */
export function Said({
  state,
  busy,
  unsaved,
  touched,
  count,
  reviewHref,
  labels,
  came,
}: {
  state: SaveState<object>;
  busy: boolean;
  unsaved: boolean;
  /** Typed since it was sent last. */
  touched: boolean;
  count: number;
  reviewHref: string;
  labels: FieldLabels;
  /** What others did and came in with the save, or would have. */
  came: readonly Change[];
}) {
  const format = useFormatter();
  const fields = format.list(came.map(({ path }) => labels.path(path)));
  if (busy) return labels.t('saving');
  if (state.kind === 'failed') return <span className="text-bad">{state.message}</span>;
  if (state.kind === 'refused' && !touched)
    return (
      <span className="text-bad">
        {labels.t('refusedCount', { count })} {came.length > 0 && labels.t('cameBroken', { fields })}
      </span>
    );
  if (state.kind === 'conflict') return <span className="text-watch">{labels.t('conflictReload')}</span>;
  if (state.kind === 'choose')
    return (
      <a href="#conflict" className="text-watch underline underline-offset-3">
        {labels.t('conflictTitle')}
      </a>
    );
  if (unsaved) return labels.t('unsaved');
  if (state.kind !== 'saved') return null;
  if (state.unchanged) return labels.t('savedAlready');
  return (
    <>
      <span className="text-good">{labels.t(state.submitted ? 'handedIn' : 'savedDraft')}</span>{' '}
      {came.length > 0 && <span>{labels.t('cameIn', { fields })} </span>}
      <a href={withBase(`${reviewHref}/${state.draftId}`)} className="underline underline-offset-3">
        {labels.t('toReview')}
      </a>
    </>
  );
}
