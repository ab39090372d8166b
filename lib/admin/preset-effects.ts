/** What a change of one plan does to the answers of the ready-made needs. */
import { quoteAll } from '@/lib/cost/rank';
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

function standing(plans: readonly PlanFacts[], id: string, preset: PresetId, settings: CostSettings) {
  const ranking = quoteAll(plans, presetNeed(preset, null), settings);
  const isIt = ({ planId }: { planId: string }) => planId === id;
  const of = ranking.quotes.length;
  const rank = 1 + ranking.quotes.findIndex(isIt);
  const mayRank = 1 + ranking.mayMeet.findIndex(isIt);
  const quote = ranking.quotes[rank - 1];
  const may = ranking.mayMeet[mayRank - 1];
  const unmet = ranking.unmet.find(isIt);
  const found = (): Standing => {
    if (quote) return { kind: 'meets', totalCents: quote.totalCents, rank };
    if (may) {
      const { totalCents, totalIs, asks } = may;
      return { kind: 'mayMeet', totalCents, totalIs, rank: mayRank, asks: [...asks] };
    }
    if (unmet) return { kind: 'doesNot', reasons: [...unmet.reasons], asks: [...unmet.asks] };
    return { kind: 'absent' };
  };
  return { found: found(), of };
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
    const before = standing(plans, after.id, preset, settings).found;
    const { found, of } = standing(changed, after.id, preset, settings);
    return { preset, before, after: found, of };
  });
}
