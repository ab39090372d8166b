import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm, AdminSection } from '@/components/admin';
import {
  type DraftAct,
  type DraftRef,
  type DraftSummary,
  OPEN_STATUSES,
  passesFourEyes,
  WAITING_STATUSES,
} from '@/lib/admin/draft';
import { can, type Permission } from '@/lib/admin/permissions';
import type { SignedIn } from '@/server/people/sign-in';
import { draftAction } from './actions';

/** What whoever is signed in may do with a draft of any kind. */
export function DraftActs({
  draft,
  acts,
  name,
  actor,
  fourEyes,
  right = 'editDraft',
  seen,
  within,
  refused,
}: {
  draft: DraftRef & Pick<DraftSummary, 'status' | 'contributorIds'>;
  /** Those that there are for its kind, beside sending it back and withdrawing it. */
  acts: readonly DraftAct[];
  /** What is asked about before it is published by a key. */
  name: string;
  actor: SignedIn;
  fourEyes: boolean;
  /** Asked for by what an author does. */
  right?: Permission;
  /** The stamp of what the page shows. */
  seen: string;
  /** The list that one goes through. */
  within: Readonly<Record<string, string>>;
  /** Why it cannot be released as it is, where somebody could; null where it can, empty where the page says so above. */
  refused: ReactNode;
}) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const open = OPEN_STATUSES.includes(draft.status);
  const waits = WAITING_STATUSES.includes(draft.status);
  const mayEdit = can(actor.role, right);
  const reopens = draft.status === 'withdrawn' && acts.includes('reopen') && mayEdit;
  const editable = open && mayEdit;
  const releaser = waits && can(actor.role, 'publish');
  if (!editable && !releaser && !reopens) return null;
  const passes = passesFourEyes(draft, actor.id) || !fourEyes;
  const releasable = releaser && passes && refused === null;
  const { kind, id } = draft;
  const act = (one: DraftAct) => draftAction.bind(null, locale, { kind, id }, one);
  const shown = { seen, ...within };
  return (
    <AdminSection title={t('draft.do')}>
      {waits && !releaser && <p className="text-sm text-muted">{t('review.waitsForPublisher')}</p>}
      {releaser && !passes && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
      {releaser && refused && <p className="text-sm text-watch">{refused}</p>}
      <div className="flex flex-col gap-6">
        {reopens && <ActionForm act={act('reopen')} submit={t('draft.reopen')} label={t('draft.reopen')} />}
        {releasable && (
          <ActionForm
            act={act('publish')}
            hidden={shown}
            submit={t('draft.publish')}
            label={t('draft.publish')}
            shortcut={{ key: 'p', asks: t('review.publishSure', { name }) }}
          />
        )}
        {releasable && acts.includes('schedule') && (
          <ActionForm
            act={act('schedule')}
            hidden={shown}
            label={t('draft.schedule')}
            fields={[
              { name: 'publishAt', label: t('draft.publishAtUtc'), type: 'datetime-local', required: true },
            ]}
            submit={t('draft.schedule')}
            variant="secondary"
            inline
          />
        )}
        {releaser && (
          <ActionForm
            act={act('return')}
            hidden={within}
            label={t('draft.return')}
            fields={[
              {
                ...{ shortcut: 'r', name: 'note', label: t('draft.note'), type: 'textarea' },
                ...{ mentions: true, required: true, maxLength: 1000 },
              },
            ]}
            submit={t('draft.return')}
            variant="secondary"
          />
        )}
        {editable && !waits && acts.includes('submit') && (
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
