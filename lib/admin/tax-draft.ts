/** Drafts of the tax table: handed in by an owner, released by a second pair of eyes. */
import type { TaxTable } from '@/lib/catalog/catalog';
import type { Person } from './draft';

export const TAX_DRAFT_STATUSES = ['inReview', 'returned', 'published', 'withdrawn'] as const;
export type TaxDraftStatus = (typeof TAX_DRAFT_STATUSES)[number];

/** There is at most one draft in one of these. */
export const OPEN_TAX_STATUSES: readonly TaxDraftStatus[] = ['inReview', 'returned'];

export interface TaxDraft {
  id: string;
  reason: string;
  status: TaxDraftStatus;
  author: Person;
  /** Everybody who saved it, the author among them. */
  contributorIds: string[];
  /** ISO instants, UTC. */
  createdAt: string;
  updatedAt: string;
  decidedBy: Person | null;
  decisionNote: string | null;
  document: TaxTable;
  /** The published table that it stands upon. */
  base: TaxTable;
}
