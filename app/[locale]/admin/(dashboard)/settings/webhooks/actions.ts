'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { WEBHOOK_EVENTS } from '@/lib/admin/webhook';
import { eventField } from '@/lib/admin/webhook-words';
import { AppError } from '@/server/errors';
import { sendAgain } from '@/server/webhooks/calls';
import { removeEndpoint, rotateSecret, saveEndpoint } from '@/server/webhooks/endpoints';
import { callForTest } from '@/server/webhooks/runner';
import { adminPath, textOf, typedIn, withActor } from '../../../actor';

const PAGE = '/settings/webhooks';
const renew = (locale: Locale) => revalidatePath(adminPath(locale, PAGE), 'layout');
const wordsIn = (locale: Locale) => getTranslations({ locale, namespace: 'admin.webhooks' });

/** Adds an address, whose secret is shown this once, or changes the one of that id. */
export async function saveAction(
  locale: Locale,
  id: string | null,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, orNull: [id] });
  return withActor(locale, data, async (actor) => {
    const input = {
      ...{ address: textOf(data, 'address'), locale: textOf(data, 'locale') },
      events: WEBHOOK_EVENTS.filter((event) => textOf(data, eventField(event)) === 'on'),
      active: textOf(data, 'active') === 'on',
    };
    const which = id === null ? null : { id, seen: textOf(data, 'seen') };
    const saved = await saveEndpoint(actor, which, input);
    const t = await wordsIn(locale);
    if (saved.kind === 'refused')
      return {
        kind: 'failed',
        message: t(saved.faults[0]?.code === 'privateAddress' ? 'faultPrivate' : 'fault'),
        fields: saved.faults.map(({ path }) => path),
        values: typedIn(data),
      };
    renew(locale);
    return saved.secret === null ? 'saved' : { kind: 'done', message: t('added'), link: saved.secret };
  });
}

/** Makes a new secret, and shows it this once. */
export async function rotateAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    const link = await rotateSecret(actor, id, { seen: textOf(data, 'seen') });
    renew(locale);
    return { kind: 'done', message: (await wordsIn(locale))('rotated'), link };
  });
}

/** Calls the address for a test. */
export async function testAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    await callForTest(actor, id);
    return { kind: 'done', message: (await wordsIn(locale))('tested') };
  });
}

/** Sends a call again, or all that were given up. @param which the id of a call, or `failed`. */
export async function againAction(
  locale: Locale,
  id: string,
  which: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id, which] });
  return withActor(locale, data, async (actor) => {
    await sendAgain(actor, id, which);
    renew(locale);
    return { kind: 'done', message: (await wordsIn(locale))('queued') };
  });
}

/** Removes an address. */
export async function removeAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  const state = await withActor(locale, data, async (actor) => {
    if (textOf(data, 'sure') !== 'on') throw new AppError('inputInvalid', 'Tick the box.', ['sure']);
    await removeEndpoint(actor, id, { seen: textOf(data, 'seen') });
    renew(locale);
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, PAGE));
  return state;
}
