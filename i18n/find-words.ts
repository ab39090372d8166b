/**
 * The words of the find page's scripts. They are a file of their own, which the browser fetches with the scripts and
 * keeps: in the page they would stand beside the same words of its HTML.
 */
import { createHash } from 'node:crypto';
import type { Locale, Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';

const NAMESPACES = [
  'find',
  'table',
  'explain',
  'reasons',
  'need',
  'charts',
  'plan',
  'verdict',
  'question',
  'receipt',
  'share',
  'household',
  'twoSims',
] as const satisfies readonly (keyof Messages)[];

export type FindMessages = Pick<Messages, (typeof NAMESPACES)[number]>;

export interface FindWords {
  /** Names the words themselves: another build with other words has another address. */
  address: string;
  messages: FindMessages;
}

const made = new Map<Locale, FindWords>();

/** The words of the find page in a language. */
export async function findWords(locale: Locale): Promise<FindWords> {
  const cached = made.get(locale);
  if (cached) return cached;
  const all = await getMessages({ locale });
  const messages = Object.fromEntries(NAMESPACES.map((name) => [name, all[name]])) as FindMessages;
  const digest = createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, 16);
  const words = { address: `/words/${digest}/${locale}`, messages };
  made.set(locale, words);
  return words;
}
