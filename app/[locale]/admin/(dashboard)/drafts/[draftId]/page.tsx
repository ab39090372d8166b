import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import {
  AdminPage,
  AdminSection,
  Comments,
  DraftBadge,
  DraftFacts,
  PlanCards,
  PlanWarnings,
  PresetEffects,
  ReviewChanges,
  StandingNote,
} from '@/components/admin';
import { Disclosure, LinkButton, TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { isAbout } from '@/lib/admin/comment';
import { DRAFT_ACTS, OPEN_STATUSES, WAITING_STATUSES } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { presetEffects } from '@/lib/admin/preset-effects';
import { queueText } from '@/lib/admin/review-queue';
import { canRun } from '@/lib/admin/settle';
import { planTitle } from '@/lib/catalog/plan-title';
import { quote } from '@/lib/cost/quote';
import { FIRST_NEED } from '@/lib/need/first-visit';
import { sourcesOfChange } from '@/lib/plan/change-sources';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { planWarnings } from '@/lib/plan/warnings';
import { nextPeriod } from '@/lib/results/next-period';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { listVersions } from '@/server/plans/draft-versions';
import { getDraft } from '@/server/plans/drafts';
import { getStanding } from '@/server/plans/standing';
import { getSeen, seenFields } from '@/server/seen';
import { adminPath, requireActor } from '../../../actor';
import { getMoment } from '../../../moment';
import { goBackAction } from '../actions';
import { DraftActs } from '../draft-acts';
import { DraftPeople } from '../draft-people';
import { DecidedLine, QueueLine, queueOf } from '../queue-line';
import { spokenOf } from '../spoken';
import { DraftVersions } from '../versions';

/** A draft field by field, what it does to the ready-made needs, and what can be done with it. */
export default async function DraftPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/drafts/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const search = await searchParams;
  const actor = await requireActor(locale, `/drafts/${draftId}`);
  // Before the draft: what is saved in between is not taken for seen.
  const seen = await getSeen('plan', draftId);
  const draft = await getDraft(draftId);
  if (!draft || !seen) notFound();
  const t = await getTranslations('admin');
  const time = await getMoment();
  const { plans, carriers, settings, site, taxes } = await getCatalog();
  const carrier = carriers.find(({ id }) => id === draft.carrierId) ?? null;
  const open = OPEN_STATUSES.includes(draft.status);
  const now = open ? await getStanding(draft) : null;
  const standing = now?.standing ?? null;
  // Somebody who releases it looks at what comes of the draft and what was published since.
  const merged = standing?.kind === 'rebases' || standing?.kind === 'needsLook' ? standing.document : null;
  const shown = merged ?? draft.document;
  const before = merged ? ((await getPlan(draft.planId)) ?? draft.base) : draft.base;
  const releasable = standing !== null && (canRun(standing) || standing.kind === 'needsLook');
  const versions = await listVersions(draftId);
  const waits = WAITING_STATUSES.includes(draft.status);
  const editable = open && can(actor.role, 'editDraft');
  const queue = queueOf(search, draft.changeSetId);
  // Only a list that one came from is gone through; the set of a draft is just shown.
  const led = queueOf(search);
  const spoken = await spokenOf(locale, { kind: 'plan', id: draftId }, actor, open);
  const changes = changesBetween(before ?? {}, shown).map((change) => ({
    ...change,
    sources: sourcesOfChange(change.path, before?.sources ?? [], shown.sources),
  }));
  // A new plan is read as a card: its fields one by one say nothing that the card does not.
  const isFieldByField = before !== null;
  const apart = spoken.threads.filter(
    ({ path }) => path === '' || !isFieldByField || !changes.some((change) => isAbout(path, change.path)),
  );
  const newest = versions[0]?.number ?? null;
  const name = carrier ? planTitle({ carrier, plan: shown }, locale) : draft.planName;
  const stateOf = (plan: PlanDocument) => {
    const answer = quote(plan, FIRST_NEED, settings);
    const next = answer.verdict === 'doesNot' ? null : nextPeriod(plan, FIRST_NEED, answer, settings);
    return { plan, quote: answer, next };
  };
  return (
    <ClientMessages
      namespaces={['admin', 'need', 'reasons', 'table', 'explain', 'verdict', 'plan', 'planPage', 'receipt']}
    >
      <AdminPage
        title={name}
        lead={t('draft.lead', { id: draft.planId, name: draft.author.name, time: time(draft.updatedAt) })}
        actions={
          <>
            <DraftBadge status={draft.status} />
            {carrier && (
              <LinkButton size="sm" href={adminPath(locale, `/carriers/${carrier.id}/history`)}>
                {t('review.carrier', { carrier: carrier.name[locale] })}
              </LinkButton>
            )}
            {editable && (
              <LinkButton size="sm" data-key="e" href={adminPath(locale, `/plans/${draft.planId}/edit`)}>
                {t('draft.edit')}
              </LinkButton>
            )}
          </>
        }
      >
        <DecidedLine locale={locale} search={search} />
        <QueueLine locale={locale} actor={actor} queue={queue} draft={{ kind: 'plan', id: draftId }} />
        <DraftPeople locale={locale} actor={actor} draftId={draftId} />
        {standing && <StandingNote standing={standing} scheduled={draft.status === 'scheduled'} />}
        <DraftFacts draft={draft} publishAt={draft.publishAt && time(draft.publishAt)}>
          {draft.changeSetId && (
            <>
              <dt className="text-muted">{t('changes.set')}</dt>
              <dd>
                <TextLink href={adminPath(locale, `/changes/${draft.changeSetId}`)}>
                  {t('review.toSet')}
                </TextLink>
              </dd>
            </>
          )}
        </DraftFacts>
        {open && <PlanWarnings warnings={planWarnings(draft.base, draft.document, plans)} />}
        {isFieldByField && (
          <AdminSection title={t('form.changes')}>
            <ReviewChanges changes={changes} newest={newest} {...spoken} />
          </AdminSection>
        )}
        {carrier && (
          <AdminSection title={t(isFieldByField ? 'review.cards' : 'review.newPlan')}>
            <Disclosure
              open={!isFieldByField || undefined}
              summary={t(isFieldByField ? 'review.cardsBoth' : 'review.cardAlone')}
            >
              <div className="pt-2">
                <PlanCards
                  before={before && stateOf(before)}
                  after={stateOf(shown)}
                  carrier={carrier}
                  need={FIRST_NEED}
                  taxes={taxes}
                />
              </div>
            </Disclosure>
          </AdminSection>
        )}
        <AdminSection title={t('comments.title')}>
          <Comments path="" newest={newest} {...spoken} threads={apart} />
          {apart.length === 0 && !spoken.acts && <p className="text-sm text-muted">{t('comments.none')}</p>}
        </AdminSection>
        {open && (
          <AdminSection title={t('effects.title')}>
            <PresetEffects effects={presetEffects(plans, shown, settings)} />
          </AdminSection>
        )}
        <DraftActs
          draft={{ ...draft, kind: 'plan' }}
          acts={DRAFT_ACTS}
          name={name}
          actor={actor}
          fourEyes={site.fourEyes}
          seen={seenFields(seen)}
          within={led ? { in: queueText(led) } : {}}
          refused={releasable ? null : ''}
        />
        <DraftVersions
          versions={versions}
          waits={waits ? draft.status : null}
          act={editable ? goBackAction.bind(null, locale, { kind: 'plan', id: draftId }) : null}
          seen={seenFields(seen)}
          time={time}
        />
      </AdminPage>
    </ClientMessages>
  );
}
