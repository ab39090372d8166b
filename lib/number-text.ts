/**
 * Numbers as people type them, in one place for every field, address and file: full-width digits and digits of other
 * scripts, groups of thousands, a comma for the decimals, a unit behind. What can be read in two ways is not read.
 */

import { plainNumerals, withoutInvisible } from './plain-text';

export type NumberUnit = 'GB' | 'minutes' | 'messages' | 'days' | 'months' | 'lines' | 'usd' | 'percent';

/** What may stand before or behind a number of that unit; each part of GB with what it is of one (1 GB = 1024 MB). */
const WORDS: Record<NumberUnit, RegExp> = {
  GB: /\s*(?:gb|g|gib|gigabytes?|mb|mib|megabytes?|tb)$/i,
  minutes: /\s*(?:min|mins|minutes?|m|分钟|分鐘|分)\.?$/i,
  messages: /\s*(?:sms|texts?|messages?|条|條|封)$/i,
  days: /\s*(?:d|days?|天|日)$/i,
  months: /\s*(?:mo|mos|months?|个月|個月|月)\.?$/i,
  lines: /\s*(?:lines?|条|條|线)$/i,
  usd: /^(?:us)?\s*\$\s*|\s*(?:\$|usd|dollars?|美元|美金|元)$/gi,
  percent: /\s*%$/,
};
const MEGABYTES = /m(?:b|ib|egabytes?)$/i;
const TERABYTES = /tb$/i;

/** Digits of every script and full-width signs as plain ones, an Arabic separator as the sign it stands for. */
const plainSigns = (text: string): string =>
  plainNumerals(withoutInvisible(text).normalize('NFKC'))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .trim();

const GROUPS: readonly (readonly [RegExp, RegExp])[] = [
  // 1,000 · 1,000.5 · 12,34,567 as it is written in India.
  [/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/, /,/g],
  [/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/, /,/g],
  // 1 000 · 1'000, with the decimals behind a point.
  [/^\d{1,3}(?:[\s'’]\d{3})+(?:\.\d*)?$/, /[\s'’]/g],
  // 1.000.000: more than one point separates groups.
  [/^\d{1,3}(?:\.\d{3}){2,}$/, /\./g],
];
/** 1.000,5 · 1 000,5 · 1,5: a comma with anything but three digits behind it, or behind groups, is for the decimals. */
const DECIMAL_COMMA = /^(\d{1,3}(?:[.\s'’]\d{3})+|\d+),(\d{0,2}|\d{4,})$/;
const GROUPED_DECIMAL_COMMA = /^(\d{1,3}(?:[.\s'’]\d{3})+),(\d+)$/;

/** Digits with at most one point, of a number without its unit; null where it is no number, or could be two. */
function plainNumber(text: string): string | null {
  if (/^(?:\d+\.?\d*|\.\d+)(?:e-\d{1,3})?$/i.test(text)) return text;
  for (const [pattern, separator] of GROUPS) if (pattern.test(text)) return text.replace(separator, '');
  const [, whole, places] = GROUPED_DECIMAL_COMMA.exec(text) ?? DECIMAL_COMMA.exec(text) ?? [];
  return whole === undefined ? null : `${whole.replace(/[.\s'’]/g, '')}.${places}`;
}

/**
 * A typed number as digits with at most one point (`1,000 min` → `1000`, `1,5` → `1.5`, `２５` → `25`), in the unit that
 * was asked for; null where it cannot be read. A comma before exactly three digits separates thousands, as in English
 * and in Chinese.
 */
export function numberText(text: string, unit?: NumberUnit): string | null {
  const plain = plainSigns(text);
  const words = unit === undefined ? null : WORDS[unit];
  const bare = words ? plain.replace(words, '').trim() : plain;
  const number = plainNumber(bare);
  if (number === null || unit !== 'GB' || bare === plain) return number;
  if (MEGABYTES.test(plain)) return String(Number(number) / 1024);
  return TERABYTES.test(plain) ? String(Number(number) * 1024) : number;
}
