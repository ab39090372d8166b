'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { signOut } from '@/server/people/sign-in';
import { adminPath } from '../actor';

/** Ends this session. */
export async function signOutAction(
  locale: Locale,
  _before: ActionState,
  _data: FormData,
): Promise<ActionState> {
  await signOut(await headers());
  redirect(adminPath(locale, '/sign-in'));
}
