'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { type NewToken, TOKEN_SCOPES } from '@/lib/admin/api-token';
import { createToken, revokeToken } from '@/server/people/tokens';
import { adminPath, textOf, withActor } from '../../../actor';

/** Makes a token, and shows it this once. */
export async function createTokenAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const state = await withActor(locale, data, async (actor) => {
    const { token } = await createToken(actor, {
      name: textOf(data, 'name'),
      scopes: TOKEN_SCOPES.filter((scope) => textOf(data, scope) === 'on'),
      days: Number(textOf(data, 'days')) as NewToken['days'],
      password: textOf(data, 'current'),
    });
    revalidatePath(adminPath(locale, '/account/tokens'));
    const t = await getTranslations({ locale, namespace: 'admin.tokens' });
    return { kind: 'done', message: t('made'), link: token };
  });
  if (state.kind !== 'failed' || !state.fields.includes('scopes')) return state;
  return { ...state, fields: [...state.fields, ...TOKEN_SCOPES] };
}

/** Makes a token void. @param from the page that asks, below `/admin`. */
export async function revokeTokenAction(
  locale: Locale,
  from: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [from, id] });
  return withActor(locale, data, async (actor) => {
    await revokeToken(actor, id);
    revalidatePath(adminPath(locale, from));
    return 'saved';
  });
}
