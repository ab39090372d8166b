import { useTranslations } from 'next-intl';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import type { PlacedPoint } from './layout';

interface Props {
  id: string;
  placed: PlacedPoint;
  /** Whether the point is in the lower half of the chart. */
  isLow: boolean;
  priceLabel: string;
  rangeLabel: string;
}

/** The prices of one plan, in the corner farthest from its mark. */
export function PriceTooltip({ id, placed, isLow, priceLabel, rangeLabel }: Props) {
  const t = useTranslations('charts');
  const { money, planName } = useChartFormatters();
  const certainty = useCertainty();
  const { row, cents, lowCents, highCents } = placed.point;
  const leftOut = certainty.leftOut(row.quote.asks);
  const asks = certainty.names(row.quote.asks);
  return (
    <ChartTooltip
      id={id}
      title={planName(row)}
      className={`${placed.x > 0.5 ? 'left-3' : 'right-3'} ${isLow ? 'top-0' : 'bottom-10'}`}
    >
      <TooltipLine name={priceLabel} strong>
        {certainty.total(money(cents), row.quote.totalIs)}
      </TooltipLine>
      {placed.high > placed.low && (
        <TooltipLine name={rangeLabel}>{`${money(lowCents)} – ${money(highCents)}`}</TooltipLine>
      )}
      <TooltipLine name={t('total')}>
        {certainty.total(money(row.quote.totalCents), row.quote.totalIs)}
      </TooltipLine>
      <TooltipLine name={t('due')}>{money(row.quote.dueAtStartCents)}</TooltipLine>
      {asks && <TooltipLine name={t('certainty.asks')}>{asks}</TooltipLine>}
      {leftOut && <TooltipLine name={leftOut}>{null}</TooltipLine>}
    </ChartTooltip>
  );
}
