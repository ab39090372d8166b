'use server';

import { revalidatePath } from 'next/cache';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { markRead } from '@/server/notices/inbox';
import { adminPath, textOf, withActor } from '../../actor';

/** Marks one notice as read, or all of them. */
export async function markReadAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const id = textOf(data, 'id');
    await markRead(actor, id === '' ? 'all' : [id]);
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
