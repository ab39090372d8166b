/** Places and figures of the tax table, in the reader's language. */
import type { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { isUsState, usStateName } from '@/lib/us-states';

type Words = ReturnType<typeof useTranslations<'admin'>>;

/** `states.AL` → Alabama; anything else is the taxable share. */
export function taxPathWords(path: string, locale: Locale, t: Words): string {
  const state = path.split('.')[1] ?? '';
  return isUsState(state) ? usStateName(state, locale) : t('taxes.share');
}

/** A rate or the share with its year and source, in one line. */
export function taxValueWords(value: unknown, t: Words): string {
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
