/** The JSON form of a need (tariff model, section 3), checked: every field has a default, and no field is unknown. */
import { z } from 'zod';
import { isCountry } from '@/lib/country';
import { type Fault, pathText } from '@/lib/fault';
import { AUTOPAY_MEANS, BILLINGS, NETWORKS } from '@/lib/plan/constants';
import { SLUG } from '@/lib/slug';
import { linesOfGroups } from './groups';
import {
  GB_PLACES,
  GROUPS,
  hasReadablePlaces,
  LIMITS,
  type Limit,
  MAX_GROUP_LINES,
  MAX_GROUP_NAME,
  MAX_OFFER_NAME,
  MAX_OFFERS,
  MAX_OTHER_MONTHS,
  MAX_SLUG_LENGTH,
  MAX_SLUGS,
  MAX_TRIPS,
} from './limits';
import {
  DEFAULT_ELIGIBILITY,
  DEFAULT_NEED,
  type Need,
  type OtherMonths,
  REQUIRE_FLAGS,
  type RequireFlag,
} from './need';
import { NOTHING } from './url-keys';

export const NEED_FAULT_CODES = [
  'wrong-type',
  'unknown-field',
  'out-of-range',
  'not-an-option',
  'too-many',
  'repeated',
  'not-a-country',
  'unknown-state',
  'too-precise',
  'malformed',
] as const;
export type NeedFaultCode = (typeof NEED_FAULT_CODES)[number];

/** A fault of a need; `path` is empty for the need as a whole. */
export interface NeedFault extends Fault {
  code: NeedFaultCode;
}

export type ParsedNeed = { ok: true; need: Need } | { ok: false; faults: NeedFault[] };

export interface NeedOptions {
  /** Codes of the tax table: a state that it lacks makes the need invalid. Left out: any text of two capitals. */
  states?: readonly string[];
}

/** A rule of ours that a value breaks, beside those zod knows. */
const broken = (code: NeedFaultCode, message: string) => ({
  code: 'custom' as const,
  message,
  params: { code },
});

function quantity(limit: Limit) {
  const { min, max, whole } = limit;
  const range = `Give a ${whole ? 'whole number' : 'number'} from ${min} to ${max}.`;
  return z
    .number({ error: range })
    .check((ctx) => {
      if (whole && !Number.isInteger(ctx.value))
        ctx.issues.push({ ...broken('out-of-range', range), input: ctx.value });
    })
    .gte(min, range)
    .lte(max, range)
    .meta(whole ? { type: 'integer' } : {})
    .transform((value) => value + 0); // -0 is 0
}

const minutes = quantity(LIMITS.minutes);
const messages = quantity(LIMITS.messages);
const gigabytes = quantity(LIMITS.gigabytes).refine(hasReadablePlaces, {
  error: `Give at most ${GB_PLACES} decimal places.`,
  params: { code: 'too-precise' },
});
const country = z.string().refine(isCountry, {
  error: 'Give an ISO 3166-1 alpha-2 code in capitals, e.g. "CN".',
  params: { code: 'not-a-country' },
});

/** Each country once; the fault names the second entry. */
function onceEach<Entry extends { country: string }>(entries: z.ZodType<Entry[]>) {
  return entries.superRefine((list, ctx) => {
    const seen = new Set<string>();
    for (const [index, entry] of list.entries()) {
      if (seen.has(entry.country)) {
        const message = `Name ${entry.country} once and add up its use.`;
        ctx.addIssue({ ...broken('repeated', message), path: [index, 'country'] });
      }
      seen.add(entry.country);
    }
  });
}

const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];
const setOf = <const Value extends string>(options: readonly Value[]) =>
  z.array(z.enum(options, `Give one of ${options.join(', ')}.`)).transform(unique);
const slug = z.string().max(MAX_SLUG_LENGTH).regex(SLUG, 'Give an id of small letters, digits and hyphens.');
const slugs = z.array(slug).max(MAX_SLUGS).transform(unique);
const eligibility = z
  .array(
    slug.refine((id) => id !== NOTHING, {
      error: 'Leave the list empty where the person can show nothing.',
      params: { code: 'not-an-option' },
    }),
  )
  .max(MAX_SLUGS)
  .transform(unique);
