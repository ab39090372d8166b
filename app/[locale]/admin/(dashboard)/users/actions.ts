'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActState } from '@/lib/admin/act-state';
import { isRole } from '@/lib/admin/permissions';
import { AppError } from '@/server/errors';
import { createUser, disableUser, enableUser, setPassword, setRole } from '@/server/people/accounts';
import { acting, adminPath, textOf } from '../../actor';

const renew = (locale: Locale) => revalidatePath(adminPath(locale, '/users'));

export async function createUserAct(locale: Locale, _before: ActState, data: FormData): Promise<ActState> {
  return acting(locale, data, async (actor) => {
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

export async function setRoleAct(
  locale: Locale,
  id: string,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  return acting(locale, data, async (actor) => {
    const role = textOf(data, 'role');
    if (!isRole(role)) throw new AppError('inputInvalid', 'There is no such role.', ['role']);
    await setRole(actor, id, role);
    renew(locale);
    return 'saved';
  });
}

export async function setDisabledAct(
  locale: Locale,
  id: string,
  disabled: boolean,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  return acting(locale, data, async (actor) => {
    await (disabled ? disableUser : enableUser)(actor, id);
    renew(locale);
    return 'saved';
  });
}

export async function setPasswordAct(
  locale: Locale,
  id: string,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  return acting(locale, data, async (actor) => {
    await setPassword(actor, id, textOf(data, 'password'));
    renew(locale);
    return 'saved';
  });
}
