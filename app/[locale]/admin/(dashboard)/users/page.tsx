import { Check, Minus } from 'lucide-react';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, AdminTable } from '@/components/admin';
import { LinkButton, VisuallyHidden } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { mailsOut } from '@/lib/admin/delivery';
import { can, PERMISSIONS, ROLES } from '@/lib/admin/permissions';
import { mailState } from '@/server/notices/settings';
import { listUsers } from '@/server/people/accounts';
import { listInvitations } from '@/server/people/links';
import { adminPath, requireActor } from '../../actor';
import { getMoment } from '../../moment';
import { inviteAction, resetLinkAction, revokeAction, setDisabledAction, setRoleAction } from './actions';

/** Who has an account, what each may do, and a way to change that. */
export default async function UsersPage({ params }: PageProps<'/[locale]/admin/users'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/users', 'manageUsers');
  const t = await getTranslations('admin');
  const users = await listUsers();
  const invitations = await listInvitations();
  const mails = mailsOut(await mailState());
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const moment = await getMoment();
  const time = (instant: string | null) => (instant ? moment(instant) : '—');
  const heads = ['name', 'role', 'secondFactor', 'lastSignIn', 'change'] as const;
  return (
    <AdminPage
      title={t('users.title')}
      lead={t('users.lead')}
      actions={
        <LinkButton size="sm" href={adminPath(locale, '/users/tokens')}>
          {t('tokens.toAll')}
        </LinkButton>
      }
    >
      <AdminTable label={t('users.title')} head={heads.map((key) => t(`users.${key}`))}>
        {users.map(({ id, name, email, role, secondFactor, lastSignIn, disabledAt, stamp }) => (
          <tr key={id}>
            <td>
              <span className="font-semibold">{name}</span>
              <span className="block text-muted">{email}</span>
              {disabledAt && (
                <span className="text-bad">{t('users.disabledSince', { day: time(disabledAt) })}</span>
              )}
            </td>
            <td>
              <ActionForm
                act={setRoleAction.bind(null, locale, id)}
                hidden={{ seen: stamp }}
                label={t('users.roleOf', { name: `${name}, ${email}` })}
                fields={[
                  { name: 'role', label: t('users.role'), type: 'select', options: roles, value: role },
                ]}
                submit={t('save')}
                variant="secondary"
                size="sm"
                inline
              />
            </td>
            <td>{secondFactor ? t('users.on') : t('users.off')}</td>
            <td className="whitespace-nowrap">{time(lastSignIn)}</td>
            <td>
              <div className="flex flex-col gap-3">
                {!disabledAt && (
                  <ActionForm
                    act={resetLinkAction.bind(null, locale, id)}
                    label={t('users.passwordOf', { name: `${name}, ${email}` })}
                    submit={t('users.resetLink')}
                    variant="secondary"
                    size="sm"
                  />
                )}
                <ActionForm
                  act={setDisabledAction.bind(null, locale, id, !disabledAt)}
                  hidden={{ seen: stamp }}
                  fields={
                    disabledAt
                      ? []
                      : [
                          {
                            name: 'sure',
                            label: t('users.disableSure', { name }),
                            type: 'checkbox',
                            required: true,
                          },
                        ]
                  }
                  label={t(disabledAt ? 'users.enableOne' : 'users.disableOne', {
                    name: `${name}, ${email}`,
                  })}
                  submit={disabledAt ? t('users.enable') : t('users.disable')}
                  variant="secondary"
                  size="sm"
                />
              </div>
            </td>
          </tr>
        ))}
      </AdminTable>
      <AdminSection title={t('users.create')}>
        <p className="max-w-prose text-sm text-muted">
          {t(mails ? 'users.inviteMail' : 'users.inviteNoMail')}
        </p>
        <ActionForm
          act={inviteAction.bind(null, locale)}
          label={t('users.create')}
          clears
          fields={[
            { name: 'email', label: t('signIn.email'), type: 'email', required: true, autoComplete: 'off' },
            { name: 'role', label: t('users.role'), type: 'select', options: roles },
            {
              name: 'language',
              label: t('users.language'),
              type: 'select',
              value: locale,
              options: [
                { value: 'en', label: t('account.english') },
                { value: 'zh', label: t('account.chinese') },
              ],
            },
          ]}
          submit={t('users.invite')}
        />
        {invitations.length > 0 && (
          <AdminTable
            label={t('users.invitations')}
            head={[t('signIn.email'), t('users.role'), t('users.holdsUntil'), t('users.change')]}
          >
            {invitations.map(({ id, email, role, expiresAt, expired }) => (
              <tr key={id}>
                <td className="wrap-anywhere">{email}</td>
                <td>{t(`role.${role}`)}</td>
                <td className="whitespace-nowrap">
                  {time(expiresAt)}
                  {expired && <span className="block text-bad">{t('users.expired')}</span>}
                </td>
                <td>
                  <ActionForm
                    act={revokeAction.bind(null, locale, id)}
                    label={t('users.revokeOne', { email })}
                    submit={t('users.revoke')}
                    variant="secondary"
                    size="sm"
                  />
                </td>
              </tr>
            ))}
          </AdminTable>
        )}
      </AdminSection>
      <AdminSection title={t('users.rights')}>
        <AdminTable label={t('users.rights')} head={[t('users.act'), ...roles.map(({ label }) => label)]}>
          {PERMISSIONS.map((right) => (
            <tr key={right}>
              <th scope="row" className="!text-text">
                {t(`right.${right}`)}
              </th>
              {ROLES.map((role) => {
                const allowed = can(role, right);
                const Icon = allowed ? Check : Minus;
                return (
                  <td key={role}>
                    <Icon aria-hidden className={allowed ? 'size-4 text-good' : 'size-4 text-muted'} />
                    <VisuallyHidden>{t(allowed ? 'users.may' : 'users.mayNot')}</VisuallyHidden>
                  </td>
                );
              })}
            </tr>
          ))}
        </AdminTable>
      </AdminSection>
    </AdminPage>
  );
}
