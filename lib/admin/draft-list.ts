/** The list of drafts: what is mine, what came back to me, what waits for me; filtered, sorted, searched. */

import { folded, matches, termsOf } from '@/lib/catalog/search';
import { oneOf } from '@/lib/one-of';
import {
  DRAFT_KINDS,
  DRAFT_STATUSES,
  type DraftKind,
  type DraftStatus,
  ENDED_STATUSES,
  type Person,
  passesFourEyes,
} from './draft';

import { can, type Role } from './permissions';

/** What decides in which tabs a draft stands. */
export interface DraftPlace {
  status: DraftStatus;
  author: Person;
  contributorIds: string[];
  assignee: Person | null;
}

/** A draft of any kind, as the list shows it. */
export interface DraftRow extends DraftPlace {
  id: string;
  kind: DraftKind;
  /** The plan's or carrier's name; empty for taxes and settings. */
  name: string;
  /** Null for what is no plan. */
  planId: string | null;
  carrierId: string | null;
  carrierName: string;
  isNew: boolean;
  reason: string;
  /** How many fields differ from what was published; all that is stated, for something new. */
  changes: number;
  /** ISO instants, UTC. */
  updatedAt: string;
  publishAt: string | null;
  /** Its schedule cannot run as it is. */
  stuck: boolean;
  /** Threads about it that nobody settled. */
  threads: number;
}

export const DRAFT_TABS = ['mine', 'returned', 'waiting', 'all', 'ended'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];

/** Who looks at the list. */
export interface Reader {
  id: string;
  role: Role;
  /** Whether a second pair of eyes is asked for. */
  fourEyes: boolean;
}

/** Whether the reader works on it: wrote some of it, or has it in hand. */
const isOwn = ({ contributorIds, assignee }: DraftPlace, { id }: Reader): boolean =>
  contributorIds.includes(id) || assignee?.id === id;

/**
 * Whether a draft stands in a tab. `mine`: open, and I wrote on it or have it in hand. `returned`: sent back, and mine.
 * `waiting`: in review, I may release it by four eyes, and nobody else has it in hand. `all`: every open one.
 */
export function inTab(draft: DraftPlace, tab: DraftTab, reader: Reader): boolean {
  const ended = ENDED_STATUSES.some((status) => status === draft.status);
  switch (tab) {
    case 'mine':
      return !ended && isOwn(draft, reader);
    case 'returned':
      return draft.status === 'returned' && isOwn(draft, reader);
    case 'waiting':
      return (
        draft.status === 'inReview' &&
        can(reader.role, 'publish') &&
        (!reader.fourEyes || passesFourEyes(draft, reader.id)) &&
        // Given to the author is not given to a releaser: it still waits for everybody who may.
        (draft.assignee === null ||
          draft.assignee.id === reader.id ||
          !passesFourEyes(draft, draft.assignee.id))
      );
    case 'all':
      return !ended;
    case 'ended':
      return ended;
  }
}

/** How many drafts stand in each tab. */
export function tabCounts(drafts: readonly DraftPlace[], reader: Reader): Record<DraftTab, number> {
  return Object.fromEntries(
    DRAFT_TABS.map((tab) => [tab, drafts.filter((draft) => inTab(draft, tab, reader)).length]),
  ) as Record<DraftTab, number>;
}

export const DRAFT_SORTS = ['state', 'newest', 'oldest', 'name', 'changes'] as const;
export type DraftSort = (typeof DRAFT_SORTS)[number];

export interface DraftFilter {
  tab: DraftTab;
  /** Part of a plan's, carrier's or person's name, or of the id of a plan or carrier. */
  search: string;
  kind: DraftKind | null;
  status: DraftStatus | null;
  sort: DraftSort;
}

const LONGEST_SEARCH = 100;

/** The filter that an address or a form holds; what is no choice of the list is left out. */
export function readDraftFilter(given: (key: string) => string | null | undefined): DraftFilter {
  return {
    tab: oneOf(DRAFT_TABS, given('tab')) ?? 'all',
    search: (given('q') ?? '').slice(0, LONGEST_SEARCH),
    kind: oneOf(DRAFT_KINDS, given('kind')),
    status: oneOf(DRAFT_STATUSES, given('status')),
    sort: oneOf(DRAFT_SORTS, given('sort')) ?? 'state',
  };
}

/** The keys of the address as `readDraftFilter` reads them; those that say nothing are left out. */
export function draftFilterParams({ tab, search, kind, status, sort }: DraftFilter): URLSearchParams {
  const pairs = {
    tab,
    q: search,
    kind: kind ?? '',
    status: status ?? '',
    sort: sort === 'state' ? '' : sort,
  };
  return new URLSearchParams(Object.entries(pairs).filter(([, value]) => value !== ''));
}

/** What waits for somebody comes first. */
const ORDER: readonly DraftStatus[] = [
  'inReview',
  'returned',
  'editing',
  'scheduled',
  'published',
  'withdrawn',
];

const byNewest = (a: DraftRow, b: DraftRow) => b.updatedAt.localeCompare(a.updatedAt);
const COMPARE: Record<DraftSort, (a: DraftRow, b: DraftRow) => number> = {
  state: (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || byNewest(a, b),
  newest: byNewest,
  oldest: (a, b) => byNewest(b, a),
  name: (a, b) => a.carrierName.localeCompare(b.carrierName, 'en') || a.name.localeCompare(b.name, 'en'),
  changes: (a, b) => b.changes - a.changes || byNewest(a, b),
};

/** The rows of a tab that the filter lets through, in its order. */
export function filterDrafts(rows: readonly DraftRow[], filter: DraftFilter, reader: Reader): DraftRow[] {
  const terms = termsOf(filter.search);
  const fits = (row: DraftRow) => {
    const text = [
      row.name,
      row.planId,
      row.carrierId,
      row.carrierName,
      row.author.name,
      row.assignee?.name,
    ].join(' ');
    return matches(folded(text), terms);
  };
  return rows
    .filter(
      (row) =>
        inTab(row, filter.tab, reader) &&
        (filter.kind === null || row.kind === filter.kind) &&
        (filter.status === null || row.status === filter.status) &&
        fits(row),
    )
    .toSorted(COMPARE[filter.sort]);
}
