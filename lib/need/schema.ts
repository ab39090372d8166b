/** The JSON form of a need (tariff model, section 3), as the API reads it. Links are read by `params.ts`. */
import { z } from 'zod';
import { isCountry } from '@/lib/country';
import { type Fault, faultsOf } from '@/lib/fault';
import { BOUNDS, type Bound, MOST_ENTRIES } from '@/lib/need/bounds';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { BILLINGS, NETWORKS } from '@/lib/plan/plan';

const range = ({ min, max }: Bound): string => `must be from ${min} to ${max}`;
const amount = (bound: Bound) =>
  z.number('must be a number').min(bound.min, range(bound)).max(bound.max, range(bound));
const whole = (bound: Bound) =>
  z.int('must be a whole number').min(bound.min, range(bound)).max(bound.max, range(bound));

const minutes = amount(BOUNDS.minutes);
const messages = amount(BOUNDS.messages);
const gigabytes = amount(BOUNDS.gigabytes);
const country = z
  .string('must be a country code, as text')
  .refine(isCountry, 'must be an ISO 3166-1 alpha-2 code, e.g. "CN"');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id of small letters, digits and hyphens');
const flag = z.boolean('must be true or false').default(false);

/** Each country once at most; the fault stands at the entry that repeats it. */
const perCountry = <Entry extends z.ZodType<{ country: string }>>(entry: Entry) =>
  z
    .array(entry)
    .max(MOST_ENTRIES, `must not have more than ${MOST_ENTRIES} entries`)
    .check(({ value, issues }) => {
      value.forEach((one, index) => {
        if (value.findIndex((other) => other.country === one.country) < index)
          issues.push({
            code: 'custom',
            input: one.country,
            path: [index, 'country'],
            message: `"${one.country}" stands in this list already`,
            params: { code: 'duplicate' },
          });
      });
    })
    .default([]);

const monthly = z.strictObject({
  voiceMinutes: minutes.default(0),
  smsMessages: messages.default(0),
  dataGB: gigabytes.default(0),
  hotspotGB: gigabytes.default(0),
  internationalCalls: perCountry(z.strictObject({ country, minutes })),
  internationalSms: perCountry(z.strictObject({ country, messages })),
});

const trip = z.strictObject({
  country,
  days: whole(BOUNDS.tripDays),
  dataGB: gigabytes.default(0),
  voiceMinutes: minutes.default(0),
  smsMessages: messages.default(0),
});

const require = z.strictObject({
  esim: flag,
  volte: flag,
  wifiCalling: flag,
  fiveG: flag,
  noCreditCheck: flag,
  noSsn: flag,
  foreignCard: flag,
  activateFromAbroad: flag,
  spendingLimit: flag,
  networks: z.array(z.enum(NETWORKS)).default([]),
  billing: z.array(z.enum(BILLINGS)).default([]),
  carriers: z.array(slug).default([]),
  minPriorityGB: gigabytes.default(0),
  eligibility: z.array(slug).default([]),
});

const needSchema = z.strictObject({
  lines: whole(BOUNDS.lines).default(DEFAULT_NEED.lines),
  horizonMonths: whole(BOUNDS.horizonMonths).default(DEFAULT_NEED.horizonMonths),
  horizonDays: whole(BOUNDS.horizonDays).nullable().default(null),
  state: z.string('must be the two letters of a state, as text').nullable().default(null),
  autopay: flag,
  newCustomer: z.boolean('must be true or false').default(true),
  acceptThrottled: flag,
  monthly: monthly.prefault({}),
  trips: z.array(trip).max(MOST_ENTRIES, `must not have more than ${MOST_ENTRIES} entries`).default([]),
  require: require.prefault({}),
});

/**
 * Reads a need; every field has a default, what is not a field is a fault. `prefix` stands before each path. Whether
 * the tax table has the state is for the caller to say: it has the table.
 */
export function parseNeed(
  input: unknown,
  prefix = '',
): { ok: true; need: Need } | { ok: false; faults: Fault[] } {
  const result = needSchema.safeParse(input);
  return result.success
    ? { ok: true, need: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}
