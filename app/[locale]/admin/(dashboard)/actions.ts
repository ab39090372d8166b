'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { isAppError } from '@/server/errors';
import { signOut } from '@/server/people/sign-in';
import { adminPath, refusal } from '../actor';

/** Ends this session. */
export async function signOutAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  try {
    await signOut(await headers());
  } catch (error) {
    const state = await refusal(locale, error, data);
    if (state.kind !== 'failed' || !isAppError(error, 'databaseUnavailable') || error.details.length > 0)
      return state;
    const t = await getTranslations({ locale, namespace: 'admin.refused' });
    return { ...state, message: t('signOutAway') };
  }
  redirect(adminPath(locale, '/sign-in'));
}
