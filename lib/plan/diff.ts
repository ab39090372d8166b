/** What changed between two documents, field by field. */

export interface Change {
  /** e.g. `charges.options[0].priceByLines.1`; empty for the document itself. */
  path: string;
  /** undefined: the field was not there. */
  before: unknown;
  /** undefined: the field is gone. */
  after: unknown;
}

const isList = Array.isArray;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);

/** What tells entries of a list apart whatever their place: an id of their own, else the address of a page. */
const KEYS = ['id', 'url'] as const;

const keyOf = (lists: readonly unknown[][]): (typeof KEYS)[number] | undefined =>
  KEYS.find((key) =>
    lists.every((list) => {
      const named = list.every((entry) => isObject(entry) && typeof entry[key] === 'string');
      // Several sources may be of one page; two entries with one id are no entries with ids.
      return (
        named && (key === 'url' || new Set(list.map((entry) => (entry as Entry)[key])).size === list.length)
      );
    }),
  );

/** Changes as JSON can say them: null stands for what is not there. */
export const stated = (changes: readonly Change[]): Change[] =>
  changes.map(({ path, before, after }) => ({ path, before: before ?? null, after: after ?? null }));

type Entry = Record<string, unknown>;

interface Named {
  /** `monthly`, or `https://…`, and ` #2` for the second source of the same page. */
  name: string;
  key: string;
  entry: unknown;
}

function namedEntries(list: readonly unknown[], by: (typeof KEYS)[number]): Named[] {
  const times = new Map<string, number>();
  return list.map((entry) => {
    const key = String((entry as Entry)[by]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { key, entry, name: time === 1 ? key : `${key} #${time}` };
  });
}

/** How the entries of a list are named in the path of a change; null where they are named by their place. */
export function entryNames(list: readonly unknown[]): string[] | null {
  const by = list.length === 0 ? undefined : keyOf([[...list]]);
  return by === undefined ? null : namedEntries(list, by).map(({ name }) => name);
}

const isSame = (a: unknown, b: unknown): boolean => changesBetween(a, b).length === 0;
const title = ({ entry }: Named): unknown => (entry as Entry).title;

/** Which entry became which: of one key the equal ones first, then those of one title, then by their order. */
function paired(before: readonly Named[], after: readonly Named[]): Map<Named, Named> {
  const pairs = new Map<Named, Named>();
  const taken = new Set<Named>();
  const likenesses = [
    (a: Named, b: Named) => isSame(a.entry, b.entry),
    (a: Named, b: Named) => title(a) === title(b),
    () => true,
  ];
  for (const alike of likenesses)
    for (const now of after) {
      if (pairs.has(now)) continue;
      const was = before.find((one) => !taken.has(one) && one.key === now.key && alike(one, now));
      if (!was) continue;
      pairs.set(now, was);
      taken.add(was);
    }
  return pairs;
}

function changesOfLists(before: unknown[], after: unknown[], path: string): Change[] {
  const by = keyOf([before, after]);
  if (by === undefined) {
    const places = [...Array(Math.max(before.length, after.length)).keys()];
    return places.flatMap((at) => changesBetween(before[at], after[at], `${path}[${at}]`));
  }
  const [old, now] = [namedEntries(before, by), namedEntries(after, by)];
  const pairs = paired(old, now);
  const stayed = new Map([...pairs].map(([is, was]) => [was, is]));
  const changes = [
    ...old.flatMap((was) => {
      const is = stayed.get(was);
      return changesBetween(was.entry, is?.entry, `${path}[${(is ?? was).name}]`);
    }),
    ...now.flatMap((is) => (pairs.has(is) ? [] : changesBetween(undefined, is.entry, `${path}[${is.name}]`))),
  ];
  const order = old.flatMap((was) => stayed.get(was) ?? []);
  const is = now.filter((one) => pairs.has(one));
  if (order.every((one, at) => one === is[at])) return changes;
  const names = (list: readonly Named[]) => list.map(({ name }) => name);
  return [...changes, { path: `${path} (order)`, before: names(order), after: names(is) }];
}

/**
 * Every field in which two JSON documents differ, the least parts that differ and nothing else; empty where they are
 * equal. Entries of lists are matched by `id`, sources by the address of their page (a change of order is one change),
 * any other by place.
 * Lists of plain values and values that appear or disappear are reported whole.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (Object.is(before, after)) return [];
  if (isList(before) && isList(after)) {
    const plain = [...before, ...after].every((entry) => !isObject(entry) && !isList(entry));
    if (!plain) return changesOfLists(before, after, path);
    const same = before.length === after.length && before.every((entry, at) => Object.is(entry, after[at]));
    return same ? [] : [{ path, before, after }];
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesBetween(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ path, before, after }];
}
