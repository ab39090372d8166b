/** What a page of the back office showed, so that nothing is decided about what was not seen. */

import type { Change } from '../plan/diff';
import type { AuditAction } from './audit';

/** How far the history of a draft went when its page was made. */
export interface SeenUpTo {
  /** The number of the draft's newest version; 0 where it keeps none. */
  version: number;
  /** The number of the newest revision of what it is of. */
  revision: number;
  /** The newest entry of the audit log about what it is of. */
  event: number;
}

/** As a form carries it, e.g. `3-2-518`. */
export const seenText = ({ version, revision, event }: SeenUpTo): string => `${version}-${revision}-${event}`;

/** Reads what a form carried; null for anything else. */
export function readSeen(text: string): SeenUpTo | null {
  const [, ...parts] = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const [version, revision, event] = parts.map(Number);
  if (version === undefined || revision === undefined || event === undefined) return null;
  return { version, revision, event };
}

/** Something that somebody did with a draft, or with what it is of, since it was seen. */
export interface Meanwhile {
  /** Null for what acts without an account. */
  actorId: string | null;
  actorName: string;
  /** ISO instant, UTC. */
  at: string;
  action: AuditAction;
  /** What became different by it, field by field; empty where no field did. */
  changes: Change[];
}

/** Values of fields as an entry of the log keeps them. */
const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && typeof (value as Change).path === 'string';

/** The changes that an entry of the audit log keeps; none where it keeps none. */
export const changesIn = (details: Readonly<Record<string, unknown>>): Change[] =>
  Array.isArray(details.changes) ? details.changes.filter(isChange) : [];

/**
 * What differs between two things that were handed in, each known by how it differs from what was published.
 * @param earlier changes of the one that was seen.
 * @param later changes of the other.
 */
export function changesOfChanges(earlier: readonly Change[], later: readonly Change[]): Change[] {
  const find = (list: readonly Change[], path: string) => list.find((one) => one.path === path);
  const paths = [...new Set([...later, ...earlier].map(({ path }) => path))];
  return paths.flatMap((path) => {
    const [before, after] = [find(earlier, path), find(later, path)];
    const change = {
      path,
      before: before ? before.after : after?.before,
      after: after ? after.after : before?.before,
    };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}
