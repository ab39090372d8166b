/** Who is signed in, for the pages and actions of the back office. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import type { ActionState } from '@/lib/admin/action-state';
import { can, type Permission } from '@/lib/admin/permissions';
import { type AppError, isAppError } from '@/server/errors';
import { currentUser, type SignedIn } from '@/server/people/sign-in';

/** Where a page of the back office lies, e.g. `/zh/admin/plans`. */
export const adminPath = (locale: Locale, path = '') => `/${locale}/admin${path}`;

/**
 * Whoever is signed in and may see this page; others are led to sign in, and back here, or told that they may not.
 * @param path of the page below `/admin`, with its query.
 */
export async function requireActor(
  locale: Locale,
  path: string,
  right: Permission = 'view',
): Promise<SignedIn> {
  const person = await currentUser(await headers());
  if (!person) redirect(`${adminPath(locale, '/sign-in')}?next=${encodeURIComponent(path)}`);
  if (!can(person.role, right)) redirect(adminPath(locale, '/no-access'));
  return person;
}

/** Never goes back into a form. */
const SECRET = ['password', 'current', 'code'];

/** The words for a refusal: for its detail where there are some, else for its code. */
async function wordsFor(locale: Locale, error: AppError): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'admin' });
  const [detail = '', ...names] = error.details;
  // What is wrong with a file is said in the reader's language where it is thrown.
  if (detail.startsWith('import ')) return error.message;
  const special = `refused.${detail}` as 'refused.planMoved';
  if (t.has(special)) return t(special, { value: names[0] ?? '', plans: names.join(', ') });
  const key = `refused.${error.code}` as 'refused.forbidden';
  return t.has(key) ? t(key, { minutes: detail }) : error.message;
}

const REFUSALS = [
  'forbidden',
  'notFound',
  'conflict',
  'wrongState',
  'inputInvalid',
  'tooManyAttempts',
  'importRefused',
  // Nothing was saved, and what was typed comes back.
  'databaseBusy',
  'databaseUnavailable',
];

/** What was typed into a form, for it to come back with; passwords left out. */
export function typedIn(data: FormData): Record<string, string> {
  const typed = [...data].filter(([name, value]) => typeof value === 'string' && !SECRET.includes(name));
  return Object.fromEntries(typed) as Record<string, string>;
}

/** What is said where the server refuses; what fails otherwise is thrown on. */
export async function refusalWords(locale: Locale, error: unknown): Promise<string> {
  if (!isAppError(error) || !REFUSALS.includes(error.code)) throw error;
  return wordsFor(locale, error);
}

/** What a form is told where the server refuses; what fails otherwise is thrown on. */
export async function refusal(locale: Locale, error: unknown, data: FormData): Promise<ActionState> {
  if (!isAppError(error)) throw error;
  return {
    kind: 'failed',
    message: await refusalWords(locale, error),
    fields: error.code === 'inputInvalid' ? [...error.details] : [],
    values: typedIn(data),
  };
}

/**
 * Runs what a form asks for, as whoever is signed in. `work` answers with the key of the words below `admin.done`, or
 * leads to another page; the server function that it calls asks for the right.
 */
export async function withActor(
  locale: Locale,
  data: FormData,
  work: (actor: SignedIn) => Promise<'saved' | ActionState>,
): Promise<ActionState> {
  try {
    const actor = await currentUser(await headers());
    if (!actor) redirect(adminPath(locale, '/sign-in'));
    const key = await work(actor);
    if (typeof key === 'object') return key;
    const t = await getTranslations({ locale, namespace: 'admin.done' });
    return { kind: 'done', message: t(key) };
  } catch (error) {
    return refusal(locale, error, data);
  }
}

/** A text that a form sent; empty where it sent none. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** Larger than any document; a body beyond is not read on. */
const MOST_DOCUMENT = 1_000_000;

/** A JSON text that a form sent; null where it is none or too large. */
export function jsonOf(data: FormData, name: string): unknown {
  const text = textOf(data, name);
  if (text.length > MOST_DOCUMENT) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
