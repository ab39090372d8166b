'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { PlanStatus } from '@/lib/plan/plan';
import { AppError } from '@/server/errors';
import type { SignedIn } from '@/server/people/sign-in';
import { getEditState, type SaveOutcome, saveDraft } from '@/server/plans/drafts';
import { restoreRevision } from '@/server/plans/history';
import { adminPath, textOf, withActor } from '../../../../actor';

/** Runs an act that makes a draft, and leads to it. */
async function toDraft(
  locale: Locale,
  data: FormData,
  make: (actor: SignedIn) => Promise<SaveOutcome>,
): Promise<ActionState> {
  let draftId = '';
  const state = await withActor(locale, data, async (actor) => {
    const outcome = await make(actor);
    if (outcome.kind === 'conflict')
      throw new AppError('conflict', 'The plan has an open draft. Withdraw it or end it first.', [
        'openDraft',
      ]);
    if (outcome.kind === 'refused') {
      const t = await getTranslations({ locale, namespace: 'admin.form.fault' });
      const [fault] = outcome.faults;
      const key = `${fault?.code}` as 'nothingChanged';
      throw new AppError('inputInvalid', t.has(key) ? t(key) : (fault?.message ?? ''), [
        fault?.code === 'nothingChanged' ? 'nothingChanged' : '',
      ]);
    }
    draftId = outcome.draftId;
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, `/drafts/${draftId}`));
  return state;
}

/** Hands in an earlier state of the plan. */
export async function restoreAction(
  locale: Locale,
  planId: string,
  number: number,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
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
  return toDraft(locale, data, async (actor) => {
    const { published, draft, lockVersion } = await getEditState(planId);
    if (!published) throw new AppError('notFound', 'There is no such plan.');
    const document = { ...published, status };
    // An open draft is somebody's work: never overwritten unseen.
    const seen = draft ? -1 : lockVersion;
    return saveDraft(actor, { document, lockVersion: seen, reason: textOf(data, 'reason'), submit: true });
  });
}
