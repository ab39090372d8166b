import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import type { PlanMap } from '@/lib/series/map';
import { ChartImage } from '../frame/chart-image';
import { ChartTooltip } from '../frame/chart-tooltip';
import type { LabelIds } from '../frame/panel-props';
import { PlotFrame } from '../frame/plot-frame';
import { type CellPosition, cellAfterKey, cellAtShare } from './layout';
import { MapPlot } from './plot';
import { MapPlotLabels } from './plot-labels';
import type { RegionName } from './regions';

interface Props {
  map: PlanMap;
  /** Of each plan in `planIds`. */
  colours: readonly string[];
  names: readonly RegionName[];
  labels: LabelIds;
  axisLabels: { x: string; y: string };
  /** The amounts of a cell, and what is the cheapest there. */
  cellTexts: (column: number, row: number) => [string, string];
  onCell: (column: number, row: number) => void;
}

/** Height of the figure where there is room, and what of it the cells have, in px. */
export const MAP_HEIGHT = { class: '@xl:h-110', cells: 380 } as const;

/** Room around the cells in px. */
const INSET = { top: 4, right: 8, bottom: 38, left: 48 } as const;

/** Cells as a grid with one tab stop: arrow keys walk, Enter takes the cell's amounts as the need. */
export function MapChart({ map, colours, names, labels, axisLabels, cellTexts, onCell }: Props) {
  const t = useTranslations('charts.map');
  const id = useId();
  const size = { width: map.x.values.length, height: map.y.values.length };
  const [chosen, setChosen] = useState<CellPosition | null>(null);
  const [isOpen, setOpen] = useState(false);
  const cell: CellPosition = {
    column: Math.min(chosen?.column ?? map.x.now, size.width - 1),
    row: Math.min(chosen?.row ?? map.y.now, size.height - 1),
  };
  const left = (column: number) => `${((column + 0.5) / size.width) * 100}%`;
  const top = (row: number) => `${(1 - (row + 0.5) / size.height) * 100}%`;

  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellAfterKey(cell, event.key, size);
    if (next) {
      if (event.key !== 'Home' && event.key !== 'End') setOpen(true);
      setChosen(next);
    } else if (event.key === 'Enter' || event.key === ' ') onCell(cell.column, cell.row);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  const cellUnder = (event: MouseEvent<HTMLElement>): CellPosition => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAtShare((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height, size);
  };
  const [amounts, cheapest] = cellTexts(cell.column, cell.row);

  return (
    <PlotFrame
      yLabel={axisLabels.y}
      height={MAP_HEIGHT.class}
      className="tabular-nums"
      footer={<p className="-mt-4 pl-12 text-muted leading-4">{axisLabels.x}</p>}
    >
      <ChartImage labels={labels} className="absolute" style={INSET}>
        <MapPlot map={map} colours={colours} />
      </ChartImage>
      <div aria-hidden="true" className="pointer-events-none absolute" style={INSET}>
        <MapPlotLabels map={map} names={names} left={left} top={top} />
      </div>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk over the cells, of which there are too many for elements of their own.
        tabIndex={0}
        aria-label={t('grid')}
        aria-describedby={id}
        className="absolute cursor-crosshair"
        style={INSET}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onPointerMove={(event) => {
          setOpen(true);
          setChosen(cellUnder(event));
        }}
        onPointerLeave={close}
        onClick={(event) => {
          const { column, row } = cellUnder(event);
          onCell(column, row);
        }}
      >
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute size-4 -translate-1/2 rounded-sm ${isOpen ? 'ring-2 ring-text outline-2 outline-surface' : ''}`}
          style={{ left: left(cell.column), top: top(cell.row) }}
        />
      </div>
      <p id={id} role="status" className="sr-only">
        {isOpen ? `${amounts}: ${cheapest}` : ''}
      </p>
      {isOpen && (
        <ChartTooltip
          id={`${id}tip`}
          title={amounts}
          className={`${cell.column > size.width / 2 ? 'left-14' : 'right-3'} ${cell.row > size.height / 2 ? 'bottom-12' : 'top-2'}`}
        >
          <dt className="col-span-2">{cheapest}</dt>
        </ChartTooltip>
      )}
    </PlotFrame>
  );
}
