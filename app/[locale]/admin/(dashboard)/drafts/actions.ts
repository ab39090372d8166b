'use server';

import { revalidatePath } from 'next/cache';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { DRAFT_ACTS, type DraftAct, type DraftKind, type DraftRef } from '@/lib/admin/draft';
import { readIntent } from '@/lib/admin/save-state';
import { submitCarrierDraft, withdrawCarrierDraft } from '@/server/carriers/drafts';
import { publishCarrierDraft, returnCarrierDraft, scheduleCarrierDraft } from '@/server/carriers/publishing';
import { goBackToCarrierVersion, reopenCarrierDraft } from '@/server/carriers/undo-draft';
import { AppError, isAppError } from '@/server/errors';
import type { SignedIn } from '@/server/people/sign-in';
import { submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { DRAFT_MOVED } from '@/server/release';
import { RANKING } from '@/server/settings';
import { publishSiteDraft, returnSiteDraft, type SiteSubject, withdrawSiteDraft } from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { adminPath, refusal, textOf, withActor } from '../../actor';
import { sayMeanwhile } from '../../meanwhile';
import { leadOn } from './lead-on';

type Act = (actor: SignedIn, id: string, data: FormData) => Promise<unknown>;

/** The stamp of what the page showed; a form that names none has seen nothing. */
const seenIn = (data: FormData) => ({ seen: Number(textOf(data, 'seen')) });
const siteSeenIn = (data: FormData) => ({ seen: textOf(data, 'seen') });
const noteIn = (data: FormData) => textOf(data, 'note');
// The field is of UTC, as the page says; an empty or broken one is refused as a time that has passed.
const timeIn = (data: FormData) => new Date(`${textOf(data, 'publishAt')}:00Z`);

const ofSite = <Document>(subject: SiteSubject<Document>) =>
  ({
    withdraw: (actor, id, data) => withdrawSiteDraft(actor, subject, id, siteSeenIn(data)),
    publish: (actor, id, data) => publishSiteDraft(actor, subject, id, textOf(data, 'seen')),
    return: (actor, id, data) => returnSiteDraft(actor, subject, id, noteIn(data), siteSeenIn(data)),
  }) satisfies Partial<Record<DraftAct, Act>>;

/** What each act does with a draft of each kind. */
const ACTS: Record<DraftKind, Partial<Record<DraftAct, Act>>> = {
  plan: {
    submit: (actor, id, data) => submitDraft(actor, id, seenIn(data)),
    withdraw: (actor, id, data) => withdrawDraft(actor, id, seenIn(data)),
    reopen: (actor, id, data) => reopenDraft(actor, id, seenIn(data)),
    publish: (actor, id, data) => publishDraft(actor, id, seenIn(data)),
    schedule: (actor, id, data) => scheduleDraft(actor, id, timeIn(data), seenIn(data)),
    return: (actor, id, data) => returnDraft(actor, id, noteIn(data), seenIn(data)),
  },
  carrier: {
    submit: (actor, id, data) => submitCarrierDraft(actor, id, seenIn(data)),
    withdraw: (actor, id, data) => withdrawCarrierDraft(actor, id, seenIn(data)),
    reopen: (actor, id, data) => reopenCarrierDraft(actor, id, seenIn(data)),
    publish: (actor, id, data) => publishCarrierDraft(actor, id, seenIn(data)),
    schedule: (actor, id, data) => scheduleCarrierDraft(actor, id, timeIn(data), seenIn(data)),
    return: (actor, id, data) => returnCarrierDraft(actor, id, noteIn(data), seenIn(data)),
  },
  taxes: ofSite(TAXES),
  settings: ofSite(RANKING),
};

/**
 * What is done with a draft of any kind: handed in, withdrawn, opened again, published, scheduled or sent back. Where
 * somebody was faster, the page shows the draft as it is now, and the form what was done meanwhile.
 */
export async function draftAction(
  locale: Locale,
  draft: DraftRef,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, drafts: [draft] });
  return withActor(locale, data, async (actor) => {
    const name = DRAFT_ACTS.find((act) => act === textOf(data, 'act'));
    const act = name && Object.hasOwn(ACTS, draft.kind) ? ACTS[draft.kind][name] : undefined;
    if (!name || !act) throw new AppError('inputInvalid', 'There is no such act upon a draft.');
    return orMeanwhile(locale, draft, data, async () => {
      await leadOn(locale, actor, draft, name, data, async () => {
        await act(actor, draft.id, data);
        revalidatePath(adminPath(locale), 'layout');
      });
      return 'saved';
    });
  });
}

/** Runs an act upon a draft; a refusal because something changed since the page was made says what. */
async function orMeanwhile(
  locale: Locale,
  draft: DraftRef,
  data: FormData,
  act: () => Promise<'saved'>,
): Promise<'saved' | ActionState> {
  try {
    return await act();
  } catch (error) {
    if (!isAppError(error) || error.details[0] !== DRAFT_MOVED) throw error;
    const refused = await refusal(locale, error, data);
    revalidatePath(adminPath(locale), 'layout');
    return { ...refused, meanwhile: await sayMeanwhile(locale, draft, textOf(data, 'since')) } as ActionState;
  }
}

/** Saves an earlier version of a draft as its newest. */
export async function goBackAction(
  locale: Locale,
  { kind, id }: DraftRef,
  number: number,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, numbers: [number], drafts: [{ kind, id }] });
  return withActor(locale, data, async (actor) => {
    const { leaves } = readIntent(
      textOf(data, 'leaves') === 'on' ? `save/${textOf(data, 'status')}` : 'save',
    );
    const goBack = kind === 'carrier' ? goBackToCarrierVersion : goBackToVersion;
    return orMeanwhile(locale, { kind, id }, data, async () => {
      const outcome = await goBack(actor, id, number, leaves, seenIn(data));
      if (outcome.kind === 'waiting')
        throw new AppError('inputInvalid', 'Tick the box.', ['waiting', 'leaves']);
      if (outcome.kind === 'refused')
        throw new AppError('inputInvalid', 'That version breaks the rules by now.');
      if (outcome.kind !== 'saved') throw new AppError('conflict', 'Somebody was faster. Reload the page.');
      revalidatePath(adminPath(locale), 'layout');
      return 'saved';
    });
  });
}
