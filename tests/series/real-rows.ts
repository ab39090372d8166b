import { quoteAll } from '@/lib/cost/rank';
import type { CostSettings } from '@/lib/cost/result';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import type { PlanDocument } from '@/lib/plan/plan';
import type { ChartRow } from '@/lib/series/bars';
import { REAL_FILES } from '../support/real-catalog-view';

const PLANS = new Map(REAL_FILES.flatMap(({ plans }) => plans).map((plan) => [plan.id, plan]));
const CARRIERS = new Map(REAL_FILES.map(({ carrier }) => [carrier.id, carrier]));
const SETTINGS: CostSettings = { combinedTaxRatePercent: { IL: '38.32' }, taxableShare: '0.48' };

export const NEEDS: Record<string, Need> = {
  'no use at all': DEFAULT_NEED,
  'everyday use in Illinois with autopay': {
    ...DEFAULT_NEED,
    state: 'IL',
    autopay: 'bank',
    monthly: { ...DEFAULT_NEED.monthly, voiceMinutes: 200, smsMessages: 100, dataGB: 5 },
  },
  'a stay of 14 days': {
    ...DEFAULT_NEED,
    horizonDays: 14,
    monthly: { ...DEFAULT_NEED.monthly, dataGB: 3 },
  },
  'four lines, much data, calls to China': {
    ...DEFAULT_NEED,
    lines: 4,
    state: 'IL',
    acceptThrottled: true,
    monthly: {
      ...DEFAULT_NEED.monthly,
      voiceMinutes: 300,
      dataGB: 30,
      internationalCalls: [{ country: 'CN', minutes: 120 }],
    },
  },
};

/** Every plan of the catalog that meets the need, in rank order. */
export function realRows(need: Need): (ChartRow & { plan: PlanDocument })[] {
  return quoteAll([...PLANS.values()], need, SETTINGS).quotes.map((quote) => {
    const plan = PLANS.get(quote.planId);
    const carrier = plan && CARRIERS.get(plan.carrier);
    if (!plan || !carrier) throw new Error(`No plan or carrier for ${quote.planId}`);
    return { plan, carrier, quote };
  });
}
