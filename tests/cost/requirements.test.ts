/** Section 4, conditions 1 and 2: only what is required is looked at. */
import { expect, test } from 'vitest';
import { outcome } from '../support/outcome';

test('what is not required is not asked of a plan that lacks all of it', () => {
  const lacking = {
    sim: { esim: false, physical: true },
    number: 'none' as const,
    networks: [],
    data: { fiveG: false, priorityGB: 0 },
    features: { volte: false, wifiCalling: false, wifiCallingAbroad: false, spendingLimit: 'none' as const },
    requirements: {
      creditCheck: true,
      ssn: true,
      usAddress: true,
      foreignCard: false,
      activateFromAbroad: false,
    },
    numberKeeping: { inactivityDays: 1, graceDays: null, resetBy: [] },
  };
  expect(outcome(lacking, { require: { billing: ['prepaid'] } })).toBe(30_00);
});

test('nor of a plan that says nothing of it', () => {
  const silent = {
    number: null,
    networks: [],
    data: { fiveG: null, priorityGB: null },
    features: { volte: null, wifiCalling: null, wifiCallingAbroad: null, spendingLimit: null },
    requirements: {
      creditCheck: null,
      ssn: null,
      usAddress: null,
      foreignCard: null,
      activateFromAbroad: null,
    },
  };
  expect(outcome(silent, { require: { billing: ['prepaid'] } })).toBe(30_00);
});
