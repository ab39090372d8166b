import { useTranslations } from 'next-intl';
import type { Point } from '@/lib/series/scatter';
import { ChartTooltip, TooltipLine } from './chart-tooltip';
import { planName } from './plan-name';
import { PLOT } from './scatter-plot';
import { useFigures } from './use-figures';
import { useNetworkNames } from './use-network-names';

/** What a point stands for, beside it: on the side and in the half where there is room. */
export function PointTooltip({
  id,
  point,
  at,
  locale,
}: {
  id: string;
  point: Point;
  at: { x: number; y: number };
  locale: string;
}) {
  const t = useTranslations('charts');
  const { money, data } = useFigures();
  const networkNames = useNetworkNames();
  const { quote, plan } = point.row;
  const across = `(100% - ${PLOT.left + PLOT.right}px)`;
  const down = `(100% - ${PLOT.top + PLOT.bottom}px)`;
  const style = {
    ...(at.x < 0.5
      ? { left: `min(calc(${PLOT.left + 18}px + ${across} * ${at.x}), calc(100% - 15rem))` }
      : { right: `min(calc(${PLOT.right + 18}px + ${across} * ${1 - at.x}), calc(100% - 15rem))` }),
    ...(at.y > 0.5
      ? { top: `calc(${PLOT.top - 12}px + ${down} * ${1 - at.y})` }
      : { bottom: `calc(${PLOT.bottom - 12}px + ${down} * ${at.y})` }),
  };
  return (
    <ChartTooltip id={id} title={planName(point.row, locale)} place="" style={style}>
      <TooltipLine name={t('total')} strong>
        {money(quote.totalCents)}
      </TooltipLine>
      <TooltipLine name={t('monthly')}>{money(quote.monthlyCents)}</TooltipLine>
      <TooltipLine name={t('highSpeed')}>{data(plan.data.highSpeedGB)}</TooltipLine>
      <TooltipLine name={t('network')}>{networkNames(plan.networks)}</TooltipLine>
    </ChartTooltip>
  );
}
