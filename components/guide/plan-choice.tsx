import { useTranslations } from 'next-intl';
import { PlanMatches, PlanSearch } from '@/components/plan-search';
import type { NamedPlan } from '@/lib/catalog/plan-title';

export interface PlanSearchState {
  plans: readonly (NamedPlan & { plan: { id: string; name: string; carrier: string } })[];
  /** What was typed; empty where nothing was. */
  text: string;
  /** The plans that it may mean, each with the link that takes it; null where there is nothing to choose from. */
  matches:
    | readonly (NamedPlan & { plan: { id: string; name: string; carrier: string }; href: string })[]
    | null;
}

/** Chooses the plan that a step is about by a search box that needs no script; what is asked for travels along. */
export function PlanChoice({
  action,
  search: { plans, text, matches },
  hiddenFields,
}: {
  action: string;
  search: PlanSearchState;
  hiddenFields: readonly (readonly [string, string])[];
}) {
  const t = useTranslations('guide');
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <PlanSearch
        action={action}
        name="find"
        plans={plans}
        pairs={hiddenFields.filter(([name]) => name !== 'plan' && name !== 'find')}
        label={t('choosePlan')}
        button={t('show')}
        text={text}
        isLabelSeen
      />
      {matches && <PlanMatches text={text} matches={matches} />}
    </div>
  );
}
