/** What a list of entries gives without a further charge. */
import type { PlanCallingEntry, RoamingEntry } from '@/lib/plan/plan';

/** Calls that are taken from the plan's own minutes cost nothing more either. */
export const includesCalls = (entry: PlanCallingEntry): boolean =>
  'fromVoice' in entry || entry.includedMinutes === 'unlimited' || (entry.includedMinutes ?? 0) > 0;

export const includesData = (entry: RoamingEntry): boolean =>
  typeof entry.data.includedGB === 'string' || (entry.data.includedGB ?? 0) > 0;
