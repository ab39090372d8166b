/**
 * The groups of a household in a link (tariff model, section 7): `group=2;gb:40;call:CN:60;esim:1;name:Ann` are two
 * lines with what differs from the need, by the need's own keys; what is not named is as in the need. `call:none` is no
 * call abroad, where the need has some; so `text`, `trip`, `also`, `net`, `bill`, `brand` and `elig`.
 */
import { linesOfGroups } from './groups';
import { GROUPS, LIMITS, MAX_GROUP_LINES, MAX_GROUP_NAME } from './limits';
import type { Need, NeedGroup, Use } from './need';
import { FLAG_KEYS, NOTHING } from './url-keys';
import { readCalls, readTexts, readTrips, tripText } from './url-lists';
import { offerText, readOffers } from './url-offers';
import { AMOUNTS, otherMonthsText, readOtherMonths, someUsePairs } from './url-other-months';
import { ParamReader, plainText, type Reading, readNumber } from './url-reader';
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

/** A group by its parts; what of them cannot be used is told to the reader of the link. */
function readGroup(
  link: ParamReader,
  raw: string,
  horizon: Horizon,
  carriers: readonly string[] | undefined,
): Reading<NeedGroup> {
  const [count = '', ...parts] = raw.split(';').map(unescaped);
  const lines = readNumber(plainText(count), LIMITS.groupLines);
  if (!('value' in lines)) return lines;
  const pairs = parts
    .filter((part) => part.trim() !== '')
    .map((part): [string, string] => {
      const [, key = part, value = ''] = /^([^:：]*)[:：](.*)$/s.exec(part) ?? [];
      return [plainText(key), value];
    });
  const known = pairs.filter(([key]) => KEYS.includes(key));
  for (const [key, value] of pairs)
    if (!KEYS.includes(key)) link.ignore('group', `${key}:${value}`, 'unknown-key');
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
  for (const { key, value, reason, limit } of reader.ignored)
    link.ignore('group', `${key}:${value}`, reason, limit);
  return { value: group };
}

/** The groups of a link, in their order; none where they are no household. */
export function readGroups(
  link: ParamReader,
  horizon: Horizon,
  carriers: readonly string[] | undefined,
): NeedGroup[] {
  const groups: NeedGroup[] = [];
  const texts = link.filled('group');
  for (const { raw } of texts) {
    const group = readGroup(link, raw, horizon, carriers);
    if (!('value' in group)) link.ignore('group', raw, group.reason, group.limit);
    else if (groups.length === GROUPS.max) link.ignore('group', raw, 'too-many');
    else groups.push(group.value);
  }
  const isHousehold =
    groups.length >= GROUPS.min && horizon.horizonDays === null && linesOfGroups(groups) <= MAX_GROUP_LINES;
  if (isHousehold || groups.length === 0) return groups;
  link.ignore('group', texts.map(({ raw }) => raw).join(' '), 'not-a-household');
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
