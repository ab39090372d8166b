import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { certaintiesOf } from '@/lib/series/certainty';
import { priceAxis } from '@/lib/series/price-axis';
import { certaintyLegend } from '../frame/certainty-mark';
import { ChartPanel } from '../frame/chart-panel';
import type { PanelProps } from '../frame/panel-props';
import { useCertainty } from '../frame/use-certainty';
import { PriceAxisChart } from './chart';
import { usePriceAxisData } from './use-data';
import { usePriceAxisMessages } from './use-messages';

/** All plans that meet the need, or may meet it, on one axis of money, by host network. */
export function PriceAxisPanel(props: PanelProps) {
  const { rows, need, catalog, measure, selectedId, onSelect, controls, tableState } = props;
  const t = useTranslations('charts.axis');
  const certainty = useCertainty();
  const isStay = need.horizonDays !== null;
  const months = isStay ? 1 : need.horizonMonths;
  const series = useMemo(() => priceAxis(rows, months, catalog.settings), [rows, months, catalog]);
  const hasUsageRange = rows.some((row) => 'range' in row && row.range !== null);
  const priceLabel = t('price', { per: isStay ? 'stay' : 'month' });
  const selection = { selectedId, onSelect };
  return (
    <ChartPanel
      controls={controls}
      tableState={tableState}
      messages={usePriceAxisMessages(series, { measure, isStay, hasUsageRange })}
      data={usePriceAxisData(series, { measure, priceLabel, hasUsageRange })}
      legend={certaintyLegend(certaintiesOf(rows), certainty.legend)}
      selection={selection}
    >
      {(labels) => (
        <PriceAxisChart
          series={series}
          labels={labels}
          priceLabel={priceLabel}
          hasUsageRange={hasUsageRange}
          {...selection}
        />
      )}
    </ChartPanel>
  );
}
