import { type ChartColumn, type ChartDataRow, valueText } from '@/lib/series/chart-data';
import { ChartTooltip, TooltipLine } from '../frame/chart-tooltip';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { PLOT_INSET } from './plot';

interface Props {
  id: string;
  columns: readonly ChartColumn[];
  row: ChartDataRow;
  /** Shares of the plot's width and height. */
  position: { x: number; y: number };
}

/** The figures of a point, beside it: on the side and in the half where there is room. */
export function PointTooltip({ id, columns, row, position: { x, y } }: Props) {
  const formatters = useChartFormatters();
  const { top, right, bottom, left } = PLOT_INSET;
  const width = `(100% - ${left + right}px)`;
  const height = `(100% - ${top + bottom}px)`;
  const style = {
    ...(x < 0.5
      ? { left: `min(calc(${left + 18}px + ${width} * ${x}), calc(100% - 15rem))` }
      : { right: `min(calc(${right + 18}px + ${width} * ${1 - x}), calc(100% - 15rem))` }),
    ...(y > 0.5
      ? { top: `calc(${top - 12}px + ${height} * ${1 - y})` }
      : { bottom: `calc(${bottom - 12}px + ${height} * ${y})` }),
  };
  const [title = '', ...texts] = columns.map((column, index) =>
    valueText(column, row.values[index] ?? null, formatters),
  );
  return (
    <ChartTooltip id={id} title={title} className="" style={style}>
      {columns.slice(1).map(({ label, strong }, index) => (
        <TooltipLine key={label} name={label} strong={strong}>
          {texts[index]}
        </TooltipLine>
      ))}
    </ChartTooltip>
  );
}
