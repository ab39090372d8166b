/** Words outside a page, where no request has a language: for what is sent to people and to programs. */
import { createFormatter, createTranslator, type Messages } from 'next-intl';

export type Language = 'en' | 'zh';

const LOAD: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('@/messages/en.json') as unknown as Promise<{ default: Messages }>,
  zh: () => import('@/messages/zh.json') as unknown as Promise<{ default: Messages }>,
};

/** The words of notices in a language. */
export const noticeTranslator = (locale: Language) => translator(locale, 'notice');

/** The words of an area in a language. */
export async function translator<Area extends keyof Messages>(locale: Language, namespace: Area) {
  const { default: messages } = await LOAD[locale]();
  return createTranslator<Messages, Area>({ locale, messages, namespace, timeZone: 'UTC' });
}

/** Numbers and dates as a language writes them. */
export const formatterOf = (locale: Language) => createFormatter({ locale, timeZone: 'UTC' });
