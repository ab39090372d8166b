'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { isAppError } from '@/server/errors';
import { actOnChangeSet, OF_DRAFT, type SetAct } from '@/server/plans/change-sets';
import { adminPath, textOf, withActor } from '../../actor';

/** The act that a form asks for; null where it asks for none that there is. */
function actOf(data: FormData): SetAct | null {
  const kind = textOf(data, 'act');
  if (kind === 'publish' || kind === 'withdraw' || kind === 'submit') return { kind };
  // The field is of UTC, as the page says; an empty or broken one is refused as a time that has passed.
  if (kind === 'schedule') return { kind, publishAt: new Date(`${textOf(data, 'publishAt')}:00Z`) };
  return kind === 'return' ? { kind, note: textOf(data, 'note') } : null;
}

const textsOf = (data: FormData, name: string): string[] =>
  data.getAll(name).filter((value) => typeof value === 'string');

/** What is done with the ticked drafts of a set, all of them or none. */
export async function changeSetAction(
  locale: Locale,
  setId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const act = actOf(data);
  let about = '';
  let done: { count: number } | null = null;
  const state = await withActor(locale, data, async (actor) => {
    const chosen = { draftIds: textsOf(data, 'draft'), carrierDraftIds: textsOf(data, 'carrierDraft') };
    try {
      if (act) done = await actOnChangeSet(actor, setId, act, chosen);
    } catch (error) {
      if (isAppError(error))
        about = error.details.find((detail) => detail.startsWith(OF_DRAFT))?.slice(OF_DRAFT.length) ?? '';
      throw error;
    }
    revalidatePath(adminPath(locale, `/changes/${setId}`), 'layout');
    return 'saved';
  });
  const t = await getTranslations({ locale, namespace: 'admin.changes' });
  if (state.kind === 'failed' && about !== '')
    return { ...state, message: t('refusedFor', { name: about, why: state.message }) };
  const { count } = (done ?? { count: 0 }) as { count: number };
  return state.kind === 'done' && act ? { ...state, message: t(`done.${act.kind}`, { count }) } : state;
}
