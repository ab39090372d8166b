/** Random charges: the ways to pay, fees and top-ups of a plan document. */
import fc from 'fast-check';
import type { PaymentOption, Period } from '@/lib/plan/plan';
import { decimal, money, weighted } from './arbitrary-values';

/** What a person may have to show for a price or a plan. */
export const CONDITIONS = ['own-phone', 'port-in', 'student'];

const CYCLES: Period[] = [
  { months: 1 },
  { months: 1 },
  { days: 28 },
  { days: 30 },
  { days: 7 },
  { days: 31 },
  { days: 1 },
];
const TERMS: Period[] = [
  { months: 2 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
  ...[32, 45, 46, 60, 90, 180, 365].map((days) => ({ days })),
];

const priceByLines = fc
  .tuple(fc.array(fc.option(money(9000), { freq: 8 }), { minLength: 1, maxLength: 3 }), money(9000))
  .map(([prices, only]) => {
    const listed = prices.flatMap((price, i) => (price === null ? [] : [[String(i + 1), price] as const]));
    return Object.fromEntries(listed.length > 0 ? listed : [['1', only]]);
  });

const autopayDiscount = fc.option(
  fc.record({
    per: fc.constantFrom('line', 'account'),
    bank: fc.option(money(2500), { freq: 5 }),
    debit: fc.option(money(2500)),
    card: fc.option(money(500), { freq: 1 }),
    fromPurchase: weighted([3, 1], [1, 2], [1, 4]),
  }),
);

const option = (id: string, intro: boolean) =>
  fc.record({
    id: fc.constant(id),
    period: fc.oneof(fc.constantFrom(...CYCLES), fc.constantFrom(...TERMS)),
    priceByLines,
    extraLinePrice: fc.oneof(
      { weight: 3, arbitrary: money(4000) },
      { weight: 1, arbitrary: fc.constantFrom<PaymentOption['extraLinePrice']>('notSold', null) },
    ),
    autopayDiscount,
    conditions: fc.oneof(
      { weight: 4, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray(CONDITIONS, { minLength: 1 }) },
    ),
    newCustomersOnly: fc.constant(intro),
    maxUses: intro ? fc.constantFrom(null, 1, 2, 3) : fc.constant(null),
  });

/** Up to four ways to pay; the last one is seldom an intro, so that most people may pay. */
const options = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 4 })
  .chain((intros) => fc.tuple(...intros.map((intro, i) => option(`option-${i + 1}`, intro && i !== 1))));

/** Amounts of which several add up to the same, so that sets of top-ups cost the same. */
const roundAmount = fc.constantFrom('5.00', '10.00', '20.00');

const topUps = fc.array(
  fc.record({
    price: fc.oneof(money(5000), roundAmount),
    credit: fc.oneof(
      fc.integer({ min: 500, max: 6000 }).map((cents) => decimal(cents, 2)),
      roundAmount,
    ),
    validityDays: fc.constantFrom(30, 60, 90, 365),
  }),
  { minLength: 1, maxLength: 4 },
);

const feeName = fc.constantFrom('Fee A', 'Fee B');
const per = fc.constantFrom('line', 'account');
const oneTimeFees = fc.array(fc.record({ name: feeName, amount: money(1999), per }), { maxLength: 2 });
const recurringFees = fc.array(
  fc.oneof(
    fc.record({ name: feeName, amount: money(999), per, each: fc.constantFrom('month', 'purchase') }),
    fc.record({ name: feeName, percent: fc.constantFrom('5', '0', '7.25', '2.3456') }),
  ),
  { maxLength: 2 },
);

/** Charges with options, or with top-ups of which some reach the least price of the first. */
export const charges = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: options }, { weight: 1, arbitrary: topUps }),
    fc.record({
      recurringFees,
      oneTimeFees,
      taxesAndFees: fc.constantFrom('included', 'excluded', 'unknown'),
    }),
    fc.option(fc.nat({ max: 2 })),
  )
  .map(([paid, rest, first]) => {
    const credit = paid.filter((one) => 'credit' in one);
    const least = first === null ? null : (credit[first % Math.max(1, credit.length)]?.price ?? null);
    return {
      ...rest,
      options: paid.filter((one) => 'priceByLines' in one),
      topUps: credit,
      firstTopUpAtLeast: least,
    };
  });
