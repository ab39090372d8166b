'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatUsd } from '@/components/ui';
import type { Phrase } from '@/lib/cost/explain';
import { countryName } from '@/lib/country';
import { dataAmount } from '@/lib/facts/data-amount';
import { exactDate, exactPrice } from './exact';
import { nameList } from './name-list';

/** Figures and words of one table: made once, asked for every cell. */
export function useFormatters() {
  const locale = useLocale();
  const format = useFormatter();
  const t = useTranslations('table');
  const explain = useTranslations('explain');
  const facts = useTranslations('facts');
  return useMemo(() => {
    const money = (cents: number) => formatUsd(cents, locale);
    /** A rate keeps all its decimals: $0.0235. */
    const price = (dollars: string) => exactPrice(format, dollars);
    const list = (names: readonly string[]) => nameList(locale, format, names);
    const countries = (codes: readonly string[]) => list(codes.map((code) => countryName(code, locale)));
    const count = (quantity: number) => format.number(quantity, { maximumFractionDigits: 2 });
    return {
      locale,
      t,
      facts,
      money,
      price,
      count,
      /** An amount with its unit; data in the unit that people say. */
      amount(amount: number, unit: string) {
        const written = unit === 'GB' ? dataAmount(amount) : { amount, unit };
        return { text: format.number(written.amount, { maximumFractionDigits: 6 }), unit: written.unit };
      },
      countries,
      country: (code: string) => countryName(code, locale),
      list,
      /** A day, month or year as the source gives it. */
      date: (date: string) => exactDate(format, date),
      /** A phrase of the cost function in words. */
      phrase: ({ key, values }: Phrase, stay: boolean) => {
        const phrase = explain(`phrases.${key}`, {
          ref: values.ref ?? '',
          countries: values.countries ? countries(values.countries) : '',
          use: values.use ?? 0,
          count: count(values.quantity ?? 0),
          price: price(values.unitPrice ?? '0'),
          amount: money(values.amountCents ?? 0),
          perMonth: money(values.perMonthCents ?? 0),
          per: stay ? 'stay' : 'month',
        });
        return values.monthKind === undefined
          ? phrase
          : explain('inMonths', { phrase, months: values.months ?? 0 });
      },
    };
  }, [locale, format, t, facts, explain]);
}

export type Formatters = ReturnType<typeof useFormatters>;
