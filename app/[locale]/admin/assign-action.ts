'use server';

import { revalidatePath } from 'next/cache';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { ASSIGNABLE, type Assignable } from '@/lib/admin/assignment';
import { AppError } from '@/server/errors';
import { assign } from '@/server/people/assignments';
import { adminPath, textOf, withActor } from './actor';

/** Gives a thing to somebody, takes it, or gives it back. */
export async function assignAction(
  locale: Locale,
  kind: Assignable,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [kind, id] });
  return withActor(locale, data, async (actor) => {
    if (!ASSIGNABLE.includes(kind)) throw new AppError('inputInvalid', 'There is no such thing.');
    await assign(actor, { kind, id }, textOf(data, 'assignee') || null, textOf(data, 'seen'));
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
