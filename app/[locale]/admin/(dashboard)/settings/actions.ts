'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { settingFields, settingsOfForm, taxesOfForm, taxFields } from '@/lib/admin/settings-form';
import { AppError } from '@/server/errors';
import { changeSettings, changeTaxes } from '@/server/settings';
import { adminPath, textOf, withActor } from '../../actor';

export async function settingsAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const outcome = await changeSettings(
      actor,
      settingsOfForm((name) => textOf(data, name)),
    );
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'Correct the marked fields.', settingFields(outcome.faults));
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}

export async function taxesAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const outcome = await changeTaxes(
      actor,
      taxesOfForm((name) => textOf(data, name)),
    );
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'Correct the marked fields.', [
        'taxes',
        ...taxFields(outcome.faults),
      ]);
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
