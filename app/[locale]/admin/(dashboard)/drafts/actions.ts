'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { readIntent } from '@/lib/admin/save-state';
import { AppError } from '@/server/errors';
import { submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { adminPath, textOf, withActor } from '../../actor';
import { leadOn } from './lead-on';

/** The stamp of what the page showed. */
const seenIn = (data: FormData) => ({ seen: Number(textOf(data, 'seen')) });

const ACTS = {
  submit: (actor, id) => submitDraft(actor, id),
  withdraw: (actor, id) => withdrawDraft(actor, id),
  reopen: (actor, id) => reopenDraft(actor, id),
  publish: (actor, id, data) => publishDraft(actor, id, seenIn(data)),
  // The field is of UTC, as the page says; an empty or broken one is refused as a time that has passed.
  schedule: (actor, id, data) =>
    scheduleDraft(actor, id, new Date(`${textOf(data, 'publishAt')}:00Z`), seenIn(data)),
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
    await leadOn(locale, actor, { kind: 'plan', id }, name, data, async () => {
      if (Object.hasOwn(ACTS, name)) await ACTS[name](actor, id, data);
      revalidatePath(adminPath(locale, '/drafts'), 'layout');
    });
    return 'saved';
  });
}

/** Saves an earlier version of a draft as its newest. */
export async function goBackAction(
  locale: Locale,
  id: string,
  number: number,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const { leaves } = readIntent(
      textOf(data, 'leaves') === 'on' ? `save/${textOf(data, 'status')}` : 'save',
    );
    const outcome = await goBackToVersion(actor, id, number, leaves);
    if (outcome.kind === 'waiting')
      throw new AppError('inputInvalid', 'Tick the box.', ['waiting', 'leaves']);
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'That version breaks the rules by now.');
    if (outcome.kind !== 'saved') throw new AppError('conflict', 'Somebody was faster. Reload the page.');
    revalidatePath(adminPath(locale, '/drafts'), 'layout');
    return 'saved';
  });
}
