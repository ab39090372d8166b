import type { Saying } from '@/lib/admin/carrier-facts';
import type { SharedField } from '@/lib/plan/shared-fields';
import { useFieldLabels } from '../use-field-labels';
import { FactValue } from './fact-value';

/** Plans with what each says of a field, and a tick that lets it follow its carrier. */
export function PlanSayings({
  field,
  sayings,
  follows,
  same,
  onFollow,
}: {
  field: SharedField;
  sayings: readonly Saying[];
  follows: boolean;
  /** Whether it says what the carrier says. */
  same: (saying: Saying) => boolean;
  onFollow: (id: string, follows: boolean) => void;
}) {
  const { t } = useFieldLabels();
  if (sayings.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y border-l-2 pl-3">
      {sayings.map((saying) => (
        <li key={saying.id} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
          <div className="min-w-0">
            {saying.name}:{' '}
            {same(saying) ? (
              <span className="text-muted">{t('facts.same')}</span>
            ) : (
              <FactValue field={field} value={saying.value} />
            )}
          </div>
          <label className="flex min-h-6 items-center gap-1.5 whitespace-nowrap">
            <input
              type="checkbox"
              className="size-4.5 accent-accent"
              aria-label={t('facts.letFollowOne', { name: saying.name })}
              checked={follows}
              onChange={({ target }) => onFollow(saying.id, target.checked)}
            />
            {t('facts.letFollow')}
          </label>
        </li>
      ))}
    </ul>
  );
}
