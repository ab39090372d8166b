/** What a carrier states for all its plans as a form, and for each field which plans follow. */
import type { PlanDocument, SharedFacts } from '@/lib/plan/plan';
import { type PullUpOffer, pullUp } from '@/lib/plan/pull-up';
import { changesNothing, type PlanChange } from '@/lib/plan/resolve';
import {
  emptyValueOf,
  isSharedField,
  isStated,
  SHARED_FIELDS,
  SHARED_OBJECTS,
  type SharedField,
  setValueAt,
  sharedFieldsOf,
  topFieldOf,
  valueAt,
} from '@/lib/plan/shared-fields';
import type { PlanChanges, PlanWithOwn } from './carrier-draft';
import type { Path } from './document-values';
import type { Field } from './field';
import { PLAN_FIELDS } from './plan-fields';

/** A field that a carrier may state, with the controls that it is written with. */
export interface FactRow {
  field: SharedField;
  controls: readonly Field[];
  /** The place of the object that holds the controls' values. */
  path: Path;
}

/** Rows that belong together: those of an object of the document, or fields of the document itself. */
export interface FactPart {
  /** The object; null for fields of the document itself. */
  key: string | null;
  rows: readonly FactRow[];
}

const EVIDENCE_OF: Partial<Record<SharedField, string>> = { networks: 'networksEvidence' };

/** Not stated is the empty control: the value that says the same is not offered beside it. */
function control(field: Field, shared: SharedField): Field {
  if (field.kind !== 'choice') return field;
  const empty = emptyValueOf(shared);
  return { ...field, nullable: true, options: field.options.filter((option) => option !== empty) };
}

function partsOf(fields: readonly Field[]): FactPart[] {
  const whole = fields.flatMap((field): FactRow[] => {
    if (!isSharedField(field.key)) return [];
    const evidence = fields.filter(({ key }) => key === EVIDENCE_OF[field.key as SharedField]);
    return [{ field: field.key, controls: [control(field, field.key), ...evidence], path: ['shared'] }];
  });
  const objects = fields.flatMap((field): FactPart[] => {
    if (field.kind !== 'group' || !(field.key in SHARED_OBJECTS)) return [];
    const rows = field.fields.flatMap((inner): FactRow[] => {
      const name = `${field.key}.${inner.key}`;
      if (!isSharedField(name)) return [];
      return [{ field: name, controls: [control(inner, name)], path: ['shared', field.key] }];
    });
    return [{ key: field.key, rows }];
  });
  return whole.length > 0 ? [{ key: null, rows: whole }, ...objects] : objects;
}

/** Every field that a carrier may state, in the groups of the plan form; its first group is named for what is in it. */
export const FACT_GROUPS: readonly { group: string; parts: readonly FactPart[] }[] = PLAN_FIELDS.map(
  ({ group, fields }) => ({ group: group === 'plan' ? 'network' : group, parts: partsOf(fields) }),
).filter(({ parts }) => parts.length > 0);

const COVERED = [...new Set(SHARED_FIELDS.map(topFieldOf))];

/** The day of the check and the sources; a source covers only what may be shared. */
export const FACT_EVIDENCE: readonly Field[] = PLAN_FIELDS.flatMap(({ fields }) => fields)
  .filter(({ key }) => key === 'verifiedAt' || key === 'sources')
  .map((field) =>
    field.kind === 'list'
      ? {
          ...field,
          fields: field.fields.map((inner) =>
            inner.kind === 'choices' ? { ...inner, options: COVERED } : inner,
          ),
        }
      : field,
  );

/** The facts with every field in its place, unstated ones in their empty form, for controls to show. */
export function factsForm(shared: SharedFacts | null, today: string): SharedFacts {
  const form: Record<string, unknown> = structuredClone({
    ...(shared ?? { sources: [], verifiedAt: today }),
  });
  for (const field of SHARED_FIELDS)
    if (!isStated(field, valueAt(form, field))) setValueAt(form, field, emptyValueOf(field));
  return form as unknown as SharedFacts;
}

/**
 * The facts to save: what is stated, with its evidence.
 * @param had whether the carrier has facts already; without, facts that state nothing are none (null).
 */
export function factsOf(form: SharedFacts, had: boolean): SharedFacts | null {
  const stated: Record<string, unknown> = structuredClone({ ...form });
  for (const field of SHARED_FIELDS)
    if (!isStated(field, valueAt(form, field))) setValueAt(stated, field, undefined);
  return had || sharedFieldsOf(form).length > 0 ? (stated as unknown as SharedFacts) : null;
}

