import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAskWords } from '@/components/reasons';
import { formatUsd } from '@/components/ui';
import { planTitle } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { Person, PersonOnPlan, PlanOfWay, WayRow } from '@/lib/results/household-rows';
import { WAY_COLUMNS, type WayColumn, type WayCsvWords } from '@/lib/results/ways-csv';

/** Names and figures of a household, the same in rows, charts and files. */
export function useHouseholdWords() {
  const t = useTranslations('household');
  const locale = useLocale();
  const asks = useAskWords();
  return useMemo(() => {
    const money = (cents: number) => formatUsd(cents, locale);
    /** "Ann", "Ann (2 lines)", "Group 1", "Group 2 (3 lines)". */
    const person = ({ name, index, need }: Person): string => {
      const values = { name, n: index + 1, lines: need.lines };
      return t(name === '' ? 'unnamed' : 'named', values);
    };
    const planName = (plan: Pick<PlanOfWay, 'plan' | 'carrier'>) => planTitle(plan, locale);
    /** "2 × Mint 5 GB + 1 × Mint Unlimited"; with the carrier's name where the way has several. */
    const plans = (row: WayRow): string =>
      row.plans
        .map(({ plan, carrier, lines }) =>
          t('linesOf', {
            lines,
            plan: row.carrier === null ? planTitle({ plan, carrier }, locale) : plan.name,
          }),
        )
        .join(t('plus'));
    const way = (row: WayRow): string =>
      row.carrier === null ? t('best') : localized(locale, row.carrier.name);
    const csv: WayCsvWords = {
      columns: Object.fromEntries(WAY_COLUMNS.map((key) => [key, t(`csv.${key}`)])) as Record<
        WayColumn,
        string
      >,
      way,
      person,
      carrier: ({ carrier }: PersonOnPlan) => localized(locale, carrier.name),
      asks: ({ quote }: PersonOnPlan) => asks.names(quote.asks),
    };
    return { t, locale, money, person, planName, plans, way, csv };
  }, [t, locale, asks]);
}

export type HouseholdWords = ReturnType<typeof useHouseholdWords>;
