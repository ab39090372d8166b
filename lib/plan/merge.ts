/** Two people changed one document: what each changed alone comes together, field by field; the rest is a conflict. */
import { type Change, changesBetween } from '@/lib/plan/diff';

/** Whose value stands where both changed a field, by the path of the conflict. */
export type MergeChoices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** A field that both changed, each to another value; undefined where the field is not there. */
export interface MergeConflict {
  /** As in a change between documents, e.g. `charges.options[monthly].priceByLines.1`. */
  path: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

export interface Merge {
  /** With mine wherever a conflict is not decided. */
  merged: unknown;
  /** Those that no choice decides, in the order of the document. */
  conflicts: MergeConflict[];
  /** What differs between mine and the merged document: what the other side brought. */
  came: Change[];
}

type Entry = Record<string, unknown>;

const isList = Array.isArray;
const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !isList(value);
const isSame = (a: unknown, b: unknown): boolean => changesBetween(a, b).length === 0;

/** What tells the entries of a list apart, the first that all of them have: options, typical speeds, sources, fees. */
const KEYS = ['id', 'generation', 'url', 'name'] as const;

/** Values whose parts say nothing alone: a period, a fee that is a percentage, a tax rate with its year and source. */
const isOneField = (value: Entry): boolean =>
  ['months', 'days', 'percent', 'combinedRatePercent'].some((key) => key in value) ||
  ('value' in value && 'year' in value);

/** The keys of a list's entries; null where some have none or share one. */
function keysOf(list: readonly unknown[], key: string): string[] | null {
  const keys = list.map((entry) => (isObject(entry) ? entry[key] : undefined));
  return keys.every((one) => typeof one === 'string') && new Set(keys).size === keys.length
    ? (keys as string[])
    : null;
}

const keyOfLists = (lists: readonly (readonly unknown[])[]): string | undefined =>
  KEYS.find((key) => lists.every((list) => keysOf(list, key) !== null));

/** One merge under way: the choices that decide, and what they leave. */
interface Run {
  choices: MergeChoices;
  conflicts: MergeConflict[];
}

function decide(run: Run, conflict: MergeConflict): unknown {
  const choice = Object.hasOwn(run.choices, conflict.path) ? run.choices[conflict.path] : undefined;
  if (!choice) run.conflicts.push(conflict);
  return choice === 'theirs' ? conflict.theirs : conflict.mine;
}

/** Where the base holds no record, both added one: its fields are told apart where both gave it the same fields. */
const sameFields = (a: Entry, b: Entry): boolean => isSame(Object.keys(a).sort(), Object.keys(b).sort());

function mergeValues(run: Run, base: unknown, theirs: unknown, mine: unknown, path: string): unknown {
  if (isSame(theirs, mine) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isObject(theirs) && isObject(mine) && !isOneField(theirs) && !isOneField(mine)) {
    if (isObject(base)) return mergeRecords(run, base, theirs, mine, path);
    if (sameFields(theirs, mine)) return mergeRecords(run, {}, theirs, mine, path);
  }
  if (isList(theirs) && isList(mine) && (isList(base) || base === undefined)) {
    const before = base ?? [];
    const key = keyOfLists([before, theirs, mine]);
    if (key !== undefined) return mergeLists(run, key, before, theirs, mine, path);
  }
  return decide(run, { path, base, theirs, mine });
}

function mergeRecords(run: Run, base: Entry, theirs: Entry, mine: Entry, path: string): Entry {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])];
  const fields = keys.map((key) => [
    key,
    mergeValues(run, base[key], theirs[key], mine[key], path === '' ? key : `${path}.${key}`),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function mergeLists(
  run: Run,
  key: string,
  base: readonly unknown[],
  theirs: readonly unknown[],
  mine: readonly unknown[],
  path: string,
): unknown[] {
  const [was, theirKeys, myKeys] = [base, theirs, mine].map((list) => keysOf(list, key) ?? []) as [
    string[],
    string[],
    string[],
  ];
  const entryOf = (list: readonly unknown[], keys: string[], one: string) => list[keys.indexOf(one)];
  const merged = new Map<string, unknown>();
  for (const one of new Set([...was, ...theirKeys, ...myKeys])) {
    const value = mergeValues(
      run,
      entryOf(base, was, one),
      entryOf(theirs, theirKeys, one),
      entryOf(mine, myKeys, one),
      `${path}[${one}]`,
    );
    if (value !== undefined) merged.set(one, value);
  }
  return orderOf(run, was, theirKeys, myKeys, [...merged.keys()], path).map((one) => merged.get(one));
}

/**
 * The order of merged entries: of those that all three lists have, the order that one side changed; every other entry
 * stands behind the one it stood behind on its side, and two that came to one place by their keys.
 */
function orderOf(
  run: Run,
  was: string[],
  theirs: string[],
  mine: string[],
  kept: string[],
  path: string,
): string[] {
  const inAll = (one: string) => was.includes(one) && theirs.includes(one) && mine.includes(one);
  const stays = kept.filter(inAll);
  const orders = [was, theirs, mine].map((keys) => keys.filter((one) => stays.includes(one)));
  const [base, other, own] = orders as [string[], string[], string[]];
  const order = oneOrder(run, base, other, own, `${path} (order)`);
  // Where an entry stands behind on the sides that have it; -1 is the front.
  const placeIn = (keys: string[], one: string): number => {
    const before = keys.slice(0, keys.indexOf(one)).findLast((each) => order.includes(each));
    return before === undefined ? -1 : order.indexOf(before);
  };
  const added = kept
    .filter((one) => !inAll(one))
    .map((one) => {
      const sides = [theirs, mine].filter((keys) => keys.includes(one));
      return { one, place: Math.min(...sides.map((keys) => placeIn(keys, one))), sides };
    });
  const behind = (place: number): string[] => {
    const here = added.filter((each) => each.place === place);
    const ofSide = (side: string[]) =>
      side.filter((one) => here.some((each) => each.one === one && each.sides.length === 1));
    const shared = here.filter(({ sides }) => sides.length === 2).map(({ one }) => one);
    const groups = [ofSide(theirs), ofSide(mine)].filter(({ length }) => length > 0);
    return [...shared.sort(), ...groups.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat()];
  };
  return [...behind(-1), ...order.flatMap((one, place) => [one, ...behind(place)])];
}

function oneOrder(run: Run, base: string[], theirs: string[], mine: string[], path: string): string[] {
  if (isSame(theirs, mine) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  return decide(run, { path, base, theirs, mine }) as string[];
}

/**
 * Merges two documents that were made of one, field by field. What one side changed is taken, what both changed alike
 * as well; what both changed differently is a conflict, for a choice to decide. Records merge by their fields; lists
 * whose entries have an id, a generation, an address or a name merge by it; any other list, a period and a percentage
 * are one field. No value comes out that neither side has, but the whole may still break a rule between fields.
 */
export function mergeDocuments(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  choices: MergeChoices = {},
): Merge {
  const run: Run = { choices, conflicts: [] };
  const merged = mergeValues(run, base ?? {}, theirs, mine, '');
  return { merged, conflicts: run.conflicts, came: changesBetween(mine, merged) };
}

/** The fields of the document itself that changes or conflicts are about, each once. */
export function topFields(places: readonly { path: string }[]): string[] {
  return [...new Set(places.map(({ path }) => path.match(/^[^.[ ]+/)?.[0] ?? ''))];
}
