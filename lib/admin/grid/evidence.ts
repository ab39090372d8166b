/** The evidence of values that were changed on many plans together: one source, one day. */
import { changesBetween } from '@/lib/plan/diff';
import { topFields } from '@/lib/plan/merge';
import type { PlanDocument, Source } from '@/lib/plan/plan';
import { pageAddress } from '@/lib/sources/pages';

export interface SharedEvidence {
  source: Omit<Source, 'covers'>;
  /** The day on which the plans were compared with it, YYYY-MM-DD; null where their day of checking is left alone. */
  checkedAt: string | null;
}

/** Fields of a document that say where and when figures were read. */
const OWN = ['sources', 'verifiedAt'];

/** The fields that a source of these changes has to cover. */
export const coveredBy = (before: unknown, after: unknown): string[] =>
  topFields(changesBetween(before, after)).filter((field) => !OWN.includes(field));

const isSame = (one: Omit<Source, 'covers'>, other: Omit<Source, 'covers'>): boolean =>
  one.url === other.url && one.title === other.title && one.asOf === other.asOf;

/**
 * The plan with the source of what was changed in it, which says that it covers those fields alone; a source that is
 * there already covers them as well. No other source is touched. The day of checking moves where the source is of the
 * plan's price, by what was changed or by its address, and never back.
 * @param covers Fields of the document; none, and the plan stays as it is.
 */
export function withSharedEvidence<Plan extends Pick<PlanDocument, 'sources' | 'verifiedAt'>>(
  plan: Plan,
  { source, checkedAt }: SharedEvidence,
  covers: readonly string[],
): Plan {
  if (covers.length === 0) return plan;
  const page = pageAddress(source.url);
  const isOfPrice =
    covers.includes('charges') ||
    plan.sources.some((one) => one.covers.includes('charges') && pageAddress(one.url) === page);
  const at = plan.sources.findIndex((one) => isSame(one, source));
  const sources =
    at < 0
      ? [...plan.sources, { ...source, covers: [...covers] }]
      : plan.sources.map((one, index) =>
          index === at ? { ...one, covers: [...new Set([...one.covers, ...covers])] } : one,
        );
  const moves = checkedAt !== null && isOfPrice && checkedAt > plan.verifiedAt;
  return { ...plan, sources, ...(moves && { verifiedAt: checkedAt }) };
}
