import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { ActForm, DeskPage, DeskSection, DeskTable, EnrolForm } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { listSessions } from '@/server/people/accounts';
import { requireActor } from '../../actor';
import { changePasswordAct, endSecondFactorAct, enrolAct, signOutEverywhereAct } from './actions';

/** One's own account: second factor, password, sessions. */
export default async function AccountPage({ params }: PageProps<'/[locale]/admin/account'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/account');
  const t = await getTranslations('admin.account');
  const format = await getFormatter();
  const sessions = await listSessions(actor.id);
  const current = {
    name: 'current',
    label: t('current'),
    type: 'password',
    autoComplete: 'current-password',
    required: true,
  } as const;
  return (
    <DeskPage title={t('title')} lead={t('lead', { email: actor.email })}>
      <DeskSection title={t('factor')}>
        {actor.secondFactor ? (
          <>
            <p className="text-sm">{t('factorIsOn')}</p>
            <ActForm
              act={endSecondFactorAct.bind(null, locale)}
              label={t('turnOff')}
              fields={[{ ...current, name: 'password' }]}
              submit={t('turnOff')}
              variant="secondary"
            />
          </>
        ) : (
          <>
            <p className="max-w-prose text-sm text-muted">{t('factorLead')}</p>
            <EnrolForm act={enrolAct.bind(null, locale)} />
          </>
        )}
      </DeskSection>
      <DeskSection title={t('password')}>
        <ActForm
          act={changePasswordAct.bind(null, locale)}
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
      </DeskSection>
      <DeskSection title={t('sessions')}>
        <DeskTable label={t('sessions')} head={[t('since'), t('device')]}>
          {sessions.map(({ id, since, device }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">
                {format.dateTime(new Date(since), { dateStyle: 'medium', timeStyle: 'short' })}
              </td>
              <td className="break-words">{device ?? '—'}</td>
            </tr>
          ))}
        </DeskTable>
        <ActForm act={signOutEverywhereAct.bind(null, locale)} submit={t('everywhere')} variant="secondary" />
      </DeskSection>
    </DeskPage>
  );
}
