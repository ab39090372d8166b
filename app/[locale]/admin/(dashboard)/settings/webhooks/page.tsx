import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, AdminTable } from '@/components/admin';
import { Badge, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { eventKey } from '@/lib/admin/webhook-words';
import { mailState } from '@/server/notices/settings';
import { listEndpoints } from '@/server/webhooks/endpoints';
import { adminPath, requireActor } from '../../../actor';
import { saveAction } from './actions';
import { endpointFields } from './fields';

type Props = PageProps<'/[locale]/admin/settings/webhooks'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.webhooks' });
  return { title: t('title') };
}

/** The addresses that are called on publication. */
export default async function WebhooksPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/settings/webhooks', 'changeSettings');
  const t = await getTranslations('admin.webhooks');
  const account = await getTranslations('admin.account');
  const endpoints = await listEndpoints(actor);
  const { siteAddress } = await mailState();
  const languages = [
    { value: 'en', label: account('english') },
    { value: 'zh', label: account('chinese') },
  ];
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton size="sm" href={adminPath(locale, '/settings/delivery')}>
          {t('toDelivery')}
        </LinkButton>
      }
    >
      {siteAddress === '' && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('noSite')}</p>}
      {endpoints.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <AdminTable label={t('list')} head={[t('address'), t('events'), t('state'), t('calls'), t('open')]}>
          {endpoints.map(({ id, address, events, active, counts }) => (
            <tr key={id}>
              <td className="max-w-80 min-w-40 wrap-anywhere">{address}</td>
              <td className="min-w-36">
                {events.length === 0
                  ? t('allEvents')
                  : events.map((event) => t(eventKey(event))).join(t('and'))}
              </td>
              <td>
                <Badge tone={active ? 'good' : 'neutral'}>{t(active ? 'isActive' : 'isPaused')}</Badge>
              </td>
              <td className={counts.failed > 0 ? 'min-w-36 text-bad' : 'min-w-36'}>{t('counts', counts)}</td>
              <td>
                <LinkButton
                  size="sm"
                  href={adminPath(locale, `/settings/webhooks/${id}`)}
                  aria-label={t('openOne', { address })}
                >
                  {t('open')}
                </LinkButton>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      <AdminSection title={t('add')}>
        <ActionForm
          act={saveAction.bind(null, locale, null)}
          label={t('add')}
          clears
          fields={endpointFields(t, languages, { address: '', locale, events: [], active: true })}
          submit={t('addIt')}
        />
      </AdminSection>
    </AdminPage>
  );
}
