/** What data are worth as one number, to compare and sort by. */
import type { PlanFacts } from '@/lib/plan/plan';

/** Gigabytes that one kbps moves in a month of 30 days. */
const GB_A_KBPS = (30 * 24 * 3600) / 8e6;

/** What hotspot data is worth, in GB a month: an amount without end is worth what its speed lets through. null = not stated. */
export function hotspotWorth({ hotspot }: Pick<PlanFacts, 'hotspot'>): number | null {
  const { includedGB, maxKbps } = hotspot;
  if (includedGB === null) return null;
  const amount = includedGB === 'unlimited' ? Number.POSITIVE_INFINITY : includedGB;
  return maxKbps === null ? amount : Math.min(amount, maxKbps * GB_A_KBPS);
}

/** High-speed data, then priority data within it, as one number to compare by; null where the high-speed data is not stated. */
export function dataWorth({ data }: Pick<PlanFacts, 'data'>): number | null {
  const amountOf = (amount: number | 'unlimited') => (amount === 'unlimited' ? 1e6 : Math.min(amount, 1e6));
  if (data.highSpeedGB === null) return null;
  return amountOf(data.highSpeedGB) + (data.priorityGB === null ? 0 : amountOf(data.priorityGB) / 1e7);
}
