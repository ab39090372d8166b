import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today } from '@/app/[locale]/request-context';
import { AdminPage, CameIn, DraftBadge, InheritedLine, PageDiff, PlanForm } from '@/components/admin';
import { Disclosure, LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { withCarrierFacts } from '@/lib/admin/carrier-facts';
import { openThreads } from '@/lib/admin/comment';
import { ownReason } from '@/lib/admin/draft';
import { emptyPlan } from '@/lib/admin/plan-fields';
import { OPEN_REPORTS } from '@/lib/admin/report';
import { settle } from '@/lib/admin/settle';
import type { PlanDocument } from '@/lib/plan/plan';
import { inheritedFields, ownFieldsByValue } from '@/lib/plan/resolve';
import { getOwnFields } from '@/server/carriers/drafts';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { listThreads } from '@/server/plans/comments';
import { getEditState } from '@/server/plans/drafts';
import { changedPage } from '@/server/plans/due';
import { getReport } from '@/server/reports';
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
  const actor = await requireActor(locale, `/plans/${planId}/edit`, 'editDraft');
  const t = await getTranslations('admin.edit');
  const tAdmin = await getTranslations('admin');
  const query = await searchParams;
  const { published, draft, lockVersion, basis } = await getEditState(planId);
  const { version, carriers } = await getCatalog();

  const original = typeof query.from === 'string' && query.from !== '' ? await getPlan(query.from) : null;
  const carrierId = draft?.carrierId ?? published?.carrier ?? original?.carrier ?? query.carrier;
  const carrier = carriers.find(({ id }) => id === carrierId);
  if (!carrier) notFound();
  // What was published since the draft was begun comes in where both did not change one field.
  const settled =
    draft && settle(draft.document, { draft: null, published: { base: draft.base, theirs: published } });
  const start =
    (settled?.kind === 'settled' ? settled.document : draft?.document) ??
    published ??
    (original
      ? { ...original, id: planId }
      : withCarrierFacts(emptyPlan(planId, carrier.id, today()), carrier.shared));
  const own = await getOwnFields(carrier.id, planId);
  const inherited = inheritedFields(carrier, own ?? ownFieldsByValue(start as PlanDocument, carrier.shared));
  const came = settled?.kind === 'settled' ? settled.came : [];
  const moved = settled !== null && settled.kind !== 'settled';
  const changed = typeof query.page === 'string' ? await changedPage(actor, planId, query.page) : null;
  const named = typeof query.report === 'string' ? await getReport(actor, query.report) : null;
  const report = named?.planId === planId && OPEN_REPORTS.includes(named.status) ? named : null;
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'plan', 'table', 'explain', 'verdict']}>
      <AdminPage
        title={(start as { name: string }).name || planId}
        lead={t('lead', { carrier: carrier.name[locale], id: planId })}
        actions={
          <>
            {draft && <DraftBadge status={draft.status} />}
            {(draft || published) && (
              <LinkButton size="sm" href={adminPath(locale, `/plans/${planId}/price`)}>
                {tAdmin('price.title')}
              </LinkButton>
            )}
          </>
        }
      >
        {draft?.status === 'returned' && draft.decisionNote && (
          <p className="rounded-md bg-watch-soft p-3 text-sm">
            {t('returned', { name: draft.decidedBy?.name ?? '', note: draft.decisionNote })}
          </p>
        )}
        {came.length > 0 && <CameIn changes={came} />}
        {moved && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('moved')}</p>}
        {report && (
          <p className="rounded-md bg-accent-soft p-3 text-sm">
            {t('answers')} <span className="wrap-anywhere whitespace-pre-line">{report.claim}</span>{' '}
            {report.link && (
              <a
                href={report.link}
                target="_blank"
                rel="noreferrer nofollow ugc"
                className="underline underline-offset-4 wrap-anywhere"
              >
                {report.link}
              </a>
            )}
          </p>
        )}
        {changed && (
          <Disclosure open className="rounded-md border px-3 py-1 text-sm" summary={t('changedPage')}>
            <div className="flex flex-col gap-2 pb-2">
              <a
                href={changed.url}
                target="_blank"
                rel="noreferrer"
                className="text-accent underline underline-offset-4 wrap-anywhere"
              >
                {changed.title}
              </a>
              <PageDiff diff={changed.diff} />
              <p>{t('changedPageHint', { today: today() })}</p>
            </div>
          </Disclosure>
        )}
        <InheritedLine fields={inherited} href={adminPath(locale, `/carriers/${carrier.id}/facts`)} />
        <PlanForm
          today={today()}
          start={start}
          published={published}
          stamp={{ lockVersion, basis }}
          reason={ownReason(draft?.reason)}
          userId={actor.id}
          brand={carrier.name[locale]}
          catalogHref={`/catalog/${version}`}
          reviewHref={adminPath(locale, '/drafts')}
          threads={draft ? openThreads(await listThreads({ kind: 'plan', id: draft.id })) : []}
          named={typeof query.field === 'string' ? query.field : null}
          act={savePlanAction.bind(null, locale, planId, carrier.id, report?.id ?? '')}
        />
      </AdminPage>
    </ClientMessages>
  );
}
