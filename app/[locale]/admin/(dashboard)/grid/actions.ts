'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { today } from '@/app/[locale]/request-context';
import { requireSent } from '@/app/sent-arguments';
import { cellWordsOf } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { cellText } from '@/lib/admin/grid/cell-text';
import { cellValue } from '@/lib/admin/grid/columns';
import type { GridSaveState, SheetChange, SheetState } from '@/lib/admin/grid/grid-state';
import { differs, readSheet } from '@/lib/admin/grid/sheet';
import { decodeText } from '@/lib/sources/decode';
import { readSheetStates } from '@/server/plans/grid';
import { deleteGridView, saveGridView } from '@/server/plans/grid-views';
import { saveTogether } from '@/server/plans/save-together';
import { adminPath, jsonOf, refusalWords, requireActor, textOf, withActor } from '../../actor';
import { agreedFor, evidenceOf, toldOf } from '../../shared-evidence';

const SENT = z.array(
  z.object({
    planId: z.string().max(100),
    stamp: z.object({ lockVersion: z.number(), basis: z.string().max(100) }),
    edits: z.array(z.object({ key: z.string().max(100), value: z.json(), seen: z.json().optional() })).min(1),
  }),
);

/** Saves what was changed in the grid as one set of drafts. */
export async function saveGridAction(
  locale: Locale,
  _before: GridSaveState,
  data: FormData,
): Promise<GridSaveState> {
  requireSent({ locale, data });
  const told: GridSaveState = { kind: 'told', faults: [], problems: [], nothing: false };
  const sent = SENT.safeParse(jsonOf(data, 'edits'));
  try {
    const actor = await requireActor(locale, '/grid', 'editDraft');
    if (!sent.success) return { ...told, broken: true };
    const outcome = await saveTogether(actor, {
      plans: sent.data.map((plan) => ({ ...plan, ...agreedFor(data, plan.planId) })),
      ...(await evidenceOf(data)),
      submit: textOf(data, 'intent') === 'submit',
    });
    return outcome.kind === 'saved'
      ? { kind: 'saved', setId: outcome.setId, drafts: outcome.drafts }
      : { kind: 'told', ...toldOf(outcome) };
  } catch (error) {
    return { ...told, failed: await refusalWords(locale, error) };
  }
}

/** Larger than a thousand plans in every column. */
const MOST_BYTES = 900_000;

/** Compares a file with the plans as they are; nothing is saved. */
export async function readSheetAction(
  locale: Locale,
  _before: SheetState,
  data: FormData,
): Promise<SheetState> {
  requireSent({ locale, data });
  try {
    return await compareSheet(locale, data);
  } catch (error) {
    return { kind: 'failed', message: await refusalWords(locale, error) };
  }
}

/** @throws AppError where the database fails or the role may not. */
async function compareSheet(locale: Locale, data: FormData): Promise<SheetState> {
  const actor = await requireActor(locale, '/grid', 'editDraft');
  const file = data.get('file');
  if (!(file instanceof File) || file.size > MOST_BYTES) return { kind: 'tooLarge' };
  const read = readSheet(decodeText(new Uint8Array(await file.arrayBuffer()), 'text/csv'));
  if (!read) return { kind: 'noId' };
  const t = await getTranslations({ locale, namespace: 'admin.form' });
  const words = cellWordsOf(t);
  const states = await readSheetStates(
    actor,
    read.cells.map(({ planId }) => planId),
  );
  const unknownIds = new Set<string>();
  let notThere = 0;
  const changes = read.cells.flatMap(({ planId, column, text }): SheetChange[] => {
    const state = states.get(planId);
    if (!state) {
      unknownIds.add(planId);
      return [];
    }
    const { plan, stamp } = state;
    const seen = cellValue(plan, column);
    if (seen === undefined) {
      notThere += 1;
      return [];
    }
    if (!differs(plan, column, text, words, today())) return [];
    const seenText = cellText(column.field, seen, words);
    return [
      { planId, key: column.key, text, seen, seenText, stamp, name: plan.name, carrierId: plan.carrier },
    ];
  });
  return {
    kind: 'read',
    changes,
    unknownIds: [...unknownIds],
    unknownColumns: read.unknownColumns,
    notThere,
  };
}

/** Keeps what the grid shows under a name, or changes a view. */
export async function saveViewAction(
  locale: Locale,
  params: string | null,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, orNull: [params] });
  const id = textOf(data, 'id') || null;
  let kept = '';
  const state = await withActor(locale, data, async (actor) => {
    kept = await saveGridView(actor, {
      ...{ id, seenAt: textOf(data, 'seenAt') || null },
      ...{ name: textOf(data, 'name'), shared: data.get('shared') === 'on' },
      params,
    });
    revalidatePath(adminPath(locale, '/grid'));
    return 'saved';
  });
  // A new view is the one that is shown from then on, so that it can be changed.
  if (state.kind === 'done' && id === null) redirect(`${adminPath(locale, '/grid')}?view=${kept}`);
  return state;
}

/** Deletes a view. */
export async function deleteViewAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  return withActor(locale, data, async (actor) => {
    await deleteGridView(actor, textOf(data, 'id'), textOf(data, 'seenAt'));
    revalidatePath(adminPath(locale, '/grid'));
    return 'saved';
  });
}
