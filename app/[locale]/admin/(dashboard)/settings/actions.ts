'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState, ChoiceField } from '@/lib/admin/action-state';
import { CHOICE } from '@/lib/admin/save-state';
import {
  rankingOfForm,
  settingFields,
  settingsOfForm,
  taxesOfForm,
  taxFields,
} from '@/lib/admin/settings-form';
import { choiceKey, type SidedConflict } from '@/lib/admin/settle';
import type { Fault } from '@/lib/fault';
import { AppError } from '@/server/errors';
import { changeSettings, RANKING } from '@/server/settings';
import { type SiteSaveOutcome, saveSiteDraft } from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { adminPath, jsonOf, textOf, typedIn, withActor } from '../../actor';
import { choicesOf } from '../../sent-form';
import { type SiteWords, settingWords, taxWords } from './site-words';

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
  words: SiteWords,
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

/** Sets what an owner sets alone. */
export async function settingsAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const typed = settingsOfForm((name) => textOf(data, name));
    const outcome = await changeSettings(actor, typed, {}, uponOf(data));
    const t = await getTranslations({ locale, namespace: 'admin' });
    if (outcome.kind === 'choose') return asked(locale, data, outcome, settingWords(t));
    if (outcome.kind === 'refused') {
      // Days of the queue beyond the limit are at fault here, where the limit is no field.
      const fields = settingFields(outcome.faults).map((name) =>
        name === 'freshnessLimitDays' ? 'freshnessWarnDays' : name,
      );
      throw new AppError('inputInvalid', 'Correct the marked fields.', fields);
    }
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}

/** Says what came of handing in what goes through review. */
async function handedIn(
  locale: Locale,
  data: FormData,
  outcome: SiteSaveOutcome,
  words: SiteWords,
  fieldsOf: (faults: readonly Fault[]) => string[],
): Promise<ActionState> {
  if (outcome.kind === 'choose') return asked(locale, data, outcome, words);
  if (outcome.kind === 'refused')
    throw new AppError('inputInvalid', 'Correct the marked fields.', fieldsOf(outcome.faults));
  const t = await getTranslations({ locale, namespace: 'admin' });
  // Also where nothing was written: the form may show figures that were not chosen.
  revalidatePath(adminPath(locale), 'layout');
  return { kind: 'done', message: t(outcome.kind === 'same' ? 'taxes.same' : 'form.handedIn') };
}

/** Hands in the settings that decide which plans the ranking holds. */
export async function rankingAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const outcome = await saveSiteDraft(actor, RANKING, {
      document: rankingOfForm((name) => textOf(data, name)),
      ...{ reason: textOf(data, 'reason'), ...uponOf(data) },
    });
    const t = await getTranslations({ locale, namespace: 'admin' });
    return handedIn(locale, data, outcome, settingWords(t), settingFields);
  });
}

/** Hands in the tax table. */
export async function taxesAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    const outcome = await saveSiteDraft(actor, TAXES, {
      document: taxesOfForm((name) => textOf(data, name)),
      ...{ reason: textOf(data, 'reason'), ...uponOf(data) },
    });
    const t = await getTranslations({ locale, namespace: 'admin' });
    return handedIn(locale, data, outcome, taxWords(t, locale), (faults) => ['taxes', ...taxFields(faults)]);
  });
}
