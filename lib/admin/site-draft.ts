/** Drafts of what the whole instance works with: taxes, and the settings that decide which plans the ranking holds. */
import type { Person } from './draft';

/** Handed in by an owner and released by a second pair of eyes, because they move totals or the ranking. */
export const SITE_DRAFT_KINDS = ['taxes', 'settings'] as const;
export type SiteDraftKind = (typeof SITE_DRAFT_KINDS)[number];

export const SITE_DRAFT_STATUSES = ['inReview', 'returned', 'published', 'withdrawn'] as const;
export type SiteDraftStatus = (typeof SITE_DRAFT_STATUSES)[number];

/** There is at most one draft of each kind in one of these. */
export const OPEN_SITE_STATUSES: readonly SiteDraftStatus[] = ['inReview', 'returned'];

export interface SiteDraft<Document = unknown> {
  id: string;
  kind: SiteDraftKind;
  reason: string;
  status: SiteDraftStatus;
  author: Person;
  /** Everybody who saved it, the author among them. */
  contributorIds: string[];
  /** ISO instants, UTC. */
  createdAt: string;
  updatedAt: string;
  decidedBy: Person | null;
  decisionNote: string | null;
  document: Document;
  /** What was published when it was saved. */
  base: Document;
}

/** Narrows the kind of any draft. */
export const isSiteKind = (kind: string): kind is SiteDraftKind =>
  SITE_DRAFT_KINDS.some((one) => one === kind);
