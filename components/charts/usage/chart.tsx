import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Curve } from '@/lib/series/curve';
import { ChartImage } from '../frame/chart-image';
import { LinePlot } from '../frame/line-plot';
import { LINE_NAMES_WIDTH, linePlotInset } from '../frame/line-plot-inset';
import type { LabelIds } from '../frame/panel-props';
import { shortName } from '../frame/plan-name';
import { PlotFrame } from '../frame/plot-frame';
import type { SeriesStyle } from '../frame/series-styles';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useIsDesktop } from '../frame/use-is-desktop';
import { costAxis, linePoints, quantityTicks } from './layout';
import { UsageMarker } from './marker';
import type { UsageLine } from './use-series';

interface Props {
  series: Curve;
  lines: readonly UsageLine[];
  styleOf: (planId: string) => SeriesStyle;
  labels: LabelIds;
  /** The need's own value: the marker. */
  now: number;
  axisLabel: string;
  valueText: (value: number) => string;
  /** The cheapest plan at the marker. */
  winnerName: string;
  onValue: (value: number) => void;
}

/** The envelope bold, single plans thin, and a marker that is the person's value. */
export function UsageChart({ series, lines, styleOf, labels, axisLabel, ...marker }: Props) {
  const { axis, envelope } = series;
  const t = useTranslations('charts.usage');
  const { axisMoney, number, planName } = useChartFormatters();
  const namesWidth = useIsDesktop() ? LINE_NAMES_WIDTH : 0;
  const y = useMemo(() => ({ ...costAxis(envelope), text: axisMoney }), [envelope, axisMoney]);
  const x = useMemo(() => {
    const ticks = quantityTicks(axis, namesWidth > 0 ? 8 : 5);
    return { low: axis.low, high: axis.high, ticks, text: number, name: axisLabel };
  }, [axis, namesWidth, axisLabel, number]);
  const plotLines = useMemo(() => {
    const thin = lines.map((line) => ({
      ...styleOf(line.plan.id),
      id: line.plan.id,
      name: shortName(planName(line)),
      points: linePoints(line.points, y.high),
    }));
    const bold = {
      id: '*',
      name: t('envelopeShort'),
      colour: 'var(--text)',
      bold: true,
      points: linePoints(envelope, Number.POSITIVE_INFINITY),
    };
    return [bold, ...thin];
  }, [lines, envelope, styleOf, planName, t, y]);
  return (
    <PlotFrame yLabel={t('y')}>
      <ChartImage labels={labels}>
        <LinePlot lines={plotLines} x={x} y={y} namesWidth={namesWidth} />
      </ChartImage>
      <UsageMarker axis={axis} axisLabel={axisLabel} inset={linePlotInset(namesWidth)} {...marker} />
    </PlotFrame>
  );
}
