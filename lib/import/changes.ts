/** Old → new, and which of it would undo what a person wrote. */
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';

/** A field that a person wrote since the last import, by whom and when. */
export interface HandEdit {
  path: string;
  by: string;
  /** ISO instant, UTC. */
  at: string;
}

/** One field: before and after are null where the field is not there. */
export interface PlanChange {
  path: string;
  before: unknown;
  after: unknown;
  /** A person wrote what stands there: it stays unless somebody chooses to overwrite it. */
  conflict?: { by: string; at: string };
}

/** Whether one path lies within the other. */
function overlaps(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === '' || (long.startsWith(short) && /^$|[.[ ]/.test(long.charAt(short.length)));
}

/** Fields of evidence: they follow from the import and are nobody's edit. */
const EVIDENCE = /^(sources|verifiedAt)\b/;

/** Every field that the import changes, with the conflicts. */
export function planChanges(
  now: PlanDocument | null,
  next: PlanDocument,
  hand: readonly HandEdit[],
): PlanChange[] {
  return changesBetween(now ?? {}, next).map(({ path, before, after }) => {
    const change = { path, before: before ?? null, after: after ?? null };
    const edit = EVIDENCE.test(path) ? undefined : hand.find((one) => overlaps(one.path, path));
    return edit ? { ...change, conflict: { by: edit.by, at: edit.at } } : change;
  });
}

/** `charges.options[monthly].priceByLines.1` → its steps; a step in brackets is a place or an id of a list. */
function stepsOf(path: string): string[] {
  return [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

type Holder = Record<string, unknown>;

function placeIn(list: unknown[], step: string): number {
  const byId = list.findIndex((entry) => (entry as Holder | null)?.id === step);
  return byId >= 0 ? byId : /^\d+$/.test(step) ? Number(step) : -1;
}

/** Sets, adds or (undefined) takes away what stands at a path; a path that leads nowhere changes nothing. */
function setAt(document: unknown, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop();
  let holder = document;
  for (const step of steps) {
    holder = Array.isArray(holder) ? holder[placeIn(holder, step)] : (holder as Holder | undefined)?.[step];
    if (typeof holder !== 'object' || holder === null) return;
  }
  if (last === undefined) return;
  if (Array.isArray(holder)) {
    const at = placeIn(holder, last);
    if (value === undefined) holder.splice(at < 0 ? holder.length : at, 1);
    else if (at < 0 || at >= holder.length) holder.push(value);
    else holder[at] = value;
  } else if (value === undefined) delete (holder as Holder)[last];
  else (holder as Holder)[last] = value;
}

/** The document with everything that a person wrote put back: what is applied unless overwriting is chosen. */
export function keepingHandEdits(
  now: PlanDocument,
  next: PlanDocument,
  hand: readonly HandEdit[],
): PlanDocument {
  if (hand.length === 0) return next;
  const kept = structuredClone(next);
  const undone = changesBetween(now, next).filter(
    ({ path }) => !EVIDENCE.test(path) && hand.some((edit) => overlaps(edit.path, path)),
  );
  // From the end, so that taking an entry away does not move those that are still to be taken.
  for (const { path, before } of undone.reverse()) setAt(kept, path, structuredClone(before));
  return kept;
}

/** Whether anything but evidence changes. */
export function isSubstantial(changes: readonly Pick<Change, 'path'>[]): boolean {
  return changes.some(({ path }) => !EVIDENCE.test(path));
}

/**
 * What people wrote over what imports gave: each step is a draft's document upon its base, and what an import put
 * into it, if one did. A field that an import set again is nobody's edit any more.
 */
export function handEdits(
  steps: readonly {
    base: PlanDocument | null;
    document: PlanDocument;
    /** What the import said, by path; null for a person's own draft. */
    imported: readonly PlanChange[] | null;
    by: string;
    at: string;
  }[],
): HandEdit[] {
  const edits = new Map<string, HandEdit>();
  for (const { base, document, imported, by, at } of steps) {
    const given = new Map(imported?.map((change) => [change.path, JSON.stringify(change.after)]));
    for (const { path, after } of changesBetween(base ?? {}, document)) {
      if (EVIDENCE.test(path)) continue;
      if (given.get(path) === JSON.stringify(after ?? null)) edits.delete(path);
      else edits.set(path, { path, by, at });
    }
  }
  return [...edits.values()];
}
