'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEligibilityName } from '@/components/need';
import type { Change } from '@/lib/advice/remedies';
import { explainReason } from '@/lib/cost/explain';
import { countryName } from '@/lib/country';

/** Reasons of the cost function, what a need asks for, and changes of a need, in words. */
export function useReasons() {
  const t = useTranslations('reasons');
  const locale = useLocale();
  const eligibilityName = useEligibilityName();
  const partsOf = (code: string) => {
    const { code: head, country, unknown } = explainReason(code);
    return { head: head as 'esim', unknown, country: country === null ? '' : countryName(country, locale) };
  };
  return {
    reason: (code: string) => {
      const { head, country, unknown } = partsOf(code);
      return unknown ? t('unknown', { what: t(`ask.${head}`, { country }) }) : t(`why.${head}`, { country });
    },
    /** What the need asks for, e.g. "eSIM", "calls to China". */
    ask: (code: string) => {
      const { head, country } = partsOf(code);
      return t(`ask.${head}`, { country });
    },
    change: ({ kind, ask, to, eligibility }: Change) => {
      const { head, country } = partsOf(ask);
      const what = t(`ask.${head}`, { country });
      if (kind === 'lower')
        return t('change.lower', { what, to: to ?? 0, unit: t(`unit.${head as 'data'}`) });
      if (kind === 'eligibility')
        return t('change.eligibility', { what: eligibility.map(eligibilityName).join(t('and')) });
      return t(`change.${kind}`, { what, to: to ?? 0 });
    },
  };
}
