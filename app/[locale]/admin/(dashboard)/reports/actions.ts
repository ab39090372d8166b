'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActState } from '@/lib/admin/act-state';
import { REPORT_STATUSES } from '@/lib/admin/report';
import { AppError } from '@/server/errors';
import { handleReport } from '@/server/reports';
import { acting, adminPath, textOf } from '../../actor';

/** Moves a report on, with the words that its sender reads. */
export async function handleAct(
  locale: Locale,
  id: string,
  _before: ActState,
  data: FormData,
): Promise<ActState> {
  return acting(locale, data, async (actor) => {
    const status = REPORT_STATUSES.find((known) => known === textOf(data, 'status'));
    if (!status) throw new AppError('inputInvalid', 'There is no such state.', ['status']);
    await handleReport(actor, id, status, textOf(data, 'outcome'));
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
