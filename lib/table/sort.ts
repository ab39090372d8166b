/** Orders results by a column, once for each column and direction: a keystroke then only walks the order. */
import type { CatalogResults } from '@/lib/results/price-catalog';
import { columnOf, RANK, type Sort, sortToText } from './columns';

const orders = new WeakMap<CatalogResults, Map<string, Uint32Array>>();

/** Indexes into `results.rows`, ordered: what is not stated comes last in both directions, ties keep their rank. */
export function orderOf(results: CatalogResults, sort: Sort): Uint32Array {
  const cached = orders.get(results) ?? new Map<string, Uint32Array>();
  orders.set(results, cached);
  const name = sortToText(sort);
  const order = cached.get(name) ?? computeOrder(results, sort);
  cached.set(name, order);
  return order;
}

function computeOrder({ rows, need }: CatalogResults, sort: Sort): Uint32Array {
  const indexes = Uint32Array.from(rows, (_, index) => index);
  if (sort.column === RANK.column && sort.direction === RANK.direction) return indexes;
  const { sortValue } = columnOf(sort.column);
  const values = rows.map((row) => sortValue(row, need));
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
