import { useTranslations } from 'next-intl';
import { ActionForm, AdminSection, ChangeList } from '@/components/admin';
import { Disclosure } from '@/components/ui';
import type { ActionState } from '@/lib/admin/action-state';
import type { DraftStatus } from '@/lib/admin/draft';
import { changesBetween } from '@/lib/plan/diff';
import type { DraftVersion } from '@/server/draft-versions';
import type { SeenFields } from '@/server/seen';

type Act = (number: number, before: ActionState, data: FormData) => Promise<ActionState>;

/** What a draft of a plan or carrier held after each save, the newest first, and the way back; nothing without a save. */
export function DraftVersions({
  versions,
  waits,
  act,
  seen,
  time,
}: {
  versions: readonly DraftVersion[];
  /** The state that going back would take the draft out of; null where nobody waits for it. */
  waits: DraftStatus | null;
  /** Goes back to a version; null where it cannot be. */
  act: Act | null;
  /** What the page shows, for each form to name. */
  seen: SeenFields;
  time: (instant: string) => string;
}) {
  const t = useTranslations('admin.draft');
  if (versions.length === 0) return null;
  return (
    <AdminSection title={t('versions')}>
      <ol className="flex flex-col gap-2">
        {versions.map((version, index) => {
          const { number, author, savedAt, reason, restores, document, base } = version;
          const before = versions[index + 1]?.document ?? base;
          const count = changesBetween(before ?? {}, document).length;
          const remarks = [
            ...(index === 0 ? [t('versionNow')] : []),
            ...(restores === null ? [] : [t('versionOf', { number: restores })]),
            t('versionChanges', { count }),
            ...(reason === '' ? [] : [reason]),
          ];
          return (
            <li key={number} className="rounded-md border p-3 text-sm">
              <Disclosure
                summary={
                  <>
                    {t('version', { number, name: author.name, time: time(savedAt) })}{' '}
                    <span className="text-muted">{remarks.join(' · ')}</span>
                  </>
                }
              >
                <div className="flex flex-col gap-3">
                  <ChangeList before={before} after={document} />
                  {act && index > 0 && (
                    <ActionForm
                      act={act.bind(null, number)}
                      label={t('goBackTo', { number })}
                      submit={t('goBack')}
                      variant="secondary"
                      size="sm"
                      fields={
                        waits
                          ? [{ name: 'leaves', label: t('leaves', { status: waits }), type: 'checkbox' }]
                          : []
                      }
                      hidden={{ ...seen, ...(waits && { status: waits }) }}
                    />
                  )}
                </div>
              </Disclosure>
            </li>
          );
        })}
      </ol>
    </AdminSection>
  );
}
