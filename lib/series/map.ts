/**
 * The cheapest plan for every pair of two quantities. Both move upwards only, so a block of cells is settled by its
 * corners: a plan that costs more at the lower corner than the cheapest at the upper one can be nowhere the cheapest.
 * Each cell is the cheapest quote of its own need.
 */
import { preparedAll } from '@/lib/cost/prepare-plan';
import { preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { quotePrepared } from '@/lib/cost/quote';
import { compareQuotes } from '@/lib/cost/rank';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { onGrid, type Quantity, type QuantityAxis, quantityAxis } from './quantity-axis';

export const MAP_COLUMNS = 60;
export const MAP_ROWS = 40;

/** Quantities of use, of which more never costs less. */
export const MAP_QUANTITIES = ['data', 'minutes', 'texts', 'calls'] as const satisfies readonly Quantity[];
export type MapQuantity = (typeof MAP_QUANTITIES)[number];

export interface MapAxis {
  quantity: MapQuantity;
  country: string | null;
  /** The value of each column or row, ascending; the need's own value is one of them. */
  values: number[];
  /** Index of the need's own value. */
  now: number;
}

export interface PlanMap {
  x: MapAxis;
  y: MapAxis;
  /** Ids of the plans that are the cheapest somewhere, in order of their first cell. */
  planIds: string[];
  /** Row by row from the lowest: an index into `planIds`, -1 where no plan meets the need. */
  winners: Int16Array;
  /** What the winner costs, in cents; -1 where there is none. */
  cents: Int32Array;
}

function axisOf(axis: QuantityAxis, count: number): MapAxis {
  const { low, high, step, now } = axis;
  const length = Math.min(count, Math.round((high - low) / step) + 1);
  const spread = Array.from({ length }, (_, index) =>
    onGrid(low + ((high - low) * index) / (length - 1), step),
  );
  // The need's own value replaces the nearest, so that it has a cell of its own.
  const nearest = spread.reduce((best, value, index) => {
    return Math.abs(value - now) < Math.abs((spread[best] ?? 0) - now) ? index : best;
  }, 0);
  spread[nearest] = Math.min(high, Math.max(low, now));
  const values = [...new Set(spread)].sort((a, b) => a - b);
  return {
    quantity: axis.quantity as MapQuantity,
    country: axis.country,
    values,
    now: values.indexOf(spread[nearest]),
  };
}

/** The need of a cell. */
export function needOfCell(need: Need, x: MapAxis, y: MapAxis, column: number, row: number): Need {
  const needAtColumn = quantityAxis(need, x.quantity).needAt(x.values[column] ?? 0);
  return quantityAxis(needAtColumn, y.quantity).needAt(y.values[row] ?? 0);
}

interface Work {
  need: Need;
  x: MapAxis;
  y: MapAxis;
  settings: CostSettings;
  winners: Int16Array;
  cents: Int32Array;
  ids: Map<string, number>;
}

interface Cell {
  priced: [PreparedPlan, Quote][];
  best: Quote | null;
}

function price(work: Work, column: number, row: number, plans: readonly PreparedPlan[]): Cell {
  const need = preparedNeed(needOfCell(work.need, work.x, work.y, column, row), work.settings);
  const priced: Cell['priced'] = [];
  let best: { plan: PlanFacts; quote: Quote } | null = null;
  for (const plan of plans) {
    const quote = quotePrepared(plan, need);
    if (quote.verdict !== 'meets') continue;
    priced.push([plan, quote]);
    const ranked = { plan: plan.plan, quote };
    if (!best || compareQuotes(ranked, best) < 0) best = ranked;
  }
  return { priced, best: best?.quote ?? null };
}

function settle({ x, winners, cents, ids }: Work, column: number, row: number, best: Quote | null): void {
  if (!best) return;
  const cell = row * x.values.length + column;
  let index = ids.get(best.planId);
  if (index === undefined) {
    index = ids.size;
    ids.set(best.planId, index);
  }
  winners[cell] = index;
  cents[cell] = best.totalCents;
}

/** Fills the block from (left, bottom) up to and with (right, top), in which only these plans can be the cheapest. */
function fill(work: Work, block: [number, number, number, number], plans: readonly PreparedPlan[]): void {
  const [left, bottom, right, top] = block;
  const low = price(work, left, bottom, plans);
  if (left === right && bottom === top) {
    settle(work, left, bottom, low.best);
    return;
  }
  if (low.priced.length === 0) return;
  const feasible = low.priced.map(([plan]) => plan);
  const high = price(work, right, top, feasible).best;
  const candidates = high
    ? low.priced.filter(([, quote]) => quote.totalCents <= high.totalCents)
    : low.priced;
  const rest = candidates.map(([plan]) => plan);
  if (high && low.best && rest.length === 1 && high.totalCents === low.best.totalCents) {
    for (let row = bottom; row <= top; row += 1)
      for (let column = left; column <= right; column += 1) settle(work, column, row, low.best);
    return;
  }
  if (right - left >= top - bottom) {
    const middle = (left + right) >> 1;
    fill(work, [left, bottom, middle, top], rest);
    fill(work, [middle + 1, bottom, right, top], rest);
  } else {
    const middle = (bottom + top) >> 1;
    fill(work, [left, bottom, right, middle], rest);
    fill(work, [left, middle + 1, right, top], rest);
  }
}

export interface MapQuery {
  need: Need;
  x: MapQuantity;
  y: MapQuantity;
  columns?: number;
  rows?: number;
}

/** The map of two different quantities around a need, at most 60 × 40 cells. */
export function planMap(plans: readonly PlanFacts[], query: MapQuery, settings: CostSettings): PlanMap {
  const { need, columns = MAP_COLUMNS, rows = MAP_ROWS } = query;
  const x = axisOf(quantityAxis(need, query.x), Math.min(columns, MAP_COLUMNS));
  const y = axisOf(quantityAxis(need, query.y), Math.min(rows, MAP_ROWS));
  const cells = x.values.length * y.values.length;
  const work: Work = {
    need,
    x,
    y,
    settings,
    winners: new Int16Array(cells).fill(-1),
    cents: new Int32Array(cells).fill(-1),
    ids: new Map(),
  };
  fill(work, [0, 0, x.values.length - 1, y.values.length - 1], preparedAll(plans));
  return { x, y, planIds: [...work.ids.keys()], winners: work.winners, cents: work.cents };
}
