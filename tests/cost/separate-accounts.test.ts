/** Section 5, Lines: one account or one for each line, and what would do if every condition were shown. */
import { describe, expect, test } from 'vitest';
import type { PaymentOption } from '@/lib/plan/plan';
import { makeMonthlyFee, makeOption } from '../support/make-plan';
import { outcome, quoteOf, type Row } from '../support/outcome';

const paidBy = (...options: Partial<PaymentOption>[]) => ({
  charges: { options: options.map((option, index) => makeOption({ id: `o${index + 1}`, ...option })) },
});
const price = (dollars: string) => ({ priceByLines: { '1': dollars } });

describe('an account for each line', () => {
  const one = price('30.00');
  const student = { conditions: ['student'] };
  const two = { priceByLines: { '1': '30.00', '2': '50.00' } };
  const apart = (separateAccounts: boolean | null, ...options: Partial<PaymentOption>[]) => ({
    ...paidBy(...options),
    separateAccounts,
  });
  const shared = (plan: ReturnType<typeof apart>) => ({
    ...plan,
    data: { highSpeedGB: 5, sharing: 'account' as const },
  });
  const three = { lines: 2, monthly: { dataGB: 3 } };
  test.each<Row>([
    ['where the carrier allows it', apart(true, one), { lines: 2 }, 2 * 30_00],
    ['where it says nothing: to be asked', apart(null, one), { lines: 2 }, [2 * 30_00, 'lines']],
    ['not where it forbids it and sells no second line', apart(false, one), { lines: 2 }, ['lines']],
    [
      'not where it forbids it and sells more lines',
      apart(false, { priceByLines: { '1': '30.00', '3': '70.00' }, extraLinePrice: null }),
      { lines: 2 },
      ['lines'],
    ],
    [
      'to be asked where it forbids it, but does not say what another line costs',
      apart(false, { ...one, extraLinePrice: null }),
      { lines: 2 },
      [2 * 30_00, 'lines'],
    ],
    [
      'to be asked where one option of two does not say it',
      apart(false, one, { ...one, extraLinePrice: null }),
      { lines: 2 },
      [2 * 30_00, 'lines'],
    ],
    [
      'a price for just as many lines is none for more',
      apart(false, one, { ...two, ...student, extraLinePrice: null }),
      { lines: 2 },
      [2 * 30_00, 'lines'],
    ],
    [
      'for a student, who is asked to show it',
      apart(true, { ...one, ...student }),
      { lines: 2 },
      ['eligibility'],
    ],
    ['perhaps for a student', apart(null, { ...one, ...student }), { lines: 2 }, ['eligibility']],
    ['not for a student either', apart(false, { ...one, ...student }), { lines: 2 }, ['lines']],
    ['one account for a student', apart(false, { ...two, ...student }), { lines: 2 }, ['eligibility']],
    ['data of each line are its own', shared(apart(true, one)), three, 2 * 30_00],
    [
      'without a way to pay, data are judged as on one account',
      shared(apart(false, one)),
      three,
      ['data', 'lines'],
    ],
    [
      'also where it could be paid ahead',
      shared(apart(false, { ...two, period: { months: 12 } })),
      { ...three, require: { noPrepay: true } },
      ['data', 'noPrepay'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

test('fees of each account count once for each line', () => {
  const fee = (each: 'month' | 'purchase') => makeMonthlyFee({ amount: '1.00', each });
  const plan = {
    separateAccounts: true,
    charges: {
      options: [makeOption({ priceByLines: { '1': '30.00' }, period: { months: 3 } })],
      recurringFees: [fee('month'), fee('purchase')],
      oneTimeFees: [{ name: 'Start', amount: '5.00', per: 'account' as const }],
    },
  };
  const quote = quoteOf(plan, { lines: 2, horizonMonths: 6 });
  expect(quote.totalCents).toBe(2 * (2 * 30_00 + 6 * 1_00 + 2 * 1_00 + 5_00));
  expect(quote.items.map(({ amountCents }) => amountCents)).toEqual([120_00, 12_00, 4_00, 10_00]);
  expect(quote.dueAtStartCents).toBe(2 * (30_00 + 5_00));
});

test('beside top-ups, fees of the account count once', () => {
  const plan = {
    billing: 'payg' as const,
    charges: {
      options: [],
      topUps: [{ price: '10.00', credit: '10.00', validityDays: 90 }],
      recurringFees: [makeMonthlyFee({ amount: '1.00' })],
      oneTimeFees: [{ name: 'Start', amount: '5.00', per: 'account' as const }],
    },
  };
  expect(outcome(plan, { lines: 2 })).toBe(2 * 10_00 + 1_00 + 5_00);
});

describe('an intro offer that would cover the horizon for a student', () => {
  const intro = { ...price('10.00'), newCustomersOnly: true, conditions: ['student'] };
  const quarter = { ...intro, period: { months: 3 } };
  test.each<Row>([
    ['once', paidBy(quarter), { horizonMonths: 3 }, ['eligibility']],
    ['but not for a month more', paidBy(quarter), { horizonMonths: 4 }, ['lines']],
    ['twice', paidBy({ ...quarter, maxUses: 2 }), { horizonMonths: 6 }, ['eligibility']],
    ['but not three times', paidBy({ ...quarter, maxUses: 2 }), { horizonMonths: 7 }, ['lines']],
    ['of a customer of old it would not', paidBy(quarter), { newCustomer: false }, ['lines']],
    ['nor on a plan without that many lines', paidBy(quarter), { lines: 2 }, ['lines']],
    ['a stay of 90 days', paidBy(quarter), { horizonDays: 90 }, ['eligibility']],
    ['but not of 91', paidBy(quarter), { horizonDays: 91 }, ['lines']],
    [
      'a stay of twice 28 days',
      paidBy({ ...intro, period: { days: 28 }, maxUses: 2 }),
      { horizonDays: 56 },
      ['eligibility'],
    ],
    [
      'but not of a day more',
      paidBy({ ...intro, period: { days: 28 }, maxUses: 2 }),
      { horizonDays: 57 },
      ['lines'],
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});
