/** Fields and values of what the whole instance works with, in the reader's language. */
import type { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { settingFields } from '@/lib/admin/settings-form';
import { isUsState, usStateName } from '@/lib/us-states';

type Words = ReturnType<typeof useTranslations<'admin'>>;

export interface SiteWords {
  path: (path: string) => string;
  value: (value: unknown) => string;
}

/** `states.AL` → Alabama; anything else is the taxable share. Values with their year and source, in one line. */
export const taxWords = (t: Words, locale: Locale): SiteWords => ({
  path: (path) => {
    const state = path.split('.')[1] ?? '';
    return isUsState(state) ? usStateName(state, locale) : t('taxes.share');
  },
  value: (value) => taxValue(value, t),
});

function taxValue(value: unknown, t: Words): string {
  if (typeof value !== 'object' || value === null) return t('form.nothing');
  const {
    combinedRatePercent,
    highPercent,
    basis,
    value: share,
    year,
    source,
  } = value as Record<string, unknown>;
  const rate = combinedRatePercent === undefined ? share : `${combinedRatePercent} %`;
  const high = highPercent ? ` – ${highPercent} %` : '';
  const derived = basis === 'derived' ? [t('taxes.derived')] : [];
  return [`${rate}${high}`, ...derived, year, source].join(' · ');
}

/** Settings by the labels of their forms. */
export const settingWords = (t: Words): SiteWords => ({
  path: (path) => t(`settings.${settingFields([{ path, code: '', message: '' }])[0]}` as 'settings.contact'),
  value: (value) =>
    typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : String(value) || t('form.nothing'),
});
