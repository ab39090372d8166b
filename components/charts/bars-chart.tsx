import { useTranslations } from 'next-intl';
import { type CSSProperties, useId, useMemo } from 'react';
import type { Bars } from '@/lib/series/bars';
import { niceTicks } from '@/lib/series/ticks';
import { BarsPlot } from './bars-plot';
import { BillTooltip } from './bill-tooltip';
import { planName } from './plan-name';
import { useFigures } from './use-figures';
import { pointOf, type StepKey, usePointFocus } from './use-point-focus';

interface Props {
  data: Bars;
  locale: string;
  labels: { title: string; sentence: string };
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** Stacked bars, one row a plan: name, bar and total where there is room, the bar under both where there is not. */
export function BarsChart({ data, locale, labels, selectedId, onSelect }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const tooltip = useId();
  const ids = useMemo(() => data.bars.map((bar) => bar.id), [data]);
  const ticks = useMemo(
    () => niceTicks(data.lowCents, data.highCents, 5, 100).filter((cents) => cents >= data.lowCents),
    [data],
  );
  const step = (from: string, key: StepKey) => {
    const at = ids.indexOf(from);
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    return ids[key === 'ArrowDown' || key === 'ArrowRight' ? at + 1 : at - 1];
  };
  const points = usePointFocus({ ids, selectedId, onSelect, step });
  const activeAt = ids.indexOf(points.active ?? '');

  return (
    <div
      className="relative isolate [--row:34px] @xl:[--row:min(24px,calc(240px/var(--bars)))]"
      style={{ '--bars': ids.length } as CSSProperties}
    >
      <div
        role="listbox"
        {...points.list}
        onKeyDown={points.onKeyDown}
        onClick={(event) => {
          const id = pointOf(event);
          if (id) points.toggle(id);
        }}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
        onPointerLeave={() => points.point(null)}
      >
        {data.bars.map((bar) => (
          <div
            key={bar.id}
            role="option"
            aria-selected={bar.id === selectedId}
            tabIndex={bar.id === points.tabStop ? 0 : -1}
            {...points.option(bar.id)}
            aria-describedby={bar.id === points.active ? tooltip : undefined}
            onPointerEnter={() => points.point(bar.id)}
            className={`grid h-(--row) cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 rounded-sm px-1 text-xs leading-4 @xl:grid-cols-[15rem_minmax(0,1fr)_4.5rem] @xl:items-center ${
              bar.id === selectedId
                ? 'bg-accent-soft font-semibold forced-colors:outline-1'
                : bar.id === points.active
                  ? 'bg-sunken'
                  : ''
            }`}
          >
            <span className="truncate">{planName(bar.row, locale)}</span>
            <span className="text-right tabular-nums @xl:col-start-3">{figures.money(bar.totalCents)}</span>
          </div>
        ))}
      </div>
      <div
        role="img"
        aria-labelledby={labels.title}
        aria-describedby={labels.sentence}
        className="pointer-events-none absolute inset-x-0 top-2 h-[calc(var(--row)*var(--bars)+20px)] [print-color-adjust:exact] [&_svg]:overflow-visible @xl:top-0 @xl:right-[5.25rem] @xl:left-64"
      >
        <BarsPlot data={data} ticks={ticks} tickText={figures.axisMoney} />
      </div>
      <div className="h-7 @xl:h-5" />
      {activeAt >= 0 && <BillTooltip id={tooltip} data={data} at={activeAt} locale={locale} />}
    </div>
  );
}
