import { useTranslations } from 'next-intl';
import type { Bar, Bars } from '@/lib/series/bars';
import { ChartTooltip, TooltipLine } from './chart-tooltip';
import { KIND_COLOURS } from './colours';
import { Swatch } from './legend';
import { planName } from './plan-name';
import { useFigures } from './use-figures';

/** The bill of one bar, part by part, below its row in the upper half of the chart and above it in the lower. */
export function BillTooltip({
  id,
  data,
  at,
  locale,
}: {
  id: string;
  data: Bars;
  at: number;
  locale: string;
}) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const bar = data.bars[at] as Bar;
  const low = at >= data.bars.length / 2;
  const style = low
    ? { bottom: `calc(100% - var(--row) * ${at})` }
    : { top: `calc(var(--row) * ${at + 1} + 2px)` };
  return (
    <ChartTooltip id={id} title={planName(bar.row, locale)} place="right-0 @xl:right-24" style={style}>
      {data.kinds
        .filter((kind) => bar.parts[kind] !== 0)
        .map((kind) => (
          <TooltipLine key={kind} name={t(`parts.${kind}`)} mark={<Swatch colour={KIND_COLOURS[kind]} />}>
            {money(bar.parts[kind])}
          </TooltipLine>
        ))}
      <TooltipLine name={t('total')} strong>
        {money(bar.totalCents)}
      </TooltipLine>
      <TooltipLine name={t('monthly')}>{money(bar.row.quote.monthlyCents)}</TooltipLine>
      <TooltipLine name={t('due')}>{money(bar.row.quote.dueAtStartCents)}</TooltipLine>
    </ChartTooltip>
  );
}
