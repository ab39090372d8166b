import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { nameList } from '@/components/formatters';
import { useEligibilityName } from '@/components/need';
import type { Change } from '@/lib/advice/remedies';
import { type Ask, type Criterion, daysAsked, type Reason } from '@/lib/cost/reason';
import { countryName } from '@/lib/country';
import type { Need } from '@/lib/need/need';

interface Words {
  t: ReturnType<typeof useTranslations<'reasons'>>;
  question: ReturnType<typeof useTranslations<'question'>>;
  locale: string;
  format: ReturnType<typeof useFormatter>;
  eligibilityName: (id: string) => string;
}

/** Reasons and asks of the cost function, what a need asks for, and changes of a need, in words of a language. */
export function reasonWords({ t, question, locale, format, eligibilityName }: Words) {
  const nameOf = (country: string | null) => (country === null ? '' : countryName(country, locale));
  const criterionName = ({ code, country }: Criterion) =>
    t(`ask.${code as 'esim'}`, { country: nameOf(country) });
  return {
    reason: ({ code, country }: Reason) => t(`why.${code as 'esim'}`, { country: nameOf(country) }),
    /** What the need asks for, e.g. "eSIM", "calls to China". */
    criterion: criterionName,
    list: (words: readonly string[]) => nameList(locale, format, words),
    /** The question to send to the carrier. `plan`: carrier and plan as a reader writes them. */
    question: ({ code, country }: Ask, plan: string, need: Need) => {
      const days = daysAsked({ code, country } as Criterion, need);
      return question(code as 'esim', { plan, country: nameOf(country), days, lines: need.lines });
    },
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

/** The same in the reader's language; on server and in browser. */
export const useReasons = () =>
  reasonWords({
    t: useTranslations('reasons'),
    question: useTranslations('question'),
    locale: useLocale(),
    format: useFormatter(),
    eligibilityName: useEligibilityName(),
  });
