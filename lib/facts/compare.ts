/** Up to six plans side by side: which ones the link asks for, their facts row by row, what differs and what is best. */
import { ITEM_KINDS, type Item, type ItemKind } from '@/lib/cost/result';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { MAX_PICKED } from '@/lib/table/view-params';
import { type FactGroupKey, type FactKey, factsOf } from './facts';
import type { FactValue } from './value';

/** The comparison's own keys of the URL; the rest of the link is the need. `diff` is of old links and says nothing any more. */
export const COMPARE_PARAMS = ['plans', 'add', 'diff'] as const;

export interface CompareRequest {
  /** In the order asked for, each once, six at most. */
  ids: string[];
  /** What has the form of an id and stands behind the sixth. */
  beyond: string[];
  /** What was typed to add a plan; empty where nothing was. */
  add: string;
}

/** Reads the link; `plans` may be a list with commas, or repeated as a form without JavaScript does. */
export function readCompare(params: URLSearchParams): CompareRequest {
  const asked = params.getAll('plans').join(',').split(',');
  const ids = [...new Set(asked.map((id) => id.trim()).filter(Boolean))];
  return {
    ids: ids.slice(0, MAX_PICKED),
    beyond: ids.slice(MAX_PICKED),
    add: params.get('add')?.trim() ?? '',
  };
}

/** The pairs of a link to a comparison; without plans there are none. */
export function writeCompare(ids: readonly string[]): [string, string][] {
  return ids.length > 0 ? [['plans', ids.join(',')]] : [];
}

export interface CompareRow {
  key: FactKey;
  /** One value a plan, in the order of the plans. */
  values: FactValue[];
  differs: boolean;
}

export interface CompareGroup {
  key: FactGroupKey;
  rows: CompareRow[];
}

/** These name a plan, so they differ always and say nothing of how plans differ. */
const NAMING: readonly FactKey[] = ['id', 'carrier', 'name'];

/** Every fact of the plans as rows. Two facts are the same only where all of their data is. */
export function compareFacts(plans: { plan: PlanDocument; carrier: CarrierDocument }[]): CompareGroup[] {
  const columns = plans.map(({ plan, carrier }) => factsOf(plan, carrier));
  const [first] = columns;
  if (!first) return [];
  return first.map((group, at) => ({
    key: group.key,
    rows: group.facts
      .map(({ key }, row) => {
        const values = columns.map((column) => column[at]?.facts[row]?.value as FactValue);
        return { key, values, differs: new Set(values.map((value) => JSON.stringify(value))).size > 1 };
      })
      .filter(({ key }) => !NAMING.includes(key)),
  }));
}

/** Facts by which most people decide, in that order; they are rows of their own above all others. */
export const DECIDING_FACTS = [
  'networks',
  'ssn',
  'creditCheck',
  'foreignCard',
  'esim',
  'number',
] as const satisfies FactKey[];
/** Of these a row is shown also where all plans say the same. */
const ALWAYS_SHOWN: readonly FactKey[] = ['networks', 'ssn', 'number'];

/** What the rows of ruler, hotspot and notes say already. */
const SAID_ELSEWHERE: readonly FactKey[] = [
  'notes',
  'highSpeedGB',
  'priorityGB',
  'afterAllowance',
  'throttleKbps',
  'overagePerGB',
  'hotspotGB',
  'hotspotKbps',
];

export interface CompareLayout {
  /** In the order of decision. */
  deciding: CompareRow[];
  /** The rest that differs, by group; groups without such a row are left out, and so is all of it for one plan. */
  differing: CompareGroup[];
  /** What all plans say alike; empty for one plan. */
  same: CompareRow[];
}

/** Rows in the order in which people decide: the deciding facts, then what differs, then what is the same for all. */
export function layOut(groups: readonly CompareGroup[], planCount: number): CompareLayout {
  const all = groups.flatMap(({ rows }) => rows);
  const isAlone = planCount < 2;
  const isShown = ({ key, differs }: CompareRow) => differs || isAlone || ALWAYS_SHOWN.includes(key);
  const deciding = DECIDING_FACTS.flatMap((key) => all.find((row) => row.key === key && isShown(row)) ?? []);
  const isRest = (row: CompareRow) => !deciding.includes(row) && !SAID_ELSEWHERE.includes(row.key);
  return {
    deciding,
    differing: groups
      .map(({ key, rows }) => ({ key, rows: rows.filter((row) => isRest(row) && row.differs) }))
      .filter(({ rows }) => rows.length > 0),
    same: isAlone ? [] : all.filter((row) => isRest(row) && !row.differs),
  };
}

/** Places of the best values; null is not known and never best. None where all known values are the same or only one is known. */
export function bestOf(values: readonly (number | null)[], best: 'least' | 'most'): ReadonlySet<number> {
  const known = values.filter((value) => value !== null);
  if (known.length < 2 || new Set(known).size < 2) return new Set();
  const top = best === 'least' ? Math.min(...known) : Math.max(...known);
  return new Set(values.flatMap((value, index) => (value === top ? [index] : [])));
}

/** What the items of each kind cost together, in the fixed order of kinds; adds up to the total. */
export function sumByKind(items: readonly Item[]): Map<ItemKind, number> {
  const sums = new Map<ItemKind, number>();
  for (const kind of ITEM_KINDS)
    for (const item of items)
      if (item.kind === kind) sums.set(kind, (sums.get(kind) ?? 0) + item.amountCents);
  return sums;
}
