'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { adminPath, textOf, withActor } from '../../actor';

const ACTS = {
  submit: (actor, id) => submitDraft(actor, id),
  withdraw: (actor, id) => withdrawDraft(actor, id),
  publish: (actor, id) => publishDraft(actor, id),
  // The field is of UTC, as the page says; an empty or broken one is refused as a time that has passed.
  schedule: (actor, id, data) => scheduleDraft(actor, id, new Date(`${textOf(data, 'publishAt')}:00Z`)),
  return: (actor, id, data) => returnDraft(actor, id, textOf(data, 'note')),
} satisfies Record<
  string,
  (actor: Parameters<typeof submitDraft>[0], id: string, data: FormData) => Promise<unknown>
>;
export type DraftAct = keyof typeof ACTS;

/** What is done with a draft: handed in, withdrawn, published, scheduled or sent back. */
export async function draftAction(
  locale: Locale,
  id: string,
  name: DraftAct,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    if (Object.hasOwn(ACTS, name)) await ACTS[name](actor, id, data);
    revalidatePath(adminPath(locale, '/drafts'), 'layout');
    return 'saved';
  });
}
