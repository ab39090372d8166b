'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActState } from '@/lib/admin/act-state';
import type { EnrolState } from '@/lib/admin/enrol-state';
import { isAppError } from '@/server/errors';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  signOutEverywhere,
} from '@/server/people/accounts';
import { acting, adminPath, requireActor, textOf } from '../../actor';

export async function changePasswordAct(
  locale: Locale,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  const state = await acting(locale, data, async (actor) => {
    await changePassword(actor, { current: textOf(data, 'current'), next: textOf(data, 'password') });
    return 'saved';
  });
  // Every session ended, this one too.
  if (state.kind === 'done') redirect(adminPath(locale, '/sign-in'));
  return state;
}

export async function signOutEverywhereAct(
  locale: Locale,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  const state = await acting(locale, data, async (actor) => {
    await signOutEverywhere(actor);
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, '/sign-in'));
  return state;
}

/** First the password, which shows the key; then a code of it, which turns the second factor on. */
export async function enrolAct(locale: Locale, before: EnrolState, data: FormData): Promise<EnrolState> {
  const actor = await requireActor(locale, '/account');
  const t = await getTranslations({ locale, namespace: 'admin.refused' });
  try {
    if (before.kind !== 'key') {
      const { uri, backupCodes } = await beginSecondFactor(textOf(data, 'password'), await headers());
      return { kind: 'key', uri, backupCodes, message: null };
    }
    await confirmSecondFactor(actor, textOf(data, 'code'), await headers());
  } catch (error) {
    if (!isAppError(error, 'inputInvalid')) throw error;
    return before.kind === 'key'
      ? { ...before, message: t('code') }
      : { kind: 'ask', message: t('password') };
  }
  // The session was renewed: the page is asked for anew, with the new cookie.
  redirect(adminPath(locale, '/account'));
}

export async function endSecondFactorAct(
  locale: Locale,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  const state = await acting(locale, data, async (actor) => {
    await endSecondFactor(actor, textOf(data, 'password'), await headers());
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, '/account'));
  return state;
}
