/** What a program says of plans that were compared with their pages. */
import type { Fault } from '@/lib/fault';
import type { PlanDocument } from '@/lib/plan/plan';
import { isFixedCopy, pageAddress } from '@/lib/sources/pages';
import { type Actor, requirePermission } from '@/server/actions';
import { getCatalog } from '@/server/catalog/read';
import { currentVersion } from '@/server/catalog/version';
import { type ContextOptions, contextOf } from '@/server/context';
import { type SeenPage, type Verified, verifyPages } from './freshness';
import { stampOf } from './stamp';

export type ProgramCheck =
  | ({ kind: 'verified'; catalogVersion: string } & Verified)
  | { kind: 'refused'; faults: Fault[] }
  /** The catalog is another one than the program read. */
  | { kind: 'moved'; catalogVersion: string };

/** The live pages that the price of a plan rests on. */
const pricePages = ({ sources }: PlanDocument): string[] => [
  ...new Set(
    sources
      .filter(({ url, covers }) => covers.includes('charges') && !isFixedCopy(url))
      .flatMap(({ url }) => pageAddress(url) ?? []),
  ),
];

const fault = (at: number, code: string, message: string): Fault => ({ path: `plans[${at}]`, code, message });

/**
 * "These plans still say what their pages say", of the catalog of that version: all of it or nothing.
 * @throws AppError as `verifyPages` does.
 */
export async function verifyByProgram(
  actor: Actor,
  seen: { catalogVersion: string; plans: readonly { planId: string; urls?: readonly string[] }[] },
  options: ContextOptions = {},
): Promise<ProgramCheck> {
  requirePermission(actor, 'verifyPlan');
  const { database } = contextOf(options);
  const { version, plans } = await getCatalog(database);
  if (version !== seen.catalogVersion) return { kind: 'moved', catalogVersion: version };
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const pages = new Map<string, SeenPage['plans']>();
  const faults: Fault[] = [];
  for (const [at, { planId, urls }] of seen.plans.entries()) {
    const plan = byId.get(planId);
    if (!plan) {
      faults.push(fault(at, 'unknownPlan', `there is no plan "${planId}"`));
      continue;
    }
    const looked = urls?.map((url) => pageAddress(url) ?? url) ?? pricePages(plan);
    if (looked.length === 0)
      faults.push(fault(at, 'noLivePage', 'has no live page of its price; name the pages in urls'));
    const own = new Set(plan.sources.map(({ url }) => pageAddress(url)));
    for (const url of looked) {
      if (!own.has(url)) faults.push(fault(at, 'noSource', `names no source ${url.slice(0, 300)}`));
      else if (isFixedCopy(url))
        faults.push(fault(at, 'fixedCopy', `${url.slice(0, 300)} is a copy of one day`));
      pages.set(url, [...(pages.get(url) ?? []), { planId, stamp: stampOf(plan) }]);
    }
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  const verified = await verifyPages(
    actor,
    [...pages].map(([url, ofPage]) => ({ url, plans: ofPage })),
    options,
  );
  return { kind: 'verified', catalogVersion: await currentVersion(database), ...verified };
}