const dollars = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,4})(\.\d{1,2})?$/, 'Give dollars as text with at most two decimals, e.g. "-23.05".')
  .transform((text) => (Number(text) + 0).toFixed(2));

const use = {
  voiceMinutes: minutes,
  smsMessages: messages,
  dataGB: gigabytes,
  hotspotGB: gigabytes,
  internationalCalls: onceEach(z.array(z.strictObject({ country, minutes }))),
  internationalSms: onceEach(z.array(z.strictObject({ country, messages }))),
};

const monthly = z.strictObject({
  voiceMinutes: use.voiceMinutes.default(0),
  smsMessages: use.smsMessages.default(0),
  dataGB: use.dataGB.default(0),
  hotspotGB: use.hotspotGB.default(0),
  internationalCalls: use.internationalCalls.default([]),
  internationalSms: use.internationalSms.default([]),
});

const otherMonths = z
  .array(z.strictObject({ months: quantity(LIMITS.otherMonths), monthly: z.strictObject(use).partial() }))
  .max(MAX_OTHER_MONTHS);

/** Half a character could not be sent in a link. */
const nameOf = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Surrogate}*$/u, 'Give the name as whole characters.');

const offer = z.strictObject({
  carrier: slug,
  plan: slug.nullable().default(null),
  perMonth: dollars.default('0.00'),
  months: quantity(LIMITS.offerMonths).default(0),
  oneTime: dollars.default('0.00'),
  name: nameOf(MAX_OFFER_NAME).default(''),
});

const trip = z.strictObject({
  country,
  days: quantity(LIMITS.tripDays),
  dataGB: gigabytes.default(0),
  voiceMinutes: minutes.default(0),
  smsMessages: messages.default(0),
  smsReceived: messages.default(0),
});

const flagsOf = <Flag>(flag: Flag) =>
  Object.fromEntries(REQUIRE_FLAGS.map((name) => [name, flag])) as Record<RequireFlag, Flag>;
const lists = {
  networks: setOf(NETWORKS),
  billing: setOf(BILLINGS),
  carriers: slugs,
  minPriorityGB: gigabytes,
  idleDays: quantity(LIMITS.idleDays),
  eligibility,
};

const requirements = z.strictObject({
  ...flagsOf(z.boolean().default(false)),
  networks: lists.networks.default([]),
  billing: lists.billing.default([]),
  carriers: lists.carriers.default([]),
  minPriorityGB: lists.minPriorityGB.default(0),
  idleDays: lists.idleDays.default(0),
  eligibility: lists.eligibility.default(DEFAULT_ELIGIBILITY),
});

const trips = z.array(trip).max(MAX_TRIPS);
const offers = z.array(offer).max(MAX_OFFERS);

/** Fields that are left out stay out: they are as in the need. */
const group = z.strictObject({
  name: nameOf(MAX_GROUP_NAME).default(''),
  lines: quantity(LIMITS.groupLines).default(1),
  monthly: z.strictObject(use).partial().default({}),
  otherMonths: otherMonths.optional(),
  trips: trips.optional(),
  require: z
    .strictObject({ ...flagsOf(z.boolean()), ...lists })
    .partial()
    .default({}),
  offers: offers.default([]),
});

const needShape = z.strictObject({
  lines: quantity(LIMITS.lines).default(DEFAULT_NEED.lines),
  horizonMonths: quantity(LIMITS.horizonMonths).default(DEFAULT_NEED.horizonMonths),
  horizonDays: quantity(LIMITS.horizonDays).nullable().default(null),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Give the USPS code of a state, e.g. "CA".')
    .nullable()
    .default(null),
  autopay: z
    .union([z.literal(false), z.enum(AUTOPAY_MEANS), z.literal(true).transform(() => 'bank' as const)], {
      error: `Give false, or one of ${AUTOPAY_MEANS.join(', ')}.`,
    })
    .default(DEFAULT_NEED.autopay),
  newCustomer: z.boolean().default(DEFAULT_NEED.newCustomer),
  acceptThrottled: z.boolean().default(DEFAULT_NEED.acceptThrottled),
  monthly: monthly.prefault({}),
  otherMonths: otherMonths.default([]),
  trips: trips.default([]),
  require: requirements.prefault({}),
  offers: offers.default([]),
  groups: z.array(group).default([]),
  present: z.strictObject({ perMonth: dollars }).nullable().default(null),
});

