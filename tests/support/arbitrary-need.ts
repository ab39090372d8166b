/** Random needs that small random plans can often meet. */
import fc from 'fast-check';
import type { CostSettings } from '@/lib/cost/result';
import { type Need, REQUIRE_FLAGS, type Requirements, type Trip } from '@/lib/need/need';
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
        eligibility: fc.subarray(['student', 'military']),
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

/** A valid need with every kind of use. */
export const arbitraryNeed: fc.Arbitrary<Need> = fc
  .record({
    horizon,
    monthly,
    require: requirements,
    lines: fc.constantFrom(1, 1, 2, 3, 5),
    state: fc.constantFrom(null, 'IL', 'OR'),
    autopay: fc.boolean(),
    newCustomer: fc.constantFrom(true, true, false),
    acceptThrottled: fc.boolean(),
    trips: fc.oneof(fc.constant<Trip[]>([]), fc.array(trip, { maxLength: 2 })),
  })
  .map(({ horizon: length, ...rest }) => makeNeed({ ...rest, ...length }));
