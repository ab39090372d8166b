'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { cookieOfBrowser } from '@/server/people/browsers';
import { takeLink } from '@/server/people/links';
import { adminPath, refusal, textOf } from '../../actor';

/** Sets name and password by a link, and leads to signing in. */
export async function takeLinkAction(
  locale: Locale,
  token: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [token] });
  try {
    const email = await takeLink(token, { name: textOf(data, 'name'), password: textOf(data, 'password') });
    // Whoever has the link is who they say: guesses of others do not hold this browser up.
    const cookie = await cookieOfBrowser(email, await headers());
    if (cookie) (await cookies()).set(cookie.name, cookie.value, cookie.options);
  } catch (error) {
    return refusal(locale, error, data);
  }
  redirect(adminPath(locale, '/sign-in?step=set'));
}
