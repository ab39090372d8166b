/** Words outside a page, where no request has a language: for messages that are sent to people. */
import { createTranslator, type Messages } from 'next-intl';

type Language = 'en' | 'zh';

const LOAD: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('@/messages/en.json') as unknown as Promise<{ default: Messages }>,
  zh: () => import('@/messages/zh.json') as unknown as Promise<{ default: Messages }>,
};

/** The words of notices in a language. */
export async function noticeTranslator(locale: Language) {
  const { default: messages } = await LOAD[locale]();
  return createTranslator({ locale, messages, namespace: 'notice', timeZone: 'UTC' });
}

/** The words of what reading a file has to say, in a language. */
export async function importTranslator(locale: Language) {
  const { default: messages } = await LOAD[locale]();
  return createTranslator({ locale, messages, namespace: 'import', timeZone: 'UTC' });
}
