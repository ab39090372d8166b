'use server';

import { revalidatePath } from 'next/cache';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { DraftRef } from '@/lib/admin/draft';
import type { SignedIn } from '@/server/people/sign-in';
import { addComment, deleteComment, editComment, settleThread } from '@/server/plans/comments';
import { adminPath, textOf, withActor } from '../../actor';

/** Runs an act upon comments; the pages of drafts and the form show them anew. */
async function spoken(
  locale: Locale,
  data: FormData,
  work: (actor: SignedIn) => Promise<unknown>,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    await work(actor);
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}

/** Begins a thread on a draft, or answers in one. */
export async function addCommentAction(
  locale: Locale,
  draft: DraftRef,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, drafts: [draft] });
  return spoken(locale, data, (actor) =>
    addComment(actor, {
      ...{ draft, threadId: textOf(data, 'threadId') || null },
      ...{ path: textOf(data, 'path'), text: textOf(data, 'comment') },
    }),
  );
}

/** Writes a comment of one's own anew, or takes its text away. */
export async function changeCommentAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const [id, seen] = [textOf(data, 'id'), Number(textOf(data, 'seen'))];
  return spoken(locale, data, (actor) =>
    textOf(data, 'do') === 'delete'
      ? deleteComment(actor, id, seen)
      : editComment(actor, id, textOf(data, 'comment'), seen),
  );
}

/** Settles a thread, or opens it again. */
export async function settleThreadAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return spoken(locale, data, (actor) =>
    settleThread(
      actor,
      textOf(data, 'threadId'),
      textOf(data, 'resolved') === '1',
      Number(textOf(data, 'seen')),
    ),
  );
}
