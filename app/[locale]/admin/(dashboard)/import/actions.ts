'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { NEW_PLAN } from '@/lib/import/match';
import type { PlanPreview } from '@/lib/import/preview';
import { AppError } from '@/server/errors';
import { applyImport } from '@/server/imports/apply';
import { compareAgain, getImport, type Ticks } from '@/server/imports/imports';
import type { ImportRequest } from '@/server/imports/look';
import type { SignedIn } from '@/server/people/sign-in';
import { adminPath, textOf, withActor } from '../../actor';

const textsOf = (data: FormData, name: string): string[] =>
  data.getAll(name).filter((value) => typeof value === 'string');

/** The choices of plans for rows that differ from what the preview was made with, by the keys of the rows. */
function newMatches(plans: readonly PlanPreview[], data: FormData): Record<string, string> {
  const byId = new Map(plans.map((plan) => [plan.planId, plan]));
  return Object.fromEntries(
    textsOf(data, 'match').flatMap((said): [string, string][] => {
      const at = said.indexOf(' ');
      const plan = byId.get(said.slice(0, at));
      const to = said.slice(at + 1);
      if (!plan) return [];
      const isAsBefore =
        to === '' ? !plan.told : to === NEW_PLAN ? plan.match === 'new' && plan.told : to === plan.planId;
      return isAsBefore ? [] : plan.keys.map((key) => [key, to]);
    }),
  );
}

/** What the form says of the file, and what was ticked in it. */
function requestOf(data: FormData): Omit<ImportRequest, 'layout' | 'mapping'> {
  const providers = [...data].flatMap(([name, value]): [string, string][] =>
    name.startsWith('provider ') && typeof value === 'string'
      ? [[name.slice('provider '.length), value]]
      : [],
  );
  return {
    ...(data.has('asOf') && { asOf: textOf(data, 'asOf') || undefined }),
    ...(data.has('source') && { sourceUrl: textOf(data, 'source').trim() || undefined }),
    ...(data.has('carrier') && { carrierId: textOf(data, 'carrier') || null }),
    ...(providers.length > 0 && { providers: Object.fromEntries(providers) }),
  };
}

/** Compares the file again where that was asked for, or where rows were matched that it was not compared for yet. */
async function compare(locale: Locale, actor: SignedIn, runId: string, data: FormData): Promise<boolean> {
  const run = await getImport(runId);
  if (!run) return false;
  const { plans, carriers } = run.preview;
  const mapping = newMatches(plans, data);
  const needed = Object.values(mapping).some((to) => to !== NEW_PLAN);
  if (textOf(data, 'act') !== 'compare' && !needed) return false;
  const on = [...textsOf(data, 'plan'), ...textsOf(data, 'carrierDraft').map((id) => `carrier:${id}`)];
  const all = [
    ...plans.flatMap(({ planId, changes }) => (changes.length > 0 ? [planId] : [])),
    ...carriers.map(({ carrierId }) => `carrier:${carrierId}`),
  ];
  const ticks: Ticks = { on, off: all.filter((id) => !on.includes(id)) };
  const outcome = await compareAgain(actor, runId, { ...requestOf(data), mapping, ticks });
  if (outcome.kind === 'previewed') return true;
  const t = await getTranslations({ locale, namespace: 'import' });
  const { code, params } = outcome.fault;
  throw new AppError('inputInvalid', t(`faults.${code}`, params as never), [`import ${code}`]);
}

/** Makes drafts of what was chosen in a preview, or compares the file again with what was said of it. */
export async function importAction(
  locale: Locale,
  runId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [runId] });
  const state = await withActor(locale, data, async (actor) => {
    if (await compare(locale, actor, runId, data)) return 'saved';
    const run = await getImport(runId);
    const same = run?.preview.plans.flatMap(({ planId, changes }) => (changes.length === 0 ? [planId] : []));
    const [chosen, carrierIds] = [textsOf(data, 'plan'), textsOf(data, 'carrierDraft')];
    const told = run?.preview.plans.some((plan) => plan.told && plan.changes.length === 0);
    if (chosen.length + carrierIds.length === 0 && !told)
      throw new AppError('inputInvalid', 'Choose at least one plan.', ['noPlan']);
    const among = (name: string) => textsOf(data, name).filter((id) => chosen.includes(id));
    await applyImport(actor, runId, {
      // What is the same keeps the ids that were found for it.
      ...{ planIds: [...chosen, ...(same ?? [])], carrierIds },
      ...{ overwrite: among('overwrite'), olderDates: among('older') },
      intoDrafts: textsOf(data, 'intoDraft'),
    });
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, `/import/${runId}`));
  return state;
}
