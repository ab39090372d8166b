/** The text in the reader's language: Chinese for a Chinese page, English for any other. */
export const localized = (locale: string, text: { en: string; zh: string }): string =>
  locale === 'zh' ? text.zh : text.en;
