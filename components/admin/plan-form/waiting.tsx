import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui';
import type { AskedState } from '@/lib/admin/save-state';
import { useMoment } from '../moment';
import type { FieldLabels } from '../use-field-labels';

/** Asks whoever saves a draft that somebody waits for, before it is taken out of review or off the schedule. */
export function WaitingPanel({
  state: { status, publishAt, mayKeep },
  busy,
  labels,
}: {
  state: Extract<AskedState, { kind: 'waiting' }>;
  busy: boolean;
  labels: FieldLabels;
}) {
  const moment = useMoment();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const scheduled = status === 'scheduled';
  const time = publishAt ? moment(publishAt) : '';
  const button = (intent: string, words: string) => (
    <Button type="submit" size="sm" name="intent" value={`${intent}/${status}`} disabled={busy}>
      {words}
    </Button>
  );
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="flex flex-col gap-2 rounded-md border border-watch bg-watch-soft p-3 text-sm"
    >
      <p>{scheduled ? labels.t('waiting.scheduled', { time }) : labels.t('waiting.inReview')}</p>
      <div className="flex flex-wrap gap-2">
        {mayKeep && button('keep', labels.t('waiting.keep'))}
        {button('submit', labels.t('waiting.submit'))}
        {button('save', labels.t(scheduled ? 'waiting.offSchedule' : 'waiting.offReview'))}
      </div>
    </div>
  );
}
