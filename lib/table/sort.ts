/** Orders an answer by a column, once for each column and direction: a keystroke then only walks the order. */

import type { CatalogResults } from '@/lib/results/price-catalog';
import { COLUMN_VALUES } from './column-values';
import { RANK, type Sort } from './columns';

const orders = new WeakMap<CatalogResults, Map<string, Uint32Array>>();

/** Places in `answer.rows`, ordered: what is not stated comes last in both directions, ties keep their rank. */
export function orderOf(answer: CatalogResults, sort: Sort): Uint32Array {
  const known = orders.get(answer) ?? new Map<string, Uint32Array>();
  orders.set(answer, known);
  const name = `${sort.column} ${sort.direction}`;
  const cached = known.get(name);
  if (cached) return cached;
  const made = makeOrder(answer, sort);
  known.set(name, made);
  return made;
}

function makeOrder(answer: CatalogResults, sort: Sort): Uint32Array {
  const { rows, need } = answer;
  const places = Uint32Array.from(rows, (_, place) => place);
  if (sort.column === RANK.column && sort.direction === RANK.direction) return places;
  const value = COLUMN_VALUES[sort.column];
  const values = rows.map((row) => value(row, need));
  const keys = typeof values.find((key) => key !== null) === 'string' ? ranksOf(values) : numbersOf(values);
  const sign = sort.direction === 'asc' ? 1 : -1;
  return places.sort((a, b) => {
    const x = keys[a] as number;
    const y = keys[b] as number;
    if (x === y) return a - b;
    if (Number.isNaN(x)) return Number.isNaN(y) ? a - b : 1;
    if (Number.isNaN(y)) return -1;
    return x < y ? -sign : sign;
  });
}

/** NaN stands for not stated, which no number equals. */
function numbersOf(values: readonly (number | string | null)[]): Float64Array {
  return Float64Array.from(values, (value) => (value === null ? Number.NaN : (value as number)));
}

/** Words become their rank among all words, so that sorting compares numbers. */
function ranksOf(values: readonly (number | string | null)[]): Float64Array {
  const words = [...new Set(values.filter((value) => value !== null) as string[])].sort();
  const rank = new Map(words.map((word, place) => [word, place]));
  return Float64Array.from(values, (value) =>
    value === null ? Number.NaN : (rank.get(value as string) ?? 0),
  );
}
