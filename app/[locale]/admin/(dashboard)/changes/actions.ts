'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState, MeanwhileSaid } from '@/lib/admin/action-state';
import { isAppError } from '@/server/errors';
import {
  actOnChangeSet,
  type ChosenDrafts,
  getChangeSet,
  OF_DRAFT,
  type SetAct,
} from '@/server/plans/change-sets';
import { DRAFT_MOVED } from '@/server/release';
import { getSeenOfSet } from '@/server/seen';
import { adminPath, refusal, textOf, withActor } from '../../actor';
import { sayMeanwhile } from '../../meanwhile';

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

/** What others did with the ticked drafts since the page was made, each with its name. */
async function movedIn(
  locale: Locale,
  setId: string,
  { draftIds, carrierDraftIds }: ChosenDrafts,
  data: FormData,
): Promise<MeanwhileSaid[]> {
  const set = await getChangeSet(setId);
  const told: MeanwhileSaid[] = [];
  const say = async (kind: 'plan' | 'carrier', id: string, name: string) => {
    told.push(...(await sayMeanwhile(locale, { kind, id }, textOf(data, `since:${id}`), name)));
  };
  const now = await getSeenOfSet(setId);
  const moved = (id: string) => String(now.get(id)?.stamp) !== textOf(data, `seen:${id}`);
  for (const { id, document } of set?.carrierDrafts ?? [])
    if (carrierDraftIds.includes(id) && moved(id)) await say('carrier', id, document.name[locale]);
  for (const { id, planName } of set?.drafts ?? [])
    if (draftIds.includes(id) && moved(id)) await say('plan', id, planName);
  return told;
}

/** What is done with the ticked drafts of a set, all of them or none. */
export async function changeSetAction(
  locale: Locale,
  setId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [setId] });
  const act = actOf(data);
  let about = '';
  let done: { count: number } | null = null;
  const state = await withActor(locale, data, async (actor) => {
    const [draftIds, carrierDraftIds] = [textsOf(data, 'draft'), textsOf(data, 'carrierDraft')];
    // A draft that the form names no stamp of was not seen.
    const seen = Object.fromEntries(
      [...draftIds, ...carrierDraftIds].map((id) => [id, Number(textOf(data, `seen:${id}`))]),
    );
    const chosen = { draftIds, carrierDraftIds, seen };
    try {
      if (act) done = await actOnChangeSet(actor, setId, act, chosen);
    } catch (error) {
      if (isAppError(error))
        about = error.details.find((detail) => detail.startsWith(OF_DRAFT))?.slice(OF_DRAFT.length) ?? '';
      if (!isAppError(error) || error.details[0] !== DRAFT_MOVED) throw error;
      const refused = await refusal(locale, error, data);
      revalidatePath(adminPath(locale, `/changes/${setId}`), 'layout');
      return { ...refused, meanwhile: await movedIn(locale, setId, chosen, data) } as ActionState;
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
