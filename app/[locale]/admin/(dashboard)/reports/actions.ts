'use server';

import { revalidatePath } from 'next/cache';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { REPORT_STATUSES } from '@/lib/admin/report';
import { AppError } from '@/server/errors';
import { askReporter, handleReport } from '@/server/report-answers';
import { adminPath, textOf, withActor } from '../../actor';

/** Moves a report on, with the words that its sender reads. */
export async function handleAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    const status = REPORT_STATUSES.find((option) => option === textOf(data, 'status'));
    if (!status) throw new AppError('inputInvalid', 'There is no such state.', ['status']);
    await handleReport(actor, id, status, textOf(data, 'outcome'), { seen: textOf(data, 'seen') });
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}

/** Asks the reader who sent a report. */
export async function askAction(
  locale: Locale,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [id] });
  return withActor(locale, data, async (actor) => {
    await askReporter(actor, id, textOf(data, 'question'), { seen: textOf(data, 'seen') });
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
