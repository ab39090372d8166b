'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { EnrolState } from '@/lib/admin/enrol-state';
import { NOTICE_KINDS } from '@/lib/admin/notice';
import { isAppError } from '@/server/errors';
import { setChoices } from '@/server/notices/inbox';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  signOutEverywhere,
} from '@/server/people/accounts';
import { adminPath, refusalWords, requireActor, textOf, withActor } from '../../actor';

export async function changePasswordAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const state = await withActor(locale, data, async (actor) => {
    await changePassword(actor, { current: textOf(data, 'current'), next: textOf(data, 'password') });
    return 'saved';
  });
  // Every session ended, this one too.
  if (state.kind === 'done') redirect(adminPath(locale, '/sign-in'));
  return state;
}

export async function signOutEverywhereAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const state = await withActor(locale, data, async (actor) => {
    await signOutEverywhere(actor);
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, '/sign-in'));
  return state;
}

/** First the password, which shows the key; then a code of it, which turns the second factor on. */
export async function enrolAction(locale: Locale, before: EnrolState, data: FormData): Promise<EnrolState> {
  requireSent({ locale, data, states: [before] });
  try {
    const actor = await requireActor(locale, '/account');
    if (before.kind !== 'key') {
      const { uri, backupCodes } = await beginSecondFactor(actor, textOf(data, 'password'), await headers());
      return { kind: 'key', uri, backupCodes, message: null };
    }
    await confirmSecondFactor(actor, textOf(data, 'code'), await headers());
  } catch (error) {
    const t = await getTranslations({ locale, namespace: 'admin.refused' });
    const isWrong = isAppError(error, 'inputInvalid');
    if (before.kind !== 'key')
      return { kind: 'ask', message: isWrong ? t('password') : await refusalWords(locale, error) };
    return { ...before, message: isWrong ? t('code') : await refusalWords(locale, error) };
  }
  // The session was renewed: the page is asked for anew, with the new cookie.
  redirect(adminPath(locale, '/account'));
}

export async function endSecondFactorAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const state = await withActor(locale, data, async (actor) => {
    await endSecondFactor(actor, textOf(data, 'password'), await headers());
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, '/account'));
  return state;
}

/** What one wants to be told by mail, and in which language. */
export async function choicesAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const mail = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, textOf(data, kind)]));
    await setChoices(actor, { mail, locale: textOf(data, 'language') });
    return 'saved';
  });
}
