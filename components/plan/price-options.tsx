import { useEligibilityName } from '@/components/need';
import { Badge, Money } from '@/components/ui';
import type { LinePrice, OptionPrices, Share } from '@/lib/facts/value';
import { type FactLabels, useFactLabels } from './use-fact-labels';

function Amounts({ share, lines, words: formatters }: { share: Share; lines: number; words: FactLabels }) {
  return (
    <>
      <Money cents={share.accountCents} />
      {lines > 1 && (
        <span className="block text-xs text-muted">
          <Money cents={share.perLineCents} /> {formatters.t('prices.perLine')}
        </span>
      )}
    </>
  );
}

const isMonth = ({ period }: OptionPrices): boolean => 'months' in period && period.months === 1;

function howPaid({ period }: OptionPrices, { t }: FactLabels): string {
  return 'months' in period
    ? t('prices.periodMonths', { count: period.months })
    : t('prices.periodDays', { count: period.days });
}

/** Who gets the price, and the condition of the lower one stands with it (CT-16); so do how long an introductory one lasts and further lines. */
function Terms({ option, words: formatters }: { option: OptionPrices; words: FactLabels }) {
  const { t } = formatters;
  const eligibilityName = useEligibilityName();
  const { autopayDiscount, conditions, extraLinePrice, introPeriod, uses } = option;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-xs text-muted">
      {conditions.length > 0 && (
        <li>{t('prices.conditions', { what: formatters.list(conditions.map(eligibilityName)) })}</li>
      )}
      {introPeriod && <li>{t('prices.introFor', { period: formatters.period(introPeriod) })}</li>}
      {uses !== null && <li>{t('prices.uses', { count: uses })}</li>}
      {autopayDiscount?.byMeans.map(({ means, amount }) => (
        <li key={means}>
          {t('autopayCondition', {
            means: t(`means.${means}`),
            discount: formatters.price(amount),
            per: autopayDiscount.per,
            from: autopayDiscount.fromPurchase,
          })}
        </li>
      ))}
      <li>
        {extraLinePrice === null
          ? t('prices.noExtraLine')
          : extraLinePrice === 'notSold'
            ? t('prices.extraLineNotSold')
            : t('prices.extraLine', { price: formatters.price(extraLinePrice) })}
      </li>
    </ul>
  );
}

function Row({
  row,
  option,
  words: formatters,
}: {
  row: LinePrice;
  option: OptionPrices;
  words: FactLabels;
}) {
  const even = row.autopay ?? row.list;
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal tabular-nums">
        {row.lines}
      </th>
      <td className="py-1.5 pl-4 text-right">
        <Amounts share={row.list} lines={row.lines} words={formatters} />
      </td>
      {option.autopayDiscount && (
        <td className="py-1.5 pl-4 text-right">
          {row.autopay && <Amounts share={row.autopay} lines={row.lines} words={formatters} />}
        </td>
      )}
      {!isMonth(option) && (
        <td className="py-1.5 pl-4 text-right">
          <Money cents={even.monthlyCents} />
        </td>
      )}
    </tr>
  );
}

/** The ways to pay for a plan, each with its prices by lines: list, with autopay, and as an even amount a month. */
export function PriceOptions({ options, compact }: { options: OptionPrices[]; compact: boolean }) {
  const formatters = useFactLabels();
  const { t } = formatters;
  return (
    <div className={compact ? 'flex flex-col gap-3' : 'flex flex-col gap-5'}>
      {options.map((option) => (
        <div key={option.id}>
          <table className={compact ? 'w-full text-sm' : 'w-full max-w-2xl'}>
            <caption className="text-left">
              <span className={compact ? '' : 'font-semibold'}>{howPaid(option, formatters)}</span>{' '}
              {options.length > 1 && <span className="text-xs text-muted">{option.id} </span>}
              {option.newCustomersOnly && <Badge tone="watch">{t('prices.intro')}</Badge>}
            </caption>
            <thead>
              <tr className="border-b align-bottom text-xs text-muted">
                <th scope="col" className="py-1 text-left font-normal">
                  {t('prices.lines')}
                </th>
                <th scope="col" className="py-1 pl-4 text-right font-normal">
                  {t('prices.list')}
                  {!isMonth(option) && <span className="block">{t('prices.dueToday')}</span>}
                </th>
                {option.autopayDiscount && (
                  <th scope="col" className="py-1 pl-4 text-right font-normal">
                    {t('prices.autopay')}
                  </th>
                )}
                {!isMonth(option) && (
                  <th scope="col" className="py-1 pl-4 text-right font-normal">
                    {t(option.autopayDiscount ? 'prices.monthlyAutopay' : 'prices.monthlyList')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody className="divide-y">
              {option.rows.map((row) => (
                <Row key={row.lines} row={row} option={option} words={formatters} />
              ))}
            </tbody>
          </table>
          <Terms option={option} words={formatters} />
        </div>
      ))}
    </div>
  );
}
