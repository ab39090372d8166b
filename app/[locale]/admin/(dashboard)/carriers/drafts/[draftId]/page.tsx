import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import {
  AdminPage,
  AdminSection,
  CatalogEffects,
  ChangeTable,
  Comments,
  DraftBadge,
  DraftFacts,
  RefusedPlans,
  ReviewChanges,
  StandingNote,
} from '@/components/admin';
import { Disclosure, LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { carrierPreview } from '@/lib/admin/carrier-draft';
import { isAbout } from '@/lib/admin/comment';
import { DRAFT_ACTS, OPEN_STATUSES, WAITING_STATUSES } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { catalogEffects } from '@/lib/admin/preset-effects';
import { queueText } from '@/lib/admin/review-queue';
import { canRun, releasedDocument } from '@/lib/admin/settle';
import { sourcesOfChange } from '@/lib/plan/change-sources';
import { changesBetween } from '@/lib/plan/diff';
import { listCarrierVersions } from '@/server/carriers/draft-versions';
import { getCarrierDraft, getCarrierEditState } from '@/server/carriers/drafts';
import { carrierStanding, sideOf, workOf } from '@/server/carriers/settle';
import { getCatalog } from '@/server/catalog/read';
import { getSeen, seenFields } from '@/server/seen';
import { adminPath, requireActor } from '../../../../actor';
import { Assignee } from '../../../../assignee';
import { getMoment } from '../../../../moment';
import { goBackAction } from '../../../drafts/actions';
import { DraftActs } from '../../../drafts/draft-acts';
import { DecidedLine, QueueLine, queueOf } from '../../../drafts/queue-line';
import { spokenOf } from '../../../drafts/spoken';
import { DraftVersions } from '../../../drafts/versions';

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
  // Before the draft: what is saved in between is not taken for seen.
  const seen = await getSeen('carrier', draftId);
  const draft = await getCarrierDraft(draftId);
  if (!draft || !seen) notFound();
  const t = await getTranslations('admin');
  const time = await getMoment();
  const { plans, settings, site } = await getCatalog();
  const state = await getCarrierEditState(draft.carrierId);
  const open = OPEN_STATUSES.includes(draft.status);
  const waits = WAITING_STATUSES.includes(draft.status);
  const editable = open && can(actor.role, 'editDraft');
  const standing = open ? carrierStanding(draft, state) : null;
  // Somebody who releases it looks at what comes of the draft and what was published since.
  const shown = standing ? sideOf(releasedDocument(standing, workOf(draft))) : draft;
  const merges = standing?.kind === 'rebases' || standing?.kind === 'needsLook';
  const before = merges ? state.published : draft.base;
  const releasable = standing !== null && (canRun(standing) || standing.kind === 'needsLook');
  const versions = await listCarrierVersions(draftId);
  const { changed, refused } = carrierPreview(open ? state.plans : [], shown);
  const effects = catalogEffects(
    plans,
    changed.map(({ after }) => after),
    settings,
  );
  const led = queueOf(search);
  const spoken = await spokenOf(locale, { kind: 'carrier', id: draftId }, actor, open);
  const fields = changesBetween(before ?? {}, shown.document).map((change) => ({
    ...change,
    sources: sourcesOfChange(
      change.path,
      before?.shared?.sources ?? [],
      shown.document.shared?.sources ?? [],
    ),
  }));
  const apart = spoken.threads.filter(
    ({ path }) => path === '' || !fields.some((change) => isAbout(path, change.path)),
  );
  const newest = versions[0]?.number ?? null;
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'table', 'explain', 'verdict']}>
      <AdminPage
        title={draft.document.name[locale]}
        lead={t('draft.lead', {
          ...{ id: draft.carrierId, name: draft.author.name },
          time: time(draft.updatedAt),
        })}
        actions={
          <>
            <DraftBadge status={draft.status} />
            {editable &&
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
        {standing && <StandingNote standing={standing} scheduled={draft.status === 'scheduled'} />}
        <Assignee locale={locale} actor={actor} kind="carrier" id={draftId} open={open} />
        <DraftFacts draft={draft} publishAt={draft.publishAt && time(draft.publishAt)} />
        <AdminSection title={t('form.changes')}>
          <ReviewChanges changes={fields} newest={newest} {...spoken} />
        </AdminSection>
        <AdminSection title={t('comments.title')}>
          <Comments path="" newest={newest} {...spoken} threads={apart} />
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
          acts={DRAFT_ACTS}
          name={draft.document.name[locale]}
          actor={actor}
          fourEyes={site.fourEyes}
          seen={seenFields(seen)}
          within={led ? { in: queueText(led) } : {}}
          refused={releasable ? null : ''}
        />
        <DraftVersions
          versions={versions}
          waits={waits ? draft.status : null}
          act={editable ? goBackAction.bind(null, locale, { kind: 'carrier', id: draftId }) : null}
          seen={seenFields(seen)}
          time={time}
        />
      </AdminPage>
    </ClientMessages>
  );
}
