/** What a change of plans does to the answers of the ready-made needs. */
import { quoteAll, type Ranking } from '@/lib/cost/rank';
import type { Ask, Reason } from '@/lib/cost/reason';
import type { CostSettings, Quote } from '@/lib/cost/result';
import { PRESET_IDS, type PresetId, presetNeed } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';

/** How a plan stands in a ready-made need. */
export type Standing =
  | { kind: 'meets'; totalCents: number; rank: number }
  /** `rank`: among the plans that may meet the need. */
  | { kind: 'mayMeet'; totalCents: number; totalIs: Quote['totalIs']; rank: number; asks: Ask[] }
  | { kind: 'doesNot'; reasons: Reason[]; asks: Ask[] }
  /** Not in the catalog */
  | { kind: 'absent' };

export interface PresetEffect {
  preset: PresetId;
  before: Standing;
  after: Standing;
  /** How many plans meet the need after the change. */
  of: number;
}

function standingIn(ranking: Ranking, id: string): Standing {
  const isIt = ({ planId }: { planId: string }) => planId === id;
  const rank = 1 + ranking.quotes.findIndex(isIt);
  const mayRank = 1 + ranking.mayMeet.findIndex(isIt);
  const quote = ranking.quotes[rank - 1];
  if (quote) return { kind: 'meets', totalCents: quote.totalCents, rank };
  const may = ranking.mayMeet[mayRank - 1];
  if (may) {
    const { totalCents, totalIs, asks } = may;
    return { kind: 'mayMeet', totalCents, totalIs, rank: mayRank, asks: [...asks] };
  }
  const unmet = ranking.unmet.find(isIt);
  if (unmet) return { kind: 'doesNot', reasons: [...unmet.reasons], asks: [...unmet.asks] };
  return { kind: 'absent' };
}

/**
 * For each ready-made need, verdict, total and rank of the plan among all plans before and after: one cost function, the same
 * order as everywhere. Taxes are left out, since no state is named.
 */
export function presetEffects(
  plans: readonly PlanFacts[],
  after: PlanFacts,
  settings: CostSettings,
): PresetEffect[] {
  const changed = [...plans.filter(({ id }) => id !== after.id), after];
  return PRESET_IDS.map((preset) => {
    const need = presetNeed(preset, null);
    const ranking = quoteAll(changed, need, settings);
    return {
      preset,
      before: standingIn(quoteAll(plans, need, settings), after.id),
      after: standingIn(ranking, after.id),
      of: ranking.quotes.length,
    };
  });
}

/** How many plans of the catalog meet a need, may meet it, do not. */
export interface VerdictCounts {
  meets: number;
  mayMeet: number;
  doesNot: number;
}

/** What a change of several plans does to a ready-made need. */
export interface CatalogEffect {
  preset: PresetId;
  before: VerdictCounts;
  after: VerdictCounts;
  /** The changed plans whose verdict or total is another one, in the order given. */
  plans: { id: string; before: Standing; after: Standing }[];
}

const countsOf = ({ quotes, mayMeet, unmet }: Ranking): VerdictCounts => ({
  meets: quotes.length,
  mayMeet: mayMeet.length,
  doesNot: unmet.length,
});

/** The verdict and, where there is one, the total in whole cents: what a reader would see change. */
const answerOf = (standing: Standing): string =>
  'totalCents' in standing ? `${standing.kind} ${standing.totalCents}` : standing.kind;

/**
 * For each ready-made need, the verdicts of the whole catalog before and after these plans are as given, and which of
 * them get another verdict or total. Taxes are left out, since no state is named.
 */
export function catalogEffects(
  plans: readonly PlanFacts[],
  changed: readonly PlanFacts[],
  settings: CostSettings,
): CatalogEffect[] {
  const changedIds = new Set(changed.map(({ id }) => id));
  const all = [...plans.filter(({ id }) => !changedIds.has(id)), ...changed];
  return PRESET_IDS.map((preset) => {
    const need = presetNeed(preset, null);
    const before = quoteAll(plans, need, settings);
    const after = quoteAll(all, need, settings);
    return {
      ...{ preset, before: countsOf(before), after: countsOf(after) },
      plans: changed
        .map(({ id }) => ({ id, before: standingIn(before, id), after: standingIn(after, id) }))
        .filter((plan) => answerOf(plan.before) !== answerOf(plan.after)),
    };
  });
}
