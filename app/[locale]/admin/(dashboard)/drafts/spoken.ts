/** What was said about a draft, as its page and its form need it. */
import type { CommentActs } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import type { Thread } from '@/lib/admin/comment';
import type { DraftRef } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import type { SignedIn } from '@/server/people/sign-in';
import { listThreads } from '@/server/plans/comments';
import { addCommentAction, changeCommentAction, settleThreadAction } from './comment-actions';

export interface Spoken {
  threads: Thread[];
  userId: string;
  /** Null where the person may not, or the draft has ended. */
  acts: CommentActs | null;
}

/** The threads of a draft, and what this person can do with them. */
export async function spokenOf(
  locale: Locale,
  draft: DraftRef,
  actor: SignedIn,
  isOpen: boolean,
): Promise<Spoken> {
  const may = isOpen && can(actor.role, 'comment');
  return {
    threads: await listThreads(draft),
    userId: actor.id,
    acts: may
      ? {
          add: addCommentAction.bind(null, locale, draft),
          change: changeCommentAction.bind(null, locale),
          settle: settleThreadAction.bind(null, locale),
        }
      : null,
  };
}
