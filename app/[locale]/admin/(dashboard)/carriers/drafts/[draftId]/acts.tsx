import { useLocale, useTranslations } from 'next-intl';
import { ActionForm, AdminSection } from '@/components/admin';
import type { CarrierDraft } from '@/lib/admin/carrier-draft';
import { passesFourEyes } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import type { SignedIn } from '@/server/people/sign-in';
import { type CarrierDraftAct, carrierDraftAction } from '../../actions';

/** What whoever is signed in may do with an open draft of a carrier. */
export function CarrierDraftActs({
  draft,
  actor,
  fourEyes,
  publishable,
  within,
}: {
  draft: CarrierDraft;
  actor: SignedIn;
  fourEyes: boolean;
  /** Whether no plan would break a rule. */
  publishable: boolean;
  /** The list that one goes through. */
  within: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const waits = draft.status === 'inReview';
  const editable = can(actor.role, 'editDraft');
  const releaser = waits && can(actor.role, 'publish');
  const allowed = passesFourEyes(draft, actor.id) || !fourEyes;
  if (!editable && !releaser) return null;
  const act = (name: CarrierDraftAct) => carrierDraftAction.bind(null, locale, draft.id, name);
  return (
    <AdminSection title={t('draft.do')}>
      {waits && !can(actor.role, 'publish') && (
        <p className="text-sm text-muted">{t('review.waitsForPublisher')}</p>
      )}
      {releaser && !allowed && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
      {releaser && !publishable && <p className="text-sm text-watch">{t('carriers.notPublishable')}</p>}
      <div className="flex flex-col gap-6">
        {releaser && allowed && publishable && (
          <ActionForm
            act={act('publish')}
            hidden={within}
            submit={t('draft.publish')}
            label={t('draft.publish')}
            shortcut={{ key: 'p', asks: t('review.publishSure', { name: draft.document.name[locale] }) }}
          />
        )}
        {releaser && (
          <ActionForm
            act={act('return')}
            hidden={within}
            label={t('draft.return')}
            fields={[
              {
                shortcut: 'r',
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
  );
}
