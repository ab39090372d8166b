import { useTranslations } from 'next-intl';
import type { Bars } from '@/lib/series/bars';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { KIND_COLOURS } from '../frame/colours';
import { Swatch } from '../frame/legend';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';

/** The bill of one bar, part by part, below its row in the upper half of the chart and above it in the lower. */
export function BarTooltip({ id, series, index }: { id: string; series: Bars; index: number }) {
  const t = useTranslations('charts');
  const { money, planName } = useChartFormatters();
  const certainty = useCertainty();
  const bar = series.bars[index];
  if (!bar) return null;
  const leftOut = certainty.leftOut(bar.row.quote.asks);
  const asks = certainty.names(bar.row.quote.asks);
  const style =
    index >= series.bars.length / 2
      ? { bottom: `calc(100% - var(--row) * ${index})` }
      : { top: `calc(var(--row) * ${index + 1} + 2px)` };
  return (
    <ChartTooltip id={id} title={planName(bar.row)} className="right-0 @xl:right-24" style={style}>
      {series.kinds
        .filter((kind) => bar.parts[kind] !== 0)
        .map((kind) => (
          <TooltipLine key={kind} name={t(`parts.${kind}`)} mark={<Swatch colour={KIND_COLOURS[kind]} />}>
            {money(bar.parts[kind])}
          </TooltipLine>
        ))}
      <TooltipLine name={t('total')} strong>
        {certainty.total(money(bar.totalCents), bar.row.quote.totalIs)}
      </TooltipLine>
      <TooltipLine name={t('monthly')}>{money(bar.row.quote.monthlyCents)}</TooltipLine>
      <TooltipLine name={t('due')}>{money(bar.row.quote.dueAtStartCents)}</TooltipLine>
      {asks && <TooltipLine name={t('certainty.asks')}>{asks}</TooltipLine>}
      {leftOut && <TooltipLine name={leftOut}>{null}</TooltipLine>}
    </ChartTooltip>
  );
}
