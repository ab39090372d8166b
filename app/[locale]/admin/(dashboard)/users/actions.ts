'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { isRole } from '@/lib/admin/permissions';
import { AppError } from '@/server/errors';
import { createUser, disableUser, enableUser, setPassword, setRole } from '@/server/people/accounts';
import { adminPath, textOf, withActor } from '../../actor';

const renew = (locale: Locale) => revalidatePath(adminPath(locale, '/users'));

export async function createUserAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    await createUser(actor, {
      name: textOf(data, 'name'),
      email: textOf(data, 'email').trim(),
      role: textOf(data, 'role'),
      password: textOf(data, 'password'),
    });
    renew(locale);
    return 'saved';
  });
}

export async function setRoleAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
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
  return withActor(locale, data, async (actor) => {
    // Somebody who is signed out in the middle of their work: asked for once more.
    if (disabled && textOf(data, 'sure') !== 'on')
      throw new AppError('inputInvalid', 'Tick the box.', ['sure']);
    await (disabled ? disableUser : enableUser)(actor, id, { seen: textOf(data, 'seen') });
    renew(locale);
    return 'saved';
  });
}

export async function setPasswordAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    await setPassword(actor, id, textOf(data, 'password'));
    renew(locale);
    return 'saved';
  });
}
