import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, AdminTable, EnrolForm } from '@/components/admin';
import { LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { mailsOut } from '@/lib/admin/delivery';
import { DIGEST_HOUR, MAIL_CHOICES, NOTICE_KINDS } from '@/lib/admin/notice';
import { getChoices } from '@/server/notices/inbox';
import { mailState } from '@/server/notices/settings';
import { listSessions } from '@/server/people/accounts';
import { adminPath, requireActor } from '../../actor';
import { getMoment } from '../../moment';
import {
  changePasswordAction,
  choicesAction,
  endSecondFactorAction,
  enrolAction,
  signOutEverywhereAction,
} from './actions';

/** One's own account: second factor, password, sessions. */
export default async function AccountPage({ params }: PageProps<'/[locale]/admin/account'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/account');
  const t = await getTranslations('admin.account');
  const tokens = await getTranslations('admin.tokens');
  const time = await getMoment();
  const sessions = await listSessions(actor.id);
  const choices = await getChoices(actor.id);
  const mails = mailsOut(await mailState());
  const current = {
    name: 'current',
    label: t('current'),
    type: 'password',
    autoComplete: 'current-password',
    required: true,
  } as const;
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead', { email: actor.email })}
      actions={
        <LinkButton size="sm" href={adminPath(locale, '/account/tokens')}>
          {tokens('toOwn')}
        </LinkButton>
      }
    >
      <AdminSection title={t('factor')}>
        {actor.secondFactor ? (
          <>
            <p className="text-sm">{t('factorIsOn')}</p>
            <ActionForm
              act={endSecondFactorAction.bind(null, locale)}
              label={t('turnOff')}
              fields={[{ ...current, name: 'password' }]}
              submit={t('turnOff')}
              variant="secondary"
            />
          </>
        ) : (
          <>
            <p className="max-w-prose text-sm text-muted">{t('factorLead')}</p>
            <EnrolForm act={enrolAction.bind(null, locale)} />
          </>
        )}
      </AdminSection>
      <AdminSection title={t('password')}>
        <ActionForm
          act={changePasswordAction.bind(null, locale)}
          label={t('password')}
          fields={[
            current,
            {
              name: 'password',
              label: t('next'),
              type: 'password',
              hint: t('passwordHint'),
              autoComplete: 'new-password',
              required: true,
            },
          ]}
          submit={t('change')}
          variant="secondary"
        />
      </AdminSection>
      <AdminSection title={t('mail')}>
        <p className="max-w-prose text-sm text-muted">
          {mails ? t('mailLead', { hour: DIGEST_HOUR }) : t('mailNone')}
        </p>
        <ActionForm
          act={choicesAction.bind(null, locale)}
          label={t('mail')}
          fields={[
            ...NOTICE_KINDS.map((kind) => ({
              ...{ name: kind, label: t(`kind.${kind}`), type: 'select' as const, value: choices.mail[kind] },
              options: MAIL_CHOICES.map((value) => ({ value, label: t(`when.${value}`) })),
            })),
            {
              name: 'language',
              label: t('mailLanguage'),
              type: 'select',
              value: choices.locale,
              options: [
                { value: 'en', label: t('english') },
                { value: 'zh', label: t('chinese') },
              ],
            },
          ]}
          submit={t('mailSave')}
          variant="secondary"
        />
      </AdminSection>
      <AdminSection title={t('sessions')}>
        <AdminTable label={t('sessions')} head={[t('since'), t('device')]}>
          {sessions.map(({ id, since, device }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">{time(since)}</td>
              <td className="break-words">{device}</td>
            </tr>
          ))}
        </AdminTable>
        <ActionForm
          act={signOutEverywhereAction.bind(null, locale)}
          submit={t('everywhere')}
          variant="secondary"
        />
      </AdminSection>
    </AdminPage>
  );
}
