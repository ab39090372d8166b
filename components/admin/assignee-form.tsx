import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/admin/action-state';
import type { Person } from '@/lib/admin/draft';
import { ActionForm } from './action-form';

/** Who has a thing in hand: taken or given back in one click, or given to somebody else. */
export function AssigneeForm({
  assignee,
  people,
  me,
  act,
}: {
  assignee: Person | null;
  /** Who may have it; empty for a reader who may not give it. */
  people: readonly Person[];
  me: string;
  act: FormAction;
}) {
  const t = useTranslations('admin.assign');
  const mine = assignee?.id === me;
  const hidden = { seen: assignee?.id ?? '' };
  const takes = !mine && people.some(({ id }) => id === me);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm">
      <p className="min-h-8 py-1">
        <span className="text-muted">{t('inHand')}</span>{' '}
        <strong className="font-semibold">{mine ? t('you') : (assignee?.name ?? t('nobody'))}</strong>
      </p>
      {(takes || mine) && (
        <ActionForm
          key={`${mine}`}
          act={act}
          hidden={{ ...hidden, assignee: mine ? '' : me }}
          label={t(mine ? 'giveBack' : 'take')}
          submit={t(mine ? 'giveBack' : 'take')}
          variant="secondary"
          size="sm"
          inline
        />
      )}
      {people.length > 0 && (
        <ActionForm
          key={hidden.seen}
          act={act}
          hidden={hidden}
          label={t('giveTo')}
          fields={[
            {
              name: 'assignee',
              label: t('giveTo'),
              type: 'select',
              value: hidden.seen,
              options: [
                { value: '', label: t('nobody') },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          submit={t('give')}
          variant="secondary"
          size="sm"
          inline
        />
      )}
    </div>
  );
}
