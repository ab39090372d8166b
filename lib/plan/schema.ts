/** The rules of a plan document and a carrier document; what breaks one is refused as a whole, with every fault. */
import { z } from 'zod';
import { type Fault, faultsOf } from '@/lib/fault';
import {
  AFTER_ALLOWANCES,
  BILLINGS,
  CARRIER_KINDS,
  CARRIER_LINKS,
  NETWORK_EVIDENCES,
  NETWORKS,
  PERS,
  PRIORITY_EVIDENCES,
  SPENDING_LIMITS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/constants';
import type { CarrierDocument, CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { isDate, isDateOrPart, oneEntryPerCountry, unique } from '@/lib/plan/rules';
import {
  amount,
  count,
  countries,
  fact,
  id,
  link,
  money,
  name,
  period,
  positiveMoney,
  rate,
  slug,
  text,
  wholeOrNull,
} from '@/lib/plan/value-schemas';

const option = z.strictObject({
  id,
  period,
  /** What the whole account pays for that many lines, before autopay. */
  priceByLines: z
    .record(z.string().regex(/^[1-9]\d{0,2}$/, 'must be a number of lines'), money)
    .refine((prices) => Object.keys(prices).length > 0, 'must hold at least one number of lines'),
  /** Each line above the greatest key; null = not sold beyond it. */
  extraLinePrice: money.nullable(),
  autopayDiscount: z.strictObject({ amount: money, per: z.enum(PERS) }).nullable(),
  newCustomersOnly: z.boolean(),
  maxUses: count.nullable(),
});

const topUp = z.strictObject({ price: money, credit: positiveMoney, validityDays: count });
const fee = z.strictObject({ name, amount: money, per: z.enum(PERS) });

const charges = z
  .strictObject({
    options: z.array(option).check(unique('id')),
    topUps: z.array(topUp),
    recurringFees: z.array(fee),
    oneTimeFees: z.array(fee),
    taxesAndFees: z.enum(TAX_STATUSES),
  })
  .refine(({ options, topUps }) => (options.length === 0) !== (topUps.length === 0), {
    message: 'exactly one of options and topUps must be non-empty',
    path: ['options'],
    params: { code: 'optionsOrTopUps' },
  });

const callingList = z
  .array(z.strictObject({ countries, includedMinutes: amount, ratePerMinute: rate.nullable() }))
  .check(oneEntryPerCountry);
const messagingList = z
  .array(z.strictObject({ countries, includedMessages: amount, ratePerMessage: rate.nullable() }))
  .check(oneEntryPerCountry);

const roaming = z
  .array(
    z.strictObject({
      countries,
      data: z.strictObject({
        includedGB: amount,
        afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
        overagePerMB: rate.nullable(),
      }),
      voice: z.strictObject({ includedMinutes: amount, ratePerMinute: rate.nullable() }),
      sms: z.strictObject({ includedMessages: amount, ratePerMessage: rate.nullable(), incomingFree: fact }),
    }),
  )
  .check(oneEntryPerCountry);

const roamingPass = z
  .strictObject({
    id,
    name,
    countries,
    price: money,
    validDays: count,
    dataGB: amount,
    voiceMinutes: amount,
    smsMessages: amount,
    /** null = every pass is charged; a number only where validDays is 1. */
    maxChargedPerMonth: wholeOrNull,
  })
  .refine((pass) => pass.maxChargedPerMonth === null || pass.validDays === 1, {
    message: 'must be null unless validDays is 1',
    path: ['maxChargedPerMonth'],
    params: { code: 'dayPassOnly' },
  });

const addOn = z.strictObject({
  id,
  name,
  pricePerLine: money,
  maxPerLine: count,
  dataGB: amount,
  hotspotGB: amount,
  voiceMinutes: amount,
  smsMessages: amount,
  internationalCalling: callingList,
  internationalSms: messagingList,
});

const source = z.strictObject({
  url: link,
  title: name,
  /** Year, month or day the source speaks of; null where the source does not say. */
  asOf: z.string().refine(isDateOrPart, 'must be a year, month or day, e.g. "2026-05"').nullable(),
  /** Top-level fields of the plan document that this source supports. */
  covers: z.array(z.string().min(1).max(100)),
});

export const planSchema = z
  .strictObject({
    id: slug,
    carrier: slug,
    name,
    billing: z.enum(BILLINGS),
    networks: z
      .array(z.enum(NETWORKS))
      .refine((names) => new Set(names).size === names.length, 'must name each network once'),
    networksEvidence: z.enum(NETWORK_EVIDENCES).nullable(),
    status: z.enum(STATUSES),
    eligibility: z.array(slug),
    sim: z.strictObject({ esim: fact, physical: fact }),
    charges,
    voice: z.strictObject({ includedMinutes: amount, overagePerMinute: rate.nullable() }),
    sms: z.strictObject({ includedMessages: amount, overagePerMessage: rate.nullable() }),
    data: z.strictObject({
      highSpeedGB: amount,
      priorityGB: amount,
      afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
      throttleKbps: wholeOrNull,
      overagePerGB: rate.nullable(),
      fiveG: fact,
      videoMaxHeight: wholeOrNull,
      priorityClass: name.nullable(),
      priorityEvidence: z.enum(PRIORITY_EVIDENCES).nullable(),
    }),
    hotspot: z.strictObject({ includedGB: amount, maxKbps: wholeOrNull }),
    internationalCalling: callingList,
    internationalSms: messagingList,
    roaming,
    roamingPasses: z.array(roamingPass).check(unique('id')),
    addOns: z.array(addOn).check(unique('id')),
    features: z.strictObject({
      volte: fact,
      wifiCalling: fact,
      wifiCallingAbroad: fact,
      spendingLimit: z.enum(SPENDING_LIMITS).nullable(),
    }),
    numberKeeping: z.strictObject({
      inactivityDays: wholeOrNull,
      graceDays: wholeOrNull,
      resetBy: z.array(name),
    }),
    requirements: z.strictObject({
      creditCheck: fact,
      ssn: fact,
      usAddress: fact,
      foreignCard: fact,
      activateFromAbroad: fact,
    }),
    sources: z.array(source),
    verifiedAt: z.string().refine(isDate, 'must be a day, e.g. "2026-05-14"'),
    notes: z.strictObject({ en: text, zh: text }),
  })
  .refine((plan) => (plan.networks.length === 0) === (plan.networksEvidence === null), {
    message: 'must be null where networks is empty, and only there',
    path: ['networksEvidence'],
    params: { code: 'networksEvidence' },
  })
  .refine((plan) => plan.charges.topUps.length === 0 || plan.billing === 'payg', {
    message: 'must be empty unless billing is "payg"',
    path: ['charges', 'topUps'],
    params: { code: 'topUpsOnPaygOnly' },
  });

export const carrierSchema = z.strictObject({
  id: slug,
  name: z.strictObject({ en: name, zh: name }),
  kind: z.enum(CARRIER_KINDS),
  parent: slug.nullable(),
  /** null = not known. */
  website: link.nullable(),
  links: z.record(z.enum(CARRIER_LINKS), link.nullable()),
});

export type Parsed<Key extends string, Value> =
  | ({ ok: true } & Record<Key, Value>)
  | { ok: false; faults: Fault[] };

/** Reads a plan document (tariff model, section 2); money comes back with two decimals, rates with two to four. */
export function parsePlan(input: unknown, prefix = ''): Parsed<'plan', PlanDocument> {
  const result = planSchema.safeParse(input);
  return result.success
    ? { ok: true, plan: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}

/** Reads a carrier document. */
export function parseCarrier(input: unknown, prefix = ''): Parsed<'carrier', CarrierDocument> {
  const result = carrierSchema.safeParse(input);
  return result.success
    ? { ok: true, carrier: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}

const fileShape = z.strictObject({ carrier: z.unknown(), plans: z.array(z.unknown()) });

/** Reads a file of the catalog: a carrier with its plans, every fault of all of them at once. */
export function parseCarrierFile(input: unknown): Parsed<'file', CarrierFile> {
  const shape = fileShape.safeParse(input);
  if (!shape.success) return { ok: false, faults: faultsOf(shape.error) };
  const carrier = parseCarrier(shape.data.carrier, 'carrier');
  const faults = carrier.ok ? [] : [...carrier.faults];
  const plans: PlanDocument[] = [];
  const ids = new Set<string>();
  shape.data.plans.forEach((entry, index) => {
    const parsed = parsePlan(entry, `plans[${index}]`);
    if (!parsed.ok) {
      faults.push(...parsed.faults);
      return;
    }
    const { plan } = parsed;
    const fault = (field: string, code: string, message: string): void =>
      void faults.push({ path: `plans[${index}].${field}`, code, message });
    if (ids.has(plan.id)) fault('id', 'duplicate', `"${plan.id}" stands more than once; ids are unique`);
    if (carrier.ok && plan.carrier !== carrier.carrier.id)
      fault('carrier', 'otherCarrier', `must be "${carrier.carrier.id}", the carrier of this file`);
    ids.add(plan.id);
    plans.push(plan);
  });
  if (!carrier.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, file: { carrier: carrier.carrier, plans } };
}
