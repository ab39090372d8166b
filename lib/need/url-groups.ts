/**
 * The groups of a household in a link (tariff model, section 7): `group=2;gb:40;call:CN:60;esim:1;name:Ann` are two
 * lines with what differs from the need, by the need's own keys; what is not named is as in the need. `call:none` is no
 * call abroad, where the need has some; so `text`, `trip`, `also`, `net`, `bill`, `brand` and `elig`. A plain form sends
 * the same as fields by group (`group1lines=2&group1gb=40`).
 */
import { linesOfGroups } from './groups';
import { GROUPS, LIMITS, type Limit, MAX_GROUP_LINES, MAX_GROUP_NAME } from './limits';
import type { Need, NeedGroup, Use } from './need';
import {
  CALL_FIELDS,
  FLAG_KEYS,
  GROUP_LISTS,
  type GroupList,
  groupPrefix,
  isNeedParam,
  NOTHING,
  TEXT_FIELDS,
  TRIP_FIELDS,
} from './url-keys';
import { readCalls, readTexts, readTrips, tripText } from './url-lists';
import { offerText, readOffers } from './url-offers';
import {
  AMOUNTS,
  otherMonthsText,
  readOtherMonths,
  rowsOfOtherMonths,
  someUsePairs,
} from './url-other-months';
import { type IgnoredReason, ParamReader, plainText, type Reading, readNumber } from './url-reader';
import { readSomeRequirements, someRequirementPairs } from './url-require';

type Horizon = Pick<Need, 'horizonDays' | 'horizonMonths'>;

/** The keys of a group beside its number of lines. */
const KEYS: readonly string[] = [
  ...AMOUNTS.map(({ key }) => key),
  ...['call', 'text', 'also', 'trip', 'net', 'bill', 'brand', 'prio', 'idle', 'elig', 'offer', 'name'],
  ...Object.values(FLAG_KEYS),
];

/** Names may hold what parts a group. */
const escaped = (text: string): string => text.replace(/[%;]/g, encodeURIComponent);
const unescaped = (text: string): string => text.replace(/%(?:25|3B)/gi, decodeURIComponent);

function readUse(reader: ParamReader): Partial<Use> {
  const use: Partial<Use> = {};
  for (const { key, field, limit, read } of AMOUNTS) {
    const amount = reader.one<number | null>(key, null, (text) => read(text, limit));
    if (amount !== null) use[field] = amount;
  }
  const calls = reader.isNothing('call') ? [] : readCalls(reader);
  if (calls.length > 0 || reader.isNothing('call')) use.internationalCalls = calls;
  const texts = reader.isNothing('text') ? [] : readTexts(reader);
  if (texts.length > 0 || reader.isNothing('text')) use.internationalSms = texts;
  return use;
}

const readName = (text: string): Reading<string> =>
  text.length > MAX_GROUP_NAME || /\p{Surrogate}/u.test(text) ? { reason: 'unreadable' } : { value: text };

/** A group as a link writes it, or as a plain form sends it: its number of lines, and what differs as pairs of keys. */
interface GroupParts {
  /** Before a key of the form. */
  prefix: string;
  raw: string;
  lines: string;
  pairs: [string, string][];
}

function partsOfText(raw: string): GroupParts {
  const [lines = '', ...parts] = raw.split(';').map(unescaped);
  const pairs = parts
    .filter((part) => part.trim() !== '')
    .map((part): [string, string] => {
      const [, key = part, value = ''] = /^([^:：]*)[:：](.*)$/s.exec(part) ?? [];
      return [plainText(key), value];
    });
  return { prefix: '', raw, lines: plainText(lines), pairs };
}

const isNothingOfForm: Record<GroupList, (form: ParamReader) => boolean> = {
  call: (form) => form.rows('call', CALL_FIELDS).length === 0,
  text: (form) => form.rows('text', TEXT_FIELDS).length === 0,
  trip: (form) => form.rows('trip', TRIP_FIELDS).length === 0,
  also: (form) => rowsOfOtherMonths(form).length === 0,
  net: (form) => form.filled('net').length === 0,
  bill: (form) => form.filled('bill').length === 0,
  brand: (form) => form.filled('brand').length === 0,
  elig: (form) => form.filled('elig').length === 0,
};

