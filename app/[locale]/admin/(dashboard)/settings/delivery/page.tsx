import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, AdminTable, CopyLink, NoticeLine } from '@/components/admin';
import { Disclosure, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { MAIL_TLS, mailsOut } from '@/lib/admin/delivery';
import { isNoticeKind } from '@/lib/admin/notice';
import { readEnv } from '@/server/env';
import { listFailed } from '@/server/notices/runner';
import { getDelivery } from '@/server/notices/settings';
import { adminPath, requireActor } from '../../../actor';
import { getMoment } from '../../../moment';
import { deliveryAction, retryAction, testAction } from './actions';

type Props = PageProps<'/[locale]/admin/settings/delivery'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.delivery' });
  return { title: t('title') };
}

/** How mail is sent and a webhook called, and what did not get through. */
export default async function DeliveryPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/settings/delivery', 'changeSettings');
  const t = await getTranslations('admin.delivery');
  const account = await getTranslations('admin.account');
  const webhookWords = await getTranslations('admin.webhooks');
  const time = await getMoment();
  const { settings, stamp, hasPassword, webhookKey } = await getDelivery(actor);
  const failed = await listFailed(actor);
  const mails = mailsOut(settings);
  const text = (name: 'siteAddress' | 'mailHost' | 'mailUser' | 'mailSender' | 'webhookAddress') => ({
    ...{ name, label: t(name), hint: t(`hint.${name}`), value: settings[name], maxLength: 500 },
    autoComplete: 'off',
  });
  return (
    <AdminPage
      title={t('title')}
      lead={t(mails ? 'leadMails' : 'leadNoMail')}
      actions={
        <LinkButton size="sm" href={adminPath(locale, '/settings/webhooks')}>
          {webhookWords('toWebhooks')}
        </LinkButton>
      }
    >
      {settings.mailUser !== '' && !hasPassword && (
        <p className="rounded-md bg-watch-soft p-3 text-sm">{t('noPassword')}</p>
      )}
      <ActionForm
        act={deliveryAction.bind(null, locale)}
        label={t('title')}
        hidden={{ seen: stamp }}
        fields={[
          { ...text('siteAddress'), ...(readEnv().SITE_URL && { hint: t('hint.siteGiven') }) },
          text('mailHost'),
          {
            name: 'mailPort',
            label: t('mailPort'),
            value: String(settings.mailPort),
            inputMode: 'numeric',
            maxLength: 5,
          },
          {
            ...{ name: 'mailTls', label: t('mailTls'), type: 'select', value: settings.mailTls },
            options: MAIL_TLS.map((value) => ({ value, label: t(`tls.${value}`) })),
          },
          text('mailUser'),
          text('mailSender'),
          text('webhookAddress'),
          {
            ...{
              name: 'webhookLocale',
              label: t('webhookLocale'),
              type: 'select',
              value: settings.webhookLocale,
            },
            options: [
              { value: 'en', label: account('english') },
              { value: 'zh', label: account('chinese') },
            ],
          },
        ]}
        submit={t('save')}
      />
      {(mails || settings.webhookAddress !== '') && (
        <AdminSection title={t('test')}>
          <div className="flex flex-wrap gap-6">
            {mails && (
              <ActionForm
                act={testAction.bind(null, locale, 'mail')}
                submit={t('testMail', { email: actor.email })}
                variant="secondary"
              />
            )}
            {settings.webhookAddress !== '' && (
              <ActionForm
                act={testAction.bind(null, locale, 'webhook')}
                submit={t('testWebhook')}
                variant="secondary"
              />
            )}
          </div>
          {settings.webhookAddress !== '' && (
            <Disclosure className="rounded-md border px-3 py-1 text-sm" summary={t('key')}>
              <div className="flex flex-col gap-2 pb-2">
                <p className="max-w-prose text-muted">{t('keyHint')}</p>
                <CopyLink link={webhookKey} />
              </div>
            </Disclosure>
          )}
        </AdminSection>
      )}
      <AdminSection title={t('failed')}>
        {failed.length === 0 ? (
          <p className="text-muted">{t('noneFailed')}</p>
        ) : (
          <>
            <AdminTable label={t('failed')} head={[t('what'), t('to'), t('tries'), t('said'), t('next')]}>
              {failed.map(({ id, kind, about, person, attempts, error, createdAt, nextAt }) => (
                <tr key={id}>
                  <td>
                    {isNoticeKind(kind) && <NoticeLine kind={kind} about={about} />}
                    <span className="block text-muted">{time(createdAt)}</span>
                  </td>
                  <td>{person ?? t('webhook')}</td>
                  <td className="tabular-nums">{attempts}</td>
                  <td className="max-w-80 wrap-anywhere">{error}</td>
                  <td className="whitespace-nowrap">{nextAt === null ? t('givenUp') : time(nextAt)}</td>
                </tr>
              ))}
            </AdminTable>
            <ActionForm act={retryAction.bind(null, locale)} submit={t('retry')} variant="secondary" />
          </>
        )}
      </AdminSection>
    </AdminPage>
  );
}
