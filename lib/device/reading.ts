/** What a number or code that a person typed is: read, with warnings, or wrong, with what to do. */

export type Reading<Value, Fault extends string, Warning extends string> =
  | { ok: true; value: Value; warnings: Warning[] }
  | { ok: false; error: Fault };

/** Full-width digits and letters as plain ones, without separators; `repaired` where a full-width sign was among them. */
export function plainDigits(text: string): { plain: string; repaired: boolean } {
  const normal = text.normalize('NFKC');
  return { plain: normal.replace(/[\s\-./]/g, ''), repaired: normal !== text };
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
