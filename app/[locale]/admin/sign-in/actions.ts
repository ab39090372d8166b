'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { enterCode, type SignInOutcome, signIn } from '@/server/people/sign-in';
import { adminPath, refusal, textOf } from '../actor';

/** Only ways inside the back office, never to another site. */
const safe = (next: string) => (/^(\/[\w/?=&.%-]*)?$/.test(next) && !next.startsWith('//') ? next : '');

async function follow(
  locale: Locale,
  outcome: SignInOutcome,
  data: FormData,
  refused: 'signIn' | 'code',
): Promise<ActionState> {
  const next = safe(textOf(data, 'next'));
  if (outcome === 'signedIn') redirect(adminPath(locale, next));
  if (outcome === 'needsCode')
    redirect(`${adminPath(locale, '/sign-in')}?step=code&next=${encodeURIComponent(next)}`);
  const t = await getTranslations({ locale, namespace: 'admin.refused' });
  return { kind: 'failed', message: t(refused), fields: [], values: { email: textOf(data, 'email') } };
}

/** First step: email and password. */
export async function signInAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const given = { email: textOf(data, 'email').trim(), password: textOf(data, 'password') };
  let outcome: SignInOutcome;
  try {
    // The library answers with cookies; asking for them here lets it set them.
    await cookies();
    outcome = await signIn(given, await headers());
  } catch (error) {
    return refusal(locale, error, data);
  }
  return follow(locale, outcome, data, 'signIn');
}

/** Second step, where a second factor is on: its code. */
export async function codeAction(locale: Locale, _before: ActionState, data: FormData): Promise<ActionState> {
  let outcome: SignInOutcome;
  try {
    outcome = await enterCode(textOf(data, 'code'), await headers());
  } catch (error) {
    return refusal(locale, error, data);
  }
  return follow(locale, outcome, data, 'code');
}
