'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { readIntent, type SaveState } from '@/lib/admin/save-state';
import { SLUG } from '@/lib/slug';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { AppError, isAppError } from '@/server/errors';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { adminPath, requireActor, textOf, withActor } from '../../actor';
import { choicesOf, sentForm } from '../../sent-form';

/** Saves the form of a plan as a draft, or hands it in for review. */
export async function savePlanAction(
  locale: Locale,
  planId: string,
  carrier: string,
  /** The report of a reader that it answers; empty for none. */
  answers: string,
  _before: SaveState,
  data: FormData,
): Promise<SaveState> {
  requireSent({ locale, data, texts: [planId, carrier, answers] });
  const actor = await requireActor(locale, `/plans/${planId}/edit`, 'editDraft');
  const { document, stamp, reason, sent } = sentForm(data);
  const t = await getTranslations({ locale, namespace: 'admin' });
  if (typeof document !== 'object' || document === null)
    return { kind: 'failed', message: t(sent ? 'form.plainBroken' : 'refused.inputInvalid'), sent };
  const { intent, leaves } = readIntent(textOf(data, 'intent'));
  try {
    const outcome = await saveDraft(actor, {
      // A form cannot turn a plan into another one.
      document: { ...document, id: planId, carrier },
      ...{ ...stamp, reason, leaves },
      ...{ choices: choicesOf(data), chosenAt: Number(textOf(data, 'chosenAt')) },
      ...{ submit: intent === 'submit', keepSchedule: intent === 'keep' },
      // Whatever a draft began as, it is a person's now, and so is its reason.
      origin: 'edit',
      ...(answers !== '' && { answers }),
    });
    if (outcome.kind !== 'saved') return { ...outcome, sent };
    return { ...outcome, submitted: outcome.status === 'inReview' };
  } catch (error) {
    if (isAppError(error, 'forbidden')) return { kind: 'failed', message: t('refused.forbidden'), sent };
    throw error;
  }
}

/** Leads to the form of a plan that is nowhere yet, empty or as a copy of another. */
export async function beginPlanAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const id = textOf(data, 'id').trim();
  const from = textOf(data, 'from');
  let carrier = textOf(data, 'carrier');
  const state = await withActor(locale, data, async () => {
    const { carriers } = await getCatalog();
    const original = from === '' ? null : await getPlan(from);
    carrier = original?.carrier ?? carrier;
    if (!SLUG.test(id) || id.length > 100)
      throw new AppError('inputInvalid', 'Small letters, digits and hyphens, e.g. tello-5gb.', ['id']);
    if (!carriers.some((one) => one.id === carrier))
      throw new AppError('inputInvalid', 'There is no such carrier.', ['carrier']);
    const { published, draft } = await getEditState(id);
    if (published || draft) throw new AppError('inputInvalid', 'There is such a plan already.', ['id']);
    return 'saved';
  });
  if (state.kind !== 'done') return state;
  redirect(adminPath(locale, `/plans/${id}/edit?${new URLSearchParams({ carrier, from })}`));
}
