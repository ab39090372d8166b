/**
 * The need in the URL: `/zh?gb=8&call=CN:120`. Keys are short, what is as at first is left out, and what cannot be
 * used is reported, never guessed. Reads as well what a form without JavaScript sends: empty fields, repeated keys,
 * and pairs of fields such as `callTo=CN&callMin=120`.
 */
import { isCountry } from '@/lib/country';
import { BOUNDS, type Bound, MOST_ENTRIES } from '@/lib/need/bounds';
import { DEFAULT_NEED, type Need, type RequireFlag } from '@/lib/need/need';
import { BILLINGS, NETWORKS } from '@/lib/plan/plan';

export const IGNORED_REASONS = [
  'number',
  'range',
  'country',
  'state',
  'choice',
  'form',
  'twice',
  'key',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

export interface IgnoredParam {
  key: string;
  value: string;
  reason: IgnoredReason;
}

/** Keys of the yes-or-no requirements. */
export const FLAG_PARAMS: Record<RequireFlag, string> = {
  esim: 'esim',
  volte: 'volte',
  wifiCalling: 'wfc',
  fiveG: '5g',
  noCreditCheck: 'nocredit',
  noSsn: 'nossn',
  foreignCard: 'foreigncard',
  activateFromAbroad: 'abroad',
  spendingLimit: 'limit',
};

/** Fields of one row in a form; the first names the country. */
export const ROW_PARAMS = {
  call: ['callTo', 'callMin'],
  text: ['textTo', 'textN'],
  trip: ['tripTo', 'tripDays', 'tripGb', 'tripMin', 'tripSms'],
} as const;
type RowKey = keyof typeof ROW_PARAMS;

/** Every key this file reads. */
export const NEED_PARAMS: readonly string[] = [
  ...['lines', 'months', 'days', 'period', 'min', 'sms', 'gb', 'hot', 'state', 'autopay', 'existing', 'slow'],
  ...['net', 'bill', 'brand', 'prio', 'elig'],
  ...Object.values(FLAG_PARAMS),
  ...Object.keys(ROW_PARAMS),
  ...Object.values(ROW_PARAMS).flat(),
];

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Full-width digits, colons and commas of a Chinese input method become plain ones. */
const plain = (value: string): string => value.normalize('NFKC').trim();

class Reader {
  readonly ignored: IgnoredParam[] = [];

  constructor(private readonly params: URLSearchParams) {}

  ignore(key: string, value: string, reason: IgnoredReason): void {
    this.ignored.push({ key, value, reason });
  }

  /** The value of a key; of several, the last, as a form sends an override behind a default. */
  text(key: string): string {
    return plain(this.params.getAll(key).at(-1) ?? '');
  }

  /** A number within its bounds; null where it is none, which is reported under `key` with the whole `value`. */
  read(key: string, value: string, part: string, bound: Bound, whole: boolean): number | null {
    if (!NUMBER.test(part) || (whole && part.includes('.'))) this.ignore(key, value, 'number');
    else if (Number(part) < bound.min || Number(part) > bound.max) this.ignore(key, value, 'range');
    else return Number(part);
    return null;
  }

  number(key: string, bound: Bound, fallback: number, whole = false): number {
    const value = this.text(key);
    return value === '' ? fallback : (this.read(key, value, value, bound, whole) ?? fallback);
  }

  flag(key: string): boolean {
    const value = this.text(key);
    if (!['', '0', '1', 'on'].includes(value)) this.ignore(key, value, 'choice');
    return value === '1' || value === 'on';
  }

  /** A list written with commas or by repeating the key. */
  list<Value extends string>(key: string, good: (value: string) => value is Value): Value[] {
    const kept: Value[] = [];
    for (const value of this.params.getAll(key).flatMap((text) => plain(text).split(','))) {
      if (value === '' || (kept as string[]).includes(value)) continue;
      if (good(value)) kept.push(value);
      else this.ignore(key, value, 'choice');
    }
    return kept;
  }

  /** Rows such as `CN:120`, and those that a form sends as fields of their own. */
  rows(key: RowKey): { value: string; parts: string[] }[] {
    const fields = ROW_PARAMS[key];
    const columns = fields.map((field) => this.params.getAll(field).map(plain));
    const written = this.params.getAll(key).map((text) => plain(text));
    const filled = (columns[0] ?? []).map((country, row) =>
      [country, ...columns.slice(1).map((column) => column[row] || '0')].join(':'),
    );
    return [...written, ...filled.filter((value) => !value.startsWith(':'))]
      .filter((value) => value !== '')
      .map((value) => ({ value, parts: value.split(':') }));
  }

  /** The country and the numbers of each row; a row with a fault is left out whole and reported. */
  entries(
    key: RowKey,
    bounds: readonly (Bound & { whole?: boolean })[],
    once: boolean,
  ): [string, number[]][] {
    const kept: [string, number[]][] = [];
    for (const { value, parts } of this.rows(key)) {
      const country = (parts[0] ?? '').toUpperCase();
      if (parts.length < 2 || parts.length > bounds.length + 1) this.ignore(key, value, 'form');
      else if (!isCountry(country)) this.ignore(key, value, 'country');
      else if (once && kept.some(([other]) => other === country)) this.ignore(key, value, 'twice');
      else if (kept.length >= MOST_ENTRIES) this.ignore(key, value, 'range');
      else {
        const numbers = bounds.map((bound, index) =>
          parts[index + 1] === undefined
            ? 0
            : this.read(key, value, parts[index + 1] ?? '', bound, bound.whole === true),
        );
        if (numbers.every((number) => number !== null)) kept.push([country, numbers]);
      }
    }
    return kept;
  }
}

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: string): value is Value =>
    (values as readonly string[]).includes(value);

