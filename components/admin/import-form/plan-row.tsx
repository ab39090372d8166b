import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui';
import { rowSpans } from '@/lib/import/groups';
import { NEW_PLAN } from '@/lib/import/match';
import type { PlanPreview } from '@/lib/import/preview';
import { PlanWarnings } from '../plan-warnings';
import { useFieldLabels } from '../use-field-labels';
import type { Named } from './about-file';
import { WaitingDraftBox } from './waiting-draft';

const CHECKBOX = 'size-4.5 accent-accent';

interface Props {
  plan: PlanPreview;
  ticked: boolean;
  /** The plan that its rows are of: an id, `NEW_PLAN`, or empty where nobody said. */
  match: string;
  /** Plans of the carrier that rows of it may be of; none in a file of documents. */
  others: readonly Named[];
  /** What to look at in its rows. */
  notes: readonly string[];
  canChoose: boolean;
  onTick: (on: boolean) => void;
  onMatch: (match: string) => void;
}

/** A plan of the file: whether it is taken, which plan it is, what would change, what to look at. */
export function PlanRow({ plan, ticked, match, others, notes, canChoose, onTick, onMatch }: Props) {
  const t = useTranslations('admin.import');
  const conflicts = plan.changes.filter(({ conflict }) => conflict).length;
  const isLabel = plan.keys.length > 0;
  return (
    <li className="flex flex-col gap-2 rounded-md border p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {canChoose ? (
          <label className="flex min-h-6 items-center gap-2 font-semibold">
            <input
              type="checkbox"
              name="plan"
              value={plan.planId}
              className={CHECKBOX}
              checked={ticked}
              onChange={({ target }) => onTick(target.checked)}
            />
            <PlanName plan={plan} />
          </label>
        ) : (
          <p className="font-semibold">
            <PlanName plan={plan} />
          </p>
        )}
        <span className="text-sm text-muted">
          {t(`match.${plan.match}`)} · {t('rowsOf', { rows: rowSpans(plan.rows, 5).text })}
        </span>
      </div>
      {canChoose && isLabel && <MatchSelect plan={plan} match={match} others={others} onMatch={onMatch} />}
      <Changes plan={plan} />
      <PlanWarnings warnings={plan.warnings} />
      {notes.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-watch">{t('notesOf', { count: notes.length })}</summary>
          <ul className="mt-1 list-disc pl-6">
            {notes.map((note) => (
              <li key={note} className="break-words">
                {note}
              </li>
            ))}
          </ul>
        </details>
      )}
      {canChoose && conflicts > 0 && (
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input type="checkbox" name="overwrite" value={plan.planId} className={CHECKBOX} />
          {t('overwrite', { count: conflicts })}
        </label>
      )}
      {plan.waits && <WaitingDraftBox waits={plan.waits} canChoose={canChoose} />}
      {plan.olderDates.length > 0 && <OlderDates plan={plan} canChoose={canChoose} />}
    </li>
  );
}

const PlanName = ({ plan }: { plan: PlanPreview }) => (
  <span className="break-words">
    {plan.name} <span className="font-normal text-muted">{plan.planId}</span>
  </span>
);

/** Which plan the rows are of: those that are likely first, then all of the carrier. */
function MatchSelect({ plan, match, others, onMatch }: Pick<Props, 'plan' | 'match' | 'others' | 'onMatch'>) {
  const t = useTranslations('admin.import');
  const likely = plan.suggestions.map(({ planId, name, same }) => ({
    value: `${plan.planId} ${planId}`,
    label: t('sameAs', { name, why: same.map((one) => t(`same.${one}`)).join(t('comma')) }),
  }));
  const rest = others
    .filter(({ id }) => !plan.suggestions.some(({ planId }) => planId === id))
    .map(({ id, name }) => ({ value: `${plan.planId} ${id}`, label: name }));
  return (
    <Select
      label={t('which')}
      name="match"
      className="max-w-xl"
      value={`${plan.planId} ${match}`}
      onChange={({ target }) => onMatch(target.value.slice(plan.planId.length + 1))}
      options={[
        { value: `${plan.planId} `, label: t('undecided') },
        ...likely,
        { value: `${plan.planId} ${NEW_PLAN}`, label: t('match.new') },
      ]}
      groups={rest.length > 0 ? [{ label: t('otherPlans'), options: rest }] : []}
    />
  );
}

function Changes({ plan }: { plan: PlanPreview }) {
  const t = useTranslations('admin.import');
  const labels = useFieldLabels();
  const keyOf = (path: string) => /[^.[\]]+$/.exec(path)?.[0] ?? '';
  /** Null at the place of an entry of a list is no entry; of a field it is not stated. */
  const said = (path: string, value: unknown) =>
    value === null && path.endsWith(']') ? '' : labels.value(value, keyOf(path));
  return (
    <details open={plan.match !== 'new' && plan.changes.length <= 6}>
      <summary className="cursor-pointer text-sm">{t('changesOf', { count: plan.changes.length })}</summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        {plan.changes.map((change) => (
          <div key={change.path} className="contents">
            <dt className="break-words text-muted">
              {labels.path(change.path)}
              {change.conflict && (
                <span className="block text-watch">{t('byHand', { name: change.conflict.by })}</span>
              )}
            </dt>
            <dd className="break-words text-muted">
              {plan.match === 'new' ? '' : <del>{said(change.path, change.before)}</del>}
            </dd>
            <dd className="break-words">{said(change.path, change.after)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What the file dates before the plan: a question, since it may be that the file is the older of the two. */
function OlderDates({ plan, canChoose }: { plan: PlanPreview; canChoose: boolean }) {
  const t = useTranslations('admin.import');
  const dates = plan.olderDates.map(({ source, now, file }) =>
    source === null ? t('olderCheck', { now, file }) : t('olderSource', { source, now, file }),
  );
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-watch">{t('older', { dates: dates.join('; ') })}</p>
      {canChoose && (
        <label className="flex min-h-6 items-center gap-2">
          <input type="checkbox" name="older" value={plan.planId} className={CHECKBOX} />
          {t('takeOlder', { count: dates.length })}
        </label>
      )}
    </div>
  );
}