type Shape = z.output<typeof needShape>;
type Horizon = Pick<Shape, 'horizonDays' | 'horizonMonths'>;

/** Other months are part of a horizon of months, and at least one month of it is as usual. */
function faultOfMonths(
  kinds: readonly OtherMonths[],
  { horizonDays, horizonMonths }: Horizon,
): string | null {
  if (kinds.length === 0) return null;
  if (horizonDays !== null) return 'A stay has no other months. Leave them out, or give horizonMonths.';
  return kinds.reduce((sum, { months }) => sum + months, 0) >= horizonMonths
    ? `Other months must be fewer than the horizon's ${horizonMonths} in all.`
    : null;
}

function faultOfGroups({ groups, horizonDays }: Shape): string | null {
  if (groups.length === 0) return null;
  if (horizonDays !== null) return 'A stay has no groups. Leave them out, or give horizonMonths.';
  if (groups.length < GROUPS.min || groups.length > GROUPS.max)
    return `Give ${GROUPS.min} to ${GROUPS.max} groups, or none where all lines need the same.`;
  return linesOfGroups(groups) > MAX_GROUP_LINES
    ? `Give at most ${MAX_GROUP_LINES} lines in all groups together.`
    : null;
}

/** The JSON form of a need: what `parseNeed` checks and the API's document says. */
export const needSchema = needShape
  .superRefine((need, ctx) => {
    const check = (message: string | null, ...path: (string | number)[]) => {
      if (message) ctx.addIssue({ ...broken('out-of-range', message), path });
    };
    check(faultOfMonths(need.otherMonths, need), 'otherMonths');
    check(faultOfGroups(need), 'groups');
    if (need.horizonDays === null)
      for (const [index, { otherMonths: kinds }] of need.groups.entries())
        check(faultOfMonths(kinds ?? [], need), 'groups', index, 'otherMonths');
  })
  .transform((need) =>
    need.groups.length > 0 ? { ...need, lines: linesOfGroups(need.groups) } : need,
  ) satisfies z.ZodType<Need>;

const ZOD_CODES: Partial<Record<z.core.$ZodIssue['code'], NeedFaultCode>> = {
  invalid_type: 'wrong-type',
  invalid_union: 'not-an-option',
  invalid_value: 'not-an-option',
  invalid_format: 'malformed',
};

function codeOf(issue: z.core.$ZodIssue): NeedFaultCode {
  if (issue.code === 'custom') return issue.params?.code as NeedFaultCode;
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return issue.origin === 'array' ? 'too-many' : issue.origin === 'string' ? 'malformed' : 'out-of-range';
  return ZOD_CODES[issue.code] ?? 'wrong-type';
}

/** One fault for each unknown field, at the field's own path. */
function faultsOf(issue: z.core.$ZodIssue): NeedFault[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ path: pathText(issue.path), message: issue.message, code: codeOf(issue) }];
  return issue.keys.map((key) => ({
    path: pathText([...issue.path, key]),
    message: 'A need has no such field. Leave it out.',
    code: 'unknown-field',
  }));
}

/**
 * Every fault of a need that was checked with `needSchema`.
 * @param issues What zod found, with paths inside the need.
 * @param input The need as it came.
 */
export function needFaults(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  { states }: NeedOptions = {},
): NeedFault[] {
  const faults = issues.flatMap(faultsOf);
  const state = (input as { state?: unknown } | null | undefined)?.state;
  if (states && typeof state === 'string' && /^[A-Z]{2}$/.test(state) && !states.includes(state)) {
    const message = `The tax table has no ${state}. Give one of ${states.join(', ')}, or null for no tax estimate.`;
    faults.push({ path: 'state', message, code: 'unknown-state' });
  }
  return faults;
}

/**
 * Reads a need from JSON. Fields left out get their defaults (1 line, 12 months, no use, no requirement); anything
 * that the tariff model does not allow is a fault with its path, and all faults are told at once.
 */
export function parseNeed(input: unknown, options: NeedOptions = {}): ParsedNeed {
  const parsed = needSchema.safeParse(input);
  const faults = needFaults(parsed.error?.issues ?? [], input, options);
  return parsed.success && faults.length === 0 ? { ok: true, need: parsed.data } : { ok: false, faults };
}
