/** The bill of the first plans as stacked parts: keys and cents, no pixel and no word. */
import { ITEM_KINDS, type ItemKind, type Quote } from '@/lib/cost/result';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { type Certainty, certaintyOf, comparableRows } from './certainty';

/** What a chart needs of a row of the table: a plan that meets the need, or may meet it. */
export interface ChartRow {
  plan: PlanFacts;
  carrier: CarrierDocument;
  quote: Quote;
}

/** As many plans as a person can tell apart in stacked bars. */
export const MAX_BARS = 15;

export interface Bar<Row extends ChartRow = ChartRow> {
  id: string;
  row: Row;
  certainty: Certainty;
  /** Cents of each kind, 0 where the bill has none; discounts are negative. They add up to `totalCents`. */
  parts: Record<ItemKind, number>;
  totalCents: number;
  /** Where the stack ends above zero and below it (0 or less), in cents. */
  upCents: number;
  downCents: number;
}

export interface Bars<Row extends ChartRow = ChartRow> {
  /** In the order of the rows given. */
  bars: Bar<Row>[];
  /** The kinds that at least one bar has, in the fixed order of item kinds. */
  kinds: ItemKind[];
  /** How many bars are of plans that meet the need; of all where none does. These are compared. */
  compared: number;
  /** The least and the greatest total among the bars compared (ties: the earlier one); null where there is none. */
  cheapest: Bar<Row> | null;
  dearest: Bar<Row> | null;
  /** What the axis must reach, in cents. */
  lowCents: number;
  highCents: number;
}

/** Cents of each item kind of a quote; they add up to the quote's total. */
export function partsOf(quote: Pick<Quote, 'items'>): Record<ItemKind, number> {
  const parts = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, 0])) as Record<ItemKind, number>;
  for (const item of quote.items) parts[item.kind] += item.amountCents;
  return parts;
}

function barOf<Row extends ChartRow>(row: Row): Bar<Row> {
  const parts = partsOf(row.quote);
  const amounts = Object.values(parts);
  return {
    id: row.plan.id,
    row,
    certainty: certaintyOf(row.quote),
    parts,
    totalCents: row.quote.totalCents,
    upCents: amounts.reduce((sum, cents) => sum + Math.max(cents, 0), 0),
    downCents: amounts.reduce((sum, cents) => sum + Math.min(cents, 0), 0),
  };
}

/** The first `limit` rows as stacked bars, in the order given: what the table shows first, the chart shows first. */
export function bars<Row extends ChartRow>(rows: readonly Row[], limit = MAX_BARS): Bars<Row> {
  const list = rows.slice(0, limit).map(barOf);
  let cheapest: Bar<Row> | null = null;
  let dearest: Bar<Row> | null = null;
  const compared = comparableRows(list.map(({ row }) => row));
  for (const bar of list) {
    if (!compared.includes(bar.row)) continue;
    if (!cheapest || bar.totalCents < cheapest.totalCents) cheapest = bar;
    if (!dearest || bar.totalCents > dearest.totalCents) dearest = bar;
  }
  return {
    bars: list,
    compared: compared.length,
    kinds: ITEM_KINDS.filter((kind) => list.some((bar) => bar.parts[kind] !== 0)),
    cheapest,
    dearest,
    lowCents: list.reduce((low, bar) => Math.min(low, bar.downCents), 0),
    highCents: list.reduce((high, bar) => Math.max(high, bar.upCents), 0),
  };
}
