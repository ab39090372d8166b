/** After a draft was decided: the next of the list, with a word of what was done. */
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { DraftRef } from '@/lib/admin/draft';
import { DECISIONS, draftPath, nextToReview, queuePath, readQueue } from '@/lib/admin/review-queue';
import type { SignedIn } from '@/server/people/sign-in';
import { listQueue } from '@/server/plans/review-queue';
import { readerOf } from '@/server/plans/work';
import { adminPath, textOf } from '../../actor';

/**
 * Runs an act upon a draft and, where the form came from a list, leads to the next that waits for review, else to the
 * list.
 * @param name of the act; what an author does with a draft stays on its page.
 */
export async function leadOn(
  locale: Locale,
  actor: SignedIn,
  draft: DraftRef,
  name: string,
  data: FormData,
  act: () => Promise<unknown>,
): Promise<void> {
  const queue = readQueue(textOf(data, 'in'));
  const list = queue ? await listQueue(queue, await readerOf(actor), locale) : [];
  await act();
  if (!queue || !DECISIONS.some((decision) => decision === name)) return;
  const next = nextToReview(list, draft);
  const place = next ? draftPath(next, queue) : queuePath(queue);
  const said = new URLSearchParams({ done: name, of: draft.id });
  redirect(adminPath(locale, `${place}${place.includes('?') ? '&' : '?'}${said}`));
}