const isSlug = (value: string): value is string => SLUG.test(value);

export interface ReadOptions {
  /** States of the tax table. */
  states: readonly string[];
  /** Keys that other parts of the page read; any other unknown key is reported. */
  otherKeys?: readonly string[];
}

/** Common marks that others put behind a link; no part of a question and not worth a word. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|ref$)/;

/** Reads the need from a link or a form; what is ignored is listed with the reason. Never throws. */
export function readNeed(
  params: URLSearchParams,
  { states, otherKeys = [] }: ReadOptions,
): { need: Need; ignored: IgnoredParam[] } {
  const reader = new Reader(params);
  const { minutes, messages, gigabytes } = BOUNDS;
  const state = reader.text('state').toUpperCase();
  if (state !== '' && !states.includes(state)) reader.ignore('state', state, 'state');
  const days = reader.number('days', BOUNDS.horizonDays, 0, true);
  const flags = Object.entries(FLAG_PARAMS).map(([name, key]) => [name, reader.flag(key)] as const);
  const need: Need = {
    lines: reader.number('lines', BOUNDS.lines, DEFAULT_NEED.lines, true),
    horizonMonths: reader.number('months', BOUNDS.horizonMonths, DEFAULT_NEED.horizonMonths, true),
    // A form sends both fields and says by `period` which one counts; a link has only one of them.
    horizonDays: days === 0 || reader.text('period') === 'months' ? null : days,
    state: states.includes(state) ? state : null,
    autopay: reader.flag('autopay'),
    newCustomer: !reader.flag('existing'),
    acceptThrottled: reader.flag('slow'),
    monthly: {
      voiceMinutes: reader.number('min', minutes, 0),
      smsMessages: reader.number('sms', messages, 0),
      dataGB: reader.number('gb', gigabytes, 0),
      hotspotGB: reader.number('hot', gigabytes, 0),
      internationalCalls: reader
        .entries('call', [minutes], true)
        .map(([country, [n = 0]]) => ({ country, minutes: n })),
      internationalSms: reader
        .entries('text', [messages], true)
        .map(([country, [n = 0]]) => ({ country, messages: n })),
    },
    trips: reader
      .entries('trip', [{ ...BOUNDS.tripDays, whole: true }, gigabytes, minutes, messages], false)
      .map(([country, [tripDays = 1, dataGB = 0, voiceMinutes = 0, smsMessages = 0]]) => ({
        country,
        days: tripDays,
        dataGB,
        voiceMinutes,
        smsMessages,
      })),
    require: {
      ...(Object.fromEntries(flags) as Record<RequireFlag, boolean>),
      networks: reader.list('net', oneOf(NETWORKS)),
      billing: reader.list('bill', oneOf(BILLINGS)),
      carriers: reader.list('brand', isSlug),
      minPriorityGB: reader.number('prio', gigabytes, 0),
      eligibility: reader.list('elig', isSlug),
    },
  };
  const known = new Set([...NEED_PARAMS, ...otherKeys]);
  for (const [key, value] of params)
    if (!known.has(key) && !TRACKING.test(key)) reader.ignore(key, value, 'key');
  return { need, ignored: reader.ignored };
}

/** A number without an exponent, as `read` expects it. */
const digits = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
};

/** The need's pairs for the URL, in a fixed order; `readNeed` gives the same need back. */
export function writeNeed(need: Need): [string, string][] {
  const pairs: [string, string][] = [];
  const put = (key: string, value: string, usual: string) => {
    if (value !== usual) pairs.push([key, value]);
  };
  const flag = (key: string, on: boolean) => put(key, on ? '1' : '', '');
  const { monthly, require } = need;
  put('lines', digits(need.lines), digits(DEFAULT_NEED.lines));
  put('months', digits(need.horizonMonths), digits(DEFAULT_NEED.horizonMonths));
  put('days', need.horizonDays === null ? '' : digits(need.horizonDays), '');
  put('min', digits(monthly.voiceMinutes), '0');
  put('sms', digits(monthly.smsMessages), '0');
  put('gb', digits(monthly.dataGB), '0');
  put('hot', digits(monthly.hotspotGB), '0');
  flag('slow', need.acceptThrottled);
  for (const { country, minutes } of monthly.internationalCalls)
    put('call', `${country}:${digits(minutes)}`, '');
  for (const { country, messages } of monthly.internationalSms)
    put('text', `${country}:${digits(messages)}`, '');
  for (const { country, days, dataGB, voiceMinutes, smsMessages } of need.trips)
    put('trip', [country, ...[days, dataGB, voiceMinutes, smsMessages].map(digits)].join(':'), '');
  for (const [name, key] of Object.entries(FLAG_PARAMS)) flag(key, require[name as RequireFlag]);
  put('net', require.networks.join(','), '');
  put('prio', digits(require.minPriorityGB), '0');
  put('elig', require.eligibility.join(','), '');
  put('bill', require.billing.join(','), '');
  put('brand', require.carriers.join(','), '');
  put('state', need.state ?? '', '');
  flag('autopay', need.autopay);
  flag('existing', !need.newCustomer);
  return pairs;
}
