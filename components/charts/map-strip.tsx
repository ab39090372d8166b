import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Select } from '@/components/ui';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { centsToDecimal } from '@/lib/money';
import { MAP_QUANTITIES, type MapQuantity, needOfCell, type PlanMap } from '@/lib/series/map';
import { quantityAxis } from '@/lib/series/quantity-axis';
import { ChartFrame } from './chart-frame';
import { ChartSkeleton } from './chart-skeleton';
import type { ChartProps } from './chart-strip';
import { Legend } from './legend';
import { looksOf } from './looks';
import { MapChart } from './map-chart';
import { planName } from './plan-name';
import { SeriesTwin } from './series-twin';
import { useFigures } from './use-figures';
import { usePlanMap } from './use-plan-map';
import { capital, useQuantityWords } from './use-quantity-words';

/** Letters for regions, so that nobody has to tell them apart by colour. */
export const letterOf = (index: number): string => String.fromCodePoint(65 + (index % 26));
/** Columns of the table twin: every cell would be 2,400. */
const TWIN_COLUMNS = 8;
const TWIN_ROWS = 12;

function countsOf({ winners, planIds }: PlanMap): number[] {
  const counts = new Array<number>(planIds.length).fill(0);
  for (const winner of winners) if (winner >= 0) counts[winner] = (counts[winner] ?? 0) + 1;
  return counts;
}

const spread = (length: number, most: number): number[] => {
  const count = Math.min(length, most);
  return [
    ...new Set(
      Array.from({ length: count }, (_, at) => Math.round((at * (length - 1)) / Math.max(1, count - 1))),
    ),
  ];
};

/** The cheapest plan for every pair of two quantities. */
export function MapStrip({ need, catalog, measure, locale, onNeed, rows: _, ...frame }: ChartProps) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const quantities = useQuantityWords();
  const ids = { title: useId(), sentence: useId() };
  const [x, setX] = useState<MapQuantity>('data');
  const [y, setY] = useState<MapQuantity>('calls');
  const drawn = usePlanMap(
    catalog,
    useMemo(() => ({ need, x, y }), [need, x, y]),
  );
  const map = drawn?.map;
  const plans = useMemo(
    () =>
      (map?.planIds ?? []).flatMap((id) => {
        const plan = planOf(catalog, id);
        return plan ? { plan, carrier: carrierOf(catalog, plan.carrier) } : [];
      }),
    [map, catalog],
  );
  const looks = useMemo(() => looksOf(plans), [plans]);
  if (!drawn || !map) return <ChartSkeleton />;

  const nameOf = (index: number): string => {
    const row = plans[index];
    return row ? planName(row, locale) : t('usage.noPlan');
  };
  const counts = countsOf(map);
  const bySize = counts.map((_count, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const cells = map.winners.length;
  const most = bySize[0];
  const xName = quantities.axis(map.x.quantity, map.x.country, need.horizonDays !== null);
  const yName = quantities.axis(map.y.quantity, map.y.country, need.horizonDays !== null);
  const title = t('map.title', {
    x: quantities.name(map.x.quantity, map.x.country),
    y: quantities.name(map.y.quantity, map.y.country),
  });
  const none = cells - counts.reduce((sum, count) => sum + count, 0);
  const words = {
    title,
    sentence:
      most === undefined
        ? t('map.none')
        : t('map.sentence', {
            count: plans.length,
            plan: nameOf(most),
            share: Math.round(((counts[most] ?? 0) / cells) * 100),
          }),
    notes: [
      ...(none > 0 ? [t('map.noneCells')] : []),
      t('map.hint'),
      ...(measure === 'advertised' ? [t('allInNote')] : []),
    ],
  };
  const cellText = (column: number, row: number): [string, string] => {
    const at = row * map.x.values.length + column;
    const cents = map.cents[at] ?? -1;
    const where = t('map.cell', {
      x: quantities.value(map.x.quantity, map.x.values[column] ?? 0),
      y: quantities.value(map.y.quantity, map.y.values[row] ?? 0),
    });
    const winner = map.winners[at] ?? -1;
    return [
      where,
      winner < 0 ? t('usage.noPlan') : t('map.price', { plan: nameOf(winner), total: money(cents) }),
    ];
  };
  const sheet = {
    file: `plansight-map-${map.x.quantity}-${map.y.quantity}`,
    headers: [xName, yName, t('plan'), t('total')],
    rows: [...map.winners].map((winner, at) => [
      map.x.values[at % map.x.values.length] ?? 0,
      map.y.values[Math.floor(at / map.x.values.length)] ?? 0,
      winner < 0 ? null : nameOf(winner),
      winner < 0 ? null : centsToDecimal(map.cents[at] ?? 0),
    ]),
  };
  const legend = bySize.map((index) => ({
    key: String(index),
    mark: (
      <span
        className="grid size-4 shrink-0 place-items-center rounded-[2px] text-[10px] leading-none font-semibold text-on-accent [print-color-adjust:exact]"
        style={{ background: looks.get(map.planIds[index] ?? '')?.colour }}
      >
        {letterOf(index)}
      </span>
    ),
    name: t('map.region', { plan: nameOf(index), count: counts[index] ?? 0 }),
  }));
  const choice = (
    label: string,
    value: MapQuantity,
    other: MapQuantity,
    set: (value: MapQuantity) => void,
  ) => (
    <Select
      label={label}
      inline
      value={value}
      options={MAP_QUANTITIES.map((one) => ({
        value: one,
        label: capital(quantities.name(one, quantityAxis(need, one).country)),
        disabled: one === other,
      }))}
      onChange={(event) => set(event.target.value as MapQuantity)}
    />
  );
  const controls = (
    <>
      {frame.controls}
      {choice(t('map.across'), x, y, setX)}
      {choice(t('map.up'), y, x, setY)}
    </>
  );
  const columns = spread(map.x.values.length, TWIN_COLUMNS);
  const lines = spread(map.y.values.length, TWIN_ROWS);
  return (
    <ChartFrame
      {...frame}
      controls={controls}
      ids={ids}
      words={words}
      note={null}
      legend={<Legend entries={legend} />}
      sheet={sheet}
    >
      {frame.table ? (
        <SeriesTwin
          caption={title}
          headers={[
            `${yName} ↓ ${xName} →`,
            ...columns.map((column) => quantities.value(map.x.quantity, map.x.values[column] ?? 0)),
          ]}
          rows={lines.map((row) => ({
            key: String(row),
            cells: [
              quantities.value(map.y.quantity, map.y.values[row] ?? 0),
              ...columns.map((column) => cellText(column, row)[1]),
            ],
          }))}
        />
      ) : (
        <MapChart
          map={map}
          colourOf={(index) => looks.get(map.planIds[index] ?? '')?.colour ?? ''}
          labels={ids}
          names={{ x: xName, y: yName }}
          cellText={cellText}
          onCell={(column, row) => onNeed(needOfCell(drawn.question.need, map.x, map.y, column, row))}
        />
      )}
    </ChartFrame>
  );
}
