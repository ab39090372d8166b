import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today } from '@/app/[locale]/request-context';
import { AdminPage, DraftBadge, InheritedLine, PlanForm } from '@/components/admin';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { withCarrierFacts } from '@/lib/admin/carrier-facts';
import { ownReason } from '@/lib/admin/draft';
import { emptyPlan } from '@/lib/admin/plan-fields';
import type { PlanDocument } from '@/lib/plan/plan';
import { inheritedFields, ownFieldsByValue } from '@/lib/plan/resolve';
import { getOwnFields } from '@/server/carriers/drafts';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { getEditState } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../../../actor';
import { savePlanAction } from '../../actions';

/** The edit form of a plan: its open draft, the published plan, or a new one. */
export default async function EditPlanPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/plans/[planId]/edit'>) {
  const { locale: language, planId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  await requireActor(locale, `/plans/${planId}/edit`, 'editDraft');
  const t = await getTranslations('admin.edit');
  const query = await searchParams;
  const { published, draft, lockVersion } = await getEditState(planId);
  const { version, carriers } = await getCatalog();

  const original = typeof query.from === 'string' && query.from !== '' ? await getPlan(query.from) : null;
  const carrierId = draft?.carrierId ?? published?.carrier ?? original?.carrier ?? query.carrier;
  const carrier = carriers.find(({ id }) => id === carrierId);
  if (!carrier) notFound();
  const start =
    draft?.document ??
    published ??
    (original
      ? { ...original, id: planId }
      : withCarrierFacts(emptyPlan(planId, carrier.id, today()), carrier.shared));
  const own = await getOwnFields(carrier.id, planId);
  const inherited = inheritedFields(carrier, own ?? ownFieldsByValue(start as PlanDocument, carrier.shared));
  const moved = draft !== null && JSON.stringify(draft.base) !== JSON.stringify(published);
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'plan', 'table', 'explain', 'verdict']}>
      <AdminPage
        title={(start as { name: string }).name || planId}
        lead={t('lead', { carrier: carrier.name[locale], id: planId })}
        actions={draft && <DraftBadge status={draft.status} />}
      >
        {draft?.status === 'returned' && draft.decisionNote && (
          <p className="rounded-md bg-watch-soft p-3 text-sm">
            {t('returned', { name: draft.decidedBy?.name ?? '', note: draft.decisionNote })}
          </p>
        )}
        {moved && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('moved')}</p>}
        <InheritedLine fields={inherited} href={adminPath(locale, `/carriers/${carrier.id}/facts`)} />
        <PlanForm
          today={today()}
          start={start}
          published={published}
          lockVersion={lockVersion}
          reason={ownReason(draft?.reason)}
          brand={carrier.name[locale]}
          catalogHref={`/catalog/${version}`}
          reviewHref={adminPath(locale, '/drafts')}
          act={savePlanAction.bind(null, locale, planId, carrier.id)}
        />
      </AdminPage>
    </ClientMessages>
  );
}
