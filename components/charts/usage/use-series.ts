import { useDeferredValue, useMemo } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import type { Need } from '@/lib/need/need';
import type { ChartRow } from '@/lib/series/bars';
import { type Curve, type CurvePoint, curve, lineOf, valuesOf } from '@/lib/series/curve';
import { type Quantity, quantityAxis } from '@/lib/series/quantity-axis';
import type { NamedPlan } from '../frame/plan-name';

export interface UsageLine extends NamedPlan {
  points: CurvePoint[];
}

/** Plans of the table that meet the need, drawn beside those that are the cheapest somewhere. */
const MAX_OTHERS = 3;
/** More lines than this are a tangle. */
const MAX_LINES = 7;

/** The envelope of all plans along a quantity, and the lines of a few plans. */
export function useUsageSeries(
  rows: readonly ChartRow[],
  need: Need,
  catalog: CatalogView,
  quantity: Quantity,
): { series: Curve; lines: UsageLine[] } {
  const deferredNeed = useDeferredValue(need);
  const axis = quantityAxis(deferredNeed, quantity);
  // The marker moves this very quantity: nothing but the other ones changes the curve.
  const key = JSON.stringify(axis.needAt(axis.low));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the need but for the quantity that is moved.
  const series = useMemo(
    () => curve(catalog.plans, axis, catalog.settings),
    [key, quantity, catalog, Math.ceil(axis.high)],
  );
  const lines = useMemo(() => {
    const winners = [...new Set(series.segments.flatMap(({ planId }) => planId ?? []))];
    const others = rows
      .filter(({ plan, quote }) => quote.verdict === 'meets' && !winners.includes(plan.id))
      .slice(0, MAX_OTHERS);
    const values = valuesOf(series.axis);
    const plans = [...winners.flatMap((id) => planOf(catalog, id) ?? []), ...others.map(({ plan }) => plan)];
    return plans.slice(0, MAX_LINES).map((plan) => ({
      plan,
      carrier: carrierOf(catalog, plan.carrier),
      points: lineOf(plan, series.axis, values, catalog.settings),
    }));
  }, [series, rows, catalog]);
  return { series, lines };
}
