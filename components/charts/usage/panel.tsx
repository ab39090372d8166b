import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { segmentAt } from '@/lib/series/curve';
import { movable, type Quantity, quantityAxis } from '@/lib/series/quantity-axis';
import { ChartPanel } from '../frame/chart-panel';
import { LineSample } from '../frame/line-sample';
import type { PanelProps } from '../frame/panel-props';
import { QuantitySelect } from '../frame/quantity-select';
import { seriesStyles } from '../frame/series-styles';
import { useCatalogPlanName } from '../frame/use-catalog-plan-name';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useIsDesktop } from '../frame/use-is-desktop';
import { useQuantityLabels } from '../frame/use-quantity-labels';
import { UsageChart } from './chart';
import { useUsageData } from './use-data';
import { useUsageMessages } from './use-messages';
import { useUsageSeries } from './use-series';

/** Total against one quantity, all others as in the need. */
export function UsagePanel({
  rows,
  need,
  catalog,
  measure,
  onNeed,
  controls,
  tableState,
  needWords,
}: PanelProps) {
  const t = useTranslations('charts.usage');
  const { planName } = useChartFormatters();
  const nameOf = useCatalogPlanName(catalog);
  const quantities = useQuantityLabels();
  const [wanted, setWanted] = useState<Quantity>('data');
  const possible = useMemo(() => movable(need), [need]);
  const quantity = possible.includes(wanted) ? wanted : 'data';
  const { series, lines } = useUsageSeries(rows, need, catalog, quantity);
  const styleOf = useMemo(() => seriesStyles(lines), [lines]);
  const axis = quantityAxis(need, quantity);
  const axisLabel = quantities.axis(quantity, axis.country, need.horizonDays !== null);
  // Where there is room the names stand at the ends of the lines.
  const legend = [
    { key: 'envelope', mark: <LineSample colour="var(--text)" bold />, name: t('envelope') },
    ...lines.map((line) => ({
      key: line.plan.id,
      mark: <LineSample {...styleOf(line.plan.id)} />,
      name: planName(line),
    })),
  ];
  return (
    <ChartPanel
      tableState={tableState}
      needWords={needWords}
      controls={
        <>
          {controls}
          <QuantitySelect
            label={t('against')}
            need={need}
            quantities={possible}
            value={quantity}
            onChange={setWanted}
          />
        </>
      }
      messages={useUsageMessages(series, axis, measure, nameOf)}
      data={useUsageData(series, axisLabel, nameOf)}
      legend={useIsDesktop() ? undefined : legend}
    >
      {(labels) => (
        <UsageChart
          series={series}
          lines={lines}
          styleOf={styleOf}
          labels={labels}
          now={axis.now}
          axisLabel={axisLabel}
          valueText={(value) => quantities.value(quantity, value)}
          winnerName={nameOf(segmentAt(series.segments, axis.now)?.planId ?? null)}
          onValue={(value) => onNeed(axis.needAt(value))}
        />
      )}
    </ChartPanel>
  );
}
