/**
 * IMEI (15 digits, 3GPP TS 23.003 Annex B), IMEISV (16) and the old MEID (14 hexadecimal or 18 decimal digits). Nothing
 * read here may leave the browser: these numbers are personal data.
 */
import { isIccid, luhnDigit, plainDigits, type Reading } from './reading';

export const IMEI_FAULTS = [
  'EMPTY',
  'CHARS',
  'LENGTH',
  'CHECK_DIGIT',
  'NO_CHECK_DIGIT',
  'COMPONENT',
  'EID',
  'ICCID',
] as const;
export type ImeiFault = (typeof IMEI_FAULTS)[number];
export const IMEI_WARNINGS = ['normalized-full-width', 'all-zero'] as const;
export type ImeiWarning = (typeof IMEI_WARNINGS)[number];

export interface Imei {
  type: 'IMEI';
  normalized: string;
  /** Type allocation code: the model. */
  tac: string;
  reportingBody: string;
  serial: string;
  checkDigit: string;
}

export interface Imeisv {
  type: 'IMEISV';
  normalized: string;
  tac: string;
  reportingBody: string;
  serial: string;
  /** Software version. */
  svn: string;
  /** The IMEI it belongs to, with its check digit. */
  imei: string;
}

export interface Meid {
  type: 'MEID';
  normalized: string;
  manufacturerCode: string;
  serial: string;
  decimal: string;
  checkDigitHex: string;
}

export type ImeiReading = Reading<Imei | Imeisv | Meid, ImeiFault, ImeiWarning>;

const wrong = (error: ImeiFault): ImeiReading => ({ ok: false, error });

const MEID_HEX = /^[A-F][0-9A-F]{13,14}$/;
const MOST_MANUFACTURER = 0xffffffff;
const MOST_SERIAL = 0xffffff;

function meidOf(hex: string): Meid {
  const [manufacturerCode, serial] = [hex.slice(0, 8), hex.slice(8, 14)];
  const decimal = [
    String(Number.parseInt(manufacturerCode, 16)).padStart(10, '0'),
    String(Number.parseInt(serial, 16)).padStart(8, '0'),
  ].join('');
  return {
    type: 'MEID',
    normalized: hex,
    manufacturerCode,
    serial,
    decimal,
    checkDigitHex: luhnDigit(hex, 16),
  };
}

/** A MEID in hexadecimal digits, with or without its check digit. */
function readHexMeid(plain: string): ImeiReading {
  const hex = plain.slice(0, 14);
  const meid = meidOf(hex);
  if (plain.length === 15 && plain[14] !== meid.checkDigitHex) return wrong('CHECK_DIGIT');
  return { ok: true, value: meid, warnings: [] };
}

/** A MEID in decimal digits: ten for the manufacturer, eight for the serial, perhaps a check digit. */
function readDecimalMeid(plain: string): ImeiReading {
  const [manufacturer, serial] = [Number(plain.slice(0, 10)), Number(plain.slice(10, 18))];
  if (manufacturer > MOST_MANUFACTURER || serial > MOST_SERIAL) return wrong('COMPONENT');
  if (plain.length === 19 && luhnDigit(plain.slice(0, 18), 10) !== plain[18]) return wrong('CHECK_DIGIT');
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0');
  return { ok: true, value: meidOf(hex(manufacturer, 8) + hex(serial, 6)), warnings: [] };
}

function partsOf(digits: string) {
  return {
    normalized: digits,
    tac: digits.slice(0, 8),
    reportingBody: digits.slice(0, 2),
    serial: digits.slice(8, 14),
  };
}

/** Reads what was typed into the IMEI field; never throws. A number that belongs elsewhere is recognised as such. */
export function parseImei(text: string): ImeiReading {
  const { plain, repaired } = plainDigits(text);
  const letters = plain.toUpperCase();
  if (letters === '') return wrong('EMPTY');
  if (MEID_HEX.test(letters)) return readHexMeid(letters);
  if (!/^\d+$/.test(letters)) return wrong('CHARS');
  if (/^\d{32}$/.test(letters)) return wrong('EID');
  if (isIccid(letters)) return wrong('ICCID');
  if (letters.length === 18 || letters.length === 19) return readDecimalMeid(letters);
  if (letters.length === 14) return wrong('NO_CHECK_DIGIT');
  const warnings: ImeiWarning[] = repaired ? ['normalized-full-width'] : [];
  if (letters.length === 16) {
    const first = letters.slice(0, 14);
    const imei = first + luhnDigit(first, 10);
    return {
      ok: true,
      value: { type: 'IMEISV', ...partsOf(letters), svn: letters.slice(14), imei },
      warnings,
    };
  }
  if (letters.length !== 15) return wrong('LENGTH');
  const checkDigit = letters.slice(14);
  if (luhnDigit(letters.slice(0, 14), 10) !== checkDigit) return wrong('CHECK_DIGIT');
  if (/^0+$/.test(letters)) warnings.push('all-zero');
  return { ok: true, value: { type: 'IMEI', ...partsOf(letters), checkDigit }, warnings };
}
