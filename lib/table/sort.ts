/** Orders results by a column, once for each column and direction: a keystroke then only walks the order. */
import type { Need } from '@/lib/need/need';
import type { CatalogResults, Row } from '@/lib/results/price-catalog';
import { type ColumnKey, columnOf, RANK, type Sort, sortToText } from './columns';

const orders = new WeakMap<CatalogResults, Map<string, Uint32Array>>();

/** One of the two lists of results, which are never mixed: plans that meet the need, and plans that may meet it. */
export type ResultList = 'rows' | 'mayMeet';

/** An "at least" total of these does not tell what is cheaper: it comes after every exact one. */
const OF_TOTAL: readonly ColumnKey[] = ['total', 'monthly', 'range'];

/** Indexes into a list of results, ordered: what is not stated comes last in both directions, ties keep their rank. */
export function orderOf(results: CatalogResults, sort: Sort, list: ResultList = 'rows'): Uint32Array {
  const cached = orders.get(results) ?? new Map<string, Uint32Array>();
  orders.set(results, cached);
  const name = `${list} ${sortToText(sort)}`;
  const order = cached.get(name) ?? computeOrder(results[list], results.need, sort);
  cached.set(name, order);
  return order;
}

function computeOrder(rows: readonly Row[], need: Need, sort: Sort): Uint32Array {
  const indexes = Uint32Array.from(rows, (_, index) => index);
  if (sort.column === RANK.column && sort.direction === RANK.direction) return indexes;
  const { sortValue } = columnOf(sort.column);
  const isOpen = (row: Row) => row.quote.totalIs === 'atLeast' && OF_TOTAL.includes(sort.column);
  const values = rows.map((row) => (isOpen(row) ? null : sortValue(row, need)));
  const numbers = typeof values.find((value) => value !== null) === 'string' ? ranksOf(values) : values;
  // NaN stands for not stated, which no number equals.
  const keys = Float64Array.from(numbers, (value) => (value === null ? Number.NaN : (value as number)));
  const sign = sort.direction === 'asc' ? 1 : -1;
  return indexes.sort((a, b) => {
    const x = keys[a] as number;
    const y = keys[b] as number;
    if (x === y) return a - b;
    if (Number.isNaN(x)) return Number.isNaN(y) ? a - b : 1;
    if (Number.isNaN(y)) return -1;
    return x < y ? -sign : sign;
  });
}

/** Texts become their rank among all texts, so that sorting compares numbers. */
function ranksOf(values: readonly (number | string | null)[]): (number | null)[] {
  const texts = [...new Set(values.filter((value) => value !== null))].sort();
  const ranks = new Map(texts.map((text, index) => [text, index]));
  return values.map((value) => (value === null ? null : (ranks.get(value) ?? 0)));
}
