/** What a number or code that a person typed is: read, with warnings, or wrong, with what to do. */

import { plainNumerals, withoutInvisible } from '@/lib/plain-text';

export type Reading<Value, Fault extends string, Warning extends string> =
  | { ok: true; value: Value; warnings: Warning[] }
  /** `instead`: the number that it would be, where only one comes into question. */
  | { ok: false; error: Fault; instead?: string };

export const DIGIT_WARNINGS = ['normalized-full-width', 'other-digits'] as const;
export type DigitWarning = (typeof DIGIT_WARNINGS)[number];

const LABEL =
  /^[^\d:#]*(?:imei|meid|eid|串号|串號|识别码|識別碼)[^:#]{0,12}[:#]\s*|^(?:imei|meid|eid)(?:\s*\/?\s*sv)?\s+(?:[12]\s+(?=(?:\D*\d){15}))?/i;

/**
 * The digits and letters of a number as it was copied: without its label, separators and signs that nobody sees, digits
 * of every script as plain ones. `isSpreadsheet` where a spreadsheet has made another number of it.
 */
export function plainDigits(text: string): {
  plain: string;
  warnings: DigitWarning[];
  isSpreadsheet: boolean;
} {
  const visible = withoutInvisible(text);
  const warnings: DigitWarning[] = /[\uff01-\uff5e]/.test(visible) ? ['normalized-full-width'] : [];
  const narrow = visible.normalize('NFKC');
  if (/(?![0-9])\p{Nd}/u.test(narrow)) warnings.push('other-digits');
  const number = plainNumerals(narrow).trim().replace(LABEL, '');
  return {
    plain: number.replace(/[\s\-\u2010-\u2015\u2212./,'"()]/g, ''),
    warnings,
    isSpreadsheet: /^\s*\d+[.,]0+\s*$|^\s*\d(?:[.,]\d+)?e\s*\+?\s*\d+\s*$/i.test(number),
  };
}

/** The check digit after these digits by Luhn in this base: every second digit from the right is doubled. */
export function luhnDigit(digits: string, base: 10 | 16): string {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number.parseInt(digit, base);
    if (index % 2 === 1) sum += value;
    else sum += Math.floor((value * 2) / base) + ((value * 2) % base);
  }
  return ((base - (sum % base)) % base).toString(base).toUpperCase();
}

const hasLuhn = (digits: string): boolean => luhnDigit(digits.slice(0, -1), 10) === digits.at(-1);

/** The number of a SIM card (ITU-T E.118): 19 or 20 digits that begin with 89; 19 with a Luhn digit, or 20. */
export const isIccid = (digits: string): boolean =>
  /^89\d{17,18}$/.test(digits) && (digits.length === 20 || hasLuhn(digits));

/** 15 digits whose last is the Luhn digit of those before. */
export const isImei = (digits: string): boolean => /^\d{15}$/.test(digits) && hasLuhn(digits);
