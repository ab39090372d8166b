/** Sources and dates of a plan that a file changes: evidence goes with the fact that it supports. */
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument, Source } from '@/lib/plan/plan';

/** A date that the file has and that is before the plan's: `path` as in the plan now. */
export interface OlderDate {
  path: string;
  /** The title of the source; null for the day of the whole plan's check. */
  source: string | null;
  /** Year, month or day. */
  now: string;
  file: string;
}

const isSame = (one: unknown, other: unknown): boolean => changesBetween(one, other).length === 0;

type Evidence = Pick<PlanDocument, 'sources' | 'verifiedAt'>;
type Stated = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether anything that a field states is still there: a field that stays, an entry of a list, a part of an object. */
function staysIn(before: unknown, after: unknown): boolean {
  if (isSame(before, after)) return before !== null && before !== undefined;
  if (Array.isArray(before) && Array.isArray(after))
    return before.some((one) => after.some((other) => isSame(one, other) || sharesEntry(one, other)));
  if (isObject(before) && isObject(after))
    return Object.entries(before).some(([key, value]) => key in after && staysIn(value, after[key]));
  return false;
}

/** Two states of one entry of a list, told by its id, of which some part stays. */
const sharesEntry = (one: unknown, other: unknown): boolean =>
  isObject(one) && isObject(other) && typeof one.id === 'string' && one.id === other.id
    ? staysIn({ ...one, id: null }, { ...other, id: null })
    : false;

/** What of a source's fields is still as it was; a name that is no field of the document cannot be judged and stays. */
const coversThatStay = (covers: readonly string[], before: object, after: object): string[] =>
  covers.filter((field) => {
    if (!(field in before)) return true;
    const [was, is] = [(before as Stated)[field], (after as Stated)[field]];
    return isSame(was, is) || staysIn(was, is);
  });

/** Whether one date (year, month or day) is before another, as far as both say it; one that is null is before any. */
export function isOlderDate(one: string | null, other: string | null): boolean {
  if (other === null) return false;
  if (one === null) return true;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length)
    ? one.length < other.length
    : one.slice(0, length) < other.slice(0, length);
}

/** Each source of the plan with the file's that is the same: of one address and title, or the only ones of an address. */
function pairs(now: readonly Source[], file: readonly Source[]): Map<Source, Source> {
  const found = new Map<Source, Source>();
  const taken = new Set<Source>();
  const match = (areOne: (one: Source, other: Source) => boolean, alone: boolean): void => {
    const [left, right] = [now.filter((one) => !found.has(one)), file.filter((one) => !taken.has(one))];
    for (const one of left) {
      const others = right.filter((other) => !taken.has(other) && areOne(one, other));
      const isAlone = others.length === 1 && left.filter(({ url }) => url === one.url).length === 1;
      const [other] = others;
      if (!other || (alone && !isAlone)) continue;
      found.set(one, other);
      taken.add(other);
    }
  };
  match((one, other) => one.url === other.url && one.title === other.title, false);
  match((one, other) => one.url === other.url, true);
  return found;
}

/**
 * The dates of the file that are before the plan's: each is a question to whoever imports, and none moves back by
 * itself.
 */
export function olderDates(now: Evidence, file: Evidence): OlderDate[] {
  const same = pairs(now.sources, file.sources);
  return [
    ...(file.verifiedAt < now.verifiedAt
      ? [{ path: 'verifiedAt', source: null, now: now.verifiedAt, file: file.verifiedAt }]
      : []),
    ...now.sources.flatMap((source, at): OlderDate[] => {
      const other = same.get(source);
      // A date that the file leaves out says nothing.
      if (!other?.asOf || source.asOf === null || !isOlderDate(other.asOf, source.asOf)) return [];
      return [{ path: `sources[${at}].asOf`, source: source.title, now: source.asOf, file: other.asOf }];
    }),
  ];
}

/**
 * The evidence of what a plan becomes: the file's sources with those of the plan, where the same source is one and its
 * covers are united. A source of the plan that the file has not stays with the fields that stay, in whole or in part.
 * The day of the check and the date of a source never go back, unless that was chosen.
 * @param now The plan, or what a carrier states for all its plans, as it is.
 * @param file What the file says, with its own evidence.
 * @param next What it becomes, what is kept of it included.
 */
export function mergedEvidence(
  now: Evidence,
  file: Evidence,
  next: object,
  { takeOlder = false }: { takeOlder?: boolean } = {},
): Evidence {
  const same = pairs(now.sources, file.sources);
  const kept = now.sources.flatMap((source): Source[] => {
    const other = same.get(source);
    const covers = coversThatStay(source.covers, now, next);
    if (!other) return source.covers.length > 0 && covers.length === 0 ? [] : [{ ...source, covers }];
    const older = isOlderDate(other.asOf, source.asOf);
    return [
      {
        ...other,
        asOf: older && (!takeOlder || other.asOf === null) ? source.asOf : other.asOf,
        covers: [...new Set([...source.covers, ...other.covers])],
      },
    ];
  });
  const paired = new Set(same.values());
  const later = file.verifiedAt > now.verifiedAt || takeOlder ? file.verifiedAt : now.verifiedAt;
  return { sources: [...kept, ...file.sources.filter((one) => !paired.has(one))], verifiedAt: later };
}
