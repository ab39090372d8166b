import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { MAP_QUANTITIES, type MapQuantity, needOfCell } from '@/lib/series/map';
import { ChartPanel } from '../frame/chart-panel';
import { ChartSkeleton } from '../frame/chart-skeleton';
import { Swatch } from '../frame/legend';
import type { PanelProps } from '../frame/panel-props';
import { QuantitySelect } from '../frame/quantity-select';
import { seriesStyles } from '../frame/series-styles';
import { useIsDesktop } from '../frame/use-is-desktop';
import { MAP_HEIGHT, MapChart } from './chart';
import { regionNames, regionSizes } from './regions';
import { useMapData } from './use-data';
import { useMapMessages } from './use-messages';
import { type DrawnMap, usePlanMap } from './use-plan-map';

/** Regions too small for their names; the table has them all. */
const MAX_LEGEND = 6;

/** The cheapest plan for every pair of two quantities. */
export function MapPanel(props: PanelProps) {
  const { need, catalog } = props;
  const [x, setX] = useState<MapQuantity>('data');
  const [y, setY] = useState<MapQuantity>('calls');
  const drawn = usePlanMap(catalog, { need, x, y });
  if (!drawn) return <ChartSkeleton />;
  return <DrawnMapPanel {...props} drawn={drawn} x={x} y={y} setX={setX} setY={setY} />;
}

interface DrawnMapProps extends PanelProps {
  drawn: DrawnMap;
  /** The quantities that are chosen; `drawn` may still be of others. */
  x: MapQuantity;
  y: MapQuantity;
  setX: (quantity: MapQuantity) => void;
  setY: (quantity: MapQuantity) => void;
}

function DrawnMapPanel(props: DrawnMapProps) {
  const { drawn, x, y, setX, setY, need, catalog, measure, onNeed, controls, tableState, needWords } = props;
  const { map, query } = drawn;
  const t = useTranslations('charts.map');
  const plans = useMemo(
    () =>
      map.planIds.flatMap((id) => {
        const plan = planOf(catalog, id);
        return plan ? { plan, carrier: carrierOf(catalog, plan.carrier) } : [];
      }),
    [map, catalog],
  );
  const colours = useMemo(() => {
    const styleOf = seriesStyles(plans);
    return map.planIds.map((id) => styleOf(id).colour);
  }, [map, plans]);
  const sizes = useMemo(() => regionSizes(map), [map]);
  const { data, tableData, axisLabels, nameOf, cellTexts } = useMapData(
    map,
    plans,
    need.horizonDays !== null,
  );
  const isDesktop = useIsDesktop();
  const names = useMemo(
    () =>
      regionNames(map, nameOf, { width: isDesktop ? 900 : 290, height: isDesktop ? MAP_HEIGHT.cells : 270 }),
    [map, nameOf, isDesktop],
  );
  const legend = sizes
    .filter(({ index }) => !names.some(({ winner }) => winner === index))
    .slice(0, MAX_LEGEND)
    .map(({ index, count }) => ({
      key: String(index),
      mark: <Swatch colour={colours[index] ?? ''} />,
      name: t('region', { plan: nameOf(index), count }),
    }));
  const axes = { need, quantities: MAP_QUANTITIES };
  return (
    <ChartPanel
      tableState={tableState}
      needWords={needWords}
      controls={
        <>
          {controls}
          <QuantitySelect {...axes} label={t('across')} value={x} disabled={y} onChange={setX} />
          <QuantitySelect {...axes} label={t('up')} value={y} disabled={x} onChange={setY} />
        </>
      }
      messages={useMapMessages(map, sizes, measure, nameOf)}
      data={data}
      tableData={tableData}
      legend={legend}
    >
      {(labels) => (
        <MapChart
          map={map}
          colours={colours}
          names={names}
          labels={labels}
          axisLabels={axisLabels}
          cellTexts={cellTexts}
          onCell={(column, row) => onNeed(needOfCell(query.need, map.x, map.y, column, row))}
        />
      )}
    </ChartPanel>
  );
}
