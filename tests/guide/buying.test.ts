import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { atHand, dueLines, plainDollars, sourcesFor } from '@/lib/guide/buying';
import type { PlanDocument } from '@/lib/plan/plan';
import { makeNeed } from '../support/make-need';
import { makeOption, makePlan } from '../support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };

describe('due today', () => {
  const fees = { oneTimeFees: [{ name: 'SIM', amount: '5.00', per: 'line' as const }] };
  test.each([
    ['one line, no fee', makePlan(), makeNeed(), [3000]],
    [
      'a fee for each of two lines',
      makePlan({ charges: { ...fees, options: [makeOption({ priceByLines: { '2': '50.00' } })] } }),
      makeNeed({ lines: 2 }),
      [5000, 1000],
    ],
    [
      'pay as you go',
      makePlan({
        billing: 'payg',
        charges: { ...fees, options: [], topUps: [{ price: '10.00', credit: '10.00', validityDays: 90 }] },
      }),
      makeNeed(),
      [1000, 500],
    ],
  ])('%s', (_, plan, need, cents) => {
    const answer = quote(plan, need, SETTINGS);
    if (answer.verdict === 'doesNot') throw new Error(answer.reasons.join());
    const lines = dueLines(answer);
    expect(lines.map((line) => line.cents)).toEqual(cents);
    expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(answer.dueAtStartCents);
  });
});

describe('at hand', () => {
  test.each([
    ['ssn', true, true],
    ['ssn', false, false],
    ['ssn', null, false],
    ['foreignCard', true, false],
    ['foreignCard', false, true],
    ['activateFromAbroad', null, false],
  ] as const)('%s stated as %s', (key, stated, asks) => {
    const hand = atHand(makePlan({ requirements: { [key]: stated } })).find((one) => one.key === key);
    expect(hand).toEqual({ key, stated, asks });
  });
});

test('only sources that speak of a field stand for it', () => {
  const source = (covers: string[]) => ({ url: 'https://example.org', title: 'x', asOf: null, covers });
  const plan = { sources: [source(['charges']), source(['voice', 'requirements'])] } as Pick<
    PlanDocument,
    'sources'
  >;
  expect(sourcesFor(plan, 'requirements')).toEqual([plan.sources[1]]);
});

test('dollars in a text', () => expect(plainDollars(3505)).toBe('$35.05'));
