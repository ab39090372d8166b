'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { Criterion } from '@/lib/cost/reason';
import { answerForCarrier, answerForPlan } from '@/server/carriers/answers';
import { adminPath, textOf, withActor } from '../../actor';

/** Puts what a carrier answered into a draft, of the carrier or of one plan, and leads there. */
export async function answerAction(
  locale: Locale,
  carrierId: string,
  code: Criterion['code'],
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [carrierId, code] });
  const planId = textOf(data, 'plan');
  let draftId = '';
  const state = await withActor(locale, data, async (actor) => {
    const given = {
      ...{ code, answer: textOf(data, 'answer').trim(), reason: textOf(data, 'reason') },
      source: { url: textOf(data, 'url').trim(), title: textOf(data, 'title') },
    };
    draftId =
      planId === ''
        ? await answerForCarrier(actor, carrierId, given)
        : await answerForPlan(actor, planId, given);
    return 'saved';
  });
  if (state.kind !== 'done') return state;
  revalidatePath(adminPath(locale), 'layout');
  redirect(adminPath(locale, planId === '' ? `/carriers/drafts/${draftId}` : `/drafts/${draftId}`));
}
