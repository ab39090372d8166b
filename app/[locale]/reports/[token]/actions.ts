'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { addressOf } from '@/server/people/sign-in';
import { answerQuestion } from '@/server/report-answers';

/** What the sender of a report answers to a question of the team. */
export async function answerAction(
  locale: Locale,
  token: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [token] });
  const answer = String(data.get('answer') ?? '');
  const outcome = await answerQuestion(token, answer, addressOf(await headers()));
  const t = await getTranslations({ locale, namespace: 'report.ask' });
  revalidatePath(`/${locale}/reports/${token}`);
  if (outcome.kind === 'taken') return { kind: 'done', message: t('taken') };
  const message = outcome.kind === 'tooMany' ? t('tooMany', { minutes: outcome.minutes }) : t(outcome.kind);
  return { kind: 'failed', message, fields: ['answer'], values: { answer } };
}
