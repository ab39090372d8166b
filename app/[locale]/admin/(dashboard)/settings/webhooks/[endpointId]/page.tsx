import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, AdminTable } from '@/components/admin';
import { Badge, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import type { WebhookEvent } from '@/lib/admin/webhook';
import { eventKey } from '@/lib/admin/webhook-words';
import { type Call, listCalls } from '@/server/webhooks/calls';
import { getEndpoint } from '@/server/webhooks/endpoints';
import { adminPath, requireActor } from '../../../../actor';
import { getMoment } from '../../../../moment';
import { againAction, removeAction, rotateAction, saveAction, testAction } from '../actions';
import { endpointFields } from '../fields';

type Props = PageProps<'/[locale]/admin/settings/webhooks/[endpointId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.webhooks' });
  return { title: t('title') };
}

const TONES = { sent: 'good', waiting: 'neutral', failed: 'bad' } as const;

/** An address that is called: what it is told, its secret, its last calls. */
export default async function WebhookPage({ params }: Props) {
  const { locale: language, endpointId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/settings/webhooks/${endpointId}`, 'changeSettings');
  const endpoint = await getEndpoint(actor, endpointId);
  if (!endpoint) notFound();
  const t = await getTranslations('admin.webhooks');
  const account = await getTranslations('admin.account');
  const time = await getMoment();
  const calls = await listCalls(actor, endpointId);
  const languages = [
    { value: 'en', label: account('english') },
    { value: 'zh', label: account('chinese') },
  ];
  const when = ({ sentAt, nextAt }: Call): string => {
    if (sentAt) return t('sentAt', { time: time(sentAt) });
    if (nextAt === null) return '';
    return endpoint.active ? t('nextAt', { time: time(nextAt) }) : t('heldBack');
  };
  return (
    <AdminPage
      title={<span className="wrap-anywhere">{endpoint.address}</span>}
      lead={t('counts', endpoint.counts)}
      actions={
        <LinkButton size="sm" href={adminPath(locale, '/settings/webhooks')}>
          {t('back')}
        </LinkButton>
      }
    >
      <AdminSection title={t('settings')}>
        <ActionForm
          act={saveAction.bind(null, locale, endpointId)}
          label={t('settings')}
          hidden={{ seen: endpoint.stamp }}
          fields={endpointFields(t, languages, endpoint)}
          submit={t('save')}
        />
      </AdminSection>
      <AdminSection title={t('test')}>
        <ActionForm
          act={testAction.bind(null, locale, endpointId)}
          label={t('test')}
          submit={t('testIt')}
          variant="secondary"
        />
      </AdminSection>
      <AdminSection title={t('calls')}>
        {calls.length === 0 ? (
          <p className="text-muted">{t('noCalls')}</p>
        ) : (
          <AdminTable
            label={t('calls')}
            head={[t('what'), t('about'), t('outcome'), t('tries'), t('said'), t('again')]}
          >
            {calls.map((call) => (
              <tr key={call.id}>
                <td className="min-w-40">
                  {t(eventKey(call.event as WebhookEvent))}
                  <span className="block text-muted">{time(call.createdAt)}</span>
                </td>
                <td className="wrap-anywhere">{call.about ?? '—'}</td>
                <td className="min-w-36">
                  <Badge tone={TONES[call.status]}>{t(`is.${call.status}`)}</Badge>
                  <span className="block text-muted">{when(call)}</span>
                </td>
                <td className="tabular-nums">{call.attempts}</td>
                <td className="max-w-80 min-w-32 wrap-anywhere">{call.error || '—'}</td>
                <td>
                  <ActionForm
                    act={againAction.bind(null, locale, endpointId, call.id)}
                    label={t('againOne', { time: time(call.createdAt) })}
                    submit={t('again')}
                    variant="secondary"
                    size="sm"
                  />
                </td>
              </tr>
            ))}
          </AdminTable>
        )}
        {endpoint.counts.failed > 0 && (
          <ActionForm
            act={againAction.bind(null, locale, endpointId, 'failed')}
            submit={t('againAll')}
            variant="secondary"
          />
        )}
      </AdminSection>
      <AdminSection title={t('secret')}>
        <p className="max-w-prose text-sm text-muted">{t('secretHint')}</p>
        {endpoint.oldSecretUntil && (
          <p className="text-sm">{t('oldUntil', { time: time(endpoint.oldSecretUntil) })}</p>
        )}
        <ActionForm
          act={rotateAction.bind(null, locale, endpointId)}
          hidden={{ seen: endpoint.stamp }}
          label={t('secret')}
          submit={t('rotate')}
          variant="secondary"
        />
      </AdminSection>
      <AdminSection title={t('remove')}>
        <ActionForm
          act={removeAction.bind(null, locale, endpointId)}
          hidden={{ seen: endpoint.stamp }}
          label={t('remove')}
          fields={[{ name: 'sure', label: t('removeSure'), type: 'checkbox', required: true }]}
          submit={t('remove')}
          variant="secondary"
        />
      </AdminSection>
    </AdminPage>
  );
}
