import { useLocale, useTranslations } from 'next-intl';
import type { CarrierPreview } from '@/lib/import/preview';
import { ChangeTable } from '../change-list';
import { WaitingDraftBox } from './waiting-draft';

/** A carrier of the file: taken as a draft of its own, before its plans. */
export function CarrierRow({
  carrier,
  ticked,
  canChoose,
  onTick,
}: {
  carrier: CarrierPreview;
  ticked: boolean;
  canChoose: boolean;
  onTick: (on: boolean) => void;
}) {
  const t = useTranslations('admin.import');
  const locale = useLocale();
  const name = carrier.name[locale === 'zh' ? 'zh' : 'en'];
  const title = t(carrier.isNew ? 'newCarrier' : 'knownCarrier', { name });
  return (
    <li className="flex flex-col gap-2 rounded-md border p-3">
      {canChoose ? (
        <label className="flex min-h-6 items-center gap-2 font-semibold">
          <input
            type="checkbox"
            name="carrierDraft"
            value={carrier.carrierId}
            className="size-4.5 accent-accent"
            checked={ticked}
            onChange={({ target }) => onTick(target.checked)}
          />
          {title}
        </label>
      ) : (
        <p className="font-semibold">{title}</p>
      )}
      {carrier.waits && <WaitingDraftBox waits={carrier.waits} canChoose={canChoose} />}
      {carrier.changes.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm">
            {t('changesOf', { count: carrier.changes.length })}
          </summary>
          <div className="mt-2">
            <ChangeTable changes={carrier.changes} label={title} />
          </div>
        </details>
      )}
    </li>
  );
}
