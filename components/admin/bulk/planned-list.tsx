import { useTranslations } from 'next-intl';
import type { PlannedPlan } from '@/lib/admin/grid/bulk-edit';
import type { Change } from '@/lib/plan/diff';
import { DraftBadge } from '../draft-badge';
import type { FieldLabels } from '../use-field-labels';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Old → new; of a list of countries what comes and what goes. */
function ChangeLine({ change: { path, before, after }, labels }: { change: Change; labels: FieldLabels }) {
  const isList = isTexts(before) && isTexts(after);
  return (
    <li className="min-w-0 break-words">
      <span className="text-muted">{labels.path(path)}</span>{' '}
      {isList ? (
        <>
          {after
            .filter((one) => !before.includes(one))
            .map((one) => (
              <ins key={one} className="mr-2 no-underline">{`+ ${labels.value(one)}`}</ins>
            ))}
          {before
            .filter((one) => !after.includes(one))
            .map((one) => (
              <del key={one} className="mr-2">{`− ${labels.value(one)}`}</del>
            ))}
        </>
      ) : (
        <>
          <del>{labels.value(before)}</del> →{' '}
          <ins className="font-semibold no-underline">{labels.value(after)}</ins>
        </>
      )}
    </li>
  );
}

/** What each plan becomes, and which stay as they are. */
export function PlannedList({
  plans,
  carriers,
  labels,
}: {
  plans: readonly PlannedPlan[];
  /** Names by id. */
  carriers: Readonly<Record<string, string>>;
  labels: FieldLabels;
}) {
  const t = useTranslations('admin.together');
  const changing = plans.filter(({ changes }) => changes.length > 0);
  const staying = plans.filter(({ changes }) => changes.length === 0);
  return (
    <section aria-labelledby="planned" className="flex flex-col gap-3">
      <h2 id="planned" className="text-lg font-semibold">
        {t('planned', { count: changing.length })}
      </h2>
      <ul className="grid gap-2 lg:grid-cols-2">
        {changing.map((plan) => (
          <li key={plan.planId} className="flex min-w-0 flex-col gap-1 rounded-md border p-3 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{plan.name}</span>
              <span className="text-muted">{carriers[plan.carrierId] ?? plan.carrierId}</span>
              {plan.draft && <DraftBadge status={plan.draft.status} />}
            </p>
            <ul>
              {plan.changes.map((change) => (
                <ChangeLine key={change.path} change={change} labels={labels} />
              ))}
            </ul>
            {plan.overrides.length > 0 && (
              <p className="text-muted">
                {t('overrides', { fields: plan.overrides.map((field) => labels.path(field)).join(', ') })}
              </p>
            )}
            {plan.faults.map((fault) => (
              <p key={`${fault.path} ${fault.code}`} className="text-bad">
                {t('faultAt', { field: labels.path(fault.path), fault: labels.fault(fault) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {staying.length > 0 && (
        <p className="text-sm text-muted">
          {t('staying', { count: staying.length, plans: staying.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </section>
  );
}
