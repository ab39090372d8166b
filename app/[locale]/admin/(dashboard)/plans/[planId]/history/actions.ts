'use server';

import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { PlanStatus } from '@/lib/plan/plan';
import { AppError } from '@/server/errors';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { restoreRevision } from '@/server/plans/history';
import { textOf } from '../../../../actor';
import { toDraft } from '../../../../to-draft';

/** Hands in an earlier state of the plan. */
export async function restoreAction(
  locale: Locale,
  planId: string,
  number: number,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [planId], numbers: [number] });
  return toDraft(locale, data, (actor) => restoreRevision(actor, planId, number, textOf(data, 'reason')));
}

/** Hands in the plan as closed to new customers, or on sale again. */
export async function statusAction(
  locale: Locale,
  planId: string,
  status: PlanStatus,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [planId, status] });
  return toDraft(locale, data, async (actor) => {
    const { published, draft, lockVersion } = await getEditState(planId);
    if (!published) throw new AppError('notFound', 'There is no such plan.');
    const document = { ...published, status };
    // An open draft is somebody's work: never overwritten unseen.
    const seen = draft ? -1 : lockVersion;
    return saveDraft(actor, { document, lockVersion: seen, reason: textOf(data, 'reason'), submit: true });
  });
}
