'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { AppError } from '@/server/errors';
import { applyImport } from '@/server/imports/apply';
import { adminPath, withActor } from '../../actor';

/** Makes drafts of the plans that were chosen in a preview. */
export async function applyAction(
  locale: Locale,
  runId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const chosen = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  const state = await withActor(locale, data, async (actor) => {
    const planIds = chosen('plan');
    if (planIds.length === 0) throw new AppError('inputInvalid', 'Choose at least one plan.', ['noPlan']);
    const overwrite = chosen('overwrite').filter((id) => planIds.includes(id));
    const olderDates = chosen('older').filter((id) => planIds.includes(id));
    await applyImport(actor, runId, { planIds, overwrite, olderDates });
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, '/drafts'));
  return state;
}
