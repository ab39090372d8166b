/** A change of a document as somebody reads it: words that differ in a text, entries that came to a list or left it. */
import { diffArrays } from 'diff';
import type { Change } from '@/lib/plan/diff';

export interface TextPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export type ChangeView =
  /** Both values, side by side. */
  | { kind: 'values' }
  | { kind: 'text'; pieces: TextPiece[] }
  | { kind: 'list'; added: string[]; removed: string[] }
  /** The same entries in another order. */
  | { kind: 'order'; entries: string[] };

/** A Chinese sign is a word of its own; the same everywhere, unlike a browser's own list of words. */
const WORDS = /\p{Script=Han}|[\p{L}\p{N}$%.,:/-]*[\p{L}\p{N}$%]|\s+|./gsu;
/** Longer texts, with more words that differ, are read side by side. */
const MOST_EDITS = 2000;

/** What differs between two texts, word by word; null where they have nothing in common to read on from. */
export function wordsChanged(before: string, after: string): TextPiece[] | null {
  const [old, now] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  const pieces = parts.map(
    ({ value, added, removed }): TextPiece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return pieces.some(({ kind, text }) => kind === 'same' && text.trim() !== '') ? pieces : null;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
/** A text that is read, not a value that is compared at a glance. */
const isSentence = (text: string): boolean => /\S\s+\S+\s+\S|\p{Script=Han}{4}/u.test(text);

/** How a change is shown. */
export function viewOfChange({ before, after }: Pick<Change, 'before' | 'after'>): ChangeView {
  if (typeof before === 'string' && typeof after === 'string' && isSentence(before) && isSentence(after)) {
    const pieces = wordsChanged(before, after);
    if (pieces) return { kind: 'text', pieces };
  }
  if (isTexts(before) && isTexts(after)) {
    const added = after.filter((one) => !before.includes(one));
    const removed = before.filter((one) => !after.includes(one));
    return added.length + removed.length === 0
      ? { kind: 'order', entries: after }
      : { kind: 'list', added, removed };
  }
  return { kind: 'values' };
}