/** A group as the fields of a plain form say it; null where its lines are empty or 0. */
function partsOfForm(link: ParamReader, place: number): GroupParts | null {
  const prefix = groupPrefix(place);
  const all = link
    .keys(prefix)
    .filter(isNeedParam)
    .flatMap((key) => link.all(key).map((value): [string, string] => [key.slice(prefix.length), value]));
  const form = new ParamReader(all);
  const lines = plainText(form.all('lines')[0] ?? '');
  if (/^0*$/.test(lines)) return null;
  const own = form.all('own');
  const isOwn = (list: string) => own.includes(list);
  const lists = Object.entries(GROUP_LISTS) as [GroupList, readonly string[]][];
  const pairs = all.filter(
    ([field]) =>
      field !== 'lines' &&
      field !== 'own' &&
      lists.every(([list, fields]) => isOwn(list) || !fields.includes(field)),
  );
  for (const [list] of lists) if (isOwn(list) && isNothingOfForm[list](form)) pairs.push([list, NOTHING]);
  const raw = [lines, ...pairs.filter(([, value]) => value !== '').map((pair) => pair.join(':'))].join(';');
  return { prefix, raw, lines, pairs };
}

/** A group by its parts; what of them cannot be used is told to the reader of the link. */
function readGroup(
  link: ParamReader,
  { prefix, lines: count, pairs }: GroupParts,
  horizon: Horizon,
  carriers: readonly string[] | undefined,
): Reading<NeedGroup> {
  const lines = readNumber(count, LIMITS.groupLines);
  if (!('value' in lines)) return lines;
  const tell = (key: string, value: string, reason: IgnoredReason, limit?: Limit) =>
    prefix === ''
      ? link.ignore('group', `${key}:${value}`, reason, limit)
      : link.ignore(`${prefix}${key}`, value, reason, limit);
  // A field of a form that is nobody's is told with all keys of the link.
  const known = prefix === '' ? pairs.filter(([key]) => KEYS.includes(key)) : pairs;
  for (const [key, value] of pairs) if (prefix === '' && !KEYS.includes(key)) tell(key, value, 'unknown-key');
  const reader = new ParamReader(known);
  const otherMonths = reader.isNothing('also') ? [] : readOtherMonths(reader, horizon);
  const trips = reader.isNothing('trip') ? [] : readTrips(reader);
  const [name = ''] = known.flatMap(([key, value]) => (key === 'name' ? [value.trim()] : []));
  const named = readName(name);
  if (!('value' in named)) reader.ignore('name', name, named.reason);
  const group: NeedGroup = {
    name: 'value' in named ? named.value : '',
    lines: lines.value,
    monthly: readUse(reader),
    ...(otherMonths.length > 0 || reader.isNothing('also') ? { otherMonths } : {}),
    ...(trips.length > 0 || reader.isNothing('trip') ? { trips } : {}),
    require: readSomeRequirements(reader, carriers),
    offers: readOffers(reader, carriers),
  };
  for (const { key, value, reason, limit } of reader.ignored) tell(key, value, reason, limit);
  return { value: group };
}

/** The groups of a link, in their order, behind them those of a plain form; none where they are no household. */
export function readGroups(
  link: ParamReader,
  horizon: Horizon,
  carriers: readonly string[] | undefined,
): NeedGroup[] {
  const groups: NeedGroup[] = [];
  const texts = link.filled('group').map(({ raw }) => partsOfText(raw));
  const form = Array.from({ length: GROUPS.max }, (_, place) => partsOfForm(link, place) ?? []).flat();
  for (const parts of [...texts, ...form]) {
    const group = readGroup(link, parts, horizon, carriers);
    const key = parts.prefix === '' ? 'group' : `${parts.prefix}lines`;
    const said = parts.prefix === '' ? parts.raw : parts.lines;
    if (!('value' in group)) link.ignore(key, said, group.reason, group.limit);
    else if (groups.length === GROUPS.max) link.ignore(key, said, 'too-many');
    else groups.push(group.value);
  }
  const isHousehold =
    groups.length >= GROUPS.min && horizon.horizonDays === null && linesOfGroups(groups) <= MAX_GROUP_LINES;
  if (isHousehold || groups.length === 0) return groups;
  link.ignore('group', [...texts, ...form].map(({ raw }) => raw).join(' '), 'not-a-household');
  return [];
}

const listPairs = (key: string, texts: readonly string[] | undefined): [string, string][] =>
  texts?.length === 0 ? [[key, NOTHING]] : (texts ?? []).map((text) => [key, text]);

/** A group as `readGroups` reads it. */
export function groupText({ name, lines, monthly, otherMonths, trips, require, offers }: NeedGroup): string {
  const pairs = [
    ...someUsePairs(monthly),
    ...listPairs('also', otherMonths?.map(otherMonthsText)),
    ...listPairs('trip', trips?.map(tripText)),
    ...someRequirementPairs(require),
    ...offers.map((offer): [string, string] => ['offer', offerText(offer)]),
    ...(name === '' ? [] : [['name', name] as [string, string]]),
  ];
  return [lines, ...pairs.map(([key, text]) => escaped(`${key}:${text}`))].join(';');
}
