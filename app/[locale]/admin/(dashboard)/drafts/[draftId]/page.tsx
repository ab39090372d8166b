import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import {
  ActionForm,
  AdminPage,
  AdminSection,
  ChangeList,
  DraftBadge,
  DraftReason,
  PlanWarnings,
  PresetEffects,
} from '@/components/admin';
import { LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { OPEN_STATUSES, passesFourEyes } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { presetEffects } from '@/lib/admin/preset-effects';
import { planWarnings } from '@/lib/plan/warnings';
import { getCatalog } from '@/server/catalog/read';
import { getDraft } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../../actor';
import { draftAction } from '../actions';

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
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' });
  const open = OPEN_STATUSES.includes(draft.status);
  const waits = draft.status === 'inReview' || draft.status === 'scheduled';
  const editable = open && can(actor.role, 'editDraft');
  const releaser = waits && can(actor.role, 'publish');
  const allowed = releaser && (passesFourEyes(draft, actor.id) || !site.fourEyes);
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
          {draft.decidedBy && (
            <>
              <dt className="text-muted">{t('draft.decided')}</dt>
              <dd>
                {draft.decidedBy.name}
                {draft.decisionNote && `: ${draft.decisionNote}`}
              </dd>
            </>
          )}
        </dl>
        {open && <PlanWarnings warnings={planWarnings(draft.base, draft.document, plans)} />}
        <AdminSection title={t('form.changes')}>
          <ChangeList before={draft.base} after={draft.document} />
        </AdminSection>
        {open && (
          <AdminSection title={t('effects.title')}>
            <PresetEffects effects={presetEffects(plans, draft.document, settings)} />
          </AdminSection>
        )}
        {(editable || releaser) && (
          <AdminSection title={t('draft.do')}>
            {releaser && !allowed && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
            <div className="flex flex-col gap-6">
              {allowed && (
                <>
                  <ActionForm act={act('publish')} submit={t('draft.publish')} label={t('draft.publish')} />
                  <ActionForm
                    act={act('schedule')}
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
      </AdminPage>
    </ClientMessages>
  );
}
