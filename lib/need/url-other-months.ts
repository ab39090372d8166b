/**
 * Months that differ, in a link: `also=2,gb:30,call:CN:60` are two months with 30 GB and calls to China alone. What is
 * not named is as in the usual months; `call:none` is no call abroad, where the usual months have some.
 */
import { LIMITS, MAX_OTHER_MONTHS } from './limits';
import type { Need, OtherMonths, Use } from './need';
import { mostOtherMonths } from './other-months';
import { NOTHING, otherMonthsKey } from './url-keys';
import { readUseTo } from './url-lists';
import { type ParamReader, plainText, type Reading, readGigabytes, readNumber } from './url-reader';

/** The amounts of a use in the order in which they are written. */
export const AMOUNTS = [
  { key: 'min', field: 'voiceMinutes', limit: LIMITS.minutes, read: readNumber },
  { key: 'sms', field: 'smsMessages', limit: LIMITS.messages, read: readNumber },
  { key: 'gb', field: 'dataGB', limit: LIMITS.gigabytes, read: readGigabytes },
  { key: 'hot', field: 'hotspotGB', limit: LIMITS.gigabytes, read: readGigabytes },
] as const;

/** Reads `gb:30` or `call:CN:60` into the use; null where it could be read. */
function readPart(
  use: Partial<Use>,
  [key = '', ...cells]: string[],
): Exclude<Reading<never>, { value: never }> | null {
  const amount = AMOUNTS.find((known) => known.key === key);
  if (amount) {
    if (use[amount.field] !== undefined) return { reason: 'repeated' };
    const reading = amount.read(cells.join(':'), amount.limit);
    if (!('value' in reading)) return reading;
    use[amount.field] = reading.value;
    return null;
  }
  if (key !== 'call' && key !== 'text') return { reason: 'not-an-option' };
  const list: { country: string }[] = (key === 'call' ? use.internationalCalls : use.internationalSms) ?? [];
  if (cells.join(':') !== NOTHING) {
    const reading = readUseTo(cells, key === 'call' ? LIMITS.minutes : LIMITS.messages);
    if (!('value' in reading)) return reading;
    const { country, amount: count } = reading.value;
    if (list.some((other) => other.country === country)) return { reason: 'repeated' };
    const entry = key === 'call' ? { country, minutes: count } : { country, messages: count };
    list.push(entry);
  }
  Object.assign(use, key === 'call' ? { internationalCalls: list } : { internationalSms: list });
  return null;
}

function readKind(text: string): Reading<OtherMonths> {
  const [count = '', ...parts] = text.split(',').map((part) => part.trim());
  const months = readNumber(count, LIMITS.otherMonths);
  if (!('value' in months)) return months;
  const monthly: Partial<Use> = {};
  for (const part of parts) {
    const fault = readPart(
      monthly,
      part.split(':').map((cell) => cell.trim()),
    );
    if (fault) return fault;
  }
  return { value: { months: months.value, monthly } };
}

/** One kind as the fields of a plain form say it, in the writing of a link; null where its months are empty or 0. */
function kindOfForm(reader: ParamReader, kind: number): string | null {
  const all = (field: Parameters<typeof otherMonthsKey>[1]) =>
    reader.all(otherMonthsKey(kind, field)).map(plainText);
  const [months = ''] = all('months');
  if (/^0*$/.test(months)) return null;
  const amounts = AMOUNTS.flatMap(({ key }) => {
    const [text = ''] = all(key);
    return text === '' ? [] : [`${key}:${text}`];
  });
  const lists = all('own').flatMap((key) => {
    if (key !== 'call' && key !== 'text') return [`${key}:`];
    const countries = all(key === 'call' ? 'callTo' : 'textTo');
    const uses = all(key === 'call' ? 'callMin' : 'textN');
    const rows = countries.flatMap((country, row) => {
      const text = uses[row] ?? '';
      return country === '' || /^0*$/.test(text) ? [] : [`${key}:${country}:${text}`];
    });
    return rows.length > 0 ? rows : [`${key}:${NOTHING}`];
  });
  return [months, ...amounts, ...lists].join(',');
}

/** The kinds of a plain form, in the writing of a link. */
export const rowsOfOtherMonths = (reader: ParamReader): { key: string; plain: string; raw: string }[] =>
  Array.from({ length: MAX_OTHER_MONTHS }, (_, kind) => {
    const text = kindOfForm(reader, kind);
    return text === null ? [] : [{ key: otherMonthsKey(kind, 'months'), plain: text, raw: text }];
  }).flat();

/** The kinds of other months for a horizon; those that it has no room for are ignored. */
export function readOtherMonths(
  reader: ParamReader,
  horizon: Pick<Need, 'horizonDays' | 'horizonMonths'>,
): OtherMonths[] {
  const kinds: OtherMonths[] = [];
  let room = mostOtherMonths(horizon);
  const short = reader.filled('also').map(({ plain, raw }) => ({ key: 'also', plain, raw }));
  for (const { key, plain, raw } of [...short, ...rowsOfOtherMonths(reader)]) {
    const kind = readKind(plain);
    if (!('value' in kind)) reader.ignore(key, raw, kind.reason, kind.limit);
    else if (kinds.length === MAX_OTHER_MONTHS) reader.ignore(key, raw, 'too-many');
    else if (kind.value.months > room) reader.ignore(key, raw, 'no-room');
    else {
      room -= kind.value.months;
      kinds.push(kind.value);
    }
  }
  return kinds;
}

/** What a use says, as pairs of a link; an empty list is `none`. */
export function someUsePairs(use: Partial<Use>): [string, string][] {
  const { internationalCalls: calls, internationalSms: texts } = use;
  const amounts = AMOUNTS.flatMap(({ key, field }): [string, string][] =>
    use[field] === undefined ? [] : [[key, String(use[field])]],
  );
  const list = (key: string, entries: readonly string[] | undefined): [string, string][] =>
    entries?.length === 0 ? [[key, NOTHING]] : (entries ?? []).map((entry) => [key, entry]);
  return [
    ...amounts,
    ...list(
      'call',
      calls?.map(({ country, minutes }) => `${country}:${minutes}`),
    ),
    ...list(
      'text',
      texts?.map(({ country, messages }) => `${country}:${messages}`),
    ),
  ];
}

/** A kind of other months as `readOtherMonths` reads it. */
export const otherMonthsText = ({ months, monthly }: OtherMonths): string =>
  [months, ...someUsePairs(monthly).map(([key, text]) => `${key}:${text}`)].join(',');
