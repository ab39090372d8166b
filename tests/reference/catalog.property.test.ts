/**
 * On every real plan the engine answers as the reference does. Plans of top-ups are left to random ones: the reference
 * tries every set of top-ups, of which a year of real use has millions.
 */
import { describe, expect, test, vi } from 'vitest';
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { REAL } from '../support/real-catalog-view';
import { comparablePair } from '../support/same-answer';
import { referenceQuote } from './quote';

vi.setConfig({ testTimeout: 120_000 });

const { everyday } = PRESETS;
const trip = { dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 20 };

const NEEDS: [label: string, need: Need][] = [
  ...Object.entries(PRESETS),
  ['everyday with taxes and autopay by card', { ...everyday, state: 'IL', autopay: 'card' }],
  [
    'an old customer who brings the number, two years',
    {
      ...everyday,
      newCustomer: false,
      horizonMonths: 24,
      autopay: 'bank',
      require: { ...everyday.require, eligibility: ['own-phone', 'port-in'] },
    },
  ],
  [
    'two months with 30 GB',
    {
      ...everyday,
      monthly: { ...everyday.monthly, dataGB: 3 },
      otherMonths: [{ months: 2, monthly: { dataGB: 30 } }],
    },
  ],
  [
    'calls to India, Japan and the Philippines',
    {
      ...everyday,
      state: 'IL',
      monthly: {
        ...everyday.monthly,
        internationalCalls: ['IN', 'JP', 'PH'].map((country) => ({ country, minutes: 60 })),
      },
    },
  ],
  ['two weeks in China', { ...everyday, trips: [{ ...trip, country: 'CN', days: 14 }] }],
  ['forty days in Mexico', { ...everyday, trips: [{ ...trip, country: 'MX', days: 40 }] }],
  ['a stay of ninety days for two', { ...PRESETS.visit, lines: 2, horizonDays: 90, acceptThrottled: true }],
];

const PLANS = REAL.plans.filter(({ charges }) => charges.topUps.length === 0);

describe.each(NEEDS)('%s', (_, need) => {
  test('every plan', () => {
    for (const plan of PLANS) {
      const pair = [quote(plan, need, REAL.settings), referenceQuote(plan, need, REAL.settings)] as const;
      const [answer, reference] = comparablePair(...pair);
      expect(answer, plan.id).toEqual(reference);
    }
  });
});
