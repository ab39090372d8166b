import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import type { ChartRow } from '@/lib/series/bars';
import type { Curve, CurvePoint } from '@/lib/series/curve';
import { onGrid } from '@/lib/series/quantity-axis';
import { niceTicks } from '@/lib/series/ticks';
import { LinePlot } from './line-plot';
import type { Look } from './looks';
import { planName, shortName } from './plan-name';
import { plotPlaces } from './plot-places';
import { useFigures } from './use-figures';
import { useWide } from './use-wide';

interface Props {
  curve: Curve;
  lines: readonly (Pick<ChartRow, 'plan' | 'carrier'> & { points: CurvePoint[] })[];
  looks: ReadonlyMap<string, Look>;
  locale: string;
  labels: { title: string; sentence: string };
  /** The need's own value: the marker. */
  now: number;
  name: string;
  valueText: (value: number) => string;
  winnerText: string;
  onValue: (value: number) => void;
}

const NAMES_PX = 184;
/** A page of the marker's way. */
const PAGE = 10;
/** The drawing ends at so many times the dearest point of the envelope: lines far above it say nothing. */
const HEADROOM = 1.6;

/** How far a key moves the marker, in steps of a fortieth of the axis; null for other keys. */
function moveOf(key: string): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  if (key === 'PageUp') return PAGE;
  if (key === 'PageDown') return -PAGE;
  return null;
}

/** The envelope bold, single plans thin, and a marker that is the person's value. */
export function UsageChart(props: Props) {
  const { curve, lines, looks, locale, labels, now, name, valueText, winnerText, onValue } = props;
  const { axis, envelope } = curve;
  const t = useTranslations('charts.usage');
  const figures = useFigures();
  const names = useWide() ? NAMES_PX : 0;
  const stride = Math.max(axis.step, axis.quantity === 'data' ? 0.5 : 1);
  const y = useMemo(() => {
    const most = Math.max(100, ...envelope.map(({ cents }) => cents ?? 0)) * HEADROOM;
    const ticks = niceTicks(0, most, 5, 100);
    return { low: 0, high: ticks.at(-1) ?? 0, ticks, text: figures.axisMoney };
  }, [envelope, figures]);
  const x = useMemo(() => {
    const ticks = niceTicks(axis.low, axis.high, names > 0 ? 8 : 5).filter(
      (value) => value >= axis.low && value <= axis.high,
    );
    return { low: axis.low, high: axis.high, ticks, text: figures.number, name };
  }, [axis, names, name, figures]);
  const plot = useMemo(() => {
    const thin = lines.map(({ plan, carrier, points }) => ({
      id: plan.id,
      name: shortName(planName({ plan, carrier }, locale)),
      colour: looks.get(plan.id)?.colour ?? '',
      dash: looks.get(plan.id)?.dash,
      points: points.map(({ value, cents }) => ({
        x: value,
        cents: cents !== null && cents <= y.high ? cents : null,
      })),
    }));
    const bold = {
      id: '*',
      name: t('envelopeShort'),
      colour: 'var(--text)',
      bold: true,
      points: envelope.map(({ value, cents }) => ({ x: value, cents })),
    };
    return [bold, ...thin];
  }, [lines, envelope, looks, locale, t, y]);

  const clamp = (value: number) => onGrid(Math.max(axis.low, Math.min(axis.high, value)), axis.step);
  const place = ((Math.max(axis.low, Math.min(axis.high, now)) - axis.low) / (axis.high - axis.low)) * 100;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event.key);
    if (event.key === 'Home') onValue(axis.low);
    else if (event.key === 'End') onValue(axis.high);
    else if (move !== null) onValue(clamp(now + move * stride));
    else return;
    event.preventDefault();
  };
  const toPointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    onValue(clamp(Math.round((axis.low + share * (axis.high - axis.low)) / stride) * stride));
  };

  return (
    <div className="flex h-[340px] flex-col text-xs @xl:h-75">
      <p className="pl-1 text-muted leading-4">{t('y')}</p>
      <div className="relative isolate min-h-0 flex-1">
        <div
          role="img"
          aria-labelledby={labels.title}
          aria-describedby={labels.sentence}
          className="pointer-events-none absolute inset-0 [print-color-adjust:exact]"
        >
          <LinePlot lines={plot} x={x} y={y} names={names} />
        </div>
        <div
          className="absolute cursor-ew-resize touch-pan-y"
          style={plotPlaces(names)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            toPointer(event);
          }}
          onPointerMove={(event) => event.buttons > 0 && toPointer(event)}
        >
          <div
            role="slider"
            tabIndex={0}
            aria-label={t('marker', { name })}
            aria-valuemin={axis.low}
            aria-valuemax={axis.high}
            aria-valuenow={now}
            aria-valuetext={t('markerValue', { value: valueText(now), plan: winnerText })}
            onKeyDown={onKeyDown}
            className="absolute inset-y-0 w-6 -translate-x-1/2 rounded-sm"
            style={{ left: `${place}%` }}
          >
            <span className="absolute inset-y-0 left-1/2 border-l-2 border-accent" />
            <span
              className={`absolute -top-1 rounded-sm bg-accent px-1.5 py-0.5 whitespace-nowrap text-on-accent tabular-nums ${place > 60 ? 'right-1/2' : 'left-1/2'}`}
            >
              {valueText(now)}
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}
