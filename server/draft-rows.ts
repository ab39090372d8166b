/** What drafts of all kinds have in common: the people at them, and who may release them. */
import {
  type DraftRef,
  type DraftStatus,
  type DraftSummary,
  passesFourEyes,
  WAITING_STATUSES,
} from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import type { AskedState } from '@/lib/admin/save-state';
import type { Actor } from '@/server/actions';
import type { Transaction } from '@/server/db';
import { AppError } from '@/server/errors';
import { readSite } from '@/server/storage/site';

/** The people that a draft is read with. */
export const WITH_PEOPLE = {
  author: { select: { id: true, name: true } },
  decidedBy: { select: { id: true, name: true } },
} as const;

/** The most characters of the reason that a draft gives, and of what its author is told. */
export const MOST_REASON = 1000;

/**
 * What an author is told who gets a draft back, as it is stored.
 * @throws AppError `inputInvalid` where it is empty or too long.
 */
export function noteToAuthor(note: string): string {
  const text = note.trim();
  if (text === '' || text.length > MOST_REASON)
    throw new AppError('inputInvalid', 'Say what is to be done, in at most 1,000 characters.', ['note']);
  return text;
}

/**
 * A draft that is there and in one of these states.
 * @throws AppError `notFound` where there is none, or `wrongState` where it is in none of the states.
 */
export function requireStatus<Status extends string, Draft extends { status: Status }>(
  draft: Draft | null,
  id: string,
  statuses: readonly Status[],
): Draft {
  if (!draft) throw new AppError('notFound', `There is no draft "${id}".`);
  if (!statuses.includes(draft.status))
    throw new AppError(
      'wrongState',
      `The draft is ${draft.status}; this needs ${statuses.join(' or ')}. Reload the page.`,
    );
  return draft;
}

/**
 * What a draft is of, as the audit log names it, and whether it is open; null where there is none.
 * @param tx inside which it is read.
 */
export async function draftSubject(
  tx: Transaction,
  { kind, id }: DraftRef,
): Promise<{ subject: string; isOpen: boolean } | null> {
  const where = { id };
  if (kind === 'plan') {
    const row = await tx.draft.findUnique({ where, select: { planId: true, openFor: true } });
    return row && { subject: `plan:${row.planId}`, isOpen: row.openFor !== null };
  }
  if (kind === 'carrier') {
    const row = await tx.carrierDraft.findUnique({ where, select: { carrierId: true, openFor: true } });
    return row && { subject: `carrier:${row.carrierId}`, isOpen: row.openFor !== null };
  }
  const row = await tx.siteDraft.findUnique({ where: { id, kind }, select: { openFor: true } });
  return row && { subject: 'settings', isOpen: row.openFor !== null };
}

/** What whoever saves a draft wants of its state. */
export interface WaitingAnswer {
  /** Hands it in for review at once. */
  submit?: boolean;
  /**
   * For whoever has to be asked before a draft is taken out of review or off the schedule: the state that they were
   * told and agreed to leave; null = not asked yet. Without it nobody is asked.
   */
  leaves?: DraftStatus | null;
  /** Keeps the schedule of a scheduled draft, where four eyes are not asked for and the person may publish. */
  keepSchedule?: boolean;
}

/** Where a save leaves a draft, or that somebody has to be asked first. */
export async function statusAfterSave(
  tx: Transaction,
  actor: Actor,
  draft: Pick<DraftSummary, 'status' | 'publishAt'> | null,
  { submit, leaves, keepSchedule }: WaitingAnswer,
): Promise<DraftStatus | Extract<AskedState, { kind: 'waiting' }>> {
  const waits = draft !== null && WAITING_STATUSES.includes(draft.status);
  if (!waits) return submit ? 'inReview' : 'editing';
  // Who writes on it is no second pair of eyes, so a schedule that was released is kept only where none is asked for.
  const mayKeep =
    draft.status === 'scheduled' && can(actor.role, 'publish') && !(await readSite(tx)).fourEyes;
  if (leaves !== undefined && leaves !== draft.status)
    return { kind: 'waiting', status: draft.status, publishAt: draft.publishAt, mayKeep };
  if (keepSchedule && mayKeep) return 'scheduled';
  return submit ? 'inReview' : 'editing';
}

/** @throws AppError `forbidden` where four eyes are asked for and this person wrote some of the draft. */
export async function requireSecondPair(
  tx: Transaction,
  draft: Pick<DraftSummary, 'contributorIds'>,
  actor: Actor,
): Promise<void> {
  if (!passesFourEyes(draft, actor.id) && (await readSite(tx)).fourEyes)
    throw new AppError(
      'forbidden',
      'Somebody who did not write this draft has to release it. An owner can change that in the settings.',
      ['fourEyes'],
    );
}
