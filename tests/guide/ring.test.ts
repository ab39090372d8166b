import { describe, expect, it } from 'vitest';
import { ringsAbroad } from '@/lib/guide/ring';
import { makePlan, type PartialPlan } from '@/tests/support/make-plan';

const ENTRY = {
  countries: ['CA', 'MX'],
  data: { includedGB: 1, afterAllowance: 'stop', overagePerMB: null },
  voice: { includedMinutes: null, ratePerMinute: null },
  sms: { includedMessages: null, ratePerMessage: null, ratePerReceived: null },
} as const;
type Voice = { includedMinutes: number | 'unlimited' | 'home' | null; ratePerMinute: string | null };
const roaming = (voice: Voice, countries: string[] | '*' = ['CA', 'MX']) =>
  ({ roaming: [{ ...ENTRY, countries, voice }] }) as PartialPlan;

describe('whether a plan rings abroad', () => {
  it.each([
    ['nothing stated', {}, { wifi: null, countries: 0, isWhole: false }],
    ['minutes included', roaming({ includedMinutes: 10, ratePerMinute: null }), { countries: 2 }],
    ['minutes as at home', roaming({ includedMinutes: 'home', ratePerMinute: null }), { countries: 2 }],
    ['by the minute', roaming({ includedMinutes: 0, ratePerMinute: '0.25' }), { countries: 2 }],
    [
      'data alone: no call is stated',
      roaming({ includedMinutes: null, ratePerMinute: null }),
      { countries: 0 },
    ],
    ['no minutes at any price', roaming({ includedMinutes: 0, ratePerMinute: null }), { countries: 0 }],
    ['every country', roaming({ includedMinutes: 0, ratePerMinute: '0.25' }, '*'), { countries: 'all' }],
    ['Wi-Fi calling alone', { features: { wifiCallingAbroad: true } }, { wifi: true, countries: 0 }],
    ['a whole list without roaming', { listed: { roaming: 'all' } }, { countries: 0, isWhole: true }],
  ] as [string, PartialPlan, object][])('%s', (_, said, expected) => {
    expect(ringsAbroad(makePlan({ listed: { roaming: 'some' }, ...said }))).toMatchObject(expected);
  });
});
