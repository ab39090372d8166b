/** What changes of several plans would do, before anything is saved. */

import type { PlannedPlan } from '@/lib/admin/grid/bulk-edit';
import { type CellEdit, withEdits } from '@/lib/admin/grid/cell-edits';
import { isoDate } from '@/lib/date';
import { acceptPlan } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import type { SharedField } from '@/lib/plan/shared-fields';
import { type Actor, requirePermission } from '@/server/actions';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { type ContextOptions, contextOf } from '@/server/context';
import { readPlanStates } from './grid';

/**
 * What the edits would change in each of the plans, as it is being written where a draft is open; by carrier and name.
 * Plans that are not there are left out. A source is no part of it: it is checked when it is saved.
 * @throws AppError `forbidden`.
 */
export async function previewTogether(
  actor: Actor,
  { planIds, edits }: { planIds: readonly string[]; edits: readonly CellEdit[] },
  options: ContextOptions = {},
): Promise<PlannedPlan[]> {
  requirePermission(actor, 'editDraft');
  const { database, now } = contextOf(options);
  if (planIds.length === 0) return [];
  const today = isoDate(now);
  const states = await readPlanStates(database, planIds);
  const catalog = await getCatalog(database);
  const published = plansByIdOf(catalog);
  const planned = [...states.values()].map(({ plan, stamp, draft }): PlannedPlan => {
    const next = withEdits(plan, edits, today) ?? plan;
    const read = acceptPlan(next, { today, published: published.get(plan.id) });
    const changes = changesBetween(plan, read.ok ? read.plan : next);
    const inherited = draft ? [] : (catalog.inherited.get(plan.id) ?? []);
    const isChanged = (field: SharedField) =>
      changes.some(
        ({ path }) => path === field || path.startsWith(`${field}[`) || path.startsWith(`${field}.`),
      );
    return {
      ...{ planId: plan.id, name: plan.name, carrierId: plan.carrier, stamp, draft, changes },
      // A plan that nothing changes is not at fault for it: a source without any is asked for when one is given.
      faults: read.ok || changes.length === 0 ? [] : read.faults.filter(({ code }) => code !== 'noSource'),
      overrides: inherited.filter(isChanged),
    };
  });
  return planned.sort(
    (a, b) => a.carrierId.localeCompare(b.carrierId, 'en') || a.name.localeCompare(b.name, 'en'),
  );
}
