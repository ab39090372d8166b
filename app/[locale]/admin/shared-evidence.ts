/** What forms that change several plans send for all of them, and what was said of single ones. */
import { type InputFault, type ProblemOfPlan, sourceTitle } from '@/lib/admin/grid/bulk-edit';
import type { SharedEvidence } from '@/lib/admin/grid/evidence';
import { CHOICE } from '@/lib/admin/save-state';
import { getCatalog } from '@/server/catalog/read';
import type { PlanEdits, TogetherOutcome } from '@/server/plans/save-together';
import { textOf } from './actor';

/** The source, its days, and why. A source without a title gets that of the page where a plan names it. */
export async function evidenceOf(data: FormData): Promise<{ evidence: SharedEvidence; reason: string }> {
  const url = textOf(data, 'url').trim();
  const asOf = textOf(data, 'asOf').trim();
  const typed = textOf(data, 'title').trim();
  const { plans } = await getCatalog();
  const title =
    typed ||
    sourceTitle(
      url,
      plans.flatMap(({ sources }) => sources),
    );
  const source = { url, title, asOf: asOf === '' ? null : asOf };
  const checkedAt = textOf(data, 'checkedAt').trim() || null;
  return { evidence: { source, checkedAt }, reason: textOf(data, 'reason') };
}

/** What was agreed to and chosen for one plan. */
export function agreedFor(
  data: FormData,
  planId: string,
): Pick<PlanEdits, 'leaves' | 'choices' | 'chosenAt'> {
  const leave = textOf(data, `leave.${planId}`);
  const prefix = `${CHOICE}${planId}.`;
  const choices = [...data].flatMap(([name, value]) =>
    name.startsWith(prefix) && (value === 'mine' || value === 'theirs')
      ? [[name.slice(prefix.length), value] as const]
      : [],
  );
  const chosenAt = textOf(data, `chosenAt.${planId}`);
  return {
    leaves: leave === 'inReview' || leave === 'scheduled' ? leave : null,
    choices: Object.fromEntries(choices),
    ...(chosenAt !== '' && { chosenAt: Number(chosenAt) }),
  };
}

/** What a form is told of a save that wrote nothing. */
export function toldOf(outcome: Exclude<TogetherOutcome, { kind: 'saved' }>): {
  faults: InputFault[];
  problems: ProblemOfPlan[];
  nothing: boolean;
} {
  return {
    faults: outcome.kind === 'faults' ? outcome.faults.map((fault) => ({ name: fault.path, fault })) : [],
    problems:
      outcome.kind !== 'problems'
        ? []
        : outcome.problems.map((problem): ProblemOfPlan => {
            const { planId, name } = problem;
            if (problem.kind === 'conflict') return { planId, name, kind: 'conflict' };
            return problem;
          }),
    nothing: outcome.kind === 'nothing',
  };
}
