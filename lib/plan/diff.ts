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

/** `[{ id }, …]`: entries that are told apart by their id, whatever their place. */
const hasIds = (list: unknown[]): list is { id: string }[] =>
  list.every((entry) => isObject(entry) && typeof entry.id === 'string') &&
  new Set(list.map((entry) => (entry as { id: string }).id)).size === list.length;

function changesOfLists(before: unknown[], after: unknown[], path: string): Change[] {
  if (hasIds(before) && hasIds(after) && before.length + after.length > 0) {
    const ids = [...new Set([...before, ...after].map((entry) => entry.id))];
    const entryOf = (list: { id: string }[], id: string) => list.find((entry) => entry.id === id);
    const changes = ids.flatMap((id) =>
      changesBetween(entryOf(before, id), entryOf(after, id), `${path}[${id}]`),
    );
    const order = (list: { id: string }[], other: { id: string }[]) =>
      list.map((entry) => entry.id).filter((id) => entryOf(other, id));
    const [was, is] = [order(before, after), order(after, before)];
    const moved = was.join('\n') !== is.join('\n');
    return moved ? [...changes, { path: `${path} (order)`, before: was, after: is }] : changes;
  }
  const places = [...Array(Math.max(before.length, after.length)).keys()];
  return places.flatMap((at) => changesBetween(before[at], after[at], `${path}[${at}]`));
}

/**
 * Every field in which two JSON documents differ, the least parts that differ and nothing else; empty where they are
 * equal. Entries of lists are matched by `id` where they have one (a change of order is one change), else by place.
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
