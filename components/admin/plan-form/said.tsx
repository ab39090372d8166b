import type { SaveState } from '@/lib/admin/save-state';
import type { FieldLabels } from '../use-field-labels';

/** Where the work stands: unsaved, on its way, saved, refused. */
export function Said({
  state,
  busy,
  unsaved,
  count,
  reviewHref,
  labels,
}: {
  state: SaveState<object>;
  busy: boolean;
  unsaved: boolean;
  count: number;
  reviewHref: string;
  labels: FieldLabels;
}) {
  if (busy) return labels.t('saving');
  if (state.kind === 'failed') return <span className="text-bad">{state.message}</span>;
  if (state.kind === 'refused' && !unsaved)
    return <span className="text-bad">{labels.t('refusedCount', { count })}</span>;
  if (state.kind === 'conflict') return <span className="text-watch">{labels.t('conflictTitle')}</span>;
  if (unsaved) return labels.t('unsaved');
  if (state.kind !== 'saved') return null;
  return (
    <>
      <span className="text-good">{labels.t(state.submitted ? 'handedIn' : 'savedDraft')}</span>{' '}
      <a href={`${reviewHref}/${state.draftId}`} className="underline underline-offset-3">
        {labels.t('toReview')}
      </a>
    </>
  );
}
