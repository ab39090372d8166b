/** What makes a draft, from a small form: it ends at the draft. */
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import type { Fault } from '@/lib/fault';
import { AppError } from '@/server/errors';
import type { SignedIn } from '@/server/people/sign-in';
import { adminPath, typedIn, withActor } from './actor';

type Outcome =
  | { kind: 'saved'; draftId: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'conflict' | 'choose' | 'waiting' };

/** The first thing that is wrong with the document, with its field, in the reader's language. */
async function faulty(locale: Locale, [fault]: readonly Fault[], data: FormData): Promise<ActionState> {
  const t = await getTranslations({ locale, namespace: 'admin.form' });
  const { code = '', path = '', message = '', params } = fault ?? {};
  const words = `fault.${code}` as 'fault.too_small';
  const key = path.match(/[a-zA-Z]+/g)?.at(-1) ?? '';
  const field = `field.${key}` as 'field.name';
  const said = t.has(words) ? t(words, params as never) : message;
  return {
    kind: 'failed',
    message: t.has(field) ? t('faultOf', { field: t(field), fault: said }) : said,
    fields: [],
    values: typedIn(data),
  };
}

/** Runs an act that makes a draft, and leads to it. @param below where drafts of its kind lie. */
export async function toDraft(
  locale: Locale,
  data: FormData,
  make: (actor: SignedIn) => Promise<Outcome>,
  below = '/drafts',
): Promise<ActionState> {
  let draftId = '';
  const state = await withActor(locale, data, async (actor) => {
    const outcome = await make(actor);
    if (outcome.kind !== 'saved' && outcome.kind !== 'refused')
      throw new AppError('conflict', 'There is an open draft. Withdraw it or end it first.', ['openDraft']);
    if (outcome.kind === 'refused') {
      return faulty(locale, outcome.faults, data);
    }
    draftId = outcome.draftId;
    return 'saved';
  });
  if (state.kind === 'done') redirect(adminPath(locale, `${below}/${draftId}`));
  return state;
}
