'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState, ChoiceField } from '@/lib/admin/action-state';
import { CHOICE } from '@/lib/admin/save-state';
import { settingFields, settingsOfForm, taxesOfForm, taxFields } from '@/lib/admin/settings-form';
import { choiceKey, type SidedConflict } from '@/lib/admin/settle';
import { AppError } from '@/server/errors';
import { changeSettings } from '@/server/settings';
import { publishTaxes, returnTaxes, saveTaxes, withdrawTaxes } from '@/server/taxes';
import { adminPath, jsonOf, textOf, typedIn, withActor } from '../../actor';
import { choicesOf } from '../../sent-form';
import { leadOn } from '../drafts/lead-on';
import { taxPathWords, taxValueWords } from './tax-words';

/** What a form of this page showed when it was opened, and the choices made since. */
const uponOf = (data: FormData) => ({
  base: jsonOf(data, 'base'),
  choices: choicesOf(data),
  chosenAt: textOf(data, 'chosenAt'),
});

/** The form comes back with what was typed and with what has to be chosen first. */
async function asked(
  locale: Locale,
  data: FormData,
  { conflicts, stamp }: { conflicts: readonly SidedConflict[]; stamp: string },
  words: { path: (path: string) => string; value: (value: unknown) => string },
): Promise<ActionState> {
  const t = await getTranslations({ locale, namespace: 'admin.refused' });
  const choices = conflicts.map((conflict): ChoiceField => {
    const { path, side, base, theirs, mine } = conflict;
    return {
      name: `${CHOICE}${choiceKey(conflict)}`,
      label: words.path(path),
      ...{ base: words.value(base), theirs: words.value(theirs), mine: words.value(mine) },
      published: side === 'published',
    };
  });
  return {
    kind: 'failed',
    message: t('choose'),
    ...{ fields: [], values: typedIn(data), choices, chosenAt: stamp },
  };
}

export async function settingsAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const outcome = await changeSettings(
      actor,
      settingsOfForm((name) => textOf(data, name)),
      {},
      uponOf(data),
    );
    if (outcome.kind === 'choose') {
      const t = await getTranslations({ locale, namespace: 'admin' });
      return asked(locale, data, outcome, {
        path: (path) =>
          t(`settings.${settingFields([{ path, code: '', message: '' }])[0]}` as 'settings.contact'),
        value: (value) =>
          typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : String(value) || t('form.nothing'),
      });
    }
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'Correct the marked fields.', settingFields(outcome.faults));
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}

export async function taxesAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const document = taxesOfForm((name) => textOf(data, name));
    const outcome = await saveTaxes(actor, { document, reason: textOf(data, 'reason'), ...uponOf(data) });
    const t = await getTranslations({ locale, namespace: 'admin' });
    if (outcome.kind === 'choose')
      return asked(locale, data, outcome, {
        path: (path) => taxPathWords(path, locale, t),
        value: (value) => taxValueWords(value, t),
      });
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'Correct the marked fields.', [
        'taxes',
        ...taxFields(outcome.faults),
      ]);
    // Also where nothing was written: the form may show figures that were not chosen.
    revalidatePath(adminPath(locale), 'layout');
    return { kind: 'done', message: t(outcome.kind === 'same' ? 'taxes.same' : 'form.handedIn') };
  });
}

const ACTS = {
  withdraw: (actor, id) => withdrawTaxes(actor, id),
  publish: (actor, id, data) => publishTaxes(actor, id, textOf(data, 'seen')),
  return: (actor, id, data) => returnTaxes(actor, id, textOf(data, 'note')),
} satisfies Record<
  string,
  (actor: Parameters<typeof withdrawTaxes>[0], id: string, data: FormData) => Promise<void>
>;
export type TaxDraftAct = keyof typeof ACTS;

/** What is done with a draft of taxes: withdrawn, published or sent back. */
export async function taxDraftAction(
  locale: Locale,
  id: string,
  name: TaxDraftAct,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    await leadOn(locale, actor, { kind: 'taxes', id }, name, data, async () => {
      if (Object.hasOwn(ACTS, name)) await ACTS[name](actor, id, data);
      revalidatePath(adminPath(locale), 'layout');
    });
    return 'saved';
  });
}
