import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { CARRIER_DRAFT_STATUSES, OPEN_CARRIER_STATUSES } from '@/lib/admin/carrier-draft';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { canRun, type Standing } from '@/lib/admin/settle';
import { OPEN_TAX_STATUSES, TAX_DRAFT_STATUSES, type TaxDraft } from '@/lib/admin/tax-draft';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { listDrafts } from '@/server/plans/drafts';
import { listScheduled } from '@/server/plans/standing';
import { listTaxDrafts } from '@/server/taxes';
import { adminPath, requireActor } from '../../actor';
import { DraftRows } from './rows';

/** What is being written, waits for review, is scheduled; or, asked for, what has ended. */
export default async function DraftsPage({ params, searchParams }: PageProps<'/[locale]/admin/drafts'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/drafts');
  const t = await getTranslations('admin');
  const ended = (await searchParams).ended === '1';
  const drafts = await listDrafts(ended ? DRAFT_STATUSES : OPEN_STATUSES);
  const scheduled = await listScheduled();
  // What waits for somebody comes first.
  const order = ['inReview', 'returned', 'editing', 'scheduled', 'published', 'withdrawn'];
  const byState = (a: { status: string }, b: { status: string }) =>
    order.indexOf(a.status) - order.indexOf(b.status);
  const sorted = drafts.toSorted(byState);
  const carriers = await listCarrierDrafts(ended ? CARRIER_DRAFT_STATUSES : OPEN_CARRIER_STATUSES);
  const taxes = await listTaxDrafts(ended ? TAX_DRAFT_STATUSES : OPEN_TAX_STATUSES);
  return (
    <AdminPage
      title={t('drafts.title')}
      lead={t('drafts.lead')}
      actions={
        <Link className="text-sm underline underline-offset-3" href={ended ? '?' : '?ended=1'}>
          {t(ended ? 'drafts.openOnly' : 'drafts.withEnded')}
        </Link>
      }
    >
      {sorted.length + carriers.length + taxes.length === 0 && (
        <p className="text-muted">{t('drafts.empty')}</p>
      )}
      {sorted.length > 0 && (
        <DraftRows
          title={t('drafts.title')}
          subject={t('drafts.plan')}
          rows={sorted.map((draft) => ({
            ...draft,
            stuck: scheduled.has(draft.id) && !canRun(scheduled.get(draft.id) as Standing),
            href: adminPath(locale, `/drafts/${draft.id}`),
            name: draft.planName,
            about: [draft.planId, ...(draft.isNewPlan ? [t('drafts.new')] : [])].join(' · '),
          }))}
        />
      )}
      {carriers.length > 0 && (
        <AdminSection title={t('drafts.ofCarriers')}>
          <DraftRows
            title={t('drafts.ofCarriers')}
            subject={t('drafts.carrier')}
            rows={carriers.toSorted(byState).map((draft) => ({
              ...draft,
              publishAt: null,
              href: adminPath(locale, `/carriers/drafts/${draft.id}`),
              name: draft.document.name[locale],
              about: [draft.carrierId, ...(draft.isNewCarrier ? [t('drafts.newCarrier')] : [])].join(' · '),
            }))}
          />
        </AdminSection>
      )}
      {taxes.length > 0 && (
        <AdminSection title={t('drafts.ofTaxes')}>
          <DraftRows
            title={t('drafts.ofTaxes')}
            subject={t('taxes.title')}
            rows={taxes.map((draft) => ({
              ...draft,
              publishAt: null,
              href: adminPath(locale, `/drafts/taxes/${draft.id}`),
              name: t('taxes.rates'),
              about: t('taxes.changes', { count: taxChanges(draft) }),
            }))}
          />
        </AdminSection>
      )}
    </AdminPage>
  );
}

/** How many states, and the share, differ from what was published. */
const taxChanges = ({ base, document }: TaxDraft): number =>
  new Set(changesBetween(base, document).map(({ path }) => path.split('.').slice(0, 2).join('.'))).size;
