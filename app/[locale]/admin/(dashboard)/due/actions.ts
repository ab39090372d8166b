'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireSent } from '@/app/sent-arguments';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { readDueFilter, writeDueFilter } from '@/lib/admin/due-filter';
import { getCarriers } from '@/server/catalog/read';
import { AppError } from '@/server/errors';
import { log } from '@/server/log';
import { markUnreachable, type SeenPage, type Verified, verifyPages } from '@/server/plans/freshness';
import { checkSources, startSourceCheck } from '@/server/sources/run';
import { adminPath, jsonOf, textOf, withActor } from '../../actor';

/** Back to the list as it was filtered, with what was done in the address. */
async function backTo(locale: Locale, data: FormData, done: Record<string, string>): Promise<never> {
  const carriers = (await getCarriers()).map(({ id }) => id);
  const back = writeDueFilter(readDueFilter(new URLSearchParams(textOf(data, 'back')), carriers));
  const query = new URLSearchParams([...new URLSearchParams(back), ...Object.entries(done)]);
  revalidatePath(adminPath(locale), 'layout');
  redirect(`${adminPath(locale, '/due')}?${query}`);
}

const textsOf = (data: FormData, name: string): string[] =>
  data.getAll(name).filter((value) => typeof value === 'string');

/** `plan-id stamp` of every plan that was shown. */
const plansOf = (data: FormData): SeenPage['plans'] =>
  textsOf(data, 'seen').map((text) => {
    const [planId = '', stamp = ''] = text.split(' ');
    return { planId, stamp };
  });

/** `carrier-id stamp` where the page covers facts of its carrier. */
const carriersOf = (data: FormData): NonNullable<SeenPage['carriers']> =>
  textsOf(data, 'seenCarrier').map((text) => {
    const [carrierId = '', stamp = ''] = text.split(' ');
    return { carrierId, stamp };
  });

/** Records what came of looking at a page, or has it fetched now. */
export async function checkAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  const url = textOf(data, 'url');
  const act = textOf(data, 'act');
  let done: Record<string, string> = {};
  const state = await withActor(locale, data, async (actor) => {
    const plans = plansOf(data);
    if (act === 'fetch') {
      const checked = (await checkSources(actor, { url }))?.pages[0];
      done = { done: 'fetched', outcome: checked?.outcome ?? 'unreachable' };
    } else if (act === 'unreachable') {
      const ids = plans.map(({ planId }) => planId);
      await markUnreachable(actor, url, ids, '');
      done = { done: 'unreachable' };
    } else if (act === 'all' || act === 'chosen') {
      const ticked = new Set(textsOf(data, 'plan'));
      const chosen = act === 'all' ? plans : plans.filter(({ planId }) => ticked.has(planId));
      if (act === 'chosen' && chosen.length === 0)
        throw new AppError('inputInvalid', 'Choose at least one plan.', ['noPlan']);
      // Ticked plans are all that was compared then.
      const carriers = act === 'all' ? carriersOf(data) : [];
      done = verifiedWords(await verifyPages(actor, [{ url, plans: chosen, carriers }]));
    } else throw new AppError('inputInvalid', 'Say what came of it.', ['outcome']);
    return 'saved';
  });
  return state.kind === 'done' ? backTo(locale, data, done) : state;
}

const verifiedWords = ({ plans, dated, carriers, datedCarriers }: Verified) => ({
  ...{ done: 'verified', plans: String(plans.length), dated: String(dated.length) },
  ...{ carriers: String(carriers.length), datedCarriers: String(datedCarriers.length) },
});

/** A page of the list as a form sends it back; null where it is none. */
function readSeen(data: unknown): SeenPage | null {
  const { url, plans, carriers } = (data ?? {}) as { url?: unknown; plans?: unknown; carriers?: unknown };
  if (typeof url !== 'string' || !Array.isArray(plans) || !Array.isArray(carriers)) return null;
  return {
    url,
    plans: plans.map(({ planId, stamp }) => ({ planId: String(planId), stamp: String(stamp) })),
    carriers: carriers.map(({ carrierId, stamp }) => ({
      carrierId: String(carrierId),
      stamp: String(stamp),
    })),
  };
}

/** Records that several pages of a carrier were looked at. */
export async function verifyTogetherAction(
  locale: Locale,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data });
  let done: Record<string, string> = {};
  const state = await withActor(locale, data, async (actor) => {
    const pages = textsOf(data, 'page').flatMap((index) => readSeen(jsonOf(data, `seen-${index}`)) ?? []);
    if (pages.length === 0) throw new AppError('inputInvalid', 'Choose at least one page.', ['noPage']);
    done = verifiedWords(await verifyPages(actor, pages));
    return 'saved';
  });
  return state.kind === 'done' ? backTo(locale, data, done) : state;
}

/** Has the pages of a carrier fetched; answers at once, since that takes minutes. */
export async function fetchCarrierAction(
  locale: Locale,
  carrierId: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  requireSent({ locale, data, texts: [carrierId] });
  let pages = 0;
  const state = await withActor(locale, data, async (actor) => {
    const begun = await startSourceCheck(actor, { carrierId });
    pages = begun?.pages ?? 0;
    begun?.done.catch((error: unknown) => log().error({ error }, 'sources'));
    return 'saved';
  });
  if (state.kind !== 'done') return state;
  return backTo(locale, data, { done: 'fetching', plans: String(pages) });
}
