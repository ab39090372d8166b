import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import {
  ActionForm,
  AdminPage,
  AdminSection,
  ChangeList,
  Decision,
  DraftBadge,
  DraftReason,
  PlanWarnings,
  PresetEffects,
  StandingNote,
} from '@/components/admin';
import { LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { OPEN_STATUSES, passesFourEyes } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { presetEffects } from '@/lib/admin/preset-effects';
import { canRun } from '@/lib/admin/settle';
import { planWarnings } from '@/lib/plan/warnings';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { listVersions } from '@/server/plans/draft-versions';
import { getDraft } from '@/server/plans/drafts';
import { getStanding } from '@/server/plans/standing';
import { adminPath, requireActor } from '../../../actor';
import { draftAction, goBackAction } from '../actions';
import { DraftPeople } from '../draft-people';
import { DraftVersions } from './versions';

/** A draft field by field, what it does to the ready-made needs, and what can be done with it. */
export default async function DraftPage({ params }: PageProps<'/[locale]/admin/drafts/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/drafts/${draftId}`);
  const draft = await getDraft(draftId);
  if (!draft) notFound();
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const { plans, settings, site } = await getCatalog();
  const time = (instant: string) =>
    t('draft.utc', {
      time: format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
    });
  const open = OPEN_STATUSES.includes(draft.status);
  const now = open ? await getStanding(draft) : null;
  const standing = now?.standing ?? null;
  // Somebody who releases it looks at what comes of the draft and what was published since.
  const merged = standing?.kind === 'rebases' || standing?.kind === 'needsLook' ? standing.plan : null;
  const shown = merged ?? draft.document;
  const before = merged ? ((await getPlan(draft.planId)) ?? draft.base) : draft.base;
  const releasable = standing !== null && (canRun(standing) || standing.kind === 'needsLook');
  const versions = await listVersions(draftId);
  const reopens = draft.status === 'withdrawn' && can(actor.role, 'editDraft');
  const waits = draft.status === 'inReview' || draft.status === 'scheduled';
  const editable = open && can(actor.role, 'editDraft');
  const releaser = waits && can(actor.role, 'publish');
  const allowed = releaser && (passesFourEyes(draft, actor.id) || !site.fourEyes);
  const seen = { seen: String(now?.lockVersion ?? '') };
  const act = (name: Parameters<typeof draftAction>[2]) => draftAction.bind(null, locale, draftId, name);
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'table', 'explain', 'verdict']}>
      <AdminPage
        title={draft.planName}
        lead={t('draft.lead', { id: draft.planId, name: draft.author.name, time: time(draft.updatedAt) })}
        actions={
          <>
            <DraftBadge status={draft.status} />
            {editable && (
              <LinkButton size="sm" href={adminPath(locale, `/plans/${draft.planId}/edit`)}>
                {t('draft.edit')}
              </LinkButton>
            )}
          </>
        }
      >
        <DraftPeople locale={locale} actor={actor} draftId={draftId} />
        {standing && <StandingNote standing={standing} scheduled={draft.status === 'scheduled'} />}
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-muted">{t('drafts.reason')}</dt>
          <dd>
            <DraftReason reason={draft.reason} />
          </dd>
          {draft.publishAt && (
            <>
              <dt className="text-muted">{t('draft.publishAt')}</dt>
              <dd>{time(draft.publishAt)}</dd>
            </>
          )}
          <Decision draft={draft} />
        </dl>
        {open && <PlanWarnings warnings={planWarnings(draft.base, draft.document, plans)} />}
        <AdminSection title={t('form.changes')}>
          <ChangeList before={before} after={shown} />
        </AdminSection>
        {open && (
          <AdminSection title={t('effects.title')}>
            <PresetEffects effects={presetEffects(plans, shown, settings)} />
          </AdminSection>
        )}
        {reopens && (
          <AdminSection title={t('draft.do')}>
            <ActionForm act={act('reopen')} submit={t('draft.reopen')} label={t('draft.reopen')} />
          </AdminSection>
        )}
        {(editable || releaser) && (
          <AdminSection title={t('draft.do')}>
            {releaser && !allowed && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
            <div className="flex flex-col gap-6">
              {allowed && releasable && (
                <>
                  <ActionForm
                    act={act('publish')}
                    hidden={seen}
                    submit={t('draft.publish')}
                    label={t('draft.publish')}
                  />
                  <ActionForm
                    act={act('schedule')}
                    hidden={seen}
                    label={t('draft.schedule')}
                    fields={[
                      {
                        name: 'publishAt',
                        label: t('draft.publishAtUtc'),
                        type: 'datetime-local',
                        required: true,
                      },
                    ]}
                    submit={t('draft.schedule')}
                    variant="secondary"
                    inline
                  />
                </>
              )}
              {releaser && (
                <ActionForm
                  act={act('return')}
                  label={t('draft.return')}
                  fields={[
                    {
                      name: 'note',
                      label: t('draft.note'),
                      type: 'textarea',
                      mentions: true,
                      required: true,
                      maxLength: 1000,
                    },
                  ]}
                  submit={t('draft.return')}
                  variant="secondary"
                />
              )}
              {editable && !waits && (
                <ActionForm act={act('submit')} submit={t('form.handIn')} label={t('form.handIn')} />
              )}
              {editable && (
                <ActionForm
                  act={act('withdraw')}
                  submit={t('draft.withdraw')}
                  label={t('draft.withdraw')}
                  variant="quiet"
                />
              )}
            </div>
          </AdminSection>
        )}
        {versions.length > 0 && (
          <AdminSection title={t('draft.versions')}>
            <DraftVersions
              versions={versions}
              waits={waits ? draft.status : null}
              act={editable ? goBackAction.bind(null, locale, draftId) : null}
              time={time}
            />
          </AdminSection>
        )}
      </AdminPage>
    </ClientMessages>
  );
}
