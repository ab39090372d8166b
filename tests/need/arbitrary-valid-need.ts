/** Every need that the schema allows, to its bounds; the engine's tests use small ones of their own. */
import fc from 'fast-check';
import { COUNTRIES } from '@/lib/country';
import { centsToDecimal } from '@/lib/money';
import { linesOfGroups } from '@/lib/need/groups';
import { LIMITS, type Limit, MAX_GROUP_NAME, MAX_OFFER_NAME, MAX_OTHER_MONTHS } from '@/lib/need/limits';
import {
  DEFAULT_ELIGIBILITY,
  type Need,
  type NeedGroup,
  type OtherMonths,
  type OwnOffer,
  REQUIRE_FLAGS,
  type Use,
} from '@/lib/need/need';
import { AUTOPAY_MEANS, BILLINGS, NETWORKS } from '@/lib/plan/constants';

const whole = ({ min, max }: Limit) => fc.integer({ min, max });
const minutes = fc.oneof(
  fc.integer({ min: 0, max: LIMITS.minutes.max }),
  fc.double({ min: 0, max: LIMITS.minutes.max, noNaN: true }).map((value) => value + 0),
);
const gigabytes = fc.oneof(
  fc.integer({ min: 0, max: LIMITS.gigabytes.max }),
  fc.integer({ min: 0, max: 10_000_000_000 }).map((billionths) => billionths / 1_000_000_000),
);
const country = fc.constantFrom<string>(...COUNTRIES);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 5 });
const once = { selector: (entry: { country: string }) => entry.country, maxLength: 12 };
const flags = Object.fromEntries(REQUIRE_FLAGS.map((flag) => [flag, fc.boolean()])) as Record<
  (typeof REQUIRE_FLAGS)[number],
  fc.Arbitrary<boolean>
>;

const calls = fc.uniqueArray(fc.record({ country, minutes }), once);
const texts = fc.uniqueArray(fc.record({ country, messages: whole(LIMITS.messages) }), once);

const otherUse: fc.Arbitrary<Partial<Use>> = fc.record(
  {
    voiceMinutes: minutes,
    smsMessages: whole(LIMITS.messages),
    dataGB: gigabytes,
    hotspotGB: gigabytes,
    internationalCalls: calls,
    internationalSms: texts,
  },
  { requiredKeys: [] },
);

/** A stay, or months of which some differ. */
const horizon: fc.Arbitrary<Pick<Need, 'horizonMonths' | 'horizonDays' | 'otherMonths'>> = fc.oneof(
  fc.record({
    horizonMonths: whole(LIMITS.horizonMonths),
    horizonDays: whole(LIMITS.horizonDays),
    otherMonths: fc.constant<OtherMonths[]>([]),
  }),
  fc
    .tuple(
      fc.array(fc.record({ months: fc.integer({ min: 1, max: 19 }), monthly: otherUse }), {
        maxLength: MAX_OTHER_MONTHS,
      }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([otherMonths, usual]) => ({
      horizonMonths: otherMonths.reduce((sum, { months }) => sum + months, usual),
      horizonDays: null,
      otherMonths,
    })),
  fc.record({
    horizonMonths: whole(LIMITS.horizonMonths),
    horizonDays: fc.constant(null),
    otherMonths: fc.constant<OtherMonths[]>([]),
  }),
);

const dollars = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => centsToDecimal(cents));

const offer: fc.Arbitrary<OwnOffer> = fc.record({
  carrier: slug,
  plan: fc.option(slug),
  perMonth: dollars,
  months: whole(LIMITS.offerMonths),
  oneTime: dollars,
  name: fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('手机：每月返还', 'a:b', 'ＡＢ, 1'),
    )
    .map((name) => name.trim().slice(0, MAX_OFFER_NAME))
    .filter((name) => name !== '' && !/\p{Surrogate}/u.test(name)),
});

const trip = fc.record({
  country,
  days: whole(LIMITS.tripDays),
  dataGB: gigabytes,
  voiceMinutes: minutes,
  smsMessages: whole(LIMITS.messages),
  smsReceived: whole(LIMITS.messages),
});

const requirements = {
  ...flags,
  networks: fc.shuffledSubarray([...NETWORKS]),
  billing: fc.shuffledSubarray([...BILLINGS]),
  carriers: slugs,
  minPriorityGB: gigabytes,
  idleDays: whole(LIMITS.idleDays),
  eligibility: fc.oneof(slugs, fc.constant(DEFAULT_ELIGIBILITY)),
};

/** A group with names that hold what parts it, of a horizon that has room for so many other months. */
const groupWith = (room: number): fc.Arbitrary<NeedGroup> =>
  fc.record(
    {
      name: fc
        .oneof(
          fc.string({ unit: 'grapheme', maxLength: MAX_GROUP_NAME }),
          fc.constantFrom('', '小明', 'a;b', 'name:x', '100%', '%3B；', 'esim:1;'),
        )
        .map((name) => name.trim().slice(0, MAX_GROUP_NAME).trim())
        .filter((name) => !/\p{Surrogate}/u.test(name)),
      lines: fc.integer({ min: 1, max: 2 }),
      monthly: otherUse,
      otherMonths:
        room > 0
          ? fc.array(fc.record({ months: fc.constant(1), monthly: otherUse }), {
              maxLength: Math.min(room, MAX_OTHER_MONTHS),
            })
          : fc.constant<OtherMonths[]>([]),
      trips: fc.array(trip, { maxLength: 3 }),
      require: fc.record(requirements, { requiredKeys: [] }),
      offers: fc.array(offer, { maxLength: 2 }),
    },
    { requiredKeys: ['name', 'lines', 'monthly', 'require', 'offers'] },
  );

const withGroups = (need: Need): fc.Arbitrary<Need> =>
  need.horizonDays === null
    ? fc
        .oneof(
          { weight: 2, arbitrary: fc.constant<NeedGroup[]>([]) },
          {
            weight: 1,
            arbitrary: fc.array(groupWith(need.horizonMonths - 1), { minLength: 2, maxLength: 6 }),
          },
        )
        .map((groups) => ({ ...need, groups, lines: groups.length > 0 ? linesOfGroups(groups) : need.lines }))
    : fc.constant(need);

export const validNeed: fc.Arbitrary<Need> = fc
  .record({
    horizon,
    lines: whole(LIMITS.lines),
    state: fc.option(fc.constantFrom('CA', 'IL')),
    autopay: fc.constantFrom<Need['autopay']>(false, ...AUTOPAY_MEANS),
    newCustomer: fc.boolean(),
    acceptThrottled: fc.boolean(),
    monthly: fc
      .record({
        voiceMinutes: minutes,
        smsMessages: whole(LIMITS.messages),
        data: fc.tuple(gigabytes, gigabytes),
        internationalCalls: calls,
        internationalSms: texts,
      })
      .map(({ data, ...rest }) => ({ ...rest, dataGB: Math.max(...data), hotspotGB: Math.min(...data) })),
    trips: fc.array(trip, { maxLength: 6 }),
    require: fc.record(requirements),
    offers: fc.array(offer, { maxLength: 4 }),
    present: fc.option(fc.record({ perMonth: dollars })),
  })
  .map(({ horizon: period, ...rest }): Need => ({ ...rest, ...period, groups: [] }))
  .chain(withGroups);
