/** What the parts of the page read of the state. */
import { isExact } from '@/lib/need/usage-range';
import { equalRows } from '@/lib/table/view-params';
import type { FindState, Question } from './store';

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether the rows are still those of another need or view: they wait for the catalog. */
export const isStale = ({ catalog, need, range, view }: FindState, start: Question): boolean =>
  catalog === null && !(sameJson([need, range], [start.need, start.range]) && equalRows(view, start.view));

export const isRanged = ({ range }: FindState): boolean => !isExact(range);

/** Whether the answer is that of a household. It follows with the list. */
export const isOfGroups = ({ immediate }: FindState): boolean => immediate.need.groups.length > 0;