/** A plan with what it says of a field; null = not stated for this plan. */
export interface Saying {
  id: string;
  name: string;
  value: unknown;
}

/** How the plans of a carrier stand to one of its fields, with the changes of the draft. */
export interface FactStanding {
  /** How many have it from the carrier. */
  following: number;
  /** Plans that say something themselves. */
  own: Saying[];
  /** Plans that said something themselves and follow from now on. */
  joining: Saying[];
  /** Ids of the plans that have not stated it so far. */
  silent: string[];
  /** Whether all of these follow. */
  silentFollow: boolean;
}

const isOwn = ({ own }: PlanWithOwn, change: PlanChange | undefined, field: SharedField): boolean =>
  change && field in change.own ? true : own.includes(field) && !change?.follow.includes(field);

/** How the plans stand to a field. */
export function factStanding(
  plans: readonly PlanWithOwn[],
  changes: PlanChanges,
  field: SharedField,
): FactStanding {
  const standing: FactStanding = { following: 0, own: [], joining: [], silent: [], silentFollow: true };
  for (const placed of plans) {
    const { id, name } = placed.plan;
    const change = changes[id];
    const stays = isOwn(placed, change, field);
    const before = valueAt(placed.plan, field);
    const states = isStated(field, before);
    if (!stays) standing.following += 1;
    if (!states) {
      standing.silent.push(id);
      if (stays) standing.silentFollow = false;
    }
    const value = change && field in change.own ? change.own[field] : states ? before : null;
    if (stays) standing.own.push({ id, name, value: value ?? null });
    else if (placed.own.includes(field)) standing.joining.push({ id, name, value });
  }
  return standing;
}

function withChange(changes: PlanChanges, id: string, change: PlanChange): PlanChanges {
  const { [id]: _before, ...others } = changes;
  return changesNothing(change) ? others : { ...others, [id]: change };
}

/**
 * The changes with these plans following the carrier in a field, or with the field as their own: what they say of it
 * today, and null where they do not state it.
 */
export function setFollowing(
  changes: PlanChanges,
  plans: readonly PlanWithOwn[],
  ids: readonly string[],
  field: SharedField,
  follows: boolean,
): PlanChanges {
  return plans
    .filter(({ plan }) => ids.includes(plan.id))
    .reduce((all, placed) => {
      const { follow, own } = all[placed.plan.id] ?? { follow: [], own: {} };
      const { [field]: _own, ...otherOwn } = own;
      const otherFollow = follow.filter((one) => one !== field);
      const was = placed.own.includes(field);
      const says = valueAt(placed.plan, field);
      return withChange(all, placed.plan.id, {
        follow: follows && was ? [...otherFollow, field] : otherFollow,
        own: follows || was ? otherOwn : { ...otherOwn, [field]: isStated(field, says) ? says : null },
      });
    }, changes);
}

/**
 * The facts with these offers in them, and the changes with their plans following: those that state them, and those
 * that do not where being empty is no answer.
 */
export function takeOffers(
  plans: readonly PlanWithOwn[],
  { shared, planChanges }: { shared: SharedFacts; planChanges: PlanChanges },
  offers: readonly PullUpOffer[],
  today: string,
): { shared: SharedFacts; planChanges: PlanChanges } {
  const documents: PlanDocument[] = plans.map(({ plan }) => plan);
  const pulled = pullUp(documents, factsOf(shared, shared.sources.length > 0), offers, () => false);
  return {
    shared: factsForm(pulled.shared, today),
    planChanges: offers.reduce(
      (changes, { field, stating, silent, silentFollow }) =>
        setFollowing(setFollowing(changes, plans, stating, field, true), plans, silent, field, silentFollow),
      planChanges,
    ),
  };
}

/** What closes a carrier: each of its plans on sale becomes closed. */
export const closingChanges = (plans: readonly PlanWithOwn[]): PlanChanges =>
  Object.fromEntries(
    plans
      .filter(({ plan }) => plan.status === 'current')
      .map(({ plan }) => [plan.id, { follow: [], own: { status: 'closed' } }]),
  );

/** An unsaved plan with what its carrier states in the fields that it leaves open. */
export function withCarrierFacts(plan: unknown, shared: SharedFacts | null): unknown {
  const document = structuredClone(plan) as Record<string, unknown>;
  for (const field of sharedFieldsOf(shared))
    if (!isStated(field, valueAt(document, field)))
      setValueAt(document, field, structuredClone(valueAt(shared, field)));
  return document;
}
