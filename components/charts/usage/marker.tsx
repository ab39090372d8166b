import { useTranslations } from 'next-intl';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import type { QuantityAxis } from '@/lib/series/quantity-axis';
import { shareOf, valueAfterKey, valueAtShare } from './layout';

interface Props {
  axis: QuantityAxis;
  axisLabel: string;
  /** Where the plot lies in its frame. */
  inset: CSSProperties;
  now: number;
  valueText: (value: number) => string;
  winnerName: string;
  onValue: (value: number) => void;
}

/** The need's own value as a line over the plot, which arrow keys and the pointer move. */
export function UsageMarker({ axis, axisLabel, inset, now, valueText, winnerName, onValue }: Props) {
  const t = useTranslations('charts.usage');
  const percent = shareOf(axis, now) * 100;
  const onKeyDown = (event: KeyboardEvent) => {
    const value = valueAfterKey(axis, now, event.key);
    if (value === null) return;
    onValue(value);
    event.preventDefault();
  };
  const moveTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onValue(valueAtShare(axis, (event.clientX - box.left) / box.width));
  };
  return (
    <div
      className="absolute cursor-ew-resize touch-pan-y"
      style={inset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && moveTo(event)}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('marker', { name: axisLabel })}
        aria-valuemin={axis.low}
        aria-valuemax={axis.high}
        aria-valuenow={now}
        aria-valuetext={t('markerValue', { value: valueText(now), plan: winnerName })}
        onKeyDown={onKeyDown}
        className="absolute inset-y-0 w-6 -translate-x-1/2 rounded-sm"
        style={{ left: `${percent}%` }}
      >
        <span className="absolute inset-y-0 left-1/2 border-l-2 border-accent" />
        <span
          className={`absolute -top-1 rounded-sm bg-accent px-1.5 py-0.5 whitespace-nowrap text-on-accent tabular-nums ${percent > 60 ? 'right-1/2' : 'left-1/2'}`}
        >
          {valueText(now)}
        </span>
      </div>
    </div>
  );
}
