/** "The price changed": new prices upon the state that the form showed, together with what others did meanwhile. */
import { ownReason } from '@/lib/admin/draft';
import { notesWithPrices, priceGroups, withNewPrice } from '@/lib/admin/price-change';
import { isoDate } from '@/lib/date';
import { entryNames } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { LocalText, PlanDocument, Source } from '@/lib/plan/plan';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { documentOfBasis } from './draft-versions';
import { getEditState } from './read-drafts';
import { type SaveOutcome, saveDraft } from './save-draft';

export interface PriceToSave {
  /** The state that the form showed. */
  lockVersion: number;
  basis: string;
  /** What was typed, by the name of the field (`priceGroups`, `note.TOPIC.LANGUAGE`); null where it was not sent. */
  typed: (name: string) => string | null;
  /** The source by its name among the plan's (`entryNames`), or a new one. */
  source: string | Pick<Source, 'url' | 'title'>;
  /** Since when: the day that the source speaks of. */
  from: string;
  /** Why; may be empty. */
  reason: string;
  submit: boolean;
  /** Whose value stands where both changed a field, and the stamp that the choices were made upon. */
  choices?: MergeChoices;
  chosenAt?: number;
}

/** The notes that name a price, as they were typed. */
function typedNotes(plan: PlanDocument, typed: PriceToSave['typed']): Record<string, LocalText> {
  return Object.fromEntries(
    notesWithPrices(plan).map(({ topic, note }) => [
      topic,
      { en: typed(`note.${topic}.en`) ?? note.en, zh: typed(`note.${topic}.zh`) ?? note.zh },
    ]),
  );
}

function sourceIn({ sources }: PlanDocument, source: PriceToSave['source']) {
  if (typeof source === 'object') {
    const [url, title] = [source.url.trim(), source.title.trim()];
    if (URL.canParse(url) && title !== '') return { kind: 'new', url, title } as const;
    throw new AppError('inputInvalid', 'Give the address and title of the new source.', ['priceSource']);
  }
  const at = entryNames(sources)?.indexOf(source) ?? -1;
  if (at < 0)
    throw new AppError('inputInvalid', 'The plan names no such source. Choose one.', ['priceSource']);
  return { kind: 'own', at } as const;
}

/**
 * Saves new prices as a draft, or hands them in. What was saved or published since the form was opened is merged, field
 * by field; where both changed one field, nothing is written before it is chosen.
 * @throws AppError `forbidden`; `notFound`; `conflict` (`priceMoved`) where nothing is known of what the form showed;
 * `inputInvalid` where no price is another one (`noPrice`), or the source is none (`priceSource`).
 */
export async function savePrice(
  actor: Actor,
  planId: string,
  change: PriceToSave,
  options: ContextOptions = {},
): Promise<SaveOutcome> {
  requirePermission(actor, 'editDraft');
  const { database, now } = contextOf(options);
  const state = await getEditState(planId, database);
  if (!state.draft && !state.published) throw new AppError('notFound', `There is no plan "${planId}".`);
  const base = await withDatabase(() =>
    database.$transaction((tx) => documentOfBasis(tx, planId, change.basis, state.published)),
  );
  if (!base)
    throw new AppError('conflict', 'The plan changed since this page was opened. Reload it.', ['priceMoved']);
  const fields = priceGroups(base).flatMap(({ prices }) => prices);
  const prices = Object.fromEntries(fields.map(({ key }) => [key, change.typed(key) ?? '']));
  if (fields.every(({ key, amount }) => prices[key]?.trim() === '' || prices[key]?.trim() === amount))
    throw new AppError('inputInvalid', 'Write at least one new price.', ['noPrice']);
  const document = withNewPrice(base, {
    ...{ prices, from: change.from, today: isoDate(now) },
    ...{ source: sourceIn(base, change.source), notes: typedNotes(base, change.typed) },
  });
  const { lockVersion, basis, choices, chosenAt, submit } = change;
  const reason = change.reason || ownReason(state.draft?.reason);
  return saveDraft(
    actor,
    { document, lockVersion, basis, choices, chosenAt, submit, reason, leaves: null, origin: 'edit' },
    { database, now },
  );
}
