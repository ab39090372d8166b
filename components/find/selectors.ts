/** What the parts of the page read of the state. */
import { isExact } from '@/lib/need/usage-range';
import type { View } from '@/lib/table/view-params';
import type { FindState, Question } from './store';

/** The parts of a view that decide which rows are listed, and in which order. */
const rowParts = ({ query, facets, sort, unmet, all, price, by, old }: View) => [
  query,
  facets,
  sort,
  unmet,
  all,
  price,
  by,
  old,
];

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether the rows are still those of another need or view: they wait for the catalog. */
export const isStale = ({ catalog, need, range, view }: FindState, start: Question): boolean =>
  catalog === null &&
  !(sameJson([need, range], [start.need, start.range]) && sameJson(rowParts(view), rowParts(start.view)));

export const isRanged = ({ range }: FindState): boolean => !isExact(range);
