import type { ReactNode } from 'react';
import { classNames, Fact, Money } from '@/components/ui';
import type { Amount } from '@/lib/plan/plan';
import {
  type ChartColumn,
  type ChartData,
  type ChartValue,
  type ValueFormatters,
  valueText,
} from '@/lib/series/chart-data';
import type { Selection } from './panel-props';
import { useChartFormatters } from './use-chart-formatters';

interface Props {
  caption: string;
  data: ChartData;
  /** A row's name then selects it, as its bar or point does. */
  selection?: Selection;
}

const alignment = ({ align, type }: ChartColumn): string =>
  (align ?? (type === 'text' ? 'left' : 'right')) === 'left' ? 'text-left' : 'text-right';

/** A chart's figures as a table that scrolls inside itself. */
export function ChartTable({ caption, data, selection }: Props) {
  const formatters = useChartFormatters();
  const [first, ...columns] = data.columns;
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-[530px] overflow-auto @xl:max-h-96 print:max-h-none"
    >
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-surface text-muted">
          <tr className="border-b border-line-strong">
            <th scope="col" className="sticky left-0 bg-surface px-1 py-1.5 text-left font-normal">
              {first?.label}
            </th>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={`py-1.5 pr-1 pl-3 font-normal ${alignment(column)}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ id, values: [name = null, ...values] }) => {
            const isSelected = id === selection?.selectedId;
            const text = first && valueText(first, name, formatters);
            return (
              <tr key={id} data-point={selection && id} className="border-b border-line">
                <th
                  scope="row"
                  className={classNames(
                    'sticky left-0 text-left font-normal',
                    isSelected ? 'bg-accent-soft' : 'bg-surface',
                    selection ? 'min-w-32 @xl:min-w-44' : 'px-1 py-1.5',
                  )}
                >
                  {selection ? (
                    <button
                      type="button"
                      aria-pressed={isSelected}
                      onClick={() => selection.onSelect(isSelected ? null : id)}
                      className={classNames(
                        'min-h-7 w-full cursor-pointer px-1 py-1 text-left hover:underline',
                        isSelected && 'font-semibold',
                      )}
                    >
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </th>
                {columns.map((column, index) => (
                  <td
                    key={column.label}
                    className={classNames(
                      'whitespace-nowrap py-1 pr-1 pl-3',
                      alignment(column),
                      isSelected && 'bg-accent-soft',
                    )}
                  >
                    {cellOf(column, values[index] ?? null, formatters)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(column: ChartColumn, value: ChartValue, formatters: ValueFormatters): ReactNode {
  if (column.type === 'gigabytes') return <Fact amount={value as Amount} unit="GB" quiet />;
  if (column.type !== 'money' || typeof value !== 'number') return valueText(column, value, formatters);
  const isMuted = column.mutedZero && value === 0;
  return (
    <Money cents={value} className={classNames(column.strong && 'font-semibold', isMuted && 'text-muted')} />
  );
}
