import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type DraftForm, DraftForms } from '@/components/admin';
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
import type { SeenFields } from '@/server/seen';
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
  /** What the page shows, for each form to name. */
  seen: SeenFields;
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
  if (!mayEdit && !can(actor.role, 'publish')) return null;
  const passes = passesFourEyes(draft, actor.id) || !fourEyes;
  const releasable = releaser && passes && refused === null;
  const { kind, id } = draft;
  const form = (does: DraftAct, submit: string, rest: Partial<DraftForm> = {}): DraftForm => ({
    ...{ does, submit, label: submit, hidden: { ...seen, ...within } },
    ...rest,
  });
  const forms: (DraftForm | false)[] = [
    reopens && form('reopen', t('draft.reopen')),
    releasable &&
      form('publish', t('draft.publish'), {
        shortcut: { key: 'p', asks: t('review.publishSure', { name }) },
      }),
    releasable &&
      acts.includes('schedule') &&
      form('schedule', t('draft.schedule'), {
        fields: [
          { name: 'publishAt', label: t('draft.publishAtUtc'), type: 'datetime-local', required: true },
        ],
        variant: 'secondary',
        inline: true,
      }),
    releaser &&
      form('return', t('draft.return'), {
        fields: [
          {
            ...{ shortcut: 'r', name: 'note', label: t('draft.note'), type: 'textarea' },
            ...{ mentions: true, required: true, maxLength: 1000 },
          },
        ],
        variant: 'secondary',
      }),
    editable && !waits && acts.includes('submit') && form('submit', t('form.handIn')),
    editable && form('withdraw', t('draft.withdraw'), { variant: 'quiet' }),
  ];
  return (
    <DraftForms
      act={draftAction.bind(null, locale, { kind, id })}
      forms={forms.filter((one) => one !== false)}
      title={t('draft.do')}
    >
      {waits && mayEdit && !releaser && <p className="text-sm text-muted">{t('review.waitsForPublisher')}</p>}
      {releaser && !passes && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
      {releaser && refused && <p className="text-sm text-watch">{refused}</p>}
    </DraftForms>
  );
}
