/** Fields in which the plans of a carrier agree: they can be told once, by the carrier. */
import type { CarrierFile, PlanDocument, SharedFacts, Source } from '@/lib/plan/plan';
import { formOf, type PlanChange, type PlanForm, resolveAnew } from '@/lib/plan/resolve';
import {
  comparable,
  isStated,
  SHARED_FIELDS,
  type SharedField,
  setValueAt,
  topFieldOf,
  valueAt,
} from './shared-fields';

/** Fields whose empty form says none, by use or each line its own, where that of the others says nothing. */
const EMPTY_IS_AN_ANSWER: ReadonlySet<SharedField> = new Set<SharedField>([
  'roamingPasses',
  'addOns',
  'charges.recurringFees',
  'charges.oneTimeFees',
  'data.sharing',
  'data.overageBlockGB',
  'data.overageCapByLines',
  'numberKeeping.resetBy',
]);

export interface PullUpOffer {
  field: SharedField;
  /** What every plan that states the field says. */
  value: unknown;
  /** Ids of the plans that state it: two at least, for what stands on one plan's page is not said of all. */
  stating: string[];
  /** Ids of the plans that do not. */
  silent: string[];
  /** Day of the newest check of a plan that states it. */
  checkedAt: string;
  /** Whether the silent ones follow unless somebody says otherwise: not where being empty is an answer. */
  silentFollow: boolean;
}

const newestCheck = (plans: readonly PlanDocument[]): string =>
  plans
    .map(({ verifiedAt }) => verifiedAt)
    .sort()
    .at(-1) ?? '';

/** What could be told once: fields that the carrier does not state and that all plans stating them state alike. */
export function pullUpOffers(plans: readonly PlanDocument[], shared: SharedFacts | null): PullUpOffer[] {
  return SHARED_FIELDS.flatMap((field): PullUpOffer[] => {
    if (isStated(field, valueAt(shared, field))) return [];
    const [stating, silent]: [PlanDocument[], PlanDocument[]] = [[], []];
    for (const plan of plans) (isStated(field, valueAt(plan, field)) ? stating : silent).push(plan);
    const [first] = stating;
    if (!first || stating.length < 2) return [];
    const value = valueAt(first, field);
    if (stating.some((plan) => comparable(field, valueAt(plan, field)) !== comparable(field, value)))
      return [];
    const ids = (list: PlanDocument[]): string[] => list.map(({ id }) => id);
    return [
      {
        ...{ field, value, stating: ids(stating), silent: ids(silent) },
        checkedAt: newestCheck(stating),
        silentFollow: !EMPTY_IS_AN_ANSWER.has(field),
      },
    ];
  });
}

/** Adds the sources of a plan that cover a field, each once, with that field alone. */
function addSources(sources: Source[], plan: PlanDocument, field: SharedField): void {
  const top = topFieldOf(field);
  for (const source of plan.sources.filter(({ covers }) => covers.includes(top))) {
    const there = sources.find(({ url, asOf }) => url === source.url && asOf === source.asOf);
    if (!there) sources.push({ ...source, covers: [top] });
    else if (!there.covers.includes(top)) there.covers.push(top);
  }
}

export interface PulledUp {
  shared: SharedFacts;
  /** What changes in the plans, by id. */
  planChanges: Record<string, PlanChange>;
}

/**
 * The carrier's facts with these offers in them. The day of their check is the oldest among the newest checks of each
 * field, so that no field seems checked later than it was.
 * @param keepsNull whether a silent plan stays without the field.
 */
export function pullUp(
  plans: readonly PlanDocument[],
  shared: SharedFacts | null,
  offers: readonly PullUpOffer[],
  keepsNull: (offer: PullUpOffer, planId: string) => boolean,
): PulledUp {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const facts: Record<string, unknown> = structuredClone({ ...shared });
  const sources: Source[] = structuredClone(shared?.sources ?? []);
  const days = shared ? [shared.verifiedAt] : [];
  const follow = new Map<string, SharedField[]>();
  const own = new Map<string, PlanChange['own']>();
  for (const offer of offers) {
    setValueAt(facts, offer.field, structuredClone(offer.value));
    const stating = offer.stating.flatMap((id) => byId.get(id) ?? []);
    for (const plan of stating) addSources(sources, plan, offer.field);
    days.push(offer.checkedAt);
    for (const id of [...offer.stating, ...offer.silent])
      if (offer.silent.includes(id) && keepsNull(offer, id))
        own.set(id, { ...own.get(id), [offer.field]: null });
      else follow.set(id, [...(follow.get(id) ?? []), offer.field]);
  }
  const verifiedAt = days.sort()[0] ?? '';
  const ids = [...new Set([...follow.keys(), ...own.keys()])];
  return {
    shared: { ...facts, sources, verifiedAt } as SharedFacts,
    planChanges: Object.fromEntries(
      ids.map((id) => [id, { follow: follow.get(id) ?? [], own: own.get(id) ?? {} }]),
    ),
  };
}

/** A file of the catalog as it is written: where the carrier shares facts, its plans as what differs. */
export function fileForm({ carrier, plans, own }: CarrierFile): { carrier: unknown; plans: PlanForm[] } {
  const { shared, ...rest } = carrier;
  if (shared === null) return { carrier: rest, plans };
  return { carrier, plans: plans.map((plan) => formOf(plan, own?.[plan.id] ?? SHARED_FIELDS)) };
}

/**
 * A file of the catalog with everything pulled up in which its plans agree, but for fields last checked before the
 * newest check of a plan: no plan seems older for being told once.
 * @param silentFollow whether plans that do not state such a field follow the carrier (where being empty is no answer);
 * otherwise no resolved document changes.
 */
export function pullUpFile(file: CarrierFile, silentFollow: boolean): CarrierFile {
  const { carrier, plans } = file;
  const offers = pullUpOffers(plans, carrier.shared).filter(
    ({ checkedAt }) => checkedAt >= newestCheck(plans),
  );
  if (offers.length === 0) return file;
  const { shared, planChanges } = pullUp(
    plans,
    carrier.shared,
    offers,
    (offer) => !(silentFollow && offer.silentFollow),
  );
  const all = plans.map((plan) => {
    const own = file.own?.[plan.id] ?? SHARED_FIELDS.filter((field) => isStated(field, valueAt(plan, field)));
    return { id: plan.id, ...resolveAnew({ plan, own }, shared, planChanges[plan.id]) };
  });
  return {
    carrier: { ...carrier, shared },
    plans: all.map(({ document }) => document as PlanDocument),
    own: Object.fromEntries(all.map(({ id, own }) => [id, own])),
  };
}
