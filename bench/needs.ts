/** The needs that the bench asks for: ready-made ones, so that it measures what people ask. */
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';

export const NEEDS: Readonly<Record<string, Need>> = {
  everyday: PRESETS.everyday,
  'calls to China, taxes': { ...PRESETS.china, autopay: true, state: 'IL' },
  'number kept, 2 years': PRESETS.keepNumber,
};

/** The same need as a slider would move it: another amount of data for every step. */
export function nudge(need: Need, step: number): Need {
  return { ...need, monthly: { ...need.monthly, dataGB: need.monthly.dataGB + (step % 20) / 4 } };
}
