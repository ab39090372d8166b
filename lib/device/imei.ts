/**
 * IMEI (15 digits, 3GPP TS 23.003 Annex B), IMEISV (16) and the old MEID (14 hexadecimal or 18 decimal digits). Nothing
 * read here may leave the browser: these numbers are personal data.
 */
import { withoutInvisible } from '@/lib/plain-text';
import { DIGIT_WARNINGS, type DigitWarning, isIccid, luhnDigit, plainDigits, type Reading } from './reading';

export const IMEI_FAULTS = [
  'EMPTY',
  'SPREADSHEET',
  'CHARS',
  'LENGTH',
  'CHECK_DIGIT',
  'CHECK_DIGIT_ZERO',
  'NO_CHECK_DIGIT',
  'COMPONENT',
  'EID',
  'ICCID',
] as const;
export type ImeiFault = (typeof IMEI_FAULTS)[number];
export const IMEI_WARNINGS = [...DIGIT_WARNINGS, 'all-zero', 'software-version'] as const;
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

/** An IMEI and the software version behind it, as phones show both: `352099001761481/01`. */
const WITH_VERSION = /^(\d(?:[\s-]?\d){14})\s*(?:\/|\bsvn?\b:?|,)\s*(?:svn?:?\s*)?\d{2}$/i;

/** 15 digits with their check digit. */
function readImei(digits: string, found: readonly DigitWarning[]): ImeiReading {
  const checkDigit = digits.slice(14);
  const right = luhnDigit(digits.slice(0, 14), 10);
  if (right !== checkDigit) {
    const instead = digits.slice(0, 14) + right;
    return checkDigit === '0' ? { ok: false, error: 'CHECK_DIGIT_ZERO', instead } : wrong('CHECK_DIGIT');
  }
  const warnings: ImeiWarning[] = /^0+$/.test(digits) ? [...found, 'all-zero'] : [...found];
  return { ok: true, value: { type: 'IMEI', ...partsOf(digits), checkDigit }, warnings };
}

/** Reads what was typed into the IMEI field; never throws. A number that belongs elsewhere is recognised as such. */
export function parseImei(text: string): ImeiReading {
  const { plain, warnings, isSpreadsheet } = plainDigits(text);
  const letters = plain.toUpperCase();
  if (letters === '') return wrong('EMPTY');
  if (isSpreadsheet) return wrong('SPREADSHEET');
  const [, imei] =
    WITH_VERSION.exec(
      withoutInvisible(text)
        .normalize('NFKC')
        .trim()
        .replace(/^[^\d]*/, ''),
    ) ?? [];
  if (imei !== undefined) {
    const reading = readImei(imei.replace(/\D/g, ''), warnings);
    if (reading.ok) reading.warnings.push('software-version');
    return reading;
  }
  if (MEID_HEX.test(letters)) return readHexMeid(letters);
  if (!/^\d+$/.test(letters)) return wrong('CHARS');
  if (/^\d{32}$/.test(letters)) return wrong('EID');
  if (isIccid(letters)) return wrong('ICCID');
  if (letters.length === 18 || letters.length === 19) return readDecimalMeid(letters);
  if (letters.length === 14) return wrong('NO_CHECK_DIGIT');
  if (letters.length === 16) {
    const first = letters.slice(0, 14);
    const value: Imeisv = {
      type: 'IMEISV',
      ...partsOf(letters),
      svn: letters.slice(14),
      imei: first + luhnDigit(first, 10),
    };
    return { ok: true, value, warnings };
  }
  return letters.length === 15 ? readImei(letters, warnings) : wrong('LENGTH');
}

/** The numbers in a text where it holds more than one, as a phone for two SIM cards shows them; else the text itself. */
export function imeisIn(text: string): string[] {
  const parts = text
    .split(/[\n;,|/]+|(?=imei)/i)
    .filter((part) => plainDigits(part).plain.replace(/\D/g, '').length >= 14);
  if (parts.length > 1) return parts.map((part) => part.trim());
  const { plain } = plainDigits(text);
  return /^\d{30}$/.test(plain) ? [plain.slice(0, 15), plain.slice(15)] : [text];
}
