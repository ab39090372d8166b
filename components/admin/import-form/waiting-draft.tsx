import { useTranslations } from 'next-intl';
import type { WaitingDraft } from '@/lib/import/existing';
import { useMoment } from '../moment';

/** Asks whether the file is written into a draft that somebody waits for; without that it stays as it is. */
export function WaitingDraftBox({ waits, canChoose }: { waits: WaitingDraft; canChoose: boolean }) {
  const t = useTranslations('admin.import');
  const moment = useMoment();
  const { draftId, status, by, publishAt } = waits;
  const time = publishAt ? moment(publishAt) : '';
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-watch">{t(`waits.${status}`, { by, time })}</p>
      {canChoose && (
        <label className="flex min-h-6 items-center gap-2">
          <input type="checkbox" name="intoDraft" value={draftId} className="size-4.5 accent-accent" />
          {t(`into.${status}`)}
        </label>
      )}
    </div>
  );
}
