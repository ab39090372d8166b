'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { isRole } from '@/lib/admin/permissions';
import { AppError } from '@/server/errors';
import { disableUser, enableUser, setRole } from '@/server/people/accounts';
import { invite, makeResetLink, type NewLink, revokeLink } from '@/server/people/links';
import { addressOfLink, mailLink } from '../../account-links';
import { adminPath, textOf, withActor } from '../../actor';

const renew = (locale: Locale) => revalidatePath(adminPath(locale, '/users'));

/** The words of a link that was just made: mailed, or to be copied and sent by hand; shown this once. */
async function linkMade(locale: Locale, link: NewLink): Promise<ActionState> {
  const t = await getTranslations({ locale, namespace: 'admin.link' });
  const mailed = await mailLink(link);
  return {
    kind: 'done',
    message: t(mailed ? 'mailed' : 'made', { email: link.email }),
    link: await addressOfLink(link, await headers()),
  };
}

/** Invites somebody, who sets name and password themselves. */
export async function inviteAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const link = await invite(actor, {
      email: textOf(data, 'email').trim(),
      role: textOf(data, 'role'),
      locale: textOf(data, 'language') === 'zh' ? 'zh' : 'en',
    });
    renew(locale);
    return linkMade(locale, link);
  });
}

/** Makes an invitation void. */
export async function revokeAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    await revokeLink(actor, id);
    renew(locale);
    return 'saved';
  });
}

/** Makes a link for a new password. */
export async function resetLinkAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => linkMade(locale, await makeResetLink(actor, id)));
}

export async function setRoleAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    const role = textOf(data, 'role');
    if (!isRole(role)) throw new AppError('inputInvalid', 'There is no such role.', ['role']);
    await setRole(actor, id, role, { seen: textOf(data, 'seen') });
    renew(locale);
    return 'saved';
  });
}

export async function setDisabledAction(
  locale: Locale,
  id: string,
  disabled: boolean,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id], flags: [disabled] });
  return withActor(locale, data, async (actor) => {
    // Somebody who is signed out in the middle of their work: asked for once more.
    if (disabled && textOf(data, 'sure') !== 'on')
      throw new AppError('inputInvalid', 'Tick the box.', ['sure']);
    await (disabled ? disableUser : enableUser)(actor, id, { seen: textOf(data, 'seen') });
    renew(locale);
    return 'saved';
  });
}
