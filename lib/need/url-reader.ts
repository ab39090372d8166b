/** Reads single values of a link; what cannot be used is written down with the reason, never guessed. */
import { isCountry } from '@/lib/country';
import { numberText } from '@/lib/number-text';
import { hasReadablePlaces, isWithin, type Limit } from './limits';
import { NOTHING } from './url-keys';

export const IGNORED_REASONS = [
  'unreadable',
  'out-of-range',
  'too-precise',
  'not-an-option',
  'not-a-country',
  'unknown-state',
  'unknown-carrier',
  'no-room',
  'not-a-household',
  'repeated',
  'too-many',
  'unknown-key',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

export interface IgnoredParam {
  key: string;
  value: string;
  reason: IgnoredReason;
  /** The bounds that an out-of-range number missed. */
  limit?: Limit;
}

export type Reading<Value> = { value: Value } | { reason: IgnoredReason; limit?: Limit };

/** Full-width digits, letters, colons and commas as plain ones, without spaces at the ends. */
export const plainText = (text: string): string => text.normalize('NFKC').trim();

/** More signs than this are no number that somebody typed. */
const MOST_SIGNS = 60;

/** A number within its limit, as people write it (`1,000`, `1,5`, `300 min`). */
export function readNumber(text: string, limit: Limit): Reading<number> {
  const number = text.length > MOST_SIGNS ? null : numberText(text, limit.unit);
  if (number === null) return { reason: 'unreadable' };
  const value = Number(number);
  return isWithin(value, limit) ? { value } : { reason: 'out-of-range', limit };
}

/** GB within the limit, to a billionth. */
export function readGigabytes(text: string, limit: Limit): Reading<number> {
  const reading = readNumber(text, limit);
  return 'value' in reading && !hasReadablePlaces(reading.value) ? { reason: 'too-precise' } : reading;
}

/** A country by its code in any case; `UK` is what people call `GB`. */
export function readCountry(text: string): Reading<string> {
  const code = text.toUpperCase();
  const meant = code === 'UK' ? 'GB' : code;
  return isCountry(meant) ? { value: meant } : { reason: 'not-a-country' };
}

/** What a link says under its keys, and a list of what of it cannot be used. */
export class ParamReader {
  readonly ignored: IgnoredParam[] = [];

  constructor(private readonly pairs: readonly (readonly [string, string])[]) {}

  ignore(key: string, value: string, reason: IgnoredReason, limit?: Limit): void {
    this.ignored.push(limit ? { key, value, reason, limit } : { key, value, reason });
  }

  /** The keys that begin so. */
  keys(start: string): string[] {
    return [...new Set(this.pairs.map(([name]) => name))].filter((name) => name.startsWith(start));
  }

  /** Every value of a key in order, also the empty ones. */
  all(key: string): string[] {
    return this.pairs.filter(([name]) => name === key).map(([, value]) => value);
  }

  /** Every value of a key that is not empty, as plain text beside the text as it was written. */
  filled(key: string): { plain: string; raw: string }[] {
    return this.all(key)
      .map((raw) => ({ plain: plainText(raw), raw }))
      .filter(({ plain }) => plain !== '');
  }

  /** The first value of a key that can be used; a second one is ignored. */
  one<Value>(key: string, fallback: Value, read: (text: string) => Reading<Value>): Value {
    const [first, ...rest] = this.filled(key);
    for (const { raw } of rest) if (raw !== first?.raw) this.ignore(key, raw, 'repeated');
    if (!first) return fallback;
    const reading = read(first.plain);
    if ('value' in reading) return reading.value;
    this.ignore(key, first.raw, reading.reason, reading.limit);
    return fallback;
  }

  /** The number of a key, or the fallback where there is none that can be used; so the next two. */
  numberOr<Fallback>(key: string, fallback: Fallback, limit: Limit): number | Fallback {
    return this.one<number | Fallback>(key, fallback, (text) => readNumber(text, limit));
  }

  gigabytesOr<Fallback>(key: string, fallback: Fallback, limit: Limit): number | Fallback {
    return this.one<number | Fallback>(key, fallback, (text) => readGigabytes(text, limit));
  }

  flagOr<Fallback>(key: string, fallback: Fallback): boolean | Fallback {
    return this.one<boolean | Fallback>(key, fallback, (text) =>
      ['1', 'on', '0'].includes(text) ? { value: text !== '0' } : { reason: 'unreadable' },
    );
  }

  number(key: string, fallback: number, limit: Limit): number {
    return this.numberOr(key, fallback, limit);
  }

  gigabytes(key: string, limit: Limit): number {
    return this.gigabytesOr(key, 0, limit);
  }

  flag(key: string): boolean {
    return this.flagOr(key, false);
  }

  /** Whether a list is said to be empty. */
  isNothing(key: string): boolean {
    const values = this.filled(key);
    return values.length > 0 && values.every(({ plain }) => plain === NOTHING);
  }

  /** A list, written with commas or by repeating the key, without repetitions. */
  list<Value extends string>(key: string, most: number, read: (text: string) => Reading<Value>): Value[] {
    const values: Value[] = [];
    for (const text of this.filled(key).flatMap(({ plain }) => plain.split(','))) {
      const part = text.trim();
      if (part === '') continue;
      const reading = read(part);
      if (!('value' in reading)) this.ignore(key, part, reading.reason, reading.limit);
      else if (values.includes(reading.value)) continue;
      else if (values.length === most) this.ignore(key, part, 'too-many');
      else values.push(reading.value);
    }
    return values;
  }

  /**
   * Rows such as `call=CN:120`, and the same rows as a plain form sends them (`callTo=CN&callMin=120`). A form's row
   * without a country, or whose second field is empty or 0, is a row that nobody filled in.
   */
  rows(key: string, fields: readonly string[]): { cells: string[]; key: string; raw: string }[] {
    const short = this.filled(key).map(({ plain, raw }) => ({
      cells: plain.split(':').map((cell) => cell.trim()),
      key,
      raw,
    }));
    const columns = fields.map((field) => this.all(field));
    const [first = []] = columns;
    const form = first.map((_, row) => {
      const texts = columns.map((column) => column[row] ?? '');
      return { cells: texts.map(plainText), key: fields[0] ?? key, raw: texts.join(':') };
    });
    return [...short, ...form.filter(({ cells }) => cells[0] !== '' && !/^0*$/.test(cells[1] ?? ''))];
  }
}
