/**
 * Usage that a person is not sure of: from–to for data, domestic minutes and minutes to a country. The need itself
 * holds the usual amount; a range always reaches round it.
 *
 * In a link: `gbfrom=5&gbto=12`, `minfrom=…&minto=…`, `callfrom=CN:60&callto=CN:180`. One end alone is enough.
 */
import { LIMITS } from './limits';
import type { Need } from './need';
import { type IgnoredParam, ParamReader, readCountry, readNumber } from './url-reader';

export interface Span {
  low: number;
  high: number;
}

export interface UsageRange {
  /** Null = sure. */
  data: Span | null;
  minutes: Span | null;
  /** By country; only those that are not sure. */
  calls: Readonly<Record<string, Span>>;
}

export const EXACT_USE: UsageRange = { data: null, minutes: null, calls: {} };

export const RANGE_PARAMS = ['gbfrom', 'gbto', 'minfrom', 'minto', 'callfrom', 'callto'] as const;

/** True for a key of a range, also as a plain form names it (`callfrom.CN`). */
export const isRangeParam = (key: string): boolean =>
  (RANGE_PARAMS as readonly string[]).includes(key.split('.')[0] ?? '');

/** True where nothing is unsure. */
export function isExact({ data, minutes, calls }: UsageRange): boolean {
  return data === null && minutes === null && Object.keys(calls).length === 0;
}

/** A span that holds the usual amount; null where both ends are that amount. */
export function spanAround(usual: number, low: number | null, high: number | null): Span | null {
  const span = { low: Math.min(low ?? usual, usual), high: Math.max(high ?? usual, usual) };
  return span.low === span.high ? null : span;
}

/** The range for a need: every span reaches round the need's amount, calls only to countries of the need. */
export function fitRange(range: UsageRange, need: Need): UsageRange {
  const { monthly } = need;
  const calls = Object.fromEntries(
    monthly.internationalCalls.flatMap(({ country, minutes }) => {
      const span = range.calls[country];
      const fitted = span && spanAround(minutes, span.low, span.high);
      return fitted ? [[country, fitted]] : [];
    }),
  );
  return {
    data:
      range.data && spanAround(monthly.dataGB, Math.max(range.data.low, monthly.hotspotGB), range.data.high),
    minutes: range.minutes && spanAround(monthly.voiceMinutes, range.minutes.low, range.minutes.high),
    calls,
  };
}

function readEnds(
  reader: ParamReader,
  low: string,
  high: string,
  limit: typeof LIMITS.minutes | typeof LIMITS.gigabytes,
) {
  const read = (key: string) => reader.one<number | null>(key, null, (text) => readNumber(text, limit));
  const [from, to] = [read(low), read(high)];
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    reader.ignore(low, String(from), 'out-of-range', { ...limit, max: to });
    return null;
  }
  return { low: from, high: to };
}

function readCallEnds(reader: ParamReader, key: string): Map<string, number> {
  const found = new Map<string, number>();
  // A plain form names the country in the key: `callfrom.CN=60`.
  const form = reader
    .keys(`${key}.`)
    .flatMap((name) =>
      reader.filled(name).map(({ plain, raw }) => ({ plain: `${name.slice(key.length + 1)}:${plain}`, raw })),
    );
  for (const { plain, raw } of [...reader.filled(key), ...form]) {
    const [code = '', amount = ''] = plain.split(':');
    const country = readCountry(code);
    const minutes = readNumber(amount, LIMITS.minutes);
    if (!('value' in country)) reader.ignore(key, raw, country.reason);
    else if (!('value' in minutes)) reader.ignore(key, raw, minutes.reason, minutes.limit);
    else found.set(country.value, minutes.value);
  }
  return found;
}

/** Reads the ranges of a link for its need; what cannot be used is told in `ignored`. */
export function rangeFromParams(
  params: Iterable<readonly [string, string]>,
  need: Need,
): { range: UsageRange; ignored: IgnoredParam[] } {
  const reader = new ParamReader([...params]);
  const data = readEnds(reader, 'gbfrom', 'gbto', LIMITS.gigabytes);
  const minutes = readEnds(reader, 'minfrom', 'minto', LIMITS.minutes);
  const from = readCallEnds(reader, 'callfrom');
  const to = readCallEnds(reader, 'callto');
  const calls: Record<string, Span> = {};
  for (const { country, minutes: usual } of need.monthly.internationalCalls) {
    const [low, high] = [from.get(country) ?? null, to.get(country) ?? null];
    if (low !== null && high !== null && low > high)
      reader.ignore('callfrom', `${country}:${low}`, 'out-of-range', { ...LIMITS.minutes, max: high });
    else if (low !== null || high !== null) calls[country] = { low: low ?? usual, high: high ?? usual };
  }
  const usual = need.monthly;
  return {
    range: fitRange(
      {
        data: data && { low: data.low ?? usual.dataGB, high: data.high ?? usual.dataGB },
        minutes: minutes && {
          low: minutes.low ?? usual.voiceMinutes,
          high: minutes.high ?? usual.voiceMinutes,
        },
        calls,
      },
      need,
    ),
    ignored: reader.ignored,
  };
}

/** The range's pairs for a link, in a fixed order; none where everything is sure. */
export function rangeToParams({ data, minutes, calls }: UsageRange): [string, string][] {
  const pairs: [string, string][] = [];
  const put = (span: Span | null, from: string, to: string) => {
    if (span) pairs.push([from, String(span.low)], [to, String(span.high)]);
  };
  put(data, 'gbfrom', 'gbto');
  put(minutes, 'minfrom', 'minto');
  for (const [country, { low, high }] of Object.entries(calls))
    pairs.push(['callfrom', `${country}:${low}`], ['callto', `${country}:${high}`]);
  return pairs;
}

/** Equal steps from the least to the most use. */
export const RANGE_STEPS = 8;

/** Amounts are cut to a thousandth, so that a step has a finite decimal. */
const between = ({ low, high }: Span, step: number): number =>
  step === RANGE_STEPS ? high : Number((low + ((high - low) * step) / RANGE_STEPS).toFixed(3));

/**
 * The needs from the least to the most use in nine equal steps; all amounts that are not sure move together, as a quiet
 * and a busy month do.
 */
export function needsOverRange(need: Need, range: UsageRange): Need[] {
  return Array.from({ length: RANGE_STEPS + 1 }, (_, step) => {
    const { monthly } = need;
    return {
      ...need,
      monthly: {
        ...monthly,
        dataGB: range.data ? between(range.data, step) : monthly.dataGB,
        voiceMinutes: range.minutes ? between(range.minutes, step) : monthly.voiceMinutes,
        internationalCalls: monthly.internationalCalls.map((call) => {
          const span = range.calls[call.country];
          return span ? { ...call, minutes: between(span, step) } : call;
        }),
      },
    };
  });
}
