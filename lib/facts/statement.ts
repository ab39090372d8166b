/** Whose statement a fact is, the plan's or its carrier's for all plans, and where both were read. */
import type { CarrierDocument, PlanDocument, Source } from '@/lib/plan/plan';
import { type SharedField, topFieldOf } from '@/lib/plan/shared-fields';
import { type FactGroupKey, type FactKey, pathsOf } from './facts';

/** Stands and falls with `networks`. */
const WITH_ANOTHER = 'networksEvidence';

/** The facts of a group that a plan has from its carrier: all that they are read from is inherited. */
export function carriersFacts(group: FactGroupKey, inherited: readonly SharedField[]): FactKey[] {
  const fields = new Set<string>(inherited);
  return pathsOf(group)
    .filter(({ paths }) => {
      const own = paths.filter((path) => path !== WITH_ANOTHER);
      return own.length > 0 && own.every((path) => fields.has(path));
    })
    .map(({ key }) => key);
}

/**
 * Every source of what a plan says: its own, then those of its carrier's facts that cover a field it has from there and
 * are not among its own.
 */
export function evidenceOf(
  plan: Pick<PlanDocument, 'sources'>,
  carrier: Pick<CarrierDocument, 'shared'>,
  inherited: readonly SharedField[],
): Source[] {
  const fields = new Set(inherited.map(topFieldOf));
  const isOwn = ({ url, asOf }: Source): boolean =>
    plan.sources.some((source) => source.url === url && source.asOf === asOf);
  const ofCarrier = (carrier.shared?.sources ?? []).filter(
    (source) => !isOwn(source) && source.covers.some((field) => fields.has(field)),
  );
  return [...plan.sources, ...ofCarrier];
}
