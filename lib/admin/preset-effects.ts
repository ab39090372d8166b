/** What a change of one plan does to the answers of the ready-made needs. */
import { quoteAll } from '@/lib/cost/rank';
import type { Reason } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import { PRESET_IDS, type PresetId, presetNeed } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';

/** How a plan stands in a ready-made need. */
export type Standing =
  | { kind: 'meets'; totalCents: number; rank: number }
  | { kind: 'unmet'; reasons: Reason[] }
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
  const { quotes, unmet } = quoteAll(plans, presetNeed(preset, null), settings);
  const index = quotes.findIndex(({ planId }) => planId === id);
  const quote = quotes[index];
  const reasons = unmet.find(({ planId }) => planId === id)?.reasons;
  const found: Standing = quote
    ? { kind: 'meets', totalCents: quote.totalCents, rank: index + 1 }
    : reasons
      ? { kind: 'unmet', reasons: [...reasons] }
      : { kind: 'absent' };
  return { found, of: quotes.length };
}

/**
 * For each ready-made need, total and rank of the plan among all plans before and after: one cost function, the same
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
