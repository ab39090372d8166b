import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatUsd } from '@/components/ui';
import { dataAmount } from '@/lib/facts/data-amount';
import type { Amount } from '@/lib/plan/plan';

/** Figures as charts write them: money to the cent, axis money in whole dollars, data in its four states. */
export function useFigures() {
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
      data: (amount: Amount) => {
        if (amount === null) return facts('notStated');
        if (amount === 'unlimited') return facts('unlimited');
        if (amount === 0) return facts('notOffered');
        const said = dataAmount(amount);
        return `${number(said.amount)} ${said.unit}`;
      },
    };
  }, [format, locale, facts]);
}
