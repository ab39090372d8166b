/** What the list of what is due shows, as its address says it; what cannot be used counts as not said. */

import { oneOf } from '@/lib/one-of';
import { STATUSES } from '@/lib/plan/constants';
import type { PlanStatus } from '@/lib/plan/plan';

/**
 * Why a page is due. `changed`: it says something else than when somebody last looked; `gone`: there is no such page any
 * more; `silent`: it did not answer several times in a row; `never`: neither a person nor a machine has read it; `age`:
 * the price of a plan rests on it whose check is due.
 */
export const DUE_REASONS = ['changed', 'gone', 'silent', 'never', 'age'] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** Why, and of what is due by age, what is old. */
export const DUE_MARKS = [...DUE_REASONS, 'old'] as const;
export type DueMark = (typeof DUE_MARKS)[number];

/** Pages of the web on a page of the list. */
export const DUE_PAGE_SIZE = 10;

export interface DueFilter {
  carrier: string | null;
  /** Null = all of them. */
  mark: DueMark | null;
  status: PlanStatus | null;
  /** From 1. */
  page: number;
}

export const ALL_DUE: DueFilter = { carrier: null, mark: null, status: 'current', page: 1 };

const PAGE = /^[1-9]\d{0,5}$/;

/** Reads the address: `carrier`, `mark`, `status` (plans on sale where it says nothing, `all` = closed ones too), `page`. */
export function readDueFilter(params: URLSearchParams, carriers: readonly string[]): DueFilter {
  const status = params.get('status');
  const page = params.get('page') ?? '';
  return {
    carrier: oneOf(carriers, params.get('carrier')),
    mark: oneOf(DUE_MARKS, params.get('mark')),
    status: status === 'all' ? null : (oneOf(STATUSES, status) ?? ALL_DUE.status),
    page: PAGE.test(page) ? Number(page) : 1,
  };
}

/** The same as a query for the address, without its question mark; what is as at first is left out. */
export function writeDueFilter({ carrier, mark, status, page }: DueFilter): string {
  const pairs: [string, string][] = [];
  if (carrier !== null) pairs.push(['carrier', carrier]);
  if (mark !== null) pairs.push(['mark', mark]);
  if (status !== ALL_DUE.status) pairs.push(['status', status ?? 'all']);
  if (page !== 1) pairs.push(['page', String(page)]);
  return new URLSearchParams(pairs).toString();
}
