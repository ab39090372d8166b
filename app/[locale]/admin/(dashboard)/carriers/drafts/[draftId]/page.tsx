import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import {
  AdminPage,
  AdminSection,
  CatalogEffects,
  ChangeTable,
  Comments,
  Decision,
  DraftBadge,
  DraftReason,
  RefusedPlans,
  ReviewChanges,
} from '@/components/admin';
import { Disclosure, LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { carrierPreview, OPEN_CARRIER_STATUSES } from '@/lib/admin/carrier-draft';
import { sourcesOfChange } from '@/lib/admin/change-sources';
import { isAbout } from '@/lib/admin/comment';
import { can } from '@/lib/admin/permissions';
import { catalogEffects } from '@/lib/admin/preset-effects';
import { queueText } from '@/lib/admin/review-queue';
import { changesBetween } from '@/lib/plan/diff';
import { getCarrierDraft, getCarrierEditState } from '@/server/carriers/drafts';
import { getCatalog } from '@/server/catalog/read';
import { adminPath, requireActor } from '../../../../actor';
import { Assignee } from '../../../../assignee';
import { DraftActs } from '../../../drafts/draft-acts';
import { DecidedLine, QueueLine, queueOf } from '../../../drafts/queue-line';
import { spokenOf } from '../../../drafts/spoken';

/** A draft of a carrier field by field, each plan that changes with it, what that does, and what can be done with it. */
export default async function CarrierDraftPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/carriers/drafts/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const search = await searchParams;
  const actor = await requireActor(locale, `/carriers/drafts/${draftId}`);
  const draft = await getCarrierDraft(draftId);
  if (!draft) notFound();
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const { plans, settings, site } = await getCatalog();
  const state = await getCarrierEditState(draft.carrierId);
  const open = OPEN_CARRIER_STATUSES.includes(draft.status);
  const { changed, refused } = carrierPreview(open ? state.plans : [], draft);
  const effects = catalogEffects(
    plans,
    changed.map(({ after }) => after),
    settings,
  );
  const led = queueOf(search);
  const spoken = await spokenOf(locale, { kind: 'carrier', id: draftId }, actor, open);
  const fields = changesBetween(draft.base ?? {}, draft.document).map((change) => ({
    ...change,
    sources: sourcesOfChange(
      change.path,
      draft.base?.shared?.sources ?? [],
      draft.document.shared?.sources ?? [],
    ),
  }));
  const apart = spoken.threads.filter(
    ({ path }) => path === '' || !fields.some((change) => isAbout(path, change.path)),
  );
  const moved = open && JSON.stringify(draft.base) !== JSON.stringify(state.published);
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'table', 'explain', 'verdict']}>
      <AdminPage
        title={draft.document.name[locale]}
        lead={t('draft.lead', {
          ...{ id: draft.carrierId, name: draft.author.name },
          time: format.dateTime(new Date(draft.updatedAt), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        actions={
          <>
            <DraftBadge status={draft.status} />
            {open &&
              can(actor.role, 'editDraft') &&
              (['edit', 'facts'] as const).map((page) => (
                <LinkButton
                  key={page}
                  size="sm"
                  data-key={page === 'edit' ? 'e' : undefined}
                  href={adminPath(locale, `/carriers/${draft.carrierId}/${page}`)}
                >
                  {t(`carriers.${page}`)}
                </LinkButton>
              ))}
          </>
        }
      >
        <DecidedLine locale={locale} search={search} />
        <QueueLine locale={locale} actor={actor} queue={led} draft={{ kind: 'carrier', id: draftId }} />
        {moved && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('carriers.moved')}</p>}
        <Assignee locale={locale} actor={actor} kind="carrier" id={draftId} open={open} />
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-muted">{t('drafts.reason')}</dt>
          <dd>
            <DraftReason reason={draft.reason} />
          </dd>
          <Decision draft={draft} />
        </dl>
        <AdminSection title={t('form.changes')}>
          <ReviewChanges changes={fields} newest={null} {...spoken} />
        </AdminSection>
        <AdminSection title={t('comments.title')}>
          <Comments path="" newest={null} {...spoken} threads={apart} />
          {apart.length === 0 && !spoken.acts && <p className="text-sm text-muted">{t('comments.none')}</p>}
        </AdminSection>
        {open && (
          <>
            <AdminSection title={t('form.facts.plansChange', { count: changed.length })}>
              <RefusedPlans refused={refused} />
              {changed.map(({ id, name, before, after }) => {
                const changes = changesBetween(before, after);
                return (
                  <Disclosure
                    key={id}
                    summary={t('carriers.planChanges', { name, count: changes.length })}
                    className="text-sm"
                  >
                    <ChangeTable changes={changes} label={name} />
                  </Disclosure>
                );
              })}
            </AdminSection>
            {changed.length > 0 && (
              <AdminSection title={t('effects.title')}>
                <CatalogEffects
                  effects={effects}
                  names={Object.fromEntries(changed.map(({ id, name }) => [id, name]))}
                />
              </AdminSection>
            )}
          </>
        )}
        <DraftActs
          draft={{ ...draft, kind: 'carrier' }}
          acts={['submit', 'reopen', 'publish']}
          name={draft.document.name[locale]}
          actor={actor}
          fourEyes={site.fourEyes}
          seen=""
          within={led ? { in: queueText(led) } : {}}
          refused={refused.length === 0 ? null : t('carriers.notPublishable')}
        />
      </AdminPage>
    </ClientMessages>
  );
}
