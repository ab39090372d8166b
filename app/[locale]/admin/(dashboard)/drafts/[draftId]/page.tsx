import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { ActForm, ChangeList, DeskPage, DeskSection, DraftBadge, PresetEffects } from '@/components/admin';
import { LinkButton } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { isSecondPair, OPEN_STATUSES } from '@/lib/admin/draft';
import { may } from '@/lib/admin/permissions';
import { presetEffects } from '@/lib/admin/preset-effects';
import { getCatalog } from '@/server/catalog/read';
import { getDraft } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../../actor';
import { draftAct } from '../actions';

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
  const editable = open && may(actor.role, 'editDraft');
  const releaser = waits && may(actor.role, 'publish');
  const allowed = releaser && (isSecondPair(draft, actor.id) || !site.fourEyes);
  const act = (name: Parameters<typeof draftAct>[2]) => draftAct.bind(null, locale, draftId, name);
  return (
    <ClientMessages namespaces={['admin', 'need', 'reasons', 'table', 'explain']}>
      <DeskPage
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
          <dd>{draft.reason || '—'}</dd>
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
        <DeskSection title={t('form.changes')}>
          <ChangeList before={draft.base} after={draft.document} />
        </DeskSection>
        {open && (
          <DeskSection title={t('effects.title')}>
            <PresetEffects effects={presetEffects(plans, draft.document, settings)} />
          </DeskSection>
        )}
        {(editable || releaser) && (
          <DeskSection title={t('draft.do')}>
            {releaser && !allowed && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
            <div className="flex flex-col gap-6">
              {allowed && (
                <>
                  <ActForm act={act('publish')} submit={t('draft.publish')} label={t('draft.publish')} />
                  <ActForm
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
                <ActForm
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
                <ActForm act={act('submit')} submit={t('form.handIn')} label={t('form.handIn')} />
              )}
              {editable && (
                <ActForm
                  act={act('withdraw')}
                  submit={t('draft.withdraw')}
                  label={t('draft.withdraw')}
                  variant="quiet"
                />
              )}
            </div>
          </DeskSection>
        )}
      </DeskPage>
    </ClientMessages>
  );
}
