'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { closingChanges } from '@/lib/admin/carrier-facts';
import { type CarrierSaveState, readIntent } from '@/lib/admin/save-state';
import { SLUG } from '@/lib/slug';
import { getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { undoCarrierRevision } from '@/server/carriers/history';
import { AppError, isAppError } from '@/server/errors';
import { adminPath, jsonOf, requireActor, textOf, withActor } from '../../actor';
import { choicesOf, sentForm } from '../../sent-form';
import { toDraft } from '../../to-draft';

const DRAFTS = '/carriers/drafts';
/** A page of the back office lies where its edit form would. */
const TAKEN = ['drafts'];

/** Saves a form of a carrier as a draft, or hands it in for review. */
export async function saveCarrierAction(
  locale: Locale,
  carrierId: string,
  _before: CarrierSaveState,
  data: FormData,
): Promise<CarrierSaveState> {
  requireSent({ locale, data, texts: [carrierId] });
  const actor = await requireActor(locale, `/carriers/${carrierId}/edit`, 'editDraft');
  const { document, stamp, reason, sent } = sentForm(data);
  const t = await getTranslations({ locale, namespace: 'admin' });
  if (typeof document !== 'object' || document === null)
    return { kind: 'failed', message: t(sent ? 'form.plainBroken' : 'refused.inputInvalid'), sent };
  const { intent, leaves } = readIntent(textOf(data, 'intent'));
  const submit = intent === 'submit';
  try {
    const outcome = await saveCarrierDraft(actor, {
      // A form cannot turn a carrier into another one.
      document: { ...document, id: carrierId },
      planChanges: jsonOf(data, 'planChanges'),
      lockVersion: stamp.lockVersion,
      ...{ reason, submit, leaves, keepSchedule: intent === 'keep' },
      // A form that sends none is of a carrier that is nowhere yet.
      base: jsonOf(data, 'base') ?? {},
      ...{ choices: choicesOf(data), chosenAt: Number(textOf(data, 'chosenAt')) },
    });
    if (outcome.kind === 'saved') {
      const { document: saved, planChanges, ...rest } = outcome;
      return { ...rest, document: { ...saved, planChanges }, submitted: submit };
    }
    if (outcome.kind !== 'conflict') return { ...outcome, sent };
    const { theirs, planChanges, ...conflict } = outcome;
    return { ...conflict, theirs: theirs && { ...theirs, planChanges }, sent };
  } catch (error) {
    if (isAppError(error, 'forbidden')) return { kind: 'failed', message: t('refused.forbidden'), sent };
    throw error;
  }
}

/** Leads to the form of a carrier that is nowhere yet. */
export async function beginCarrierAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const id = textOf(data, 'carrierId').trim();
  const state = await withActor(locale, data, async () => {
    const refuse = (message: string) => new AppError('inputInvalid', message, ['carrierId']);
    if (!SLUG.test(id) || id.length > 100 || TAKEN.includes(id))
      throw refuse('Small letters, digits and hyphens, e.g. red-pocket.');
    const { published, draft } = await getCarrierEditState(id);
    if (published || draft) throw refuse('There is such a carrier already.');
    return 'saved';
  });
  if (state.kind !== 'done') return state;
  redirect(adminPath(locale, `/carriers/${id}/edit`));
}

/** Hands in the carrier with all its plans closed to new customers. */
export async function closeCarrierAction(
  locale: Locale,
  carrierId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [carrierId] });
  const close = async (actor: Parameters<typeof saveCarrierDraft>[0]) => {
    if (textOf(data, 'sure') !== 'on') throw new AppError('inputInvalid', 'Tick the box.', ['sure']);
    const { published, draft, plans, lockVersion } = await getCarrierEditState(carrierId);
    if (!published) throw new AppError('notFound', 'There is no such carrier.');
    return saveCarrierDraft(actor, {
      document: published,
      planChanges: closingChanges(plans),
      // An open draft is somebody's work: never overwritten unseen.
      lockVersion: draft ? -1 : lockVersion,
      reason: textOf(data, 'reason'),
      submit: true,
    });
  };
  return toDraft(locale, data, close, DRAFTS);
}

/** Hands in what takes the last change of the carrier back. */
export async function undoCarrierAction(
  locale: Locale,
  revisionId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [revisionId] });
  const undo = (actor: Parameters<typeof undoCarrierRevision>[0]) =>
    undoCarrierRevision(actor, revisionId, textOf(data, 'reason'));
  return toDraft(locale, data, undo, DRAFTS);
}
