/** What was left out or warned of, by its reason, so that a thousand rows are a few lines. */
import type { Note, NoteParams } from './notes';
import type { PlanPreview } from './preview';

/** Rows that the same is said of. */
export interface RowGroup<Code extends string> {
  code: Code;
  /** Column or field; empty where none is named. */
  field: string;
  /** The values that rows differ in, the most frequent first. */
  values: { params: NoteParams; rows: number[] }[];
  /** All rows, from small to large. */
  rows: number[];
}

/** Notes by code and field, the most rows first. */
export function groupRows<Code extends string>(
  notes: readonly { row: number; field?: string; note: Note<Code> }[],
): RowGroup<Code>[] {
  const groups = new Map<
    string,
    RowGroup<Code> & { byValue: Map<string, RowGroup<Code>['values'][number]> }
  >();
  for (const { row, field = '', note } of notes) {
    const key = `${note.code}\n${field}`;
    const group: RowGroup<Code> & { byValue: Map<string, RowGroup<Code>['values'][number]> } = groups.get(
      key,
    ) ?? { code: note.code, field, values: [], rows: [], byValue: new Map() };
    groups.set(key, group);
    group.rows.push(row);
    const said = JSON.stringify(note.params);
    const value = group.byValue.get(said);
    if (value) value.rows.push(row);
    else group.byValue.set(said, { params: note.params, rows: [row] });
  }
  const bySize = (a: { rows: number[] }, b: { rows: number[] }) => b.rows.length - a.rows.length;
  return [...groups.values()]
    .map(({ byValue, code, field, rows }) => ({
      ...{ code, field, values: [...byValue.values()].sort(bySize) },
      rows: rows.sort((a, b) => a - b),
    }))
    .sort(bySize);
}

/** `[2, 3, 4, 9]` → `2–4, 9`: at most so many spans, and how many rows there are beyond them. */
export function rowSpans(rows: readonly number[], most = 12): { text: string; more: number } {
  const spans: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && row <= last.to + 1) last.to = row;
    else spans.push({ from: row, to: row });
  }
  const shown = spans.slice(0, most);
  const last = shown.at(-1)?.to ?? 0;
  return {
    text: shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', '),
    more: rows.filter((row) => row > last).length,
  };
}

const PRICE = /^charges\.(?:options|topUps)\b.*(?:price|extraLinePrice)/i;

/** Whether a price of a plan that is there changes. */
export const changesPrice = ({ match, changes }: PlanPreview): boolean =>
  match !== 'new' && changes.some(({ path }) => PRICE.test(path));

/**
 * Plans in the order in which somebody looks at them: prices that change, other changes, rows that may
 * be of a plan, new plans; prices first in each. */
export function inOrderOfWeight(plans: readonly PlanPreview[]): PlanPreview[] {
  const weight = (plan: PlanPreview): number =>
    changesPrice(plan) ? 0 : plan.match !== 'new' ? 1 : plan.suggestions.length > 0 ? 2 : 3;
  const isPrice = ({ path }: { path: string }) => (PRICE.test(path) ? 0 : 1);
  return plans
    .toSorted((a, b) => weight(a) - weight(b))
    .map((plan) => ({ ...plan, changes: plan.changes.toSorted((a, b) => isPrice(a) - isPrice(b)) }));
}

/**
 * Whether a plan is ticked before anybody chose: not a row of a label file that nobody matched with a plan, and not a
 * price that an older file says.
 */
export function isTickedAtFirst(plan: PlanPreview, isLabelFile: boolean): boolean {
  if (plan.changes.length === 0) return false;
  if (isLabelFile && plan.match === 'new' && !plan.told) return false;
  return !(changesPrice(plan) && plan.olderDates.some(({ source }) => source === null));
}
