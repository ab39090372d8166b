/** Random needs that small random plans can often meet. */
import fc from 'fast-check';
import { type Need, type OtherMonths, REQUIRE_FLAGS, type Use } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import { CONDITIONS } from './arbitrary-charges';
import { COUNTRIES, decimal, weighted } from './arbitrary-values';

/** Two states, one of them with an awkward rate. */
export const SETTINGS = {
  combinedTaxRatePercent: { IL: '38.32', OR: '10.75' } as Record<string, string>,
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

/** Messages are whole. */
const messages = (greatest: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: greatest }));

/** No country, or a few. */
const someOf = (most: number) =>
  fc.oneof(fc.constant<string[]>([]), fc.subarray(COUNTRIES, { maxLength: most }));

const monthly: fc.Arbitrary<Use> = fc
  .record({
    voiceMinutes: use(160),
    smsMessages: messages(80),
    besides: use(16, 0.5),
    hotspotGB: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: use(6, 0.5) }),
    callCountries: someOf(3),
    smsCountries: someOf(2),
    minutes: fc.tuple(use(90), use(90), use(90)),
    messages: fc.tuple(messages(40), messages(40)),
  })
  .map(({ besides, callCountries, smsCountries, minutes, messages: sent, ...rest }) => ({
    ...rest,
    dataGB: Number((besides + rest.hotspotGB).toFixed(9)),
    internationalCalls: callCountries.map((country, i) => ({ country, minutes: minutes[i] ?? 0 })),
    internationalSms: smsCountries.map((country, i) => ({ country, messages: sent[i] ?? 0 })),
  }));

const FIELDS = [
  'voiceMinutes',
  'smsMessages',
  'dataGB',
  'hotspotGB',
  'internationalCalls',
  'internationalSms',
] as const satisfies (keyof Use)[];

/** Some months in which some of the use is another. */
const other: fc.Arbitrary<OtherMonths> = fc
  .record({
    months: fc.integer({ min: 1, max: 5 }),
    all: monthly,
    fields: fc.subarray([...FIELDS], { minLength: 1 }),
  })
  .map(({ months, all, fields }) => ({
    months,
    monthly: Object.fromEntries(fields.map((field) => [field, all[field]])),
  }));

const trip = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  days: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constantFrom(14, 15, 29, 30, 31, 45, 60, 61)),
  dataGB: use(8, 0.5),
  voiceMinutes: use(60),
  smsMessages: messages(20),
  smsReceived: fc.oneof(fc.constant(0), messages(12)),
});

const eligibility = fc.oneof(fc.constant(['own-phone']), fc.subarray([...CONDITIONS]));

/** Often nothing is required but what the person can show; else now and then one thing. */
const requirements = fc.oneof(
  { weight: 2, arbitrary: fc.record({ eligibility }) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        flags: fc.subarray([...REQUIRE_FLAGS], { maxLength: 2 }),
        networks: fc.subarray(['att', 'tmobile', 'verizon'] as const, { maxLength: 2 }),
        billing: fc.subarray(['prepaid', 'payg'] as const),
        carriers: fc.subarray(['one', 'two']),
        minPriorityGB: fc.constantFrom(0, 0, 1, 5),
        idleDays: fc.constantFrom(0, 0, 59, 60, 61, 200),
        eligibility,
      })
      .map(({ flags, ...rest }) => ({ ...rest, ...Object.fromEntries(flags.map((flag) => [flag, true])) })),
  },
);

const signedMoney = fc.integer({ min: -4000, max: 2000 }).map((cents) => decimal(cents, 2));

const offer = fc.record({
  carrier: fc.constantFrom('one', 'two'),
  plan: weighted<string | null>([3, null], [1, 'random'], [1, 'other']),
  perMonth: signedMoney,
  months: fc.constantFrom(0, 1, 3, 12, 36),
  oneTime: signedMoney,
  name: fc.constantFrom('Offer A', 'Offer B'),
});

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
      horizonDays: fc.oneof(fc.integer({ min: 1, max: 180 }), fc.constantFrom(7, 28, 30, 31, 60, 61, 180)),
    }),
  },
);

/** As many of the other months as leave a usual one; none in a stay. */
function fitting<Other extends { months: number }>(
  others: Other[],
  months: number,
  days: number | null,
): Other[] {
  let left = days === null ? months : 0;
  return others.filter((one) => {
    const fits = one.months < left;
    if (fits) left -= one.months;
    return fits;
  });
}

/** A need as the schema reads it. */
function valid(input: unknown): Need {
  const parsed = parseNeed(input);
  if (!parsed.ok) throw new Error(`A random need is not valid: ${JSON.stringify(parsed.faults)}`);
  return parsed.need;
}

/** A valid need with every kind of use. */
export const arbitraryNeed: fc.Arbitrary<Need> = fc
  .record({
    horizon,
    monthly,
    otherMonths: fc.oneof(
      { weight: 3, arbitrary: fc.constant<OtherMonths[]>([]) },
      { weight: 2, arbitrary: fc.array(other, { maxLength: 3 }) },
    ),
    require: requirements,
    lines: fc.constantFrom(1, 1, 1, 2, 3, 5),
    state: fc.constantFrom(null, 'IL', 'OR'),
    autopay: fc.constantFrom(false, 'bank', 'bank', 'debit', 'card'),
    newCustomer: fc.constantFrom(true, true, false),
    acceptThrottled: fc.boolean(),
    trips: fc.oneof(fc.constant([]), fc.array(trip, { maxLength: 2 })),
    offers: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(offer, { maxLength: 2 }) },
    ),
  })
  .map(({ horizon: { horizonMonths, horizonDays }, otherMonths, ...rest }) =>
    valid({
      ...rest,
      horizonMonths,
      horizonDays,
      otherMonths: fitting(otherMonths, horizonMonths, horizonDays),
    }),
  );
