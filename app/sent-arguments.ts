/** What reaches a server action: anybody may send anything under its id, so what no form of ours sends is refused. */
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { routing } from '@/i18n/routing';
import { DRAFT_KINDS } from '@/lib/admin/draft';
import { noteSent } from '@/server/current-request';

export interface SentArguments {
  /** Of an action that is bound to a language. */
  locale?: unknown;
  /** What the form holds. */
  data: unknown;
  /** Ids and other words that the page bound. */
  texts?: readonly unknown[];
  /** Words that may be null. */
  orNull?: readonly unknown[];
  numbers?: readonly unknown[];
  flags?: readonly unknown[];
  /** Drafts that the page bound. */
  drafts?: readonly unknown[];
  /** What came of the form before. */
  states?: readonly unknown[];
}

/** No id and no address that a page binds is longer. */
const MOST = 4000;

/** No form and no database holds the sign NUL in a text. */
const isWhole = (text: string): boolean => !text.includes('\0');
const isText = (one: unknown): boolean => typeof one === 'string' && one.length <= MOST && isWhole(one);

const isForm = (data: unknown): boolean =>
  data instanceof FormData &&
  [...data].every(([name, value]) => isWhole(name) && (typeof value !== 'string' || isWhole(value)));

function isDraft(one: unknown): boolean {
  const { kind, id } = (one ?? {}) as { kind?: unknown; id?: unknown };
  return isText(id) && DRAFT_KINDS.some((known) => known === kind);
}

/** Whether arguments are of the kinds that an action was written for. */
export function areSentRight(sent: SentArguments): boolean {
  const { data, texts = [], orNull = [], numbers = [], flags = [], drafts = [], states = [] } = sent;
  return (
    (!('locale' in sent) || hasLocale(routing.locales, sent.locale)) &&
    isForm(data) &&
    texts.every(isText) &&
    orNull.every((one) => one === null || isText(one)) &&
    numbers.every(Number.isSafeInteger) &&
    flags.every((one) => typeof one === 'boolean') &&
    drafts.every(isDraft) &&
    states.every((one) => typeof one === 'object' && one !== null)
  );
}

/** First in every server action. Ends the request, with 400 where our own server answers it, unless all is right. */
export function requireSent(sent: SentArguments): void {
  const isRight = areSentRight(sent);
  noteSent(isRight ? 'taken' : 'refused');
  if (!isRight) notFound();
}
