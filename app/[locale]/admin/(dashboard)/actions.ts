'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { signOut } from '@/server/people/sign-in';
import { adminPath } from '../actor';

/** Ends this session. */
export async function signOutAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  await signOut(await headers());
  redirect(adminPath(locale, '/sign-in'));
}
