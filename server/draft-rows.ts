/** What drafts of plans and of carriers have in common: the people at them, and who may release them. */
import { type DraftSummary, passesFourEyes } from '@/lib/admin/draft';
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
