'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { readDueFilter, writeDueFilter } from '@/lib/admin/due-filter';
import { CHECK_OUTCOMES } from '@/lib/admin/freshness';
import { getCarriers } from '@/server/catalog/read';
import { AppError } from '@/server/errors';
import { markUnreachable, verifyUnchanged } from '@/server/plans/freshness';
import { adminPath, textOf, withActor } from '../../actor';

/** Records what came of looking at a source, and leads back to the queue as it was filtered. */
export async function checkAction(
  locale: Locale,
  planId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const outcome = CHECK_OUTCOMES.find((option) => option === textOf(data, 'outcome'));
  const state = await withActor(locale, data, async (actor) => {
    const source = textOf(data, 'source');
    if (outcome === 'unchanged') await verifyUnchanged(actor, planId, source);
    else if (outcome === 'unreachable') await markUnreachable(actor, planId, source, '');
    else throw new AppError('inputInvalid', 'Say what came of it.', ['outcome']);
    return 'saved';
  });
  if (state.kind !== 'done') return state;
  const carriers = (await getCarriers()).map(({ id }) => id);
  const back = writeDueFilter(readDueFilter(new URLSearchParams(textOf(data, 'back')), carriers));
  revalidatePath(adminPath(locale), 'layout');
  redirect(`${adminPath(locale, '/due')}?${back ? `${back}&` : ''}done=${outcome}&plan=${planId}`);
}
