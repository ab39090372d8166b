import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminSection, CarrierForm } from '@/components/admin';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import type { CarrierWork } from '@/lib/admin/carrier-draft';
import { emptyCarrier } from '@/lib/admin/carrier-fields';
import { openThreads } from '@/lib/admin/comment';
import { ownReason } from '@/lib/admin/draft';
import { isWithin } from '@/lib/admin/form-folds';
import type { CarrierDocument } from '@/lib/plan/plan';
import { SLUG } from '@/lib/slug';
import { getCarrierEditState } from '@/server/carriers/drafts';
import { getCarriers } from '@/server/catalog/read';
import { listThreads } from '@/server/plans/comments';
import { adminPath, requireActor } from '../../../../actor';
import { closeCarrierAction, saveCarrierAction } from '../../actions';
import { CarrierFrame } from '../../carrier-frame';

/** The edit form of a carrier: its open draft, the published carrier, or a new one; and what closes it. */
export default async function EditCarrierPage({
  params,
}: PageProps<'/[locale]/admin/carriers/[carrierId]/edit'>) {
  const { locale: language, carrierId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/carriers/${carrierId}/edit`, 'editDraft');
  if (!SLUG.test(carrierId)) notFound();
  const t = await getTranslations('admin');
  const { published, draft, lockVersion, plans } = await getCarrierEditState(carrierId);
  const carriers = await getCarriers();
  const document = draft?.document ?? published ?? (emptyCarrier(carrierId) as CarrierDocument);
  const start: CarrierWork = { ...document, planChanges: draft?.planChanges ?? {} };
  const onSale = plans.filter(({ plan }) => plan.status === 'current').length;
  const open = draft ? openThreads(await listThreads({ kind: 'carrier', id: draft.id })) : [];
  return (
    <ClientMessages namespaces={['admin']}>
      <CarrierFrame
        id={carrierId}
        page="edit"
        title={document.name[locale] || carrierId}
        lead={t('carriers.editLead', { id: carrierId, count: plans.length })}
        published={published}
        draft={draft}
        editable
      >
        <CarrierForm
          start={start}
          published={published}
          others={carriers
            .filter(({ id }) => id !== carrierId)
            .map(({ id, name }) => ({ value: id, label: name[locale] }))}
          stamp={{ lockVersion, basis: '' }}
          reason={ownReason(draft?.reason)}
          userId={actor.id}
          reviewHref={adminPath(locale, '/carriers/drafts')}
          // What it states for all its plans has a page of its own, and what was said about that stands there.
          threads={open.filter(({ path }) => !isWithin(path, 'shared'))}
          act={saveCarrierAction.bind(null, locale, carrierId)}
        />
        {published && onSale > 0 && (
          <AdminSection title={t('carriers.close')}>
            <p className="max-w-prose text-sm text-muted">{t('carriers.closeLead', { count: onSale })}</p>
            <ActionForm
              act={closeCarrierAction.bind(null, locale, carrierId)}
              label={t('carriers.close')}
              fields={[
                { name: 'reason', label: t('form.reason'), maxLength: 1000, required: true },
                {
                  name: 'sure',
                  type: 'checkbox',
                  label: t('carriers.closeSure', { count: onSale }),
                  required: true,
                },
              ]}
              submit={t('carriers.close')}
              variant="secondary"
            />
          </AdminSection>
        )}
      </CarrierFrame>
    </ClientMessages>
  );
}
