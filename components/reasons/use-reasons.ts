'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEligibilityName } from '@/components/need';
import type { Change } from '@/lib/advice/remedies';
import type { Criterion, Reason } from '@/lib/cost/reason';
import { countryName } from '@/lib/country';

/** Reasons of the cost function, what a need asks for, and changes of a need, in words. */
export function useReasons() {
  const t = useTranslations('reasons');
  const locale = useLocale();
  const eligibilityName = useEligibilityName();
  const nameOf = (country: string | null) => (country === null ? '' : countryName(country, locale));
  const criterionName = ({ code, country }: Criterion) =>
    t(`ask.${code as 'esim'}`, { country: nameOf(country) });
  return {
    reason: (reason: Reason) => {
      if (reason.unknown) return t('unknown', { what: criterionName(reason) });
      return t(`why.${reason.code as 'esim'}`, { country: nameOf(reason.country) });
    },
    /** What the need asks for, e.g. "eSIM", "calls to China". */
    criterion: criterionName,
    change: ({ kind, criterion, to, eligibility }: Change) => {
      const what = criterionName(criterion);
      if (kind === 'lower')
        return t('change.lower', { what, to: to ?? 0, unit: t(`unit.${criterion.code as 'data'}`) });
      if (kind === 'eligibility')
        return t('change.eligibility', { what: eligibility.map(eligibilityName).join(t('and')) });
      return t(`change.${kind}`, { what, to: to ?? 0 });
    },
  };
}
