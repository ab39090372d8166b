import type { ReactNode } from 'react';
import { Button, classNames } from '@/components/ui';
import { MentionTextField } from '../mention-field';
import type { FieldLabels } from '../use-field-labels';

/**
 * Why, and the buttons that save, in view while the form is scrolled. On narrow screens only the buttons and what came
 * of them stay in view, and on short ones nothing does. What gets the focus is scrolled clear of it (`data-save-bar`).
 */
export function SaveBar({
  reason,
  setReason,
  busy,
  labels,
  said,
}: {
  reason: string;
  setReason: (reason: string) => void;
  busy: boolean;
  labels: FieldLabels;
  /** Where the work stands. */
  said: ReactNode;
}) {
  const bar = 'z-10 border-t bg-surface short:static';
  return (
    <div
      data-save-bar
      className={classNames(
        bar,
        'max-lg:contents lg:sticky lg:bottom-0 lg:-mx-6 lg:flex lg:flex-wrap lg:items-end lg:gap-3 lg:px-6 lg:py-3',
      )}
    >
      <MentionTextField
        above
        label={labels.t('reason')}
        name="reason"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={1000}
        className="min-w-48 flex-1"
      />
      <div
        className={classNames(
          bar,
          'max-lg:sticky max-lg:bottom-0 max-lg:-mx-4 max-lg:px-4 max-lg:py-0.5 lg:contents',
        )}
      >
        <div className="flex gap-2 max-lg:*:h-8 max-lg:*:flex-1 max-lg:*:text-sm lg:gap-3">
          <Button type="submit" name="intent" value="save" disabled={busy} aria-busy={busy}>
            {labels.t('saveDraft')}
          </Button>
          <Button type="submit" name="intent" value="submit" variant="primary" disabled={busy}>
            {labels.t('handIn')}
          </Button>
        </div>
        <p
          role="status"
          className="text-sm empty:hidden max-lg:max-h-8 max-lg:overflow-y-auto max-lg:text-xs max-lg:leading-4 lg:w-full"
        >
          {said}
        </p>
      </div>
    </div>
  );
}
