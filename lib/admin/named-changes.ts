/** Changes of a document by the names that changes have (`charges.options[monthly].priceByLines.1`), made upon it. */
import type { Fault } from '@/lib/fault';
import { changesBetween, entryNames } from '@/lib/plan/diff';
import { type Path, valueAt, withValue } from './document-values';

/** A value for a place; with `before`, only where that is what stands there. */
export interface NamedChange {
  path: string;
  before?: unknown;
  after?: unknown;
}

/** Somebody else's value stands where a change expected another. */
export interface MovedPlace {
  path: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

export type ChangedDocument =
  | { kind: 'changed'; document: unknown }
  | { kind: 'moved'; conflicts: MovedPlace[] }
  | { kind: 'refused'; faults: Fault[] };

const STEPS = /\[([^\]]*)\]|([^.[\]]+)/g;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place of an entry in a list, by its name or number; the end of the list for a new one of that name. */
function entryAt(list: readonly unknown[], step: string, added: unknown): number | null {
  const names = entryNames(list);
  const at = names ? names.indexOf(step) : /^\d+$/.test(step) ? Number(step) : -1;
  if (at >= 0 && at < list.length) return at;
  const isNew = isObject(added) && (added.id === step || added.url === step);
  return isNew || (names === null && at === list.length) ? list.length : null;
}

/** The place that a name means in a document; null where it leads nowhere. */
function placeOf(document: unknown, { path, after }: NamedChange): Path | null {
  const steps = [...path.matchAll(STEPS)].map((match) => match[1] ?? match[2] ?? '');
  if (steps.length === 0 || path.endsWith(' (order)')) return null;
  const place: (string | number)[] = [];
  for (const [at, step] of steps.entries()) {
    const here = valueAt(document, place);
    const isLast = at === steps.length - 1;
    if (Array.isArray(here)) {
      const entry = entryAt(here, step, isLast ? after : undefined);
      if (entry === null) return null;
      place.push(entry);
    } else if (isObject(here) && (isLast || Object.hasOwn(here, step))) place.push(step);
    else return null;
  }
  return place;
}

const isSame = (a: unknown, b: unknown): boolean => changesBetween(a ?? null, b ?? null).length === 0;

/**
 * The document with all changes made, one after the other. A place that is not there is a fault; where a change says
 * what stood there and something else does by now, nothing is made and every such place is named.
 */
export function withNamedChanges(document: unknown, changes: readonly NamedChange[]): ChangedDocument {
  const faults: Fault[] = [];
  const conflicts: MovedPlace[] = [];
  let next = document;
  for (const [at, change] of changes.entries()) {
    const place = placeOf(next, change);
    if (place === null) {
      const message = `leads nowhere in the plan: "${change.path}"`;
      faults.push({ path: `changes[${at}].path`, code: 'noPlace', message });
      continue;
    }
    const theirs = valueAt(next, place);
    if ('before' in change && !isSame(change.before, theirs) && !isSame(theirs, change.after))
      conflicts.push({
        ...{ path: change.path, base: change.before ?? null, theirs: theirs ?? null },
        mine: change.after ?? null,
      });
    next = withValue(next, place, change.after);
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  return conflicts.length > 0 ? { kind: 'moved', conflicts } : { kind: 'changed', document: next };
}
