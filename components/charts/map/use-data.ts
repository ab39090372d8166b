import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ChartData } from '@/lib/series/chart-data';
import type { PlanMap } from '@/lib/series/map';
import type { NamedPlan } from '../frame/plan-name';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { useQuantityLabels } from '../frame/use-quantity-labels';
import { spreadIndexes } from './regions';

/** All 2,400 cells are exported; the data table holds a grid of some of them. */
const MAX_TABLE_COLUMNS = 8;
const MAX_TABLE_ROWS = 12;

/** A row for each cell, row by row from the lowest, the grid of the data table, and the texts that both share. */
export function useMapData(map: PlanMap, plans: readonly NamedPlan[], isStay: boolean) {
  const t = useTranslations('charts');
  const { money, planName } = useChartFormatters();
  const quantities = useQuantityLabels();
  return useMemo(() => {
    const { x, y, winners, cents } = map;
    const width = x.values.length;
    const axisLabels = {
      x: quantities.axis(x.quantity, x.country, isStay),
      y: quantities.axis(y.quantity, y.country, isStay),
    };
    const xText = (column: number) => quantities.value(x.quantity, x.values[column] ?? 0);
    const yText = (row: number) => quantities.value(y.quantity, y.values[row] ?? 0);
    const nameOf = (index: number): string => {
      const plan = plans[index];
      return plan ? planName(plan) : t('usage.noPlan');
    };
    const data: ChartData = {
      file: `plansight-map-${x.quantity}-${y.quantity}`,
      columns: [
        { type: 'number', label: axisLabels.x },
        { type: 'number', label: axisLabels.y },
        { type: 'text', label: t('plan'), missing: t('usage.noPlan') },
        { type: 'money', label: t('total') },
      ],
      rows: [...winners].map((winner, index) => ({
        id: String(index),
        values: [
          x.values[index % width] ?? 0,
          y.values[Math.floor(index / width)] ?? 0,
          winner < 0 ? null : nameOf(winner),
          winner < 0 ? null : (cents[index] ?? 0),
        ],
      })),
    };
    /** The cheapest plan of a cell and its total. */
    const cellText = (column: number, row: number): string | null => {
      const [, , plan, total] = data.rows[row * width + column]?.values ?? [];
      return typeof plan === 'string' && typeof total === 'number'
        ? t('map.price', { plan, total: money(total) })
        : null;
    };
    const columns = spreadIndexes(width, MAX_TABLE_COLUMNS);
    const tableData: ChartData = {
      file: data.file,
      columns: [
        { type: 'text', label: `${axisLabels.y} ↓ ${axisLabels.x} →` },
        ...columns.map((column) => ({
          type: 'text' as const,
          label: xText(column),
          align: 'right' as const,
          missing: t('usage.noPlan'),
        })),
      ],
      rows: spreadIndexes(y.values.length, MAX_TABLE_ROWS).map((row) => ({
        id: String(row),
        values: [yText(row), ...columns.map((column) => cellText(column, row))],
      })),
    };
    return {
      data,
      tableData,
      axisLabels,
      nameOf,
      /** The amounts of a cell, and what is the cheapest there. */
      cellTexts: (column: number, row: number): [string, string] => [
        t('map.cell', { x: xText(column), y: yText(row) }),
        cellText(column, row) ?? t('usage.noPlan'),
      ],
    };
  }, [map, plans, isStay, t, money, planName, quantities]);
}
