/** Every need that the schema allows, to its bounds; the engine's tests use small ones of their own. */
import fc from 'fast-check';
import { COUNTRIES } from '@/lib/country';
import { LIMITS, type Limit } from '@/lib/need/limits';
import { type Need, REQUIRE_FLAGS } from '@/lib/need/need';
import { BILLINGS, NETWORKS } from '@/lib/plan/constants';

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

export const validNeed: fc.Arbitrary<Need> = fc.record({
  lines: whole(LIMITS.lines),
  horizonMonths: whole(LIMITS.horizonMonths),
  horizonDays: fc.option(whole(LIMITS.horizonDays)),
  state: fc.option(fc.constantFrom('CA', 'IL')),
  autopay: fc.boolean(),
  newCustomer: fc.boolean(),
  acceptThrottled: fc.boolean(),
  monthly: fc
    .record({
      voiceMinutes: minutes,
      smsMessages: whole(LIMITS.messages),
      data: fc.tuple(gigabytes, gigabytes),
      internationalCalls: fc.uniqueArray(fc.record({ country, minutes }), once),
      internationalSms: fc.uniqueArray(fc.record({ country, messages: whole(LIMITS.messages) }), once),
    })
    .map(({ data, ...rest }) => ({ ...rest, dataGB: Math.max(...data), hotspotGB: Math.min(...data) })),
  trips: fc.array(
    fc.record({
      country,
      days: whole(LIMITS.tripDays),
      dataGB: gigabytes,
      voiceMinutes: minutes,
      smsMessages: whole(LIMITS.messages),
    }),
    { maxLength: 6 },
  ),
  require: fc.record({
    ...flags,
    networks: fc.shuffledSubarray([...NETWORKS]),
    billing: fc.shuffledSubarray([...BILLINGS]),
    carriers: slugs,
    minPriorityGB: gigabytes,
    eligibility: slugs,
  }),
});
