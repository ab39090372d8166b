import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { getCatalog } from '@/server/catalog/read';
import { adminPath, requireActor } from '../../actor';
import { beginCarrierAction } from './actions';
import { CarrierLines } from './lines';

/** Every carrier with its plans, what it states for all of them and what is being written; and a new one. */
export default async function CarriersPage({ params }: PageProps<'/[locale]/admin/carriers'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/carriers');
  const t = await getTranslations('admin.carriers');
  const { carriers, plans } = await getCatalog();
  const drafts = await listCarrierDrafts();
  const editable = can(actor.role, 'editDraft');
  const newDrafts = drafts.filter(({ isNewCarrier }) => isNewCarrier);
  return (
    <AdminPage title={t('title')} lead={t('lead', { count: carriers.length })}>
      {newDrafts.length > 0 && (
        <p className="text-sm">
          <Link className="underline underline-offset-3" href={adminPath(locale, '/drafts')}>
            {t('newDrafts', { count: newDrafts.length })}
          </Link>
        </p>
      )}
      <CarrierLines carriers={carriers} plans={plans} drafts={drafts} editable={editable} />
      {editable && (
        <AdminSection title={t('add')}>
          <p className="max-w-prose text-sm text-muted">{t('addLead')}</p>
          <ActionForm
            act={beginCarrierAction.bind(null, locale)}
            label={t('add')}
            fields={[
              {
                name: 'carrierId',
                label: t('id'),
                hint: t('idHint'),
                required: true,
                maxLength: 100,
                autoComplete: 'off',
              },
            ]}
            submit={t('go')}
          />
        </AdminSection>
      )}
    </AdminPage>
  );
}
