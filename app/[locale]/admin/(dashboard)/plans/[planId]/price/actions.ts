'use server';

import { today } from '@/app/[locale]/request-context';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { ownReason } from '@/lib/admin/draft';
import { notesWithPrices, type PriceSource, priceGroups, withNewPrice } from '@/lib/admin/price-change';
import type { LocalText } from '@/lib/plan/plan';
import { AppError } from '@/server/errors';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { textOf } from '../../../../actor';
import { toDraft } from '../../../../to-draft';

/** The source that was chosen, or a new one. @throws AppError `inputInvalid` where a new one is not whole. */
function readSource(data: FormData): PriceSource {
  const chosen = textOf(data, 'source');
  if (chosen !== 'new') return { kind: 'own', at: Number(chosen) };
  const [url, title] = [textOf(data, 'url').trim(), textOf(data, 'sourceTitle').trim()];
  if (!URL.canParse(url) || title === '')
    throw new AppError('inputInvalid', 'Give the address and title of the new source.', ['priceSource']);
  return { kind: 'new', url, title };
}

/** Saves new prices as a draft, or hands them in, and leads to the draft. */
export async function changePriceAction(
  locale: Locale,
  planId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return toDraft(locale, data, async (actor) => {
    const state = await getEditState(planId);
    const plan = state.draft?.document ?? state.published;
    const lockVersion = Number(textOf(data, 'lockVersion'));
    if (!plan) throw new AppError('notFound', 'There is no such plan.');
    // The fields are those of one state: upon another they may be other prices.
    if (lockVersion !== state.lockVersion)
      throw new AppError('conflict', 'The plan changed since this page was opened.', ['priceMoved']);
    const keys = priceGroups(plan).flatMap(({ prices }) =>
      prices.map(({ key, amount }) => ({ key, amount })),
    );
    const prices = Object.fromEntries(keys.map(({ key }) => [key, textOf(data, key)]));
    if (keys.every(({ key, amount }) => prices[key]?.trim() === '' || prices[key]?.trim() === amount))
      throw new AppError('inputInvalid', 'Write at least one new price.', ['noPrice']);
    const notes = Object.fromEntries(
      notesWithPrices(plan).map(({ topic, note }): [string, LocalText] => [
        topic,
        {
          en: data.has(`note.${topic}.en`) ? textOf(data, `note.${topic}.en`) : note.en,
          zh: data.has(`note.${topic}.zh`) ? textOf(data, `note.${topic}.zh`) : note.zh,
        },
      ]),
    );
    const from = textOf(data, 'from');
    const document = withNewPrice(plan, { prices, source: readSource(data), from, notes, today: today() });
    return saveDraft(actor, {
      ...{ document, lockVersion, basis: textOf(data, 'basis'), leaves: null, origin: 'edit' },
      reason: textOf(data, 'reason') || ownReason(state.draft?.reason),
      submit: textOf(data, 'intent') === 'submit',
    });
  });
}
