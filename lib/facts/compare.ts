/** Up to six plans side by side: which ones the link asks for, and their facts row by row with what differs. */
import { ITEM_KINDS, type Item, type ItemKind } from '@/lib/cost/result';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { MAX_PICKED } from '@/lib/table/view-params';
import { type FactGroupKey, type FactKey, factsOf } from './facts';
import type { FactValue } from './value';

/** The comparison's own keys of the URL; the rest of the link is the need. */
export const COMPARE_PARAMS = ['plans', 'diff'] as const;

export interface CompareRequest {
  /** In the order asked for, each once, six at most. */
  ids: string[];
  /** What has the form of an id and stands behind the sixth. */
  beyond: string[];
  onlyDifferences: boolean;
}

/** Reads the link; `plans` may be a list with commas, or repeated as a form without JavaScript does. */
export function readCompare(params: URLSearchParams): CompareRequest {
  const asked = params.getAll('plans').join(',').split(',');
  const ids = [...new Set(asked.map((id) => id.trim()).filter(Boolean))];
  return {
    ids: ids.slice(0, MAX_PICKED),
    beyond: ids.slice(MAX_PICKED),
    onlyDifferences: params.get('diff') === '1',
  };
}

/** The pairs of a link to a comparison; without plans there are none. */
export function writeCompare(ids: readonly string[], onlyDifferences: boolean): [string, string][] {
  const pairs: [string, string][] = [];
  if (ids.length > 0) pairs.push(['plans', ids.join(',')]);
  if (onlyDifferences) pairs.push(['diff', '1']);
  return pairs;
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

/** What the items of each kind cost together, in the fixed order of kinds; adds up to the total. */
export function sumByKind(items: readonly Item[]): Map<ItemKind, number> {
  const sums = new Map<ItemKind, number>();
  for (const kind of ITEM_KINDS)
    for (const item of items)
      if (item.kind === kind) sums.set(kind, (sums.get(kind) ?? 0) + item.amountCents);
  return sums;
}
