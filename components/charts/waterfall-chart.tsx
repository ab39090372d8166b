import { useTranslations } from 'next-intl';
import { type CSSProperties, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, ReferenceLine, XAxis, YAxis } from 'recharts';
import { niceTicks } from '@/lib/series/ticks';
import type { WaterfallStep } from '@/lib/series/waterfall';
import { AXIS_LINE, TICK } from './axis';
import { KIND_COLOURS } from './colours';
import { useFigures } from './use-figures';
import { type StepKey, usePointFocus } from './use-point-focus';

interface Props {
  steps: readonly WaterfallStep[];
  nameOf: (step: WaterfallStep, at: number) => string;
  labels: { title: string; sentence: string };
}

const colourOf = ({ kind }: WaterfallStep): string => (kind === 'total' ? 'var(--text)' : KIND_COLOURS[kind]);

/** Steps under each other: each bar begins where the one above ended, the last one stands on zero. */
export function WaterfallChart({ steps, nameOf, labels }: Props) {
  const t = useTranslations('charts.waterfall');
  const { money, axisMoney } = useFigures();
  const ids = useMemo(() => steps.map(({ kind }) => kind as string), [steps]);
  const step = (from: string, key: StepKey) => {
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    return ids[ids.indexOf(from) + (key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1)];
  };
  const points = usePointFocus({ ids, selectedId: null, onSelect: () => undefined, step });
  const ticks = useMemo(() => {
    const ends = steps.flatMap(({ fromCents, toCents }) => [fromCents, toCents]);
    return niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), 4, 100);
  }, [steps]);
  return (
    <div className="relative isolate [--row:26px]" style={{ '--bars': steps.length } as CSSProperties}>
      <div
        role="listbox"
        {...points.list}
        onKeyDown={points.onKeyDown}
        aria-label={t('list')}
        aria-describedby={labels.sentence}
      >
        {steps.map((one, at) => (
          <div
            key={one.kind}
            role="option"
            aria-selected={false}
            tabIndex={one.kind === points.tabStop ? 0 : -1}
            {...points.option(one.kind)}
            className={`grid h-(--row) grid-cols-[8.5rem_minmax(0,1fr)_4.75rem] items-center gap-x-3 rounded-sm px-1 text-xs leading-4 ${one.kind === 'total' ? 'font-semibold' : ''}`}
          >
            <span className="truncate">{nameOf(one, at)}</span>
            <span className="col-start-3 text-right tabular-nums">{money(one.cents)}</span>
          </div>
        ))}
      </div>
      <div
        role="img"
        aria-labelledby={labels.title}
        aria-describedby={labels.sentence}
        className="pointer-events-none absolute top-0 right-[5.5rem] left-[9.25rem] h-[calc(var(--row)*var(--bars)+20px)] [print-color-adjust:exact] [&_svg]:overflow-visible"
      >
        <BarChart
          data={steps.map((one) => ({ id: one.kind, span: [one.fromCents, one.toCents] }))}
          layout="vertical"
          responsive
          accessibilityLayer={false}
          margin={{ top: 0, right: 14, bottom: 0, left: 4 }}
          style={{ width: '100%', height: '100%' }}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
            ticks={ticks}
            tickFormatter={axisMoney}
            interval={0}
            height={20}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <YAxis type="category" dataKey="id" hide width={0} />
          <Bar dataKey="span" barSize={12} minPointSize={2} isAnimationActive={false}>
            {steps.map((one) => (
              <Cell key={one.kind} fill={colourOf(one)} className="forced-colors:stroke-[CanvasText]" />
            ))}
          </Bar>
          <ReferenceLine x={0} {...AXIS_LINE} />
        </BarChart>
      </div>
      <div className="h-5" />
      <p className="pl-[9.25rem] text-xs text-muted">{t('y')}</p>
    </div>
  );
}
