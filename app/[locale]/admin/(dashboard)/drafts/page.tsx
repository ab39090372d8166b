import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { CARRIER_DRAFT_STATUSES, OPEN_CARRIER_STATUSES } from '@/lib/admin/carrier-draft';
import type { CommentedDraft } from '@/lib/admin/comment';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { byStatus, draftPath } from '@/lib/admin/review-queue';
import { canRun, type Standing } from '@/lib/admin/settle';
import { OPEN_TAX_STATUSES, TAX_DRAFT_STATUSES, type TaxDraft } from '@/lib/admin/tax-draft';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { countOpenThreads } from '@/server/plans/comments';
import { listDrafts } from '@/server/plans/drafts';
import { listScheduled } from '@/server/plans/standing';
import { listTaxDrafts } from '@/server/taxes';
import { adminPath, requireActor } from '../../actor';
import { DecidedLine } from './queue-line';
import { DraftRows } from './rows';

/** What is being written, waits for review, is scheduled; or, asked for, what has ended. */
export default async function DraftsPage({ params, searchParams }: PageProps<'/[locale]/admin/drafts'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/drafts');
  const t = await getTranslations('admin');
  const search = await searchParams;
  const ended = search.ended === '1';
  const drafts = await listDrafts(ended ? DRAFT_STATUSES : OPEN_STATUSES);
  const scheduled = await listScheduled();
  const sorted = drafts.toSorted(byStatus);
  const carriers = await listCarrierDrafts(ended ? CARRIER_DRAFT_STATUSES : OPEN_CARRIER_STATUSES);
  const taxes = await listTaxDrafts(ended ? TAX_DRAFT_STATUSES : OPEN_TAX_STATUSES);
  const queue = { kind: ended ? 'all' : 'open' } as const;
  const hrefOf = (kind: CommentedDraft, id: string) => adminPath(locale, draftPath({ kind, id }, queue));
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const [said, saidOfCarriers, saidOfTaxes] = [
    await countOpenThreads('plan', idsOf(drafts)),
    await countOpenThreads('carrier', idsOf(carriers)),
    await countOpenThreads('taxes', idsOf(taxes)),
  ];
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
      <DecidedLine locale={locale} search={search} />
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
            href: hrefOf('plan', draft.id),
            threads: said.get(draft.id) ?? 0,
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
            rows={carriers.toSorted(byStatus).map((draft) => ({
              ...draft,
              publishAt: null,
              href: hrefOf('carrier', draft.id),
              threads: saidOfCarriers.get(draft.id) ?? 0,
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
              href: hrefOf('taxes', draft.id),
              threads: saidOfTaxes.get(draft.id) ?? 0,
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
