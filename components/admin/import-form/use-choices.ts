import { useState } from 'react';
import { NEW_PLAN } from '@/lib/import/match';
import type { CarrierPreview, PlanPreview } from '@/lib/import/preview';

/** The plan that a preview takes the rows for; empty where nobody said. */
export const matchOf = ({ match, planId, told }: PlanPreview): string =>
  match !== 'new' ? planId : told ? NEW_PLAN : '';

/** Whether the file has to be compared anew for that choice: what would change is another then. */
export const asksComparing = (plan: PlanPreview, match: string): boolean =>
  match === ''
    ? matchOf(plan) !== '' && plan.told
    : match === NEW_PLAN
      ? plan.match !== 'new'
      : match !== plan.planId;

/** What of a preview is taken, and which plans its rows are of, as somebody chooses. */
export function useChoices(
  plans: readonly PlanPreview[],
  carriers: readonly CarrierPreview[],
  atFirst: { plans: readonly string[]; carriers: readonly string[] },
) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(atFirst.plans));
  const [tickedCarriers, setTickedCarriers] = useState<ReadonlySet<string>>(new Set(atFirst.carriers));
  const [matches, setMatches] = useState<Readonly<Record<string, string>>>({});
  const withOne = (before: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
    const next = new Set(before);
    if (on) next.add(id);
    else next.delete(id);
    return next;
  };
  const matchNow = (plan: PlanPreview): string => matches[plan.planId] ?? matchOf(plan);
  const match = (plan: PlanPreview, to: string): void => {
    setMatches((before) => ({ ...before, [plan.planId]: to }));
    // Whoever says which plan a row is wants it; an undecided row is left out.
    setTicked((before) => withOne(before, plan.planId, to !== ''));
  };
  return {
    ...{ ticked, tickedCarriers, matchNow, match },
    tick: (id: string, on: boolean) => {
      setTicked((before) => withOne(before, id, on));
      // A row that is taken after all is of the plan that the preview says.
      if (on && matches[id] === '') setMatches(({ [id]: _skipped, ...rest }) => rest);
    },
    tickCarrier: (id: string, on: boolean) => setTickedCarriers((before) => withOne(before, id, on)),
    all: () => {
      setTicked(new Set(plans.map(({ planId }) => planId)));
      setTickedCarriers(new Set(carriers.map(({ carrierId }) => carrierId)));
    },
    none: () => {
      setTicked(new Set());
      setTickedCarriers(new Set());
    },
    /** Takes the likeliest plan for each row that nobody decided. */
    takeSuggestions: () => {
      for (const plan of plans) {
        const [first] = plan.suggestions;
        if (first && matchNow(plan) === '') match(plan, first.planId);
      }
    },
    pending: plans.filter((plan) => asksComparing(plan, matchNow(plan))).length,
  };
}
