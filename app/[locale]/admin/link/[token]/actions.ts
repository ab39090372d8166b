'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { takeLink } from '@/server/people/links';
import { adminPath, refusal, textOf } from '../../actor';

/** Sets name and password by a link, and leads to signing in. */
export async function takeLinkAction(
  locale: Locale,
  token: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  try {
    await takeLink(token, { name: textOf(data, 'name'), password: textOf(data, 'password') });
  } catch (error) {
    return refusal(locale, error, data);
  }
  redirect(adminPath(locale, '/sign-in?step=set'));
}
