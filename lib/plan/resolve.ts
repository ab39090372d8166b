/** A plan as what differs from its carrier, and the whole document again (facts of a carrier). */
import type { CarrierDocument, PlanDocument, SharedFacts } from '@/lib/plan/plan';
import {
  comparable,
  emptyValueOf,
  isSharedField,
  isStated,
  SHARED_FIELDS,
  SHARED_OBJECTS,
  type SharedField,
  setValueAt,
  valueAt,
} from '@/lib/plan/shared-fields';

/** Whose statement a field of a resolved plan is; of fields that nobody states, whose silence. */
export type Origin = 'plan' | 'carrier';
export type Origins = Readonly<Record<SharedField, Origin>>;

/** A plan document without the fields that are its carrier's; nothing of it is checked yet. */
export type PlanForm = Record<string, unknown>;

/**
 * The full document of a plan, not yet checked by the rules, and whose each field is. An absent field is as the carrier
 * says, or empty where it says nothing; a value is the plan's own; null is not stated for this plan, whatever the
 * carrier says. Objects are taken field by field, lists whole. Neither argument is changed.
 */
export function resolve(
  shared: SharedFacts | null,
  form: PlanForm,
): { document: PlanForm; origins: Origins } {
  const document: PlanForm = structuredClone(form);
  const origins: Partial<Record<SharedField, Origin>> = {};
  // Something else in the place of an object is left as it is, for the rules to refuse.
  const broken = new Set(
    Object.keys(SHARED_OBJECTS).filter((key) => {
      const value = form[key];
      return value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value));
    }),
  );
  for (const field of SHARED_FIELDS) {
    const own = valueAt(form, field);
    origins[field] = own === undefined ? 'carrier' : 'plan';
    if (broken.has(field.split('.')[0] as string)) continue;
    if (own !== undefined && own !== null) continue;
    const value = own === undefined ? valueAt(shared, field) : null;
    setValueAt(document, field, structuredClone(value ?? emptyValueOf(field)));
  }
  return { document: document, origins: origins as Origins };
}

/** The plan's own fields of a resolved document: its origins as a list, in the order of the plan document. */
export const ownFieldsOf = (origins: Origins): SharedField[] =>
  SHARED_FIELDS.filter((field) => origins[field] === 'plan');

/** The document as what differs: every field that is not the plan's own is left out. */
export function formOf(plan: PlanDocument, own: readonly SharedField[]): PlanForm {
  const form: PlanForm = structuredClone(plan) as PlanForm;
  const isOwn = new Set(own);
  for (const field of SHARED_FIELDS) if (!isOwn.has(field)) setValueAt(form, field, undefined);
  return form;
}

/**
 * The fields that are a plan's own where nobody has said which: those that it states and its carrier does not say
 * alike, and those that its carrier states and it does not.
 */
export function ownFieldsByValue(plan: PlanDocument, shared: SharedFacts | null): SharedField[] {
  return SHARED_FIELDS.filter(
    (field) => comparable(field, valueAt(plan, field)) !== comparable(field, valueAt(shared, field)),
  );
}

/**
 * The own fields of a plan after an edit or an import: a field whose value stays is whose it was; one whose value
 * changes is the plan's own, but where it now says what the carrier says.
 */
export function ownFieldsAfter(
  plan: PlanDocument,
  before: { plan: PlanDocument; own: readonly SharedField[] } | null,
  shared: SharedFacts | null,
): SharedField[] {
  if (before === null) return ownFieldsByValue(plan, shared);
  const differing = new Set(ownFieldsByValue(plan, shared));
  const wasOwn = new Set(before.own);
  return SHARED_FIELDS.filter((field) => {
    const same = comparable(field, valueAt(plan, field)) === comparable(field, valueAt(before.plan, field));
    return same ? wasOwn.has(field) || differing.has(field) : differing.has(field);
  });
}

/** The fields of a plan that its carrier states: not its own, and said by the carrier. */
export function inheritedFields(
  carrier: Pick<CarrierDocument, 'shared'>,
  own: readonly SharedField[],
): SharedField[] {
  const isOwn = new Set(own);
  return SHARED_FIELDS.filter(
    (field) => !isOwn.has(field) && isStated(field, valueAt(carrier.shared, field)),
  );
}

/** The day of the oldest part of what a plan says: its own check, or that of its carrier's facts where it uses any. */
export function oldestCheck(
  plan: Pick<PlanDocument, 'verifiedAt'>,
  carrier: Pick<CarrierDocument, 'shared'> | undefined,
  inherited: readonly SharedField[],
): string {
  const ofCarrier = inherited.length > 0 ? carrier?.shared?.verifiedAt : undefined;
  return ofCarrier !== undefined && ofCarrier < plan.verifiedAt ? ofCarrier : plan.verifiedAt;
}

/** What changes in a plan together with its carrier's facts. */
export interface PlanChange {
  /** Fields that are as the carrier says from now on. */
  follow: readonly SharedField[];
  /** Values that become the plan's own; null = not stated for this plan. `status` alone is not a shared field. */
  own: Readonly<Partial<Record<SharedField | 'status', unknown>>>;
}

/** A plan under its carrier's new facts: what differs of it, changed as said, resolved; not yet checked by the rules. */
export function resolveAnew(
  { plan, own }: { plan: PlanDocument; own: readonly SharedField[] },
  shared: SharedFacts | null,
  change?: PlanChange,
): { document: PlanForm; own: SharedField[] } {
  const form = formOf(plan, own);
  for (const field of change?.follow ?? []) setValueAt(form, field, undefined);
  for (const [key, value] of Object.entries(change?.own ?? {}))
    if (isSharedField(key)) setValueAt(form, key, value);
    else form[key] = value;
  const { document, origins } = resolve(shared, form);
  return { document, own: ownFieldsOf(origins) };
}

/** The change that takes another back: from how a plan is after it to how it was before. */
export function inverseOf(
  before: { plan: PlanDocument; own: readonly SharedField[] },
  after: { plan: PlanDocument; own: readonly SharedField[] },
): PlanChange {
  const own = SHARED_FIELDS.filter((field) => before.own.includes(field)).filter(
    (field) =>
      !after.own.includes(field) ||
      comparable(field, valueAt(before.plan, field)) !== comparable(field, valueAt(after.plan, field)),
  );
  return {
    follow: after.own.filter((field) => !before.own.includes(field)),
    own: {
      ...Object.fromEntries(own.map((field) => [field, valueAt(before.plan, field)])),
      ...(before.plan.status !== after.plan.status && { status: before.plan.status }),
    },
  };
}

export const changesNothing = ({ follow, own }: PlanChange): boolean =>
  follow.length === 0 && Object.keys(own).length === 0;
