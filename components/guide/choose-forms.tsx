import { useLocale, useTranslations } from 'next-intl';
import { Button, NumberField, Select } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { COUNTRIES, countryName } from '@/lib/country';
import type { Page } from '@/lib/guide/questions';
import { LIMITS } from '@/lib/need/limits';
import { needToParams } from '@/lib/need/url';
import { usStateName } from '@/lib/us-states';
import type { GuideLocation } from './guide-frame';

/** Hidden fields for what a form keeps: the need without the keys it asks for itself, the plan, and the page to go to. */
function Kept({ location, after, without }: { location: GuideLocation; after: Page; without: string }) {
  const pairs = needToParams(location.need).filter(([key]) => key !== without);
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {location.plan && <input type="hidden" name="plan" value={location.plan.id} />}
      <input type="hidden" name="q" value={after} />
    </>
  );
}

const ROW = 'flex flex-wrap items-end gap-2 rounded-md border border-line-strong px-3 py-2';

/** Another country to call, with minutes a month. */
export function OtherCountry({ location, after }: { location: GuideLocation; after: Page }) {
  const t = useTranslations('guide.choose');
  const locale = useLocale();
  const options = COUNTRIES.filter((code) => code !== 'US')
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <form action={withBase(`/${locale}/guide/choose`)} method="get" className={ROW}>
      <Kept location={location} after={after} without="call" />
      <div className="w-full min-w-0 sm:w-64">
        <Select
          label={t('otherCountry')}
          name="callTo"
          required
          defaultValue=""
          options={[{ value: '', label: t('chooseCountry') }, ...options]}
        />
      </div>
      <div className="w-44">
        <NumberField
          label={t('minutes')}
          name="callMin"
          defaultValue={60}
          min={1}
          max={LIMITS.minutes.max}
          unit={t('minuteUnit')}
        />
      </div>
      <Button type="submit">{t('take')}</Button>
    </form>
  );
}

/** The state whose taxes count. */
export function StateChoice({
  location,
  after,
  states,
}: {
  location: GuideLocation;
  after: Page;
  states: readonly string[];
}) {
  const t = useTranslations('guide.choose');
  const locale = useLocale();
  const options = states
    .map((value) => ({ value, label: usStateName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <form action={withBase(`/${locale}/guide/choose`)} method="get" className={ROW}>
      <Kept location={location} after={after} without="state" />
      <div className="w-full min-w-0 sm:w-64">
        <Select
          label={t('inState')}
          name="state"
          required
          defaultValue={location.need.state ?? ''}
          options={[{ value: '', label: t('chooseState') }, ...options]}
        />
      </div>
      <Button type="submit">{t('take')}</Button>
    </form>
  );
}
