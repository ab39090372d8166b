/** Reads single cells as real label files write them. Rubbish becomes null and a reason, never a number. */
import { decodeHTML } from 'entities';
import { fraction, fromDecimal, multiply, round, toNumber } from '@/lib/money';
import type { Money } from '@/lib/plan/plan';

/** Above this a monthly price or a fee is a slip of the file, not an offer. */
const MOST_CENTS = 1_000_000;
const NOTHING = /^(null|n\/?a|none|not applicable|-|–)?$/i;
/** Nothing at all, which in some columns means something. */
const LEFT_OUT = /^(null)?$/i;
const EXCEL_TEXT = /^="((?:[^"]|"")*)"$/s;
const FORMULA = /^[=@+\t\r]/;
const TAG = /<\/?[a-z][^<>]*>/gi;

export type CellFault = 'unreadable' | 'absurd' | 'conditional' | 'formula';
export type Read<Value> = { value: Value; fault?: undefined } | { value: null; fault: CellFault };
const fault = (code: CellFault) => ({ value: null, fault: code }) as const;

export interface CleanCell {
  text: string | null;
  /** What was taken out of it. */
  had: ('formula' | 'html')[];
}

/**
 * The text of a cell: `="95.00"` is the text 95.00, any other formula is nothing, tags are taken out, `&amp;` and its
 * like are the signs they stand for, `NULL` and `n/a` are nothing.
 */
export function cleanCell(raw: string): CleanCell {
  const text = raw.replace(/[\u200b\ufeff]/g, '').trim();
  const wrapped = EXCEL_TEXT.exec(text);
  const inner = wrapped ? (wrapped[1] ?? '').replaceAll('""', '"').trim() : text;
  if (FORMULA.test(inner)) return { text: null, had: ['formula'] };
  const plain = decodeHTML(inner.replace(TAG, ' ')).replace(/\s+/g, ' ').trim();
  const had = TAG.test(inner) ? (['html'] as const) : [];
  TAG.lastIndex = 0;
  return { text: NOTHING.test(plain) ? null : plain, had: [...had] };
}

/** Whether a cell is empty or `NULL`, and not a word such as `None` that says so itself. */
export const isLeftOut = (raw: string): boolean => LEFT_OUT.test(raw.replace(/[\u200b\ufeff]/g, '').trim());

const AMOUNT = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,12})?`;
/** A price may name its currency and that it is of a month. */
const MONEY = new RegExp(
  String.raw`^(?:USD\s?|US)?\$?\s?(${AMOUNT})\s?(?:USD)?\*?\s?(?:(?:\/|per)\s?(?:mo|month)\.?)?$`,
  'i',
);
const decimalOf = (text: string) => fromDecimal(text.replaceAll(',', ''));

/** An amount of money such as `65.00*`, `$1,200` or `20`; words around it make it conditional, not a price. */
export function readMoney(text: string): Read<Money> {
  const match = MONEY.exec(text.normalize('NFKC'));
  if (!match?.[1]) return fault(/\d/.test(text) && /[a-z]/i.test(text) ? 'conditional' : 'unreadable');
  const cents = multiply(decimalOf(match[1]), fraction(100));
  if (toNumber(cents) > MOST_CENTS) return fault('absurd');
  const whole = round(cents);
  // A third decimal is a rate, or a slip: no price has one.
  if (toNumber(cents) !== whole) return fault('unreadable');
  return { value: `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}` };
}

/** A whole number of months such as `12` or `12 months`. */
export function readMonths(text: string): Read<number> {
  const match = /^(\d{1,6})(?:\s?(?:months?|mos?\.?))?$/i.exec(text);
  if (!match) return fault('unreadable');
  const months = Number(match[1]);
  return months >= 1 && months <= 120 ? { value: months } : fault('absurd');
}

/** In GB (1 GB = 1024 MB). */
const UNITS = { kb: 1 / 1024 / 1024, mb: 1 / 1024, gb: 1, tb: 1024 } as const;
type Unit = keyof typeof UNITS;
const unitOf = (text: string): Unit => text.toLowerCase() as Unit;
const MOST_GB = 100_000;

/** Data such as `50GB`, `500 MB`, `Unlimited GB` or, unit left out, `5`: then `guessed` and GB. */
export function readData(text: string): Read<number | 'unlimited'> & { guessed?: boolean } {
  if (/^unlimited(?:\s?GB)?\*?$/i.test(text)) return { value: 'unlimited' };
  const match = new RegExp(`^(${AMOUNT})\\s?(kb|mb|gb|tb)?$`, 'i').exec(text);
  if (!match?.[1]) return fault('unreadable');
  const amount = toNumber(decimalOf(match[1])) * UNITS[match[2] ? unitOf(match[2]) : 'gb'];
  if (amount > MOST_GB) return fault('absurd');
  return match[2] ? { value: amount } : { value: amount, guessed: true };
}

export interface Overage {
  /** Dollars for each GB, to a hundredth of a cent. */
  perGB: string;
  /** What the file sells it in where that is not 1 GB, e.g. `5 GB`; null where the price is of a GB or of any unit. */
  portion: string | null;
}

const RATE = new RegExp(
  String.raw`^\$?\s?(${AMOUNT})(?:\s?(?:\/|per)\s?(${AMOUNT})?\s?(kb|mb|gb)(?:\s?per line)?)?$`,
  'i',
);
const MOST_PER_GB = 5000;

/**
 * The price of more data: `10` (for each GB), `$10.00/5GB`, `$0.00001431/KB`. Nothing to pay is null without a
 * fault; two prices in one cell are none.
 */
export function readOverage(text: string): Read<Overage | null> {
  if (/^(no charge|included|\$?0(\.0+)?)$/i.test(text)) return { value: null };
  const match = RATE.exec(text);
  if (!match?.[1]) return fault(/\d/.test(text) && /[a-z]/i.test(text) ? 'conditional' : 'unreadable');
  const [, price, portion = '1', unit = 'gb'] = match;
  const size = decimalOf(portion);
  if (toNumber(size) === 0) return fault('absurd');
  const portions = { gb: 1, mb: 1024, kb: 1024 * 1024 }[unit.toLowerCase() as 'gb' | 'mb' | 'kb'];
  // Price × portions in a GB ÷ size of the portion, in hundredths of a cent.
  const each = multiply(decimalOf(price), fraction(portions * 10_000));
  const perGB = round(multiply(each, { n: size.d, d: size.n }));
  if (perGB > MOST_PER_GB * 10_000) return fault('absurd');
  const fourth = String(perGB % 10_000).padStart(4, '0');
  return {
    value: {
      perGB: `${Math.floor(perGB / 10_000)}.${fourth.replace(/(\d\d)(\d??)0+$/, '$1$2')}`,
      portion: toNumber(size) === 1 ? null : `${portion} ${unit.toUpperCase()}`,
    },
  };
}

/** Parts of a `;` list; an empty cell has none. */
export function listOf(text: string | null): string[] {
  return text === null ? [] : text.split(';').map((part) => part.trim());
}

/** `Included`, `Varies by location` or an amount; null where the label does not say it in a way to rely on. */
export function readTax(text: string): 'included' | 'excluded' | null {
  if (/\bincluded\b/i.test(text) && !/\bnot\b/i.test(text)) return 'included';
  if (/\bvar(y|ies)\b|\bplus\b|\bextra\b|not included/i.test(text)) return 'excluded';
  const amount = readMoney(text);
  return amount.value !== null && amount.value !== '0.00' ? 'excluded' : null;
}
