/** Changes as they are read: what was published at once and says the same of several plans is told once. */

import type { ShownSource } from '@/lib/plan/change-sources';
import type { ChangeLine } from './lines';
import { changeLines } from './lines';
import { changeSources, type PublishedChange } from './published-change';

export interface ChangeGroup {
  /** Of the plans' order; at least one. */
  changes: PublishedChange[];
  lines: ChangeLine[];
  sources: ShownSource[];
}

export interface ChangeDay {
  /** The day of publication in UTC, `YYYY-MM-DD`. */
  date: string;
  groups: ChangeGroup[];
}

const linesOf = ({ before, after }: PublishedChange): ChangeLine[] =>
  before === null ? [] : changeLines(before, after);

/** Groups of changes by the day of their publication, in the order in which the changes come. */
export function groupByDay(changes: readonly PublishedChange[]): ChangeDay[] {
  const days = new Map<string, Map<string, ChangeGroup>>();
  for (const change of changes) {
    const date = change.publishedAt.slice(0, 10);
    const groups = days.get(date) ?? new Map<string, ChangeGroup>();
    days.set(date, groups);
    const [lines, sources] = [linesOf(change), changeSources(change)];
    const { publishedAt, carrierId, kinds, ofCarrier } = change;
    const key = JSON.stringify([publishedAt, carrierId, kinds, ofCarrier, lines, sources]);
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { changes: [change], lines, sources });
  }
  return [...days].map(([date, groups]) => ({ date, groups: [...groups.values()] }));
}
