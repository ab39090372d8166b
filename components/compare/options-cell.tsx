import { useTranslations } from 'next-intl';
import { useFactLabels } from '@/components/plan';
import { formatUsd } from '@/components/ui';
import type { OptionPrices } from '@/lib/facts/value';

/** The ways to pay for a plan in few words: the price of each for the lines that are asked for, and what autopay makes of it. */
export function OptionsCell({ options, lines }: { options: readonly OptionPrices[]; lines: number }) {
  const t = useTranslations('compare');
  const { t: plan, locale } = useFactLabels();
  const money = (cents: number) => formatUsd(cents, locale);
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {options.map(({ id, period, rows, newCustomersOnly }) => {
        const row = rows.find((one) => one.lines === lines) ?? rows.at(-1);
        const how =
          'months' in period
            ? plan('prices.periodMonths', { count: period.months })
            : plan('prices.periodDays', { count: period.days });
        return (
          <li key={id}>
            <span className="text-muted">
              {how}
              {newCustomersOnly && ` · ${plan('prices.intro')}`}
              {row && row.lines !== lines && ` · ${t('linesAre', { count: row.lines })}`}
            </span>
            {row && (
              <span className="block tabular-nums">
                {money(row.list.accountCents)}
                {row.autopay && ` · ${t('withAutopay', { price: money(row.autopay.accountCents) })}`}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
