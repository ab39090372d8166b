/** Signs that people type and copy, as the plain ones that are meant. */

/** Without signs that nobody sees: marks of direction, zero-width spaces, soft hyphens, control characters. */
export const withoutInvisible = (text: string): string =>
  text.replace(/\p{Cf}|\p{Variation_Selector}|(?!\s)\p{Cc}/gu, '');

/** The value of a digit of any script: each has its ten in a row. */
function digitValue(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let zero = point;
  while (zero > point - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

/** Digits of every script (Arabic, Devanagari, …) as 0 to 9. */
export const plainNumerals = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, digitValue);
