import { useTranslations } from 'next-intl';
import type { ProblemOfPlan } from '@/lib/admin/grid/bulk-edit';
import { CHOICE } from '@/lib/admin/save-state';
import { choiceKey } from '@/lib/admin/settle';
import { ConflictChoices } from '../conflict-choices';
import { useMoment } from '../moment';
import type { FieldLabels } from '../use-field-labels';

/** Plans that could not be saved, each with why, and with what has to be said before it can. */
export function ProblemList({
  problems,
  labels,
}: {
  problems: readonly ProblemOfPlan[];
  labels: FieldLabels;
}) {
  const t = useTranslations('admin.together');
  if (problems.length === 0) return null;
  return (
    <section
      role="alert"
      aria-labelledby="problems"
      className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4 text-sm"
    >
      <h2 id="problems" className="text-base font-semibold">
        {t('problems', { count: problems.length })}
      </h2>
      <ul className="flex flex-col gap-3">
        {problems.map((problem) => (
          <li key={problem.planId} className="flex flex-col gap-1">
            <p className="font-semibold">{problem.name}</p>
            <Problem problem={problem} labels={labels} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({ problem, labels }: { problem: ProblemOfPlan; labels: FieldLabels }) {
  const t = useTranslations('admin.together');
  const moment = useMoment();
  const { planId } = problem;
  if (problem.kind === 'refused')
    return (
      <ul className="list-disc pl-5">
        {problem.faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            {t('faultAt', { field: labels.path(fault.path), fault: labels.fault(fault) })}
          </li>
        ))}
      </ul>
    );
  if (problem.kind === 'waiting') {
    const time = problem.publishAt ? moment(problem.publishAt) : '';
    return (
      <label className="flex min-h-6 items-start gap-2">
        <input
          type="checkbox"
          name={`leave.${planId}`}
          value={problem.status}
          className="mt-px size-4.5 shrink-0 accent-accent"
        />
        {problem.status === 'scheduled' ? t('leaveSchedule', { time }) : t('leaveReview')}
      </label>
    );
  }
  if (problem.kind === 'choose')
    return (
      <>
        <input type="hidden" name={`chosenAt.${planId}`} value={problem.lockVersion} />
        <ConflictChoices
          fields={problem.conflicts.map((conflict) => ({
            name: `${CHOICE}${planId}.${choiceKey(conflict)}`,
            label: labels.path(conflict.path),
            base: labels.value(conflict.base),
            theirs: labels.value(conflict.theirs),
            mine: labels.value(conflict.mine),
            published: conflict.side === 'published',
          }))}
        />
      </>
    );
  return <p>{t('moved')}</p>;
}
