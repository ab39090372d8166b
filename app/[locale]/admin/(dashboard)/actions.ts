'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import type { ActState } from '@/lib/admin/act-state';
import { signOut } from '@/server/people/sign-in';
import { adminPath } from '../actor';

/** Ends this session. */
export async function signOutAct(locale: Locale, _before: ActState, _data: FormData): Promise<ActState> {
  await signOut(await headers());
  redirect(adminPath(locale, '/sign-in'));
}
