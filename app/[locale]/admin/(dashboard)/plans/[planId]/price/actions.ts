'use server';

import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { PriceState } from '@/lib/admin/price-change';
import { AppError } from '@/server/errors';
import type { SaveOutcome } from '@/server/plans/save-draft';
import { savePrice } from '@/server/plans/save-price';
import { textOf, typedIn } from '../../../../actor';
import { choicesOf } from '../../../../sent-form';
import { toDraft } from '../../../../to-draft';

/** The source that was chosen; a new one where its fields were filled, which a page without scripts always shows. */
function sourceOf(data: FormData) {
  const fresh = { url: textOf(data, 'url'), title: textOf(data, 'sourceTitle') };
  const chosen = textOf(data, 'source');
  return chosen === 'new' || fresh.url.trim() !== '' ? fresh : chosen;
}

/** Saves new prices as a draft, or hands them in, and leads to the draft; or asks where both changed one field. */
export async function changePriceAction(
  locale: Locale,
  planId: string,
  _before: PriceState,
  data: FormData,
): Promise<PriceState> {
  requireSent({ locale, data, texts: [planId] });
  let outcome: SaveOutcome | null = null;
  const state = await toDraft(locale, data, async (actor) => {
    outcome = await savePrice(actor, planId, {
      ...{ lockVersion: Number(textOf(data, 'lockVersion')), basis: textOf(data, 'basis') },
      typed: (name) => (data.has(name) ? textOf(data, name) : null),
      ...{ source: sourceOf(data), from: textOf(data, 'from'), reason: textOf(data, 'reason') },
      submit: textOf(data, 'intent') === 'submit',
      ...{ choices: choicesOf(data), chosenAt: Number(textOf(data, 'chosenAt')) },
    });
    if (outcome.kind === 'conflict')
      throw new AppError('conflict', 'The plan changed since this page was opened.', ['priceMoved']);
    return outcome;
  });
  const asked = outcome as SaveOutcome | null;
  return asked?.kind === 'choose' ? { ...asked, values: typedIn(data) } : state;
}
