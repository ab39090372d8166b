'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { testMail } from '@/app/notice-words';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { retryFailed, sendTest } from '@/server/notices/runner';
import { changeDelivery } from '@/server/notices/settings';
import { adminPath, textOf, typedIn, withActor } from '../../../actor';

const renew = (locale: Locale) => revalidatePath(adminPath(locale), 'layout');

/** Sets mail and webhook. */
export async function deliveryAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const texts = [
      'siteAddress',
      'mailHost',
      'mailTls',
      'mailUser',
      'mailSender',
      'webhookAddress',
      'webhookLocale',
    ];
    const input = {
      ...Object.fromEntries(texts.map((name) => [name, textOf(data, name).trim()])),
      mailPort: Number(textOf(data, 'mailPort')),
    };
    const faults = await changeDelivery(actor, input, textOf(data, 'seen'));
    renew(locale);
    const [first] = faults;
    if (!first) return 'saved';
    const t = await getTranslations({ locale, namespace: 'admin.delivery' });
    return {
      kind: 'failed',
      message: t(
        first.code === 'privateAddress' ? 'faultPrivate' : first.code === 'needed' ? 'faultNeeded' : 'fault',
      ),
      fields: faults.map(({ path }) => path),
      values: typedIn(data),
    };
  });
}

/** Sends a message to oneself, or calls the webhook, to see that it is set up right. */
export async function testAction(
  locale: Locale,
  what: 'mail' | 'webhook',
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [what] });
  return withActor(locale, data, async (actor) => {
    const words = await testMail(locale);
    await sendTest(
      actor,
      what === 'mail' ? { mail: { to: actor.email, ...words } } : { webhook: words.subject },
    );
    const t = await getTranslations({ locale, namespace: 'admin.delivery' });
    return {
      kind: 'done',
      message: t(what === 'mail' ? 'testMailed' : 'testCalled', { email: actor.email }),
    };
  });
}

/** Tries what failed again. */
export async function retryAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    await retryFailed(actor);
    renew(locale);
    return 'saved';
  });
}
