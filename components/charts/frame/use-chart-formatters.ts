import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatUsd } from '@/components/ui';
import { planTitle } from '@/lib/catalog/plan-title';
import { dataAmount } from '@/lib/facts/data-amount';
import type { Amount } from '@/lib/plan/plan';
import type { NamedPlan } from './plan-name';

/** Figures and names as charts write them: money to the cent, axis money in whole dollars, data in its four states. */
export function useChartFormatters() {
  const format = useFormatter();
  const locale = useLocale();
  const facts = useTranslations('facts');
  return useMemo(() => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
    return {
      number,
      money: (cents: number) => formatUsd(cents, locale),
      /** Ticks are whole dollars, so nothing is rounded. */
      axisMoney: (cents: number) => formatUsd(cents, locale).replace(/\.00$/, ''),
      times: (ratio: number) => format.number(ratio, { maximumFractionDigits: 1 }),
      planName: (row: NamedPlan) => planTitle(row, locale),
      data: (gigabytes: Amount) => {
        if (gigabytes === null) return facts('notStated');
        if (gigabytes === 'unlimited') return facts('unlimited');
        if (gigabytes === 0) return facts('noneIncluded');
        const { amount, unit } = dataAmount(gigabytes);
        return `${number(amount)} ${unit}`;
      },
    };
  }, [format, locale, facts]);
}
