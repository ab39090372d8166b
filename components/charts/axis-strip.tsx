import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { Money } from '@/components/ui';
import { centsToDecimal } from '@/lib/money';
import { priceAxis } from '@/lib/series/price-axis';
import { AxisChart } from './axis-chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-strip';
import { planName } from './plan-name';
import { TwinTable } from './twin-table';
import { useFigures } from './use-figures';

/** All plans that meet the need on one axis of money, by host network. */
export function AxisStrip({
  rows,
  need,
  catalog,
  measure,
  locale,
  selectedId,
  onSelect,
  ...frame
}: ChartProps) {
  const t = useTranslations('charts');
  const { money, axisMoney } = useFigures();
  const ids = { title: useId(), sentence: useId() };
  const stay = need.horizonDays !== null;
  const months = stay ? 1 : need.horizonMonths;
  const data = useMemo(() => priceAxis(rows, months, catalog.settings), [rows, months, catalog]);
  const firsts = data.lanes.flatMap(({ group, points: [first] }) => (first ? { group, first } : []));
  const ranged = rows.some((row) => 'range' in row && row.range !== null);
  const [lowName, highName] = ranged
    ? [t('axis.lowUse'), t('axis.highUse')]
    : [t('axis.low'), t('axis.high')];
  const estimated = data.lanes.some(({ points }) =>
    points.some(({ lowCents, highCents }) => lowCents < highCents),
  );
  const words = {
    title: t('axis.title', { measure, per: stay ? 'stay' : 'month' }),
    sentence:
      firsts.length === 0
        ? t('axis.none')
        : t('axis.sentence', {
            list: firsts
              .map(({ group, first }) =>
                t('axis.least', {
                  network: t(`networks.${group}`),
                  plan: planName(first.row, locale),
                  price: money(first.cents),
                }),
              )
              .join(t('axis.join')),
          }),
    notes: [
      ...(ranged ? [t('axis.uses')] : estimated ? [t('axis.taxes')] : []),
      ...(data.beyond > 0 ? [t('axis.beyond', { count: data.beyond, limit: axisMoney(data.maxCents) })] : []),
    ],
  };
  const points = data.lanes.flatMap((lane) => lane.points);
  const price = t('axis.price', { per: stay ? 'stay' : 'month' });
  const sheet = {
    file: `plansight-prices-${measure === 'advertised' ? 'advertised' : 'all-in'}`,
    headers: [t('plan'), t('network'), price, lowName, highName],
    rows: points.map((point) => [
      planName(point.row, locale),
      point.group === 'notStated' ? null : t(`networks.${point.group}`),
      centsToDecimal(point.cents),
      centsToDecimal(point.lowCents),
      centsToDecimal(point.highCents),
    ]),
  };
  return (
    <ChartFrame {...frame} ids={ids} words={words} note={null} legend={null} sheet={sheet}>
      {frame.table ? (
        <TwinTable
          caption={words.title}
          planHeader={t('plan')}
          headers={[
            { name: t('network'), numeric: false },
            { name: price, numeric: true },
            { name: lowName, numeric: true },
            { name: highName, numeric: true },
            { name: t('total'), numeric: true },
          ]}
          selectedId={selectedId}
          onSelect={onSelect}
          rows={points.map((point) => ({
            id: point.id,
            name: planName(point.row, locale),
            cells: [
              t(`networks.${point.group}`),
              <Money key="price" cents={point.cents} />,
              <Money key="low" cents={point.lowCents} />,
              <Money key="high" cents={point.highCents} />,
              <Money key="total" cents={point.row.quote.totalCents} className="font-semibold" />,
            ],
          }))}
        />
      ) : (
        <AxisChart
          data={data}
          locale={locale}
          labels={ids}
          price={price}
          ranged={ranged}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      )}
    </ChartFrame>
  );
}
