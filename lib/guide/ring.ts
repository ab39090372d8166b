/** Whether a plan can be called while its owner is abroad, by what the carrier states. */
import type { PlanFacts } from '@/lib/plan/plan';

export interface RingsAbroad {
  /** Calls over Wi-Fi from abroad; null = not stated. */
  wifi: boolean | null;
  /** Countries in which calls are stated to work on mobile networks; `all` = every country. */
  countries: number | 'all';
  /** Whether the list of countries is all there is: no other country is possible then. */
  isWhole: boolean;
}

/** Where a plan rings abroad; an entry that states neither minutes nor a price of calls counts for nothing. */
export function ringsAbroad({
  features,
  roaming,
  listed,
}: Pick<PlanFacts, 'features' | 'roaming' | 'listed'>): RingsAbroad {
  const lists = roaming
    .filter(({ voice }) => voice.ratePerMinute !== null || (voice.includedMinutes ?? 0) !== 0)
    .map(({ countries }) => countries);
  const named = new Set(lists.filter((list) => Array.isArray(list)).flat());
  return {
    wifi: features.wifiCallingAbroad,
    countries: lists.includes('*') ? 'all' : named.size,
    isWhole: listed.roaming === 'all' && !lists.includes('unlisted'),
  };
}
