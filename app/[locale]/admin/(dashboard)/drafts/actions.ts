'use server';

import { revalidatePath } from 'next/cache';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { DraftAct, DraftKind, DraftRef } from '@/lib/admin/draft';
import { readIntent } from '@/lib/admin/save-state';
import { submitCarrierDraft, withdrawCarrierDraft } from '@/server/carriers/drafts';
import { publishCarrierDraft, returnCarrierDraft, scheduleCarrierDraft } from '@/server/carriers/publishing';
import { goBackToCarrierVersion, reopenCarrierDraft } from '@/server/carriers/undo-draft';
import { AppError } from '@/server/errors';
import type { SignedIn } from '@/server/people/sign-in';
import { submitDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { goBackToVersion, reopenDraft } from '@/server/plans/undo-draft';
import { RANKING } from '@/server/settings';
import { publishSiteDraft, returnSiteDraft, type SiteSubject, withdrawSiteDraft } from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { adminPath, textOf, withActor } from '../../actor';
import { leadOn } from './lead-on';

type Act = (actor: SignedIn, id: string, data: FormData) => Promise<unknown>;

/** The stamp of what the page showed. */
const seenIn = (data: FormData) => ({ seen: Number(textOf(data, 'seen')) });
const noteIn = (data: FormData) => textOf(data, 'note');
// The field is of UTC, as the page says; an empty or broken one is refused as a time that has passed.
const timeIn = (data: FormData) => new Date(`${textOf(data, 'publishAt')}:00Z`);

const ofSite = <Document>(subject: SiteSubject<Document>) =>
  ({
    withdraw: (actor, id) => withdrawSiteDraft(actor, subject, id),
    publish: (actor, id, data) => publishSiteDraft(actor, subject, id, textOf(data, 'seen')),
    return: (actor, id, data) => returnSiteDraft(actor, subject, id, noteIn(data)),
  }) satisfies Partial<Record<DraftAct, Act>>;

/** What each act does with a draft of each kind. */
const ACTS: Record<DraftKind, Partial<Record<DraftAct, Act>>> = {
  plan: {
    submit: (actor, id) => submitDraft(actor, id),
    withdraw: (actor, id) => withdrawDraft(actor, id),
    reopen: (actor, id) => reopenDraft(actor, id),
    publish: (actor, id, data) => publishDraft(actor, id, seenIn(data)),
    schedule: (actor, id, data) => scheduleDraft(actor, id, timeIn(data), seenIn(data)),
    return: (actor, id, data) => returnDraft(actor, id, noteIn(data)),
  },
  carrier: {
    submit: (actor, id) => submitCarrierDraft(actor, id),
    withdraw: (actor, id) => withdrawCarrierDraft(actor, id),
    reopen: (actor, id) => reopenCarrierDraft(actor, id),
    publish: (actor, id, data) => publishCarrierDraft(actor, id, seenIn(data)),
    schedule: (actor, id, data) => scheduleCarrierDraft(actor, id, timeIn(data), seenIn(data)),
    return: (actor, id, data) => returnCarrierDraft(actor, id, noteIn(data)),
  },
  taxes: ofSite(TAXES),
  settings: ofSite(RANKING),
};

/** What is done with a draft of any kind: handed in, withdrawn, opened again, published, scheduled or sent back. */
export async function draftAction(
  locale: Locale,
  draft: DraftRef,
  name: DraftAct,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    await leadOn(locale, actor, draft, name, data, async () => {
      const acts = Object.hasOwn(ACTS, draft.kind) ? ACTS[draft.kind] : {};
      if (Object.hasOwn(acts, name)) await acts[name]?.(actor, draft.id, data);
      revalidatePath(adminPath(locale), 'layout');
    });
    return 'saved';
  });
}

/** Saves an earlier version of a draft as its newest. */
export async function goBackAction(
  locale: Locale,
  { kind, id }: DraftRef,
  number: number,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  return withActor(locale, data, async (actor) => {
    const { leaves } = readIntent(
      textOf(data, 'leaves') === 'on' ? `save/${textOf(data, 'status')}` : 'save',
    );
    const goBack = kind === 'carrier' ? goBackToCarrierVersion : goBackToVersion;
    const outcome = await goBack(actor, id, number, leaves);
    if (outcome.kind === 'waiting')
      throw new AppError('inputInvalid', 'Tick the box.', ['waiting', 'leaves']);
    if (outcome.kind === 'refused')
      throw new AppError('inputInvalid', 'That version breaks the rules by now.');
    if (outcome.kind !== 'saved') throw new AppError('conflict', 'Somebody was faster. Reload the page.');
    revalidatePath(adminPath(locale), 'layout');
    return 'saved';
  });
}
