/** Of what kind a publication is, so that changes can be found by it. */
import type { PlanDocument } from '@/lib/plan/plan';
import { type ChangeLine, changeLines } from './lines';

export const CHANGE_KINDS = ['price', 'fact', 'new', 'closed', 'reopened'] as const;
/**
 * `price`: what is charged; `fact`: anything else that a plan says; `new`: the plan came in after the catalog was
 * loaded; `closed`, `reopened`: no longer sold to new customers, or again.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const isPrice = ({ paths }: ChangeLine): boolean => paths.some((path) => path.startsWith('charges.'));

/**
 * The kinds of a change from one published state to the next, in the order of `CHANGE_KINDS`; none where nothing differs
 * that a reader is told, e.g. where the plan was only looked at again.
 */
export function kindsOf(before: PlanDocument, after: PlanDocument): ChangeKind[] {
  const lines = changeLines(before, after);
  const found: Record<ChangeKind, boolean> = {
    price: lines.some(isPrice),
    fact: lines.some((line) => line.fact !== 'status' && !isPrice(line)),
    new: false,
    closed: before.status !== 'closed' && after.status === 'closed',
    reopened: before.status === 'closed' && after.status !== 'closed',
  };
  return CHANGE_KINDS.filter((kind) => found[kind]);
}
