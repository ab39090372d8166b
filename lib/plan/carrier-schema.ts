/** The rules of a carrier document, with what it states for all its plans, and of a file of the catalog. */
import { z } from 'zod';
import { type Fault, faultsOf } from '@/lib/fault';
import { CARRIER_KINDS, CARRIER_LINKS } from '@/lib/plan/constants';
import type { CarrierDocument, CarrierFile, PlanDocument, SharedFacts } from '@/lib/plan/plan';
import { ownFieldsOf, type PlanForm, resolve } from '@/lib/plan/resolve';
import { oneFamilyPerPlan, unique } from '@/lib/plan/rules';
import { day, type Parsed, parsePlan, planSchema, sourceSchema } from '@/lib/plan/schema';
import {
  isStated,
  SHARED_FIELDS,
  SHARED_OBJECTS,
  type SharedField,
  setValueAt,
  valueAt,
} from '@/lib/plan/shared-fields';
import { comingOut, id, link, name, slug } from '@/lib/plan/value-schemas';

/** The rule of a field, which may be absent; a default of the plan document does not speak for a carrier. */
function mayBeAbsent(schema: z.ZodType): z.ZodType {
  const isDefault = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return (isDefault ? (schema.unwrap() as z.ZodType) : schema).optional();
}

function partOf(shape: Readonly<Record<string, z.ZodType>>, keys: readonly string[]): z.ZodType {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, mayBeAbsent(shape[key] as z.ZodType)])));
}

/** The shape of an object field of the plan document, below its default and its own checks. */
function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const inner = schema instanceof z.ZodPrefault ? (schema.unwrap() as z.ZodType) : schema;
  return (inner as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
}

const planShape: Readonly<Record<string, z.ZodType>> = planSchema.shape;
const whole = SHARED_FIELDS.filter((field) => !field.includes('.'));

/** What is null or empty says nothing: it is left out. */
function withoutUnstated(facts: SharedFacts): SharedFacts {
  const stated: Record<string, unknown> = { ...facts };
  for (const field of SHARED_FIELDS)
    if (!isStated(field, valueAt(facts, field))) setValueAt(stated, field, undefined);
  return stated as unknown as SharedFacts;
}

const statedSchema = z
  .strictObject({
    ...Object.fromEntries(
      [...whole, 'networksEvidence'].map((key) => [key, mayBeAbsent(planShape[key] as z.ZodType)]),
    ),
    ...Object.fromEntries(
      Object.entries(SHARED_OBJECTS).map(([key, fields]) => [
        key,
        partOf(shapeOf(planShape[key] as z.ZodType), fields).optional(),
      ]),
    ),
    sources: z.array(sourceSchema),
    verifiedAt: day,
  })
  .refine(
    (facts) => {
      const { networks, networksEvidence } = facts as unknown as SharedFacts;
      return (networks?.length ?? 0) === 0 ? !networksEvidence : Boolean(networksEvidence);
    },
    {
      message: 'must be null where networks is empty, and only there',
      path: ['networksEvidence'],
      params: { code: 'networksEvidence' },
    },
  );
const sharedSchema: z.ZodType<SharedFacts> = statedSchema
  .transform((facts) => withoutUnstated(facts as unknown as SharedFacts))
  .pipe(comingOut(statedSchema));

export const carrierSchema = z.strictObject({
  id: slug,
  name: z.strictObject({ en: name, zh: name }),
  kind: z.enum(CARRIER_KINDS),
  parent: slug.nullable(),
  /** null = not known. */
  website: link.nullable(),
  links: z.record(z.enum(CARRIER_LINKS), link.nullable()),
  /** Plans that lines of one account may mix freely. */
  families: z
    .array(
      z.strictObject({
        id,
        plans: z.array(slug).min(1, 'must name at least one plan'),
        sources: z.array(sourceSchema.extend({ covers: sourceSchema.shape.covers.default([]) })),
      }),
    )
    .check(unique('id'), oneFamilyPerPlan)
    .default([]),
  /** What the carrier states for all its plans; null = the document does not say. */
  shared: sharedSchema.nullable().default(null),
});

/** Reads a carrier document. */
export function parseCarrier(input: unknown, prefix = ''): Parsed<'carrier', CarrierDocument> {
  const result = carrierSchema.safeParse(input);
  return result.success
    ? { ok: true, carrier: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}

const fileShape = z.strictObject({ carrier: z.unknown(), plans: z.array(z.unknown()) });

const isObject = (value: unknown): value is PlanForm =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plan of a file: as it is, or resolved where the file's carrier says what its plans share. Nothing is checked. */
export function readFileEntry(
  entry: unknown,
  carrier: unknown,
  shared: SharedFacts | null,
): { document: unknown; own: SharedField[] | null } {
  const isForm = isObject(carrier) && isObject(carrier.shared);
  if (!isForm || !isObject(entry)) return { document: entry, own: null };
  const { document, origins } = resolve(shared, entry);
  return { document, own: ownFieldsOf(origins) };
}

/**
 * Reads a file of the catalog: a carrier with its plans, every fault of all of them at once. Where the carrier has
 * `shared`, its plans are read as what differs and come back resolved, with the fields that are their own.
 */
export function parseCarrierFile(input: unknown): Parsed<'file', CarrierFile> {
  const shape = fileShape.safeParse(input);
  if (!shape.success) return { ok: false, faults: faultsOf(shape.error) };
  const carrier = parseCarrier(shape.data.carrier, 'carrier');
  const faults: Fault[] = carrier.ok ? [] : [...carrier.faults];
  const plans: PlanDocument[] = [];
  const own = new Map<string, SharedField[]>();
  const shared = carrier.ok ? carrier.carrier.shared : null;
  shape.data.plans.forEach((entry, index) => {
    const read = readFileEntry(entry, shape.data.carrier, shared);
    const parsed = parsePlan(read.document, `plans[${index}]`);
    if (!parsed.ok) {
      faults.push(...parsed.faults);
      return;
    }
    const { plan } = parsed;
    const fault = (field: string, code: string, message: string): void =>
      void faults.push({ path: `plans[${index}].${field}`, code, message });
    if (plans.some(({ id }) => id === plan.id))
      fault('id', 'duplicate', `"${plan.id}" stands more than once; ids are unique`);
    if (carrier.ok && plan.carrier !== carrier.carrier.id)
      fault('carrier', 'otherCarrier', `must be "${carrier.carrier.id}", the carrier of this file`);
    plans.push(plan);
    if (read.own !== null) own.set(plan.id, read.own);
  });
  if (!carrier.ok || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    file: { carrier: carrier.carrier, plans, ...(own.size > 0 && { own: Object.fromEntries(own) }) },
  };
}
