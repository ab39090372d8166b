/** Random needs that small random plans can often meet. */
import fc from 'fast-check';
import type { CostSettings } from '@/lib/cost/result';
import {
  type Need,
  type OtherMonths,
  type OwnOffer,
  REQUIRE_FLAGS,
  type Requirements,
  type Trip,
  type Use,
} from '@/lib/need/need';
import { COUNTRIES } from './arbitrary-plan';
import { makeNeed } from './make-need';

/** Two states, one of them with an awkward rate. */
export const SETTINGS: CostSettings = {
  combinedTaxRatePercent: { IL: '38.32', OR: '10.75' },
  taxableShare: '0.48',
};

/** Amounts that binary fractions miss, or that take all the places a number may have. */
const AWKWARD = [0.1, 0.3, 1e-7, 7.123456789, 33.333333333];

/** Nothing, or some of it. */
const use = (greatest: number, step = 1): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: greatest }).map((steps) => steps * step) },
    { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
  );

/** No country, or a few. */
const someOf = (most: number) =>
  fc.oneof(fc.constant<string[]>([]), fc.subarray(COUNTRIES, { maxLength: most }));

const monthly: fc.Arbitrary<Need['monthly']> = fc
  .record({
    voiceMinutes: use(160),
    smsMessages: use(80),
    besides: use(16, 0.5),
    hotspotGB: fc.oneof(fc.constant(0), use(6, 0.5)),
    callCountries: someOf(3),
    smsCountries: someOf(2),
    minutes: fc.tuple(use(90), use(90), use(90)),
    messages: fc.tuple(use(40), use(40)),
  })
  .map(({ besides, callCountries, smsCountries, minutes, messages, ...rest }) => ({
    ...rest,
    dataGB: Number((besides + rest.hotspotGB).toFixed(9)),
    internationalCalls: callCountries.map((country, i) => ({ country, minutes: minutes[i] ?? 0 })),
    internationalSms: smsCountries.map((country, i) => ({ country, messages: messages[i] ?? 0 })),
  }));

const trip: fc.Arbitrary<Trip> = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  days: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constantFrom(29, 30, 31, 45, 60, 61)),
  dataGB: use(8, 0.5),
  voiceMinutes: use(60),
  smsMessages: use(20),
  smsReceived: use(10),
});

/** Often nothing is required; else now and then one thing. */
const requirements: fc.Arbitrary<Partial<Requirements>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        flags: fc.subarray([...REQUIRE_FLAGS], { maxLength: 3 }),
        networks: fc.subarray(['att', 'tmobile', 'verizon'] as const, { maxLength: 2 }),
        billing: fc.subarray(['prepaid', 'payg'] as const),
        carriers: fc.subarray(['one', 'two']),
        minPriorityGB: fc.constantFrom(0, 0, 1, 5),
        idleDays: fc.constantFrom(0, 0, 30, 90),
        eligibility: fc.subarray(['student', 'military', 'own-phone']),
      })
      .map(({ flags, ...rest }) => ({ ...rest, ...Object.fromEntries(flags.map((flag) => [flag, true])) })),
  },
);

/** Months mostly, a stay now and then. */
const horizon = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      horizonMonths: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constantFrom(12, 24)),
      horizonDays: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      horizonMonths: fc.constant(12),
      horizonDays: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(7, 14, 28, 30, 31, 60)),
    }),
  },
);

const useOfMonths = monthly.chain((whole) =>
  fc
    .subarray(Object.keys(whole) as (keyof typeof whole)[])
    .map((fields) => Object.fromEntries(fields.map((field) => [field, whole[field]])) as Partial<Use>),
);

/** Mostly none; in a horizon of months now and then up to three other kinds, fewer months than the horizon in all. */
function otherMonths({ horizonMonths, horizonDays }: Pick<Need, 'horizonMonths' | 'horizonDays'>) {
  const none = fc.constant<OtherMonths[]>([]);
  const most = Math.min(3, horizonMonths - 1);
  if (horizonDays !== null || most === 0) return none;
  const greatest = Math.max(1, Math.floor((horizonMonths - 1) / most));
  const kind = fc.record({ months: fc.integer({ min: 1, max: greatest }), monthly: useOfMonths });
  return fc.oneof(
    { weight: 2, arbitrary: none },
    { weight: 1, arbitrary: fc.array(kind, { maxLength: most }) },
  );
}

const offer: fc.Arbitrary<OwnOffer> = fc.record({
  carrier: fc.constantFrom('one', 'one', 'two'),
  plan: fc.constantFrom(null, null, 'random', 'plan-1'),
  perMonth: fc.constantFrom('-10.00', '-3.33', '0.00', '2.50'),
  months: fc.constantFrom(0, 1, 3, 24),
  oneTime: fc.constantFrom('0.00', '35.00', '-5.01'),
  name: fc.constantFrom('Trade-in', 'Loyalty'),
});

/** A valid need with every kind of use. */
export const arbitraryNeed: fc.Arbitrary<Need> = fc
  .record({
    horizon,
    monthly,
    require: requirements,
    lines: fc.constantFrom(1, 1, 2, 3, 5),
    state: fc.constantFrom(null, 'IL', 'OR'),
    autopay: fc.constantFrom<Need['autopay']>(false, 'bank', 'debit', 'card'),
    offers: fc.oneof(
      { weight: 4, arbitrary: fc.constant<OwnOffer[]>([]) },
      fc.array(offer, { maxLength: 2 }),
    ),
    newCustomer: fc.constantFrom(true, true, false),
    acceptThrottled: fc.boolean(),
    trips: fc.oneof(fc.constant<Trip[]>([]), fc.array(trip, { maxLength: 2 })),
  })
  .chain(({ horizon: length, ...rest }) =>
    otherMonths(length).map((kinds) => makeNeed({ ...rest, ...length, otherMonths: kinds })),
  );
