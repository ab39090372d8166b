import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today } from '@/app/[locale]/request-context';
import { FactsForm } from '@/components/admin';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { openThreads } from '@/lib/admin/comment';
import { isWithin } from '@/lib/admin/form-folds';
import { can } from '@/lib/admin/permissions';
import { getCarrierEditState } from '@/server/carriers/drafts';
import { listThreads } from '@/server/plans/comments';
import { adminPath, requireActor } from '../../../../actor';
import { saveCarrierAction } from '../../actions';
import { CarrierFrame } from '../../carrier-frame';

/** What a carrier states for all its plans, and which of them follow. */
export default async function FactsPage({ params }: PageProps<'/[locale]/admin/carriers/[carrierId]/facts'>) {
  const { locale: language, carrierId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/carriers/${carrierId}/facts`);
  const { published, draft, lockVersion, plans } = await getCarrierEditState(carrierId);
  const document = draft?.document ?? published;
  if (!document) notFound();
  const t = await getTranslations('admin.carriers');
  const editable = can(actor.role, 'editDraft');
  const open = draft ? openThreads(await listThreads({ kind: 'carrier', id: draft.id })) : [];
  return (
    <ClientMessages namespaces={['admin']}>
      <CarrierFrame
        id={carrierId}
        page="facts"
        title={t('factsTitle', { name: document.name[locale] || carrierId })}
        lead={t('factsLead', { count: plans.length })}
        published={published}
        draft={draft}
        editable={editable}
      >
        <FactsForm
          start={{ ...document, planChanges: draft?.planChanges ?? {} }}
          published={published}
          plans={plans}
          stamp={{ lockVersion, basis: '' }}
          reason={draft?.reason ?? ''}
          userId={actor.id}
          today={today()}
          reviewHref={adminPath(locale, '/carriers/drafts')}
          threads={open.filter(({ path }) => path === '' || isWithin(path, 'shared'))}
          editable={editable}
          act={saveCarrierAction.bind(null, locale, carrierId)}
        />
      </CarrierFrame>
    </ClientMessages>
  );
}
