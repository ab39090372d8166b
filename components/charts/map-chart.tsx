import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import type { PlanMap } from '@/lib/series/map';
import { lettersOf, runsOf } from '@/lib/series/map-regions';
import { niceTicks } from '@/lib/series/ticks';
import { ChartTooltip } from './chart-tooltip';
import { letterOf } from './map-strip';
import { useFigures } from './use-figures';

interface Props {
  map: PlanMap;
  colourOf: (index: number) => string;
  labels: { title: string; sentence: string };
  names: { x: string; y: string };
  /** Where a cell lies, and what is the cheapest there. */
  cellText: (column: number, row: number) => [string, string];
  onCell: (column: number, row: number) => void;
}

const PLOT = { top: 4, right: 8, bottom: 38, left: 48 } as const;
const X_TICKS = 6;
const Y_TICKS = 5;
const PAGE = 10;

interface Place {
  column: number;
  row: number;
}

const STEPS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, PAGE],
  PageDown: [0, -PAGE],
};

/** Round values and where they stand among the cells, counted from 0. */
function ticksOf(values: readonly number[], count: number): { value: number; at: number }[] {
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  return niceTicks(low, high, count)
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ value, at: ((value - low) / (high - low)) * (values.length - 1) }));
}

/** Cells as a grid with one tab stop: arrow keys walk, Enter takes the cell's amounts as the need. */
export function MapChart({ map, colourOf, labels, names, cellText, onCell }: Props) {
  const t = useTranslations('charts.map');
  const { number } = useFigures();
  const id = useId();
  const hatch = useId();
  const width = map.x.values.length;
  const height = map.y.values.length;
  const own: Place = { column: map.x.now, row: map.y.now };
  const [place, setPlace] = useState<Place | null>(null);
  const [shown, setShown] = useState(false);
  const at: Place = {
    column: Math.min(place?.column ?? own.column, width - 1),
    row: Math.min(place?.row ?? own.row, height - 1),
  };
  const runs = useMemo(() => runsOf(map), [map]);
  const letters = useMemo(() => lettersOf(map), [map]);
  const left = (column: number) => `${((column + 0.5) / width) * 100}%`;
  const top = (row: number) => `${(1 - (row + 0.5) / height) * 100}%`;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') onCell(at.column, at.row);
    else if (event.key === 'Escape') setShown(false);
    else if (event.key === 'Home') setPlace({ ...at, column: 0 });
    else if (event.key === 'End') setPlace({ ...at, column: width - 1 });
    else if (step) {
      setShown(true);
      setPlace({
        column: Math.max(0, Math.min(width - 1, at.column + step[0])),
        row: Math.max(0, Math.min(height - 1, at.row + step[1])),
      });
    } else return;
    event.preventDefault();
  };
  const cellOf = (event: MouseEvent<HTMLElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor(value * count)));
    return {
      column: share((event.clientX - box.left) / box.width, width),
      row: share(1 - (event.clientY - box.top) / box.height, height),
    };
  };
  const [where, what] = cellText(at.column, at.row);

  return (
    <div className="flex h-[340px] flex-col text-xs @xl:h-75">
      <p className="pl-1 text-muted leading-4">{names.y}</p>
      <div className="relative isolate min-h-0 flex-1 tabular-nums">
        <div
          role="img"
          aria-labelledby={labels.title}
          aria-describedby={labels.sentence}
          className="absolute"
          style={PLOT}
        >
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            className="size-full [print-color-adjust:exact]"
          >
            <defs>
              <pattern id={hatch} width={1} height={1} patternUnits="userSpaceOnUse">
                <rect width={1} height={1} fill="var(--surface)" />
                <path d="M0,1L1,0" stroke="var(--line-strong)" strokeWidth={0.15} />
              </pattern>
            </defs>
            {runs.map((run) => (
              <rect
                key={`${run.row} ${run.column}`}
                x={run.column}
                y={height - run.row - 1}
                width={run.length}
                height={1.02}
                fill={run.winner < 0 ? `url(#${hatch})` : colourOf(run.winner)}
                shapeRendering="crispEdges"
              />
            ))}
          </svg>
        </div>
        <div aria-hidden="true" className="pointer-events-none absolute" style={PLOT}>
          {letters.map(({ column, row, length, winner }) => (
            <span
              key={winner}
              className="absolute -translate-1/2 font-semibold text-on-accent"
              style={{ left: `${((column + length / 2) / width) * 100}%`, top: top(row) }}
            >
              {letterOf(winner)}
            </span>
          ))}
          <span
            className="absolute size-3 -translate-1/2 rounded-full border-2 border-on-accent bg-text ring-2 ring-text"
            style={{ left: left(own.column), top: top(own.row) }}
          />
          {ticksOf(map.x.values, X_TICKS).map(({ value, at }) => (
            <span
              key={`x${value}`}
              className="absolute top-full -translate-x-1/2 pt-1 text-muted"
              style={{ left: left(at) }}
            >
              {number(value)}
            </span>
          ))}
          {ticksOf(map.y.values, Y_TICKS).map(({ value, at }) => (
            <span
              key={`y${value}`}
              className="absolute right-full -translate-y-1/2 pr-1.5 text-muted"
              style={{ top: top(at) }}
            >
              {number(value)}
            </span>
          ))}
        </div>
        <div
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk over the cells, of which there are too many for elements of their own.
          tabIndex={0}
          aria-label={t('grid')}
          aria-describedby={id}
          className="absolute cursor-crosshair"
          style={PLOT}
          onKeyDown={onKeyDown}
          onFocus={() => setShown(true)}
          onBlur={() => {
            setShown(false);
            setPlace(null);
          }}
          onPointerMove={(event) => {
            setShown(true);
            setPlace(cellOf(event));
          }}
          onPointerLeave={() => {
            setShown(false);
            setPlace(null);
          }}
          onClick={(event) => {
            const cell = cellOf(event);
            onCell(cell.column, cell.row);
          }}
        >
          <span
            aria-hidden="true"
            className={`pointer-events-none absolute size-4 -translate-1/2 rounded-sm ${shown ? 'ring-2 ring-text outline-2 outline-surface' : ''}`}
            style={{ left: left(at.column), top: top(at.row) }}
          />
        </div>
        <p id={id} role="status" className="sr-only">
          {shown ? `${where}: ${what}` : ''}
        </p>
        {shown && (
          <ChartTooltip
            id={`${id}tip`}
            title={where}
            place={`${at.column > width / 2 ? 'left-14' : 'right-3'} ${at.row > height / 2 ? 'bottom-12' : 'top-2'}`}
          >
            <dt className="col-span-2">{what}</dt>
          </ChartTooltip>
        )}
      </div>
      <p className="-mt-4 pl-12 text-muted leading-4">{names.x}</p>
    </div>
  );
}
