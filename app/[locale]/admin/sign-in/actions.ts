'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { isAppError } from '@/server/errors';
import type { BrowserCookie } from '@/server/people/browsers';
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

/** Sets the cookie by which a browser is known. The library answers with cookies too; asking for them lets it set them. */
async function keeper() {
  const jar = await cookies();
  return ({ name, value, options }: BrowserCookie) => void jar.set(name, value, options);
}

/** Who has to wait is told what to do besides. */
async function waitOrRefusal(locale: Locale, error: unknown, data: FormData): Promise<ActionState> {
  const state = await refusal(locale, error, data);
  if (!isAppError(error, 'tooManyAttempts') || state.kind !== 'failed') return state;
  const t = await getTranslations({ locale, namespace: 'admin.refused' });
  return { ...state, message: t('signInTooMany', { minutes: Number(error.details[0]) }) };
}

/** First step: email and password. */
export async function signInAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const given = { email: textOf(data, 'email').trim(), password: textOf(data, 'password') };
  let outcome: SignInOutcome;
  try {
    outcome = await signIn(given, await headers(), { keep: await keeper() });
  } catch (error) {
    return waitOrRefusal(locale, error, data);
  }
  return follow(locale, outcome, data, 'signIn');
}

/** Second step, where a second factor is on: its code. */
export async function codeAction(locale: Locale, _before: ActionState, data: FormData): Promise<ActionState> {
  requireSent({ locale, data });
  let outcome: SignInOutcome;
  try {
    outcome = await enterCode(textOf(data, 'code'), await headers(), { keep: await keeper() });
  } catch (error) {
    return refusal(locale, error, data);
  }
  return follow(locale, outcome, data, 'code');
}
