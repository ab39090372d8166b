/** What drafts of plans and of carriers have in common: the people at them, and who may release them. */
import { type DraftRef, type DraftSummary, passesFourEyes } from '@/lib/admin/draft';
import type { Actor } from '@/server/actions';
import type { Transaction } from '@/server/db';
import { AppError } from '@/server/errors';
import { readSite } from '@/server/storage/site';

/** The people that a draft is read with. */
export const WITH_PEOPLE = {
  author: { select: { id: true, name: true } },
  decidedBy: { select: { id: true, name: true } },
} as const;

/** The most characters of the reason that a draft gives. */
export const MOST_REASON = 1000;

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
  const row = await tx.taxDraft.findUnique({ where, select: { openFor: true } });
  return row && { subject: 'settings', isOpen: row.openFor !== null };
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
