'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { today } from '@/app/[locale]/request-context';
import { requireSent } from '@/app/sent-arguments';
import { cellWordsOf } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { type BulkState, readBulkEdits } from '@/lib/admin/grid/bulk-edit';
import { needsSource } from '@/lib/admin/grid/cell-edits';
import type { SaveStamp } from '@/lib/admin/save-state';
import { isoDate } from '@/lib/date';
import { saveTogether, sharedFaults } from '@/server/plans/save-together';
import { previewTogether } from '@/server/plans/together';
import { adminPath, jsonOf, requireActor, textOf, typedIn } from '../../../actor';
import { agreedFor, evidenceOf, toldOf } from '../../../shared-evidence';

/** The stamp that the form showed a plan with; null where it showed none. */
function stampOf(data: FormData, planId: string): SaveStamp | null {
  const stamp = jsonOf(data, `stamp.${planId}`) as Partial<SaveStamp> | null;
  return typeof stamp?.lockVersion === 'number' && typeof stamp.basis === 'string'
    ? { lockVersion: stamp.lockVersion, basis: stamp.basis }
    : null;
}

/** Shows what the form would change, plan by plan; or saves what was shown, as one set of drafts. */
export async function togetherAction(
  locale: Locale,
  back: string,
  _before: BulkState,
  data: FormData,
): Promise<BulkState> {
  requireSent({ locale, data, texts: [back] });
  const actor = await requireActor(locale, back, 'editDraft');
  const t = await getTranslations({ locale, namespace: 'admin.form' });
  const values = typedIn(data);
  const planIds = [...new Set(data.getAll('plan').filter((id) => typeof id === 'string'))];
  const { edits, faults } = readBulkEdits(values, cellWordsOf(t), today());
  const of = JSON.stringify([planIds, edits]);
  const shown = { kind: 'shown' as const, of, problems: [], values };
  if (faults.length > 0) return { ...shown, plans: null, faults };
  const { evidence, reason } = await evidenceOf(data);
  const plans = await previewTogether(actor, { planIds, edits });
  const told = sharedFaults({ evidence, reason }, edits.some(needsSource), isoDate(new Date()));
  const ofShared = told.map((fault) => ({ name: fault.path, fault }));
  const intent = textOf(data, 'intent');
  if (edits.length === 0) return { ...shown, plans: null, faults: [], nothing: true };
  // What was not shown is not saved: another choice of fields is shown first.
  if ((intent !== 'save' && intent !== 'submit') || textOf(data, 'of') !== of)
    return { ...shown, plans, faults: ofShared };
  const outcome = await saveTogether(actor, {
    plans: plans.flatMap(({ planId, changes }) => {
      const stamp = changes.length > 0 ? stampOf(data, planId) : null;
      return stamp ? [{ planId, stamp, edits, ...agreedFor(data, planId) }] : [];
    }),
    ...{ evidence, reason, submit: intent === 'submit' },
  });
  if (outcome.kind !== 'saved') return { ...shown, plans, ...toldOf(outcome) };
  redirect(adminPath(locale, `/changes/${outcome.setId}`));
}
