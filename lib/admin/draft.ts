/** Drafts: what somebody wants a plan to be, and where it stands on its way to the public. */
import type { PlanDocument } from '@/lib/plan/plan';

export const DRAFT_STATUSES = [
  'editing',
  'returned',
  'inReview',
  'scheduled',
  'published',
  'withdrawn',
] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** A plan has at most one draft in one of these. */
export const OPEN_STATUSES: readonly DraftStatus[] = ['editing', 'returned', 'inReview', 'scheduled'];

export const ENDED_STATUSES = ['published', 'withdrawn'] as const satisfies readonly DraftStatus[];

/** What a draft can be of. */
export const DRAFT_KINDS = ['plan', 'carrier', 'taxes', 'settings'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A draft of whatever kind. */
export interface DraftRef {
  kind: DraftKind;
  id: string;
}

/** What is done with a draft, by its author or by whoever releases it. */
export const DRAFT_ACTS = ['submit', 'withdraw', 'reopen', 'publish', 'schedule', 'return'] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** Somebody waits for these: nothing takes them out of it without being asked. */
export const WAITING_STATUSES: readonly DraftStatus[] = ['inReview', 'scheduled'];

/** What can be handed in for review. */
export const SUBMITTABLE: readonly DraftStatus[] = ['editing', 'returned'];

export const DRAFT_ORIGINS = ['edit', 'import', 'restore'] as const;
export type DraftOrigin = (typeof DRAFT_ORIGINS)[number];

/** Somebody with an account. */
export interface Person {
  id: string;
  name: string;
}

/** A draft as lists show it. */
export interface DraftSummary {
  id: string;
  planId: string;
  carrierId: string;
  planName: string;
  isNewPlan: boolean;
  origin: DraftOrigin;
  reason: string;
  status: DraftStatus;
  author: Person;
  /** Everybody who saved it, the author among them. */
  contributorIds: string[];
  /** ISO instants, UTC. */
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  decidedBy: Person | null;
  decisionNote: string | null;
  /** When a scheduled draft is to be published. */
  publishAt: string | null;
  /** The set of changes that it belongs to. */
  changeSetId: string | null;
}

export interface Draft extends DraftSummary {
  document: PlanDocument;
  /** The published document that it started from; null for a new plan. */
  base: PlanDocument | null;
}

/** Whether this person may release the draft where a second pair of eyes is asked for. */
export function passesFourEyes(
  draft: Pick<DraftSummary, 'contributorIds'>,
  personId: string | null,
): boolean {
  return personId === null || !draft.contributorIds.includes(personId);
}

const IMPORTED = 'Import of ';

/** The reason of a draft that an import makes, as it is stored. */
export const importReason = (fileName: string): string => `${IMPORTED}${fileName}`.slice(0, 1000);

/** The file that a draft was imported from, by its stored reason; null where a person gave the reason. */
export const importedFile = (reason: string): string | null =>
  reason.startsWith(IMPORTED) ? reason.slice(IMPORTED.length) : null;

/** The reason that an editor goes on from: a person's, and never the one that an import gave. */
export const ownReason = (reason = ''): string => (importedFile(reason) === null ? reason : '');
