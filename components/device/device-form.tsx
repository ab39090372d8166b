import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { PLACES, type Place } from '@/lib/device/compatibility';

const CONTROL = 'h-9 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-base';

/** Which phone, bought where: a plain form, with the list of phones as the browser's own suggestions. */
export function DeviceForm({
  action,
  names,
  phone,
  bought,
  hiddenFields,
}: {
  action: string;
  names: readonly string[];
  phone: string;
  bought: Place | null;
  hiddenFields: readonly (readonly [string, string])[];
}) {
  const t = useTranslations('device');
  return (
    <form action={withBase(action)} method="get" className="flex flex-wrap items-end gap-3 print:hidden">
      {hiddenFields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="flex w-full min-w-0 flex-col gap-1 text-sm sm:w-72">
        <span className="text-muted">{t('phone')}</span>
        <input
          name="phone"
          list="phones"
          required
          defaultValue={phone}
          placeholder={t('phoneExample')}
          autoComplete="off"
          className={CONTROL}
        />
      </label>
      <datalist id="phones">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label className="flex w-full min-w-0 flex-col gap-1 text-sm sm:w-60">
        <span className="text-muted">{t('bought')}</span>
        <select name="bought" defaultValue={bought ?? ''} className={CONTROL}>
          <option value="">{t('boughtUnknown')}</option>
          {PLACES.map((place) => (
            <option key={place} value={place}>
              {t(`places.${place}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="primary">
        {t('check')}
      </Button>
    </form>
  );
}
