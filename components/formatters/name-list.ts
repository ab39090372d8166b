import type { useFormatter } from 'next-intl';

/** Names in a row, set apart as the language does; what Intl calls a Chinese list of units has no mark between them. */
export const nameList = (
  locale: string,
  format: ReturnType<typeof useFormatter>,
  names: readonly string[],
): string => {
  if (names.length < 2) return names[0] ?? '';
  return locale === 'zh' ? names.join('、') : format.list(names, { type: 'unit' });
};
