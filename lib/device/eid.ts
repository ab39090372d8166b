/** The number of an eSIM chip: 32 digits (GSMA SGP.29 section 10, SGP.02), of which the last two check the others. */
import { DIGIT_WARNINGS, isIccid, isImei, plainDigits, type Reading } from './reading';

export const EID_FAULTS = [
  'EMPTY',
  'SPREADSHEET',
  'CHARS',
  'LENGTH',
  'CHECK_DIGITS',
  'IMEI',
  'ICCID',
] as const;
export type EidFault = (typeof EID_FAULTS)[number];
export const EID_WARNINGS = [...DIGIT_WARNINGS, 'check-digits-not-producible'] as const;
export type EidWarning = (typeof EID_WARNINGS)[number];

export interface Eid {
  normalized: string;
  checkDigits: string;
  scheme: 'E.118/SGP.02' | 'SGP.29';
}

export type EidReading = Reading<Eid, EidFault, EidWarning>;

/** The remainder of a long number by 97, digit by digit: 32 digits are no safe number. */
function remainder97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The two check digits after the first thirty. */
export function eidCheckDigits(first: string): string {
  return String(98 - remainder97(`${first}00`)).padStart(2, '0');
}

const wrong = (error: EidFault): EidReading => ({ ok: false, error });

/** Reads what was typed into the EID field; never throws. */
export function parseEid(text: string): EidReading {
  const { plain, warnings: found, isSpreadsheet } = plainDigits(text);
  if (plain === '') return wrong('EMPTY');
  if (isSpreadsheet) return wrong('SPREADSHEET');
  if (!/^\d+$/.test(plain)) return wrong('CHARS');
  if (isImei(plain)) return wrong('IMEI');
  if (isIccid(plain)) return wrong('ICCID');
  if (plain.length !== 32) return wrong('LENGTH');
  if (remainder97(plain) !== 1) return wrong('CHECK_DIGITS');
  const checkDigits = plain.slice(30);
  const warnings: EidWarning[] = [...found];
  // 01 leaves the same rest as 98, but the calculation never gives it.
  if (eidCheckDigits(plain.slice(0, 30)) !== checkDigits) warnings.push('check-digits-not-producible');
  const scheme = plain.startsWith('89') ? 'E.118/SGP.02' : 'SGP.29';
  return { ok: true, value: { normalized: plain, checkDigits, scheme }, warnings };
}
