import { expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { highTaxTotalCents, highTotalIn } from '@/lib/results/high-tax-total';
import { makeNeed } from '@/tests/support/make-need';
import { makePlan } from '@/tests/support/make-plan';

const LOW = { combinedTaxRatePercent: { IL: '20' }, taxableShare: '0.48' };
const HIGH = { combinedTaxRatePercent: { IL: '38.32' }, taxableShare: '0.48' };
const NEED = makeNeed({ state: 'IL' });
const TAXED = makePlan({
  charges: { taxesAndFees: 'excluded', oneTimeFees: [{ name: 'SIM', amount: '10.00', per: 'line' }] },
});
const priced = (plan: typeof TAXED, settings: typeof LOW) => {
  const result = quote(plan, NEED, settings);
  if (result.verdict === 'doesNot') throw new Error('The plan meets the need');
  return result;
};

test('the upper end is the total that the engine gives for the higher rate, to the cent', () => {
  const range = { highPercent: '38.32' };
  expect(highTaxTotalCents(priced(TAXED, LOW), range, '0.48')).toBe(priced(TAXED, HIGH).totalCents);
});

test('there is none where the rate is no range, or the price includes taxes', () => {
  expect(highTaxTotalCents(priced(TAXED, LOW), { highPercent: null }, '0.48')).toBeNull();
  expect(highTaxTotalCents(priced(makePlan(), LOW), { highPercent: '38.32' }, '0.48')).toBeNull();
});

test('of a table and a state; without a state there is none', () => {
  const row = {
    combinedRatePercent: '20',
    basis: 'derived',
    year: 2025,
    highPercent: '38.32',
    source: '',
  } as const;
  const taxes = { taxableShare: { value: '0.48', year: 2025, source: '' }, states: { IL: row } };
  const low = priced(TAXED, LOW);
  expect(highTotalIn(low, 'IL', taxes)).toBe(priced(TAXED, HIGH).totalCents);
  expect(highTotalIn(low, 'CA', taxes)).toBeNull();
  expect(highTotalIn(low, null, taxes)).toBeNull();
});
