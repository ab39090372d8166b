'use server';

import { headers } from 'next/headers';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { forgotPassword } from '@/server/people/links';
import { mailLink } from '../../account-links';
import { textOf } from '../../actor';

/** Mails a link where there is such an account; the answer is the same, and as quick, where there is none. */
export async function forgotAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const email = textOf(data, 'email').slice(0, 200);
  const request = new Headers(await headers());
  after(async () => {
    const link = await forgotPassword(email, request);
    if (link) await mailLink(link);
  });
  const t = await getTranslations({ locale, namespace: 'admin.signIn' });
  return { kind: 'done', message: t('forgotSent') };
}
