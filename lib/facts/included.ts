/** What a list of entries gives without a further charge. */
import type { CallingEntry, RoamingEntry } from '@/lib/plan/plan';

export const includesCalls = (entry: CallingEntry): boolean =>
  entry.includedMinutes === 'unlimited' || (entry.includedMinutes ?? 0) > 0;

export const includesData = (entry: RoamingEntry): boolean =>
  entry.data.includedGB === 'unlimited' || (entry.data.includedGB ?? 0) > 0;
