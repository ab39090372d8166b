/** What people say about drafts: threads on a field or on the whole, open until somebody settles them. */
import type { Person } from './draft';

/** The most characters of a comment. */
export const MOST_COMMENT = 2000;

export interface Comment {
  id: string;
  author: Person;
  /** Plain text; empty where it was deleted. */
  text: string;
  /** ISO instants, UTC. */
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** The draft's version when it was written; null where versions are not kept. */
  draftVersion: number | null;
  /** Counts its changes; whoever changes it names the one that they saw. */
  version: number;
}

export interface Thread {
  /** Of its first comment. */
  id: string;
  /** The field, as a change names it; empty = the whole draft. */
  path: string;
  /** The oldest first. */
  comments: Comment[];
  resolved: { by: Person; at: string } | null;
  /** Grows with everything that is written in it; whoever settles it names the one that they saw. */
  stamp: number;
}

/** What a thread's stamp is made of: no change of it leaves the sum as it was, because nothing is taken away. */
export const threadStamp = (comments: readonly { version: number }[]): number =>
  comments.reduce((sum, { version }) => sum + version, 0);

/** Threads that nobody settled and in which something is left to read. */
export const openThreads = (threads: readonly Thread[]): Thread[] =>
  threads.filter(
    ({ resolved, comments }) => !resolved && comments.some(({ deletedAt }) => deletedAt === null),
  );

/** A piece of a text: an address to follow, or words. */
export type TextPart = { kind: 'text' | 'link'; text: string };

const ADDRESS = /https?:\/\/[^\s<>"'\u3000-\u303f\uff00-\uffef]+/giu;
/** Signs that end a sentence rather than an address. */
const BEHIND = /[.,;:!?\])}]+$/;

/**
 * A text cut into words and addresses of the web (http and https alone), which may be links. A bracket that the address
 * opens itself stays in it.
 */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const [whole] = match;
    const rest = BEHIND.exec(whole)?.[0] ?? '';
    const opens = whole.includes('(') && rest.startsWith(')');
    const url = whole.slice(0, whole.length - rest.length + (opens ? 1 : 0));
    if (!URL.canParse(url)) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'link', text: url });
    from = match.index + url.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/**
 * Whether a thread on `path` belongs beside a change of `field`: the same place, or one inside the other, so that a
 * comment is not lost from sight where a draft changes more or less of the field than before.
 */
export function isAbout(path: string, field: string): boolean {
  if (path === '' || field === '') return path === field;
  const inside = (part: string, whole: string) =>
    part === whole || (part.startsWith(whole) && /^[.[ ]/.test(part.slice(whole.length)));
  return inside(path, field) || inside(field, path);
}
