import { Button } from '@/components/ui';
import { useMoment } from '../moment';
import type { FieldLabels } from '../use-field-labels';

/** Offers what was typed here before and never saved. */
export function KeptOffer({
  at,
  labels,
  onTake,
  onForget,
}: {
  /** Milliseconds since 1970. */
  at: number;
  labels: FieldLabels;
  onTake: () => void;
  onForget: () => void;
}) {
  const time = useMoment()(at);
  return (
    <div role="status" className="flex flex-col gap-2 rounded-md bg-accent-soft p-3 text-sm">
      <p>{labels.t('kept.offer', { time })}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onTake}>
          {labels.t('kept.take')}
        </Button>
        <Button size="sm" variant="quiet" onClick={onForget}>
          {labels.t('kept.forget')}
        </Button>
      </div>
    </div>
  );
}
