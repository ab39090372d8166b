/** The needs that the bench asks for: ready-made ones, so that it measures what people ask. */
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';

export const NEEDS: Readonly<Record<string, Need>> = {
  everyday: PRESETS.everyday,
  'calls to China, taxes': { ...PRESETS.china, autopay: 'bank', state: 'IL' },
  'number kept, 2 years': PRESETS.keepNumber,
};

/** The same need as the slider of data would move it: another amount for every step. */
export function moveData(need: Need, step: number): Need {
  return { ...need, monthly: { ...need.monthly, dataGB: need.monthly.dataGB + (step % 20) / 4 } };
}

/** Another period for every step, so that what is bought has to be chosen anew. */
export function movePeriod(need: Need, step: number): Need {
  return { ...need, horizonMonths: 6 + (step % 24) };
}
